import {attributionsWhere, itemAt, type Quotation, type Reading} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import ordinary from '../generated/ordinary-words.js'
import {packageName} from '../names.js'
import {isCopy} from '../speech.js'
import * as wording from '../wording.js'

interface Options {
  'max-words': number
  'allow-list': readonly string[]
  'require-speaker': boolean
  'ordinary-word-list': readonly string[]
}

/** More words at arm's length than a story of the desk has. */
const mostScares = 3

/** Quotations that may begin between one that ends right before another and that other. */
const mostNested = 8

const surveys: ReadonlySet<string> = new Set(ordinary.surveys)
const shares: ReadonlySet<string> = new Set(ordinary.shares)
const possessives: ReadonlySet<string> = new Set(ordinary.possessives)
const glossing: ReadonlySet<string> = new Set(ordinary.glossing)
const claims: ReadonlySet<string> = new Set(ordinary.claims)
const terms: ReadonlySet<string> = new Set(ordinary.terms)

const shipped: readonly string[] = [...ordinary.feelings, ...ordinary.plain, ...ordinary.nouns]

export const orphanFragment = defineRule<Options>({
  id: 'orphan-fragment',
  plugin: packageName,
  severity: 'info',
  summary: 'A word or two in marks that nobody says, or that any paraphrase would say as well.',
  note: wording.notes.fragment,
  defaults: {'max-words': 3, 'allow-list': [], 'require-speaker': true, 'ordinary-word-list': []},
  schema: {
    type: 'object',
    properties: {
      'max-words': {type: 'integer', minimum: 1},
      'allow-list': {type: 'array', items: {type: 'string', minLength: 1}},
      'require-speaker': {type: 'boolean'},
      'ordinary-word-list': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  check({reading, options, report}) {
    const words = new Set([
      ...shipped,
      ...options['ordinary-word-list'].map((word) => word.toLowerCase())
    ])
    const allowed = new Set(options['allow-list'].map((phrase) => phrase.toLowerCase()))
    const fragments = reading.quotations.filter(
      (quotation) =>
        quotation.parent === null &&
        !quotation.whole &&
        quotation.words > 0 &&
        quotation.words <= options['max-words'] &&
        isCopy(reading, quotation.paragraph) &&
        !isLinked(reading, quotation) &&
        !isAnswer(reading, quotation) &&
        !allowed.has(innerWords(reading, quotation).join(' '))
    )
    const scares = fragments.filter(
      (quotation) => quotation.kind === 'scare' && isScare(reading, quotation, words)
    )
    // Copy that marks every term it brings in does so for a reason.
    if (options['require-speaker'] && scares.length <= mostScares) {
      for (const span of scares.filter((scare) => !isEcho(reading, scare))) {
        report({span, reason: wording.nobodysWord(reading.textOf(span))})
      }
    }
    for (const quotation of fragments) {
      const plain = innerWords(reading, quotation).every((word) => words.has(word))
      if (quotation.kind === 'speech' && plain && isPartOfSentence(reading, quotation)) {
        report({span: quotation, reason: wording.pointless(reading.textOf(quotation))})
      }
    }
  }
})

/** Words from the speech that owns a word to its mark: "referring to the governor as an “enemy”". */
const nearWords = 7

/** An ordinary word held at arm's length: no term, name, code or crosshead, and in nobody's sentence. */
function isScare(reading: Reading, quotation: Quotation, plain: ReadonlySet<string>): boolean {
  const inside = reading.tokens
    .slice(quotation.first, quotation.last)
    .filter(({lower}) => /[\p{L}\p{N}]/u.test(lower))
  const [word, ...more] = inside
  if (!word || !quotation.closed) return false
  if (more.length > 0 && !inside.every(({lower}) => plain.has(lower))) return false
  // "TarnTruthDesk", "ALK4", "same-rule-for-everyone".
  if (inside.some(({text}) => !/^\p{L}\p{Ll}*$/u.test(text)) || /^\p{Lu}/u.test(word.text))
    return false
  const before = reading.tokens[quotation.first - 1]
  const nominal = /^(?:DET|ADJ|PART|NUM)$/.test(before?.pos ?? '') || before?.pos === 'PRON'
  if (word.pos === 'VERB' && !nominal && !/(?:ed|ing)$/.test(word.lower)) return false
  return (
    !isOwned(reading, quotation) &&
    !isGlossed(reading, quotation) &&
    !isCompound(reading, quotation, plain) &&
    !isTold(reading, quotation)
  )
}

/**
 * Words that the sentence gives an owner: "suspended his “reciprocal” tariffs", "referred to it as their “thing”", "complaints about
 * “disinformation”", and the second of a pair, "“dangerous” and “illegal”", whose first is somebody's.
 */
function isOwned(
  {tokens, quotations, sentences}: Reading,
  {first, sentence, id}: Quotation
): boolean {
  const opening = sentences[sentence]?.first ?? first
  const before = tokens.slice(Math.max(first - nearWords, opening), first).map(({lower}) => lower)
  const last = before.at(-1) ?? ''
  const earlier = before.at(-2) ?? ''
  // "unveiled Kestria's ‘roadmap’ out of it": the plan's own name.
  const owned = /^['’]s$/.test(last) && tokens[first + 1]?.pos === 'NOUN'
  if (owned && tokens[first + 3]?.pos === 'ADP') return true
  if (possessives.has(last) || (possessives.has(earlier) && tokens[first - 1]?.pos === 'ADJ'))
    return true
  if (before.some((word) => claims.has(word))) return true
  return quotations
    .slice(Math.max(id - mostNested, 0), id)
    .some((other) => other.sentence === sentence && other.last <= first && first - other.last < 3)
}

/** "A poll found that 69 percent rated it “very important”": an answer that the poll offered. */
function isAnswer({tokens, sentences}: Reading, {first, sentence}: Quotation): boolean {
  const opening = sentences[sentence]?.first ?? first
  const about = sentences[Math.max(sentence - 2, 0)]?.first ?? opening
  return (
    tokens.slice(opening, first).some(({lower}) => shares.has(lower)) &&
    tokens.slice(about, first).some(({lower}) => surveys.has(lower))
  )
}

/** A link tells whose words they are: “[the old way](…)”. */
function isLinked({links, tokens}: Reading, {first, last}: Quotation): boolean {
  const inside = tokens.slice(first, last).filter(({lower}) => /[\p{L}\p{N}]/u.test(lower))
  const [start, end] = [inside[0]?.start, inside.at(-1)?.end]
  return start !== undefined && end !== undefined && (itemAt(links, start)?.end ?? 0) >= end
}

/** "Or ‘knurrs’", "“saw-shoes”, clogs with a blade", "a type of “rot”", and a line of its own. */
function isGlossed({tokens, paragraphs}: Reading, quotation: Quotation): boolean {
  const [before, earlier] = [tokens[quotation.first - 1], tokens[quotation.first - 2]]
  const [next, after] = [tokens[quotation.last], tokens[quotation.last + 1]]
  const paragraph = paragraphs[quotation.paragraph]
  // "the word ‘however’", "the committee on the “weaponization” of", "“babyfaces,” in wrestling parlance".
  const around = [
    ...tokens.slice(Math.max(quotation.first - 8, paragraph?.first ?? 0), quotation.first),
    ...tokens.slice(quotation.last, quotation.last + 5)
  ]
  if (around.some(({lower, quotation: inside}) => inside === null && terms.has(lower))) return true
  if (paragraph?.first === quotation.first && paragraph.last === quotation.last) return true
  if (before && glossing.has(before.lower)) {
    const naming = before.lower === 'or' || before.lower === 'of' || earlier?.pos === 'NOUN'
    if (naming || !/^(?:is|are|was|were)$/.test(before.lower)) return true
  }
  return (
    next !== undefined &&
    (/^(?:\(|is|are|means|–|—)$/.test(next.lower) ||
      (next.text === ',' && /^(?:NOUN|DET)$/.test(after?.pos ?? '')) ||
      (next.text === ',' && /^(?:or|which|that|meaning)$/.test(after?.lower ?? '')))
  )
}

/** A noun in marks before a noun makes a new name: “coat” marches. A plain adjective does not. */
function isCompound({tokens}: Reading, quotation: Quotation, plain: ReadonlySet<string>): boolean {
  const next = tokens[quotation.last]
  const last = tokens
    .slice(quotation.first, quotation.last)
    .filter(({lower}) => /\p{L}/u.test(lower))
    .at(-1)
  const noun = next?.pos === 'NOUN' || next?.pos === 'PROPN'
  return noun && last?.pos === 'NOUN' && !plain.has(last.lower)
}

/** "She was “pleased” with it", and not “So,” she said, nor she said “not much”. */
function isPartOfSentence({tokens, sentences}: Reading, quotation: Quotation): boolean {
  const before = tokens[quotation.first - 1]
  if (!before || sentences[quotation.sentence]?.first === quotation.first) return false
  return (
    before.pos !== 'PUNCT' && (before.pos !== 'VERB' || !/^(?:said|says|say)$/.test(before.lower))
  )
}

/** The same words stand in a longer quotation: the desk echoes somebody. */
function isEcho(reading: Reading, quotation: Quotation): boolean {
  const words = innerWords(reading, quotation).join(' ')
  return reading.quotations.some(
    (other) =>
      other.words > quotation.words &&
      ` ${innerWords(reading, other).join(' ')} `.includes(` ${words} `)
  )
}

/** Somebody in the sentence is given the credit for something, so perhaps for this word. */
function isTold(reading: Reading, {sentence}: Quotation): boolean {
  return attributionsWhere(reading, {sentence}).some(
    ({mention, negated}) => mention !== null && !negated
  )
}

function innerWords(reading: Reading, quotation: Quotation): string[] {
  return reading.tokens
    .slice(quotation.first, quotation.last)
    .filter(({lower}) => /[\p{L}\p{N}]/u.test(lower))
    .map(({lower}) => lower)
}
