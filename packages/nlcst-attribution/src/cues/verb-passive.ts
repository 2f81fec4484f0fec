import {adjunctsOf} from '../clauses/adjuncts.js'
import {clauseEnd} from '../clauses/clause-ends.js'
import {isComplementizer, startsClause} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {closesAt, opensAt} from '../clauses/quotation-edges.js'
import type {Subject} from '../clauses/subject.js'
import {extentEnd, subjectAfter} from '../clauses/subject-after.js'
import {subjectBefore} from '../clauses/subject-before.js'
import cues from '../generated/cues.js'
import type {Phrase} from '../phrases/phrases.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {CueSense, MarkedQuotation, TokenRange} from '../types.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'
import type {CueVerb} from './lexicon.js'
import {leftContent} from './verb-left.js'
import {skipComma} from './verb-right.js'

const christening: ReadonlySet<string> = new Set(cues.christening)

export function senseOf(verb: CueVerb): CueSense {
  for (const sense of ['say', 'ask', 'think', 'feel', 'show', 'want'] as const)
    if (verb.senses.has(sense)) return sense
  return 'say'
}

/** "The paper quoted Tim Manning as saying": the quoted one speaks, not the paper. */
export function quotesSomebody(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  scope: Scope
): Candidate | null {
  if ((verb.lemma !== 'quote' && verb.lemma !== 'cite') || group.passive) return null
  // "quoted “naval expert” Li Min as saying": what he is stands in marks.
  const marked = opensAt(context, last)
  const named = marked && context.phrases.at(marked.last)?.first === marked.last
  const subject = subjectAfter(context, named ? marked.last : last, scope.last)
  const saying = subject && findSaying(context, subject.phrase.last, scope.last)
  if (!saying) return null
  const first = skipComma(
    context,
    adjunctsOf(context, saying, scope.last, null, false).next,
    scope.last
  )
  return candidateOf(
    {
      content: [{first, last: clauseEnd(context, first, scope.last)}],
      cue: {first: saying - 1, last: saying},
      lemma: verb.lemma,
      subject
    },
    scope
  )
}

/** A verb group in the passive, and what stands around it. */
interface Passive {
  context: Context
  verb: CueVerb
  scope: Scope
  /** Token behind the verb and its adjuncts. */
  at: number
  subject: Subject | null
  /** Who stands behind "by". */
  agent: Subject | null
  /** Where that is behind words in marks: "described as “heartbreaking” by the department". */
  behind: Phrase | null
  candidate(parts: Pick<Candidate, 'content' | 'subject'> & Partial<Candidate>): Candidate
}

/** "was quoted as saying", "is believed to", "was described by X as", "it was announced that". */
export function passiveCue(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  scope: Scope
): Candidate | null {
  const adjuncts = adjunctsOf(context, last, scope.last, verb, true)
  const subject = subjectBefore(context, group.first, scope.first)
  const candidate: Passive['candidate'] = (parts) =>
    candidateOf(
      {
        cue: {first: group.head, last},
        lemma: verb.lemma,
        sense: senseOf(verb),
        passive: true,
        negated: group.negated,
        ...parts
      },
      scope
    )

  if (verb.lemma === 'quote' || verb.lemma === 'cite') {
    const saying = findSaying(context, last, scope.last)
    if (!saying || !subject) return null
    const first = skipComma(context, saying, scope.last)
    return candidate({
      cue: {first: group.head, last: saying},
      subject,
      content: [{first, last: clauseEnd(context, first, scope.last)}]
    })
  }
  const at = adjuncts.next
  const behind = adjuncts.agent ? null : agentBehind(context, at, scope.last)
  const by = adjuncts.agent ?? behind
  const agent = by && {
    phrase: by,
    extent: {first: by.first, last: extentEnd(context, by.last, scope.last)},
    others: []
  }
  const passive = {context, verb, scope, at, subject, agent, behind, candidate}
  return toldCue(passive) ?? orderedCue(passive) ?? impersonalCue(passive) ?? reportedCue(passive)
}

/** "She was told that": somebody told her; without "by" nobody says who. */
function toldCue({context, verb, scope, at, subject, agent, candidate}: Passive): Candidate | null {
  if (!subject || !verb.frames.has('addressee')) return null
  const told =
    isComplementizer(context, at) ||
    opensAt(context, at) !== null ||
    (verb.lemma === 'tell' && startsClause(context, at, scope.last))
  return told ? candidate({subject: agent, content: [restOf(context, at, scope)]}) : null
}

/** "Residents were advised to expect the water to look “brown”": whoever advises says so. */
function orderedCue(passive: Passive): Candidate | null {
  const {context, verb, scope, at, subject, agent, candidate} = passive
  const ordered =
    verb.frames.has('objectTo') && verb.senses.has('say') && context.tokens[at]?.lower === 'to'
  if (!subject || !ordered || !(agent || quotesAfter(context, at, scope.last))) return null
  return candidate({subject: agent, sense: 'want', content: [restOf(context, at, scope)]})
}

/** "The bridge, she was told, would close", "…, it was claimed.", "it was announced that". */
function impersonalCue(passive: Passive): Candidate | null {
  const {context, verb, scope, at, subject, agent, candidate} = passive
  if (!subject) return null
  const impersonal =
    subject.phrase.kind === 'pronoun' && context.tokens[subject.phrase.head]?.lower === 'it'
  const aside =
    impersonal || verb.frames.has('addressee')
      ? leftContent(context, verb, subject.extent.first, at, scope, true, subject)
      : null
  if (aside) return candidate({subject: agent, position: aside.position, content: aside.content})
  const clause =
    impersonal &&
    verb.frames.has('clause') &&
    (isComplementizer(context, at) || startsClause(context, at, scope.last))
  return clause ? candidate({subject: agent, content: [restOf(context, at, scope)]}) : null
}

/** "is believed to have left", "was described by Orr as a folly": what is said of the verb's subject. */
function reportedCue(passive: Passive): Candidate | null {
  const {context, verb, scope, at, subject, agent, behind, candidate} = passive
  if (!subject) return null
  const next = context.tokens[at]?.lower
  const reported =
    (next === 'to' && (!verb.frames.has('objectTo') || verb.lemma === 'expect')) ||
    (next === 'as' && verb.frames.has('objectAs'))
  // "he was reported by Orr to the police": no news, but what befell him.
  if (!reported && (subject.phrase.kind === 'pronoun' || !agent || !tellsOfObject(verb)))
    return null
  const {first, last} = subject.extent
  const content = [{first, last}]
  if (reported || (behind && opensAt(context, at) !== null))
    content.push(behind ? {first: at, last: behind.first - 1} : restOf(context, at, scope))
  return candidate({subject: agent, position: 'middle', content})
}

/** "announced by", "reported by", "called … by": whoever stands behind "by" says so of the verb's object. */
function tellsOfObject({lemma, frames}: CueVerb): boolean {
  return (
    lemma === 'announce' ||
    lemma === 'report' ||
    lemma === 'confirm' ||
    frames.has('objectComplement') ||
    frames.has('objectAs')
  )
}

/** From a token to the end of its clause. */
function restOf(context: Context, first: number, scope: Scope): TokenRange {
  return {first, last: clauseEnd(context, first, scope.last)}
}

/**
 * The words in marks of "Orr, dubbed “the cat” by fans": the participle needs no "was", and its noun says
 * nothing.
 *
 * @param last token behind the verb
 * @returns `null` where the verb is no such participle
 */
export function reducedQuotation(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number
): MarkedQuotation | null {
  const as = context.tokens[last]?.lower === 'as'
  const names = verb.frames.has(as ? 'objectAs' : 'objectComplement')
  // "what she called “a war” by ministers": hers.
  const active = context.tokens[group.first - 1]?.pos === 'PRON'
  if (!names || active || group.form !== 'finite' || group.first !== group.head) return null
  const quotation = opensAt(context, as ? last + 1 : last)
  return quotation && context.tokens[quotation.last]?.lower === 'by' ? quotation : null
}

/** "opened a shop called “Sit Down”": the participle of a thing gives it its name. */
export function givesName(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number
): boolean {
  const noun = context.phrases.at(group.first - 1)
  return (
    christening.has(verb.lemma) &&
    group.first === group.head &&
    noun?.kind === 'noun' &&
    noun.last === group.first &&
    /^(?:DET|NUM)$/.test(context.tokens[noun.first]?.pos ?? '') &&
    context.tokens[noun.first - 1]?.pos === 'VERB' &&
    opensAt(context, last) !== null
  )
}

/** "the plan, called “a folly” by the mayor": whoever stands behind "by" says so, and "some" are nobody. */
export function reducedPassive(
  context: Context,
  verb: CueVerb,
  {head}: VerbGroup,
  last: number,
  quotation: MarkedQuotation,
  scope: Scope
): Candidate | null {
  const first = quotation.last + 1
  const phrase = context.phrases.at(first)
  if (phrase?.first !== first || phrase.kind === 'time' || isSome(context, phrase)) return null
  // A nickname is no news, and "a book called “The Cat” by Ana Prew" is by her whoever calls it so.
  const title = /^\p{Lu}/u.test(context.tokens[quotation.first + 1]?.text ?? '')
  if (verb.lemma === 'dub' || (title && verb.lemma !== 'describe')) return null
  return candidateOf(
    {
      content: [{first: quotation.first, last: quotation.last}],
      cue: {first: head, last},
      lemma: verb.lemma,
      sense: senseOf(verb),
      subject: {
        phrase,
        extent: {first, last: extentEnd(context, phrase.last, scope.last)},
        others: []
      },
      passive: true
    },
    scope
  )
}

/** "by some", "by many", "by others": nobody in particular. */
function isSome(context: Context, {first, last}: Phrase): boolean {
  const {pos, lower} = context.tokens[first] ?? {}
  return last === first + 1 && (pos === 'DET' || pos === 'ADJ' || lower === 'others')
}

/** "described as “heartbreaking” by the department": who says so stands behind the words in marks. */
function agentBehind(context: Context, from: number, limit: number): Phrase | null {
  for (let at = from + 1; at < limit; at++) {
    const token = context.tokens[at]
    if (!token || /^[,;:.]$/.test(token.text) || token.pos === 'CCONJ') return null
    if (token.lower !== 'by' || closesAt(context, at - 1) === null) continue
    const phrase = context.phrases.at(at + 1)
    return phrase?.first === at + 1 && phrase.kind !== 'time' ? phrase : null
  }
  return null
}

/** Whether words in marks follow in the sentence. */
function quotesAfter(context: Context, from: number, limit: number): boolean {
  for (let at = from; at < limit; at++) if (opensAt(context, at) !== null) return true
  return false
}

function findSaying(context: Context, from: number, limit: number): number | null {
  for (let at = from; at < Math.min(from + 14, limit); at++) {
    const lower = context.tokens[at]?.lower
    if (lower === 'saying' || lower === 'telling' || lower === 'writing') return at + 1
  }
  return null
}
