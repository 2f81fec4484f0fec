import type {NounPhrase, Reading, Sentence} from 'nlcst-attribution'
import {defineRule} from 'sourcing-rule'
import {copySentences, governed, nounOf, phrasesOf, spanOf, wordAt} from '../copy.js'
import {isOwned} from '../coverage.js'
import data from '../generated/superlatives.js'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

interface Options {
  words: readonly string[]
  'exempt-phrases': readonly string[]
}

interface Found {
  first: number
  last: number
}

const set = (words: readonly string[]): ReadonlySet<string> => new Set(words)
const scopes = set(data.scopes)
const owners = set(data.owners)
const never = set(data.neverNouns)
const irregular = set(data.irregular)
const feats = set(data.feats)
const endings = set(data.endings)
const ranks = set(data.ranks)
const within = set(data.within)
const placed = set(data.placed)
const several = set(data.several)

export const unsourcedSuperlative = defineRule<Options>({
  id: 'unsourced-superlative',
  plugin: packageName,
  severity: 'info',
  summary: 'First, largest, only, worst ever: a rank with no source.',
  note: wording.notes.superlative,
  defaults: {words: [], 'exempt-phrases': []},
  schema: {
    type: 'object',
    properties: {
      words: {type: 'array', items: {type: 'string', minLength: 1}},
      'exempt-phrases': {type: 'array', items: {type: 'string', minLength: 1}}
    },
    additionalProperties: false
  },
  offIn: ['sport', 'opinion', 'review'],
  check({reading, options, report}) {
    const more = set(options.words.map((word) => word.toLowerCase()))
    const exempt = options['exempt-phrases'].map((phrase) => phrase.toLowerCase())
    for (const sentence of copySentences(reading)) {
      for (const phrase of phrasesOf(reading, sentence)) {
        const found = rankIn(reading, sentence, phrase, more)
        if (!found) continue
        const span = spanOf(reading, found.first, Math.min(found.last, sentence.last))
        const words = reading.textOf(span)
        if (exempt.some((one) => words.toLowerCase().includes(one))) continue
        if (!isOwned(reading, sentence, span)) report({span, reason: wording.superlative(words)})
      }
    }
  }
})

/** "the country’s oldest bakery", "the oldest bakery in the county", "the first woman to cross the strait". */
function rankIn(
  reading: Reading,
  sentence: Sentence,
  phrase: NounPhrase,
  more: ReadonlySet<string>
): Found | null {
  let at = phrase.first
  while (at < phrase.head && !isSuperlative(reading, at, more)) at++
  // "the oldest in the county": the word stands alone.
  const word = wordAt(reading, at)
  if (!isSuperlative(reading, at, more) || never.has(wordAt(reading, at + 1))) return null
  if (never.has(wordAt(reading, phrase.head)) || isRank(reading, at, phrase)) return null
  if (phrase.owner !== null) {
    // "the world’s 500 largest companies" is a kind, "one of the world’s largest" is a rank.
    const first = severalBefore(reading, phrase.first)
    const kind = phrase.number === 'plural' && first === phrase.first
    const owned = phrase.owner < at && owners.has(wordAt(reading, phrase.owner))
    return owned && !kind ? {first, last: phrase.last} : null
  }
  if (wordAt(reading, at - 1) !== 'the') return null
  const first = severalBefore(reading, at - 1)
  const scope = scopeEnd(reading, sentence, phrase.last)
  if (scope !== null) return {first, last: scope}
  return feats.has(word) && wordAt(reading, first) === 'the'
    ? featOf(reading, sentence, first, phrase)
    : null
}

function isSuperlative(reading: Reading, at: number, more: ReadonlySet<string>): boolean {
  const token = reading.tokens[at]
  if (!token || token.pos === 'PROPN' || token.pos === 'VERB') return false
  const {lower} = token
  if (more.has(lower)) return true
  if (lower === 'most' || lower === 'least') return reading.tokens[at + 1]?.pos === 'ADJ'
  return irregular.has(lower) || (/^\p{Ll}{2,}est$/u.test(lower) && !endings.has(lower))
}

/** "the highest court", "the chief": a rank in law or in a house, of which nobody keeps a list. */
function isRank(reading: Reading, at: number, phrase: NounPhrase): boolean {
  if (!/^(?:high|low|suprem|senior)/.test(wordAt(reading, at))) return false
  return ranks.has(nounOf(reading, phrase))
}

/** "one of the largest", "among the first": softened, and as little sourced. */
function severalBefore(reading: Reading, the: number): number {
  if (wordAt(reading, the - 1) === 'among') return the - 1
  return wordAt(reading, the - 1) === 'of' && several.has(wordAt(reading, the - 2)) ? the - 2 : the
}

/** "in the country", "in the line’s history", "on record", "ever", "of all time"; a closed set is no world. */
function scopeEnd(reading: Reading, sentence: Sentence, from: number): number | null {
  let at = from
  for (let step = 0; step < 3; step++) {
    if (wordAt(reading, at) === 'ever') return at + 1
    const behind = governed(reading, sentence, at, within)
    if (!behind) {
      if (reading.tokens[at]?.pos !== 'VERB') return null
      at++
      continue
    }
    const head = reading.tokens[behind.head]
    if (head?.pos === 'NUM' || reading.tokens[behind.first + 1]?.pos === 'NUM') return null
    const place = head?.pos === 'PROPN' && placed.has(wordAt(reading, at))
    // "the first episode of River City": a name is no world.
    const named = head?.pos === 'PROPN' && wordAt(reading, behind.first) !== 'the'
    const world = !named && (scopes.has(nounOf(reading, behind)) || scopes.has(head?.lower ?? ''))
    if (place || world) return behind.last
    const owned = behind.owner !== null && scopes.has(wordAt(reading, behind.owner))
    if (owned) return behind.last
    at = behind.last
  }
  return null
}

/** "the first woman to cross the strait alone": a feat, up to what was done. */
function featOf(
  reading: Reading,
  sentence: Sentence,
  first: number,
  {last}: NounPhrase
): Found | null {
  const at = wordAt(reading, last) === 'ever' ? last + 1 : last
  const feat = reading
    .clauses(sentence)
    .find(({verb}) => verb.form === 'infinitive' && verb.first === at)
  return feat ? {first, last: feat.object?.last ?? feat.verb.last} : null
}
