import {clauseBefore, clauseEnd} from '../clauses/clause-ends.js'
import {startsClause} from '../clauses/clause-starts.js'
import type {Ground} from '../clauses/ground.js'
import {closesAt, opensAt} from '../clauses/quotation-edges.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {subjectAfter} from '../clauses/subject-after.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {VerbGroup} from '../phrases/verbs.js'
import type {TokenRange} from '../types.js'
import {type Draft, draftOf, type Stretch} from './drafts.js'
import type {CueVerb} from './lexicon.js'
import {endsQuotation, quotedBefore} from './verb-left.js'

/** "“…,” said surveyor Lise Okonjo, of the trust." */
export function invertedCue(
  ground: Ground,
  verb: CueVerb,
  group: VerbGroup,
  last: number,
  stretch: Stretch
): Draft | null {
  const quoting = verb.frames.has('quotation') || verb.frames.has('clause') || verb.lemma === 'tell'
  if (!quoting || group.first !== group.head) return null
  const previous = ground.tokens[group.first - 1]
  const atStart = group.first === stretch.first || previous === undefined
  const afterQuotation = !atStart && endsQuotation(ground, group.first - 1, stretch)
  const subject =
    subjectAfter(ground, last, stretch.last) ??
    (afterQuotation && verb.senses.has('say') ? personBehind(ground, last, stretch.last) : null)
  if (!subject) return null
  const afterClause =
    !atStart &&
    previous.text === ',' &&
    verb.senses.has('say') &&
    !followedByVerb(ground, subject, stretch)
  const afterTag = !atStart && /^(?:so|thus|as)$/.test(previous.lower)
  if (!atStart && !afterQuotation && !afterClause && !afterTag) return null
  const end = subject.extent.last
  const next = skipMarks(ground, end, stretch.last)
  const opened = opensAt(ground, next)
  const content: TokenRange[] = []
  let position: Draft['position'] = 'end'
  if (afterQuotation) content.push(...quotedBefore(ground, group.first - 1, stretch))
  else if (afterClause) content.push(clauseBefore(ground, group.first - 1, stretch.first))
  const parted =
    next === subject.phrase.last || /^[,:.—–-]$/.test(ground.tokens[next - 1]?.text ?? '')
  if (opened && parted && (opened.first < stretch.last || atStart)) {
    content.push({first: next, last: clauseEnd(ground, next, stretch.last)})
    position = content.length > 1 ? 'middle' : 'front'
  } else if (
    afterClause &&
    ground.tokens[end]?.text === ',' &&
    startsClause(ground, end + 1, stretch.last) === false &&
    end + 1 < stretch.last - 1
  ) {
    position = 'middle'
  }
  if (content.length === 0) {
    // `"So what?" | said Harry.`: the quotation is the sentence before.
    const earlier = atStart ? closesAt(ground, group.first - 1) : null
    if (!earlier) return null
    content.push({first: earlier.first, last: earlier.last})
  }
  return draftOf(
    {
      content,
      cue: {first: group.head, last},
      lemma: verb.lemma,
      sense: verb.senses.has('ask') ? 'ask' : 'say',
      subject,
      position,
      inverted: true,
      negated: group.negated
    },
    stretch
  )
}

/** "“…,” said then acting chief Ana Bell": behind a quotation and its verb the next person is who speaks. */
function personBehind(ground: Ground, from: number, limit: number): Subject | null {
  for (let at = from; at < Math.min(from + 8, limit); at++) {
    const token = ground.tokens[at]
    if (!token || /^[.;:!?]$/.test(token.text) || opensAt(ground, at)) return null
    const phrase = ground.phrases.at(at)
    const head = ground.tokens[phrase?.head ?? -1]
    if (phrase?.kind === 'name' || (phrase?.kind === 'noun' && head && isPersonNoun(head.lower)))
      return asSubject(phrase)
  }
  return null
}

function followedByVerb(ground: Ground, subject: Subject, stretch: Stretch): boolean {
  for (let at = subject.phrase.last; at < Math.min(subject.phrase.last + 3, stretch.last); at++) {
    const pos = ground.tokens[at]?.pos
    if (pos === 'VERB' || pos === 'AUX') return true
    if (pos !== 'ADV') return false
  }
  return false
}

function skipMarks(ground: Ground, from: number, limit: number): number {
  let at = from
  while (at < limit && /^[,:—–.-]$/.test(ground.tokens[at]?.text ?? '')) at++
  return at
}
