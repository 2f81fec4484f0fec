import type {Context} from '../clauses/context.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Candidate} from '../cues/candidate.js'
import acts from '../generated/acts.js'
import cues from '../generated/cues.js'
import words from '../generated/reference-words.js'
import {lexiconEntry} from '../lexicon.js'
import {isPaperCredited} from '../phrases/nominal-class.js'
import {canSpeak, isBodyNoun, isDocumentNoun, isPersonNoun, nounLists} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {QuotedDocument} from '../quotations/quotations.js'
import type {SourcedCandidate} from '../speakers/discourse.js'
import type {Token} from '../types.js'
import {verbForms, wordSets} from '../words.js'
import {authorMeant} from './authors.js'
import {contactedIn} from './contacted.js'
import type {Coreference, ResolvedMention} from './coreference.js'
import {dwellerOf, peopleOf} from './dwellers.js'
import type {Entity} from './entities.js'
import {examplesOf} from './examples.js'
import {jointSubject, sharersOf} from './joint-subjects.js'
import {objectMeant} from './people-meant.js'
import {accountHolderOf, postHolderOf, publisherOf, wholeOf} from './publishers.js'
import {resolveSubject} from './resolving.js'

/** Verbs that a thing may be the subject of and say nothing. */
const showing: ReadonlySet<string> = new Set(acts.showing)

const objects: ReadonlySet<string> = new Set(acts.objects)

const naming: ReadonlySet<string> = new Set(acts.naming)

const things: ReadonlySet<string> = new Set(words.things)

const proceeding: ReadonlySet<string> = new Set(acts.proceeding)

const voiceless: ReadonlySet<string> = new Set(acts.voiceless)

/** By what a verb's informant is brought in: "confirmed with", "learned from". */
const informing = new Map(Object.entries(wordSets(cues.informing)))

const arranging: ReadonlySet<string> = new Set(acts.arranging.flatMap(verbForms))

/**
 * Finds the source of every candidate, in order of the text, so that pronouns look
 * back on who spoke before. Candidates whose subject can't speak ("the storm
 * claimed") fall away.
 *
 * @param document what was read
 * @param candidates in order of the text
 */
export function findSources(
  document: QuotedDocument,
  candidates: readonly Candidate[],
  coreference: Coreference,
  context: Context
): SourcedCandidate[] {
  const sourcedCandidates: SourcedCandidate[] = []
  for (const candidate of candidates) {
    const subject =
      informantOf(coreference, candidate) ??
      (candidate.subject && creditedBy(coreference, candidate.subject)) ??
      (candidate.inherits ? inherited(document, candidate, sourcedCandidates, context) : null)
    if (!subject) {
      if (candidate.inherits) continue
      sourcedCandidates.push({candidate, found: null})
      continue
    }
    if (isFound(subject)) {
      sourcedCandidates.push({candidate, found: subject})
      continue
    }
    if (!plausible(document, candidate, subject) || befalls(coreference, candidate)) continue
    const meant =
      candidate.quotation === null
        ? (authorMeant(coreference, candidate, subject) ??
          answererOf(coreference, candidate, subject, sourcedCandidates))
        : null
    const own = candidate.quotation === null
    const joint = own ? jointSubject(coreference, subject) : {subject, others: []}
    const found = resolveSubject(coreference, joint.subject, own, meant)
    const examples = own ? examplesOf(coreference, subject) : []
    const sharers = sharersOf(coreference, [...joint.others, ...examples], found)
    sourcedCandidates.push({candidate, found, sharers})
  }
  return sourcedCandidates
}

/** "The Ledger has learned from two clerks that", "The paper confirmed with the port that": whoever told an outlet. */
function informantOf(
  {document: {tokens}, entities, phrases}: Coreference,
  {cue, lemma, subject}: Candidate
): Subject | null {
  const informed = informing.get(lemma)?.has(tokens[cue.last]?.lower ?? '')
  if (!informed || !subject) return null
  const {kind, head} = subject.phrase
  const outlet =
    kind === 'name'
      ? entities.entityAt(head)?.kind === 'media'
      : nounLists.media.has(tokens[head]?.lower ?? '')
  const informant = phrases.at(cue.last + 1)
  const told =
    informant?.first === cue.last + 1 &&
    (informant.kind === 'name' || canSpeak(tokens[informant.head]?.lower ?? ''))
  return outlet && told ? asSubject(informant) : null
}

/** Whoever the words of a subject credit: the maker of a paper, the holder of a post, or the subject itself. */
function creditedBy(coreference: Coreference, subject: Subject): Subject {
  const whole = wholeOf(coreference, subject) ?? subject
  return (
    publisherOf(coreference, whole) ??
    accountHolderOf(coreference, whole) ??
    postHolderOf(coreference, whole) ??
    dwellerOf(coreference, whole) ??
    peopleOf(coreference, whole) ??
    whole
  )
}

/** Sentences between a question and its answer, paragraphs and all. */
const answerReach = 1

/**
 * "Counsel asked Holm if he was sorry. He said": whoever was asked answers. The one asked stands behind the
 * verb, or is whom the question is about.
 *
 * @param sourcedCandidates those before it, in order of the text
 */
function answererOf(
  coreference: Coreference,
  candidate: Candidate,
  subject: Subject,
  sourcedCandidates: readonly SourcedCandidate[]
): Entity | null {
  const {tokens} = coreference.document
  const pronoun = tokens[subject.phrase.head]?.lower ?? ''
  if (!/^(?:he|she|they|it)$/.test(pronoun) || candidate.sense === 'ask') return null
  const before = coreference.document.sentences[candidate.sentence - 1]
  const contacted = before && contactedIn(coreference, before)
  if (contacted) {
    const {entity} = resolveSubject(coreference, asSubject(contacted), false)
    if (entity && (pronoun === 'it' ? isBody(entity) : fitsPronoun(entity, pronoun))) return entity
  }
  if (pronoun === 'it') return null
  let index = sourcedCandidates.length - 1
  const isNear = (at: number) =>
    candidate.sentence - (sourcedCandidates[at]?.candidate.sentence ?? 0) <= answerReach
  while (index >= 0 && isNear(index) && sourcedCandidates[index]?.candidate.quotation !== null)
    index--
  // "asked whether Holm remembered": what the question itself tells is no answer.
  const outer = sourcedCandidates[index - 1]?.candidate
  const inner = sourcedCandidates[index]?.candidate.cue.first ?? -1
  if (outer?.content.some(({first, last}) => first <= inner && inner < last)) index--
  const question = sourcedCandidates[index]
  if (
    !question?.found ||
    question.candidate.sense !== 'ask' ||
    candidate.sentence - question.candidate.sentence > answerReach
  )
    return null
  const {addressee, content} = question.candidate
  const about = coreference.phrases.at((content[0]?.first ?? -1) + 1)
  const asked =
    addressee ?? (about?.kind === 'name' || about?.kind === 'pronoun' ? about : undefined)
  if (!asked || asked.head >= subject.phrase.first) return null
  const asker = question.found.entity
  const object = asker && /^(?:him|her)$/.test(tokens[asked.head]?.lower ?? '')
  const entity = object
    ? objectMeant(coreference, asked.head, asker)
    : resolveSubject(coreference, asSubject(asked), false).entity
  return entity !== null && entity !== asker && fitsPronoun(entity, pronoun) ? entity : null
}

function isBody({kind, nouns, plural}: Entity): boolean {
  if (kind === 'unnamed') return !plural && [...nouns].some(isBodyNoun)
  return kind !== 'person' && kind !== 'place'
}

function fitsPronoun({gender, kind}: Entity, pronoun: string): boolean {
  const meant = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : gender
  return kind !== 'organisation' && (gender === 'unknown' || gender === meant)
}

function isFound(subject: Subject | ResolvedMention): subject is ResolvedMention {
  return 'mention' in subject
}

/** "…, adding that", "and said": whoever the sentence has speaking, or its main subject. */
function inherited(
  document: QuotedDocument,
  candidate: Candidate,
  sourcedCandidates: readonly SourcedCandidate[],
  context: Context
): Subject | ResolvedMention | null {
  for (let index = sourcedCandidates.length - 1; index >= 0; index--) {
    const sourced = sourcedCandidates[index]
    if (!sourced || sourced.candidate.sentence !== candidate.sentence) break
    if (
      sourced.candidate.quotation === candidate.quotation &&
      sourced.found &&
      sourced.candidate.form !== 'noun'
    )
      return sourced.found
  }
  const sentence = document.sentences[candidate.sentence]
  const main = sentence && candidate.quotation === null ? mainSubject(context, sentence) : null
  // "Asserting that the level was not alarming, Mr Orr said": what is told has a subject too.
  const head = main?.phrase.head ?? -1
  return candidate.content.some(({first, last}) => first <= head && head < last) ? null : main
}

/** "Those present said", "those who came": people, whom the words behind tell. */
function isPeople(document: QuotedDocument, at: number): boolean {
  const {pos, lower} = document.tokens[at] ?? {}
  return lower === 'who' || pos === 'ADJ' || pos === 'ADP' || pos === 'ADV'
}

/** "a basic K0 estimated at 3": a letter and a number name a quantity. */
function isMeasure(document: QuotedDocument, {first, last}: Phrase): boolean {
  return last - first < 4 && /^\p{L}\d+$/u.test(document.tokens[last - 1]?.text ?? '')
}

/** "Bell was dismissed by the owner": with somebody for its object it tells what was done, and no words. */
function befalls({entities}: Coreference, {passive, content, lemma}: Candidate): boolean {
  const [told, ...more] = content
  if (!passive || !told || more.length > 0 || !objects.has(lemma)) return false
  return entities.entityAt(told.last - 1)?.kind === 'person'
}

/** "Guests are seated according to age": how a thing is put in order, and nobody who says so. */
function isMeasured({tokens}: QuotedDocument, {cue}: Candidate): boolean {
  const before = tokens[cue.first - 1]
  return before?.pos === 'VERB' && arranging.has(before.lower)
}

/** "As the inquiry continued, he was held": a paper, or what makes it, that goes on and says nothing. */
function proceeds({tokens}: QuotedDocument, {lemma, content}: Candidate, {lower}: Token): boolean {
  const isSaid = (at: number) => tokens[at]?.quotation !== null || tokens[at]?.lower === 'that'
  return (
    proceeding.has(lemma) &&
    isDocumentNoun(lower) &&
    !isPersonNoun(lower) &&
    !content.some(({first}) => isSaid(first))
  )
}

/** Whether somebody or something that can be a source stands there. */
function plausible(document: QuotedDocument, candidate: Candidate, subject: Subject): boolean {
  const {phrase} = subject
  if (phrase.kind === 'time') return false
  if (phrase.kind === 'name') return !isMeasure(document, phrase)
  const head = document.tokens[phrase.head]
  if (!head) return false
  if (phrase.kind === 'pronoun') {
    if (head.lower === 'it') return candidate.form !== 'verb' || candidate.sense !== 'show'
    return (
      (head.lower === 'those' && isPeople(document, phrase.last)) ||
      !things.has(head.lower) ||
      (head.lower === 'which' && candidate.sense === 'say')
    )
  }
  if (canSpeak(head.lower)) return !proceeds(document, candidate, head)
  // "according to the data" will do; "as seen by", "as reported by" need somebody with eyes and a voice.
  if (candidate.form === 'preposition')
    return !/\bby$/.test(candidate.lemma) && !isMeasured(document, candidate)
  if (naming.has(candidate.lemma)) return false
  const credited = !voiceless.has(candidate.lemma) && !showing.has(candidate.lemma)
  if (credited && isPaperCredited(head.lower)) return true
  const opens = (test: (token: Token | undefined) => boolean) =>
    candidate.content.some(({first}) => test(document.tokens[first]))
  const quoted = opens((token) => token !== undefined && token.quotation !== null)
  // "The event on Facebook reads: “…”": whatever it is, words stand on it.
  if (candidate.lemma === 'read' && quoted) return true
  const frames = lexiconEntry(candidate.lemma, 'verb')?.frames
  const clause = frames?.has('clause') || frames?.has('thatOnly')
  if (candidate.form !== 'verb' || candidate.sense !== 'say' || !clause) return false
  const that = opens((token) => token?.lower === 'that')
  // "ideas proposed at the meeting", "added sugar", "energy demands": what can't speak needs a clause behind the verb.
  if (voiceless.has(candidate.lemma))
    return that || opens((token) => /^(?:they|he|she|we)$/.test(token?.lower ?? ''))
  // Whoever says a whole clause can speak: "Republicans say", "the couple said".
  if (!candidate.object && !showing.has(candidate.lemma)) return true
  // A thing that says something with marks or "that" beside it is a paper of some sort; "the storm claimed nine lives" isn't.
  return that || quoted
}
