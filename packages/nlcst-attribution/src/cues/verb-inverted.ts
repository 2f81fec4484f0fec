import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {startsClause} from '../clauses/clause-starts.js'
import type {Context} from '../clauses/context.js'
import {closesAt, opensAt} from '../clauses/quotation-edges.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {subjectAfter} from '../clauses/subject-after.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {TokenRange} from '../types.js'
import {type Candidate, candidateOf, type Scope} from './candidate.js'
import type {CueVerb} from './lexicon.js'
import {endsQuotation, quotedBefore} from './verb-left.js'

/** "“…,” said surveyor Lise Okonjo, of the trust." */
export function invertedCue(
  context: Context,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  scope: Scope
): Candidate | null {
  const quoting = verb.frames.has('quotation') || verb.frames.has('clause') || verb.lemma === 'tell'
  if (!quoting || group.first !== group.head) return null
  const previous = context.tokens[group.first - 1]
  const atStart = group.first === scope.first || previous === undefined
  const afterQuotation = !atStart && endsQuotation(context, group.first - 1, scope)
  const subject =
    subjectAfter(context, last, scope.last) ??
    (afterQuotation && verb.senses.has('say') ? personBehind(context, last, scope.last) : null)
  if (!subject) return null
  const afterClause =
    !atStart &&
    previous.text === ',' &&
    verb.senses.has('say') &&
    !followedByVerb(context, subject, scope)
  const afterTag = !atStart && /^(?:so|thus|as)$/.test(previous.lower)
  if (!atStart && !afterQuotation && !afterClause && !afterTag) return null
  const found = {atStart, afterQuotation, afterClause}
  const credited = creditedBeside(context, group.first, subject, found, scope)
  if (!credited) return null
  return candidateOf(
    {
      cue: {first: group.head, last},
      lemma: verb.lemma,
      sense: verb.senses.has('ask') ? 'ask' : 'say',
      subject,
      inverted: true,
      negated: group.negated,
      ...credited
    },
    scope
  )
}

/** The content in front of an inverted verb, and what goes on behind its subject. */
function creditedBeside(
  context: Context,
  first: number,
  subject: Subject,
  {
    atStart,
    afterQuotation,
    afterClause
  }: Record<'atStart' | 'afterQuotation' | 'afterClause', boolean>,
  scope: Scope
): Pick<Candidate, 'content' | 'position'> | null {
  const end = subject.extent.last
  const next = skipMarks(context, end, scope.last)
  const opened = opensAt(context, next)
  const content: TokenRange[] = []
  let position: Candidate['position'] = 'end'
  if (afterQuotation) content.push(...quotedBefore(context, first - 1, scope))
  else if (afterClause) content.push(clauseBefore(context, first - 1, scope.first))
  const parted =
    next === subject.phrase.last || /^[,:.—–-]$/.test(context.tokens[next - 1]?.text ?? '')
  if (opened && parted && (opened.first < scope.last || atStart)) {
    content.push({first: next, last: clauseEnd(context, next, scope.last)})
    position = content.length > 1 ? 'middle' : 'front'
  } else if (
    afterClause &&
    context.tokens[end]?.text === ',' &&
    startsClause(context, end + 1, scope.last) === false &&
    end + 1 < scope.last - 1
  ) {
    position = 'middle'
  }
  if (content.length === 0) {
    // `"So what?" | said Harry.`: the quotation is the sentence before.
    const earlier = atStart ? closesAt(context, first - 1) : null
    if (!earlier) return null
    content.push({first: earlier.first, last: earlier.last})
  }
  return {content, position}
}

/** "“…,” said then acting chief Ana Bell": behind a quotation and its verb the next person is who speaks. */
function personBehind(context: Context, from: number, limit: number): Subject | null {
  for (let at = from; at < Math.min(from + 8, limit); at++) {
    const token = context.tokens[at]
    if (!token || /^[.;:!?]$/.test(token.text) || opensAt(context, at)) return null
    const phrase = context.phrases.at(at)
    const head = context.tokens[phrase?.head ?? -1]
    if (phrase?.kind === 'name' || (phrase?.kind === 'noun' && head && isPersonNoun(head.lower)))
      return asSubject(phrase)
  }
  return null
}

function followedByVerb(context: Context, subject: Subject, scope: Scope): boolean {
  for (let at = subject.phrase.last; at < Math.min(subject.phrase.last + 3, scope.last); at++) {
    const pos = context.tokens[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') return true
    if (pos !== 'ADV') return false
  }
  return false
}

function skipMarks(context: Context, from: number, limit: number): number {
  let at = from
  while (at < limit && /^[,:—–.-]$/.test(context.tokens[at]?.text ?? '')) at++
  return at
}
