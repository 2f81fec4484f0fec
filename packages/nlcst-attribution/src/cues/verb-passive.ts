import {clauseEnd} from '../clauses/clause-ends.js'
import {isComplementizer, startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {closesAt, opensAt} from '../clauses/quotation-edges.js'
import {extentEnd, subjectAfter} from '../clauses/subject-after.js'
import {subjectBefore} from '../clauses/subject-before.js'
import {tailOf} from '../clauses/tails.js'
import type {Phrase} from '../phrases/phrases.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {CueSense, Quotation} from '../types.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'
import type {CueVerb} from './lexicon.js'
import {leftContent} from './verb-left.js'
import {skipComma} from './verb-right.js'

export function senseOf(verb: CueVerb): CueSense {
  for (const sense of ['say', 'ask', 'think', 'feel', 'show', 'want'] as const)
    if (verb.senses.has(sense)) return sense
  return 'say'
}

/** "The paper quoted Tim Manning as saying": the quoted one speaks, not the paper. */
export function quotesSomebody(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  stretch: Stretch
): Draft | null {
  if ((verb.lemma !== 'quote' && verb.lemma !== 'cite') || group.passive) return null
  const subject = subjectAfter(ground, last, stretch.last)
  const saying = subject && findSaying(ground, subject.phrase.last, stretch.last)
  if (!saying) return null
  const first = skipComma(
    ground,
    tailOf(ground, saying, stretch.last, null, false).next,
    stretch.last
  )
  return draftOf(
    {
      content: [{first, last: clauseEnd(ground, first, stretch.last)}],
      cue: {first: saying - 1, last: saying},
      lemma: verb.lemma,
      subject
    },
    stretch
  )
}

/** "was quoted as saying", "is believed to", "was described by X as", "it was announced that". */
export function passiveCue(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  stretch: Stretch
): Draft | null {
  const tail = tailOf(ground, last, stretch.last, verb, true)
  const at = tail.next
  const token = ground.tokens[at]
  const subject = subjectBefore(ground, group.first, stretch.first)
  const draft = (parts: Pick<Draft, 'content' | 'subject'> & Partial<Draft>) =>
    draftOf(
      {
        cue: {first: group.head, last},
        lemma: verb.lemma,
        sense: senseOf(verb),
        passive: true,
        negated: group.negated,
        ...parts
      },
      stretch
    )

  if (verb.lemma === 'quote' || verb.lemma === 'cite') {
    const saying = findSaying(ground, last, stretch.last)
    if (!saying || !subject) return null
    const first = skipComma(ground, saying, stretch.last)
    return draft({
      cue: {first: group.head, last: saying},
      subject,
      content: [{first, last: clauseEnd(ground, first, stretch.last)}]
    })
  }
  const behind = tail.agent ? null : agentBehind(ground, at, stretch.last)
  const by = tail.agent ?? behind
  const agent = by
    ? {
        phrase: by,
        extent: {first: by.first, last: extentEnd(ground, by.last, stretch.last)},
        others: []
      }
    : null
  const told =
    isComplementizer(ground, at) ||
    opensAt(ground, at) !== null ||
    (verb.lemma === 'tell' && startsClause(ground, at, stretch.last))
  if (verb.frames.has('addressee') && subject && told) {
    // "She was told that": somebody told her; without "by" nobody says who.
    return draft({
      subject: agent,
      content: [{first: at, last: clauseEnd(ground, at, stretch.last)}]
    })
  }
  // "Residents were advised to expect the water to look “brown”": whoever advises says so.
  const ordered = verb.frames.has('objectTo') && verb.senses.has('say') && token?.lower === 'to'
  if (subject && ordered && (agent || quotesAfter(ground, at, stretch.last)))
    return draft({
      subject: agent,
      sense: 'want',
      content: [{first: at, last: clauseEnd(ground, at, stretch.last)}]
    })
  const impersonal =
    subject?.phrase.kind === 'pronoun' && ground.tokens[subject.phrase.head]?.lower === 'it'
  // "The bridge, she was told, would close", "…, it was claimed."
  const aside =
    subject && (impersonal || verb.frames.has('addressee'))
      ? leftContent(ground, verb, subject.extent.first, at, stretch, true, subject)
      : null
  if (aside) return draft({subject: agent, position: aside.position, content: aside.content})
  if (
    impersonal &&
    verb.frames.has('clause') &&
    (isComplementizer(ground, at) || startsClause(ground, at, stretch.last))
  ) {
    return draft({
      subject: agent,
      content: [{first: at, last: clauseEnd(ground, at, stretch.last)}]
    })
  }
  if (!subject) return null
  const reported =
    (token?.lower === 'to' && (!verb.frames.has('objectTo') || verb.lemma === 'expect')) ||
    (token?.lower === 'as' && verb.frames.has('objectAs'))
  if (
    reported ||
    (agent &&
      (verb.lemma === 'announce' ||
        verb.lemma === 'report' ||
        verb.lemma === 'confirm' ||
        verb.frames.has('objectComplement') ||
        verb.frames.has('objectAs')))
  ) {
    return draft({
      subject: agent,
      position: 'middle',
      content: [
        {first: subject.extent.first, last: subject.extent.last},
        ...(reported
          ? [{first: at, last: behind ? behind.first - 1 : clauseEnd(ground, at, stretch.last)}]
          : [])
      ]
    })
  }
  return null
}

/**
 * The words in marks of "Orr, dubbed “the cat” by fans": the participle needs no "was", and its noun says
 * nothing.
 *
 * @param last token behind the verb
 * @returns `null` where the verb is no such participle
 */
export function reducedQuotation(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number
): Quotation | null {
  const names = verb.frames.has('objectComplement') || verb.frames.has('objectAs')
  if (!names || group.form !== 'finite' || group.first !== group.head) return null
  const quotation = opensAt(ground, ground.tokens[last]?.lower === 'as' ? last + 1 : last)
  return quotation && ground.tokens[quotation.last]?.lower === 'by' ? quotation : null
}

/** "the plan, called “a folly” by the mayor": whoever stands behind "by" says so, and "some" are nobody. */
export function reducedPassive(
  ground: Ground,
  verb: CueVerb,
  {head}: VerbGroup,
  last: number,
  quotation: Quotation,
  stretch: Stretch
): Draft | null {
  const first = quotation.last + 1
  const phrase = ground.phrases.at(first)
  if (phrase?.first !== first || phrase.kind === 'time' || isSome(ground, phrase)) return null
  // A nickname is no news, and "a book called “The Cat” by Ana Prew" is by her whoever calls it so.
  const title = /^\p{Lu}/u.test(ground.tokens[quotation.first + 1]?.text ?? '')
  if (verb.lemma === 'dub' || (title && verb.lemma !== 'describe')) return null
  return draftOf(
    {
      content: [{first: quotation.first, last: quotation.last}],
      cue: {first: head, last},
      lemma: verb.lemma,
      sense: senseOf(verb),
      subject: {
        phrase,
        extent: {first, last: extentEnd(ground, phrase.last, stretch.last)},
        others: []
      },
      passive: true
    },
    stretch
  )
}

/** "by some", "by many", "by others": nobody in particular. */
function isSome(ground: Ground, {first, last}: Phrase): boolean {
  const {pos, lower} = ground.tokens[first] ?? {}
  return last === first + 1 && (pos === 'DET' || pos === 'ADJ' || lower === 'others')
}

/** "described as “heartbreaking” by the department": who says so stands behind the words in marks. */
function agentBehind(ground: Ground, from: number, limit: number): Phrase | null {
  for (let at = from + 1; at < limit; at++) {
    const token = ground.tokens[at]
    if (!token || /^[,;:.]$/.test(token.text) || token.pos === 'CCONJ') return null
    if (token.lower !== 'by' || closesAt(ground, at - 1) === null) continue
    const phrase = ground.phrases.at(at + 1)
    return phrase?.first === at + 1 && phrase.kind !== 'time' ? phrase : null
  }
  return null
}

/** Whether words in marks follow in the sentence. */
function quotesAfter(ground: Ground, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) if (opensAt(ground, at) !== null) return true
  return false
}

function findSaying(ground: Ground, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(from + 14, limit); at++) {
    const lower = ground.tokens[at]?.lower
    if (lower === 'saying' || lower === 'telling' || lower === 'writing') return at + 1
  }
  return null
}
