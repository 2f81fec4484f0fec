import type {Ground} from '../clauses/ground.js'
import {asSubject, type Subject} from '../clauses/subject.js'
import {mainSubject} from '../clauses/subject-before.js'
import type {Draft} from '../cues/drafts.js'
import type {Frame} from '../frame/frame.js'
import acts from '../generated/acts.js'
import {lexiconEntry} from '../lexicon.js'
import {canSpeak} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Report} from '../speakers/stage.js'
import type {Cast, Found} from './cast.js'
import type {Entity} from './entities.js'
import {objectMeant} from './pronouns.js'
import {resolveSubject} from './resolving.js'

/** Verbs that a thing may be the subject of and say nothing. */
const showing: ReadonlySet<string> = new Set(acts.showing)

const naming: ReadonlySet<string> = new Set(acts.naming)

/**
 * Finds the source of every draft, in order of the text, so that pronouns look
 * back on who spoke before. Drafts whose subject can't speak ("the storm
 * claimed") fall away.
 *
 * @param frame what was read
 * @param drafts in order of the text
 */
export function findSources(
  frame: Frame,
  drafts: readonly Draft[],
  cast: Cast,
  ground: Ground
): Report[] {
  const reports: Report[] = []
  for (const draft of drafts) {
    const subject =
      draft.subject ?? (draft.inherits ? inherited(frame, draft, reports, ground) : null)
    if (!subject) {
      if (draft.inherits) continue
      reports.push({draft, found: null})
      continue
    }
    if (isFound(subject)) {
      reports.push({draft, found: subject})
      continue
    }
    if (!plausible(frame, draft, subject)) continue
    const meant = draft.quotation === null ? answererOf(cast, draft, subject, reports) : null
    reports.push({draft, found: resolveSubject(cast, subject, draft.quotation === null, meant)})
  }
  return reports
}

/** Sentences between a question and its answer, paragraphs and all. */
const answerReach = 1

/**
 * "Counsel asked Holm if he was sorry. He said": whoever was asked answers. The one asked stands behind the
 * verb, or is whom the question is about.
 *
 * @param reports those before it, in order of the text
 */
function answererOf(
  cast: Cast,
  draft: Draft,
  subject: Subject,
  reports: readonly Report[]
): Entity | null {
  const {tokens} = cast.frame
  const pronoun = tokens[subject.phrase.head]?.lower ?? ''
  if (!/^(?:he|she|they)$/.test(pronoun) || draft.sense === 'ask') return null
  let index = reports.length - 1
  while (index >= 0 && reports[index]?.draft.quotation !== null) index--
  const question = reports[index]
  if (
    !question?.found ||
    question.draft.sense !== 'ask' ||
    draft.sentence - question.draft.sentence > answerReach
  )
    return null
  const {addressee, content} = question.draft
  const about = cast.phrases.at((content[0]?.first ?? -1) + 1)
  const asked =
    addressee ?? (about?.kind === 'name' || about?.kind === 'pronoun' ? about : undefined)
  if (!asked || asked.head >= subject.phrase.first) return null
  const asker = question.found.entity
  const object = asker && /^(?:him|her)$/.test(tokens[asked.head]?.lower ?? '')
  const entity = object
    ? objectMeant(cast, asked.head, asker)
    : resolveSubject(cast, asSubject(asked), false).entity
  const gender = pronoun === 'he' ? 'male' : pronoun === 'she' ? 'female' : entity?.gender
  const fits = entity !== null && (entity.gender === 'unknown' || entity.gender === gender)
  return fits && entity !== asker && entity.kind !== 'organisation' ? entity : null
}

function isFound(subject: Subject | Found): subject is Found {
  return 'mention' in subject
}

/** "…, adding that", "and said": whoever the sentence has speaking, or its main subject. */
function inherited(
  frame: Frame,
  draft: Draft,
  reports: readonly Report[],
  ground: Ground
): Subject | Found | null {
  for (let index = reports.length - 1; index >= 0; index--) {
    const report = reports[index]
    if (!report || report.draft.sentence !== draft.sentence) break
    if (report.draft.quotation === draft.quotation && report.found && report.draft.form !== 'noun')
      return report.found
  }
  const sentence = frame.sentences[draft.sentence]
  return sentence && draft.quotation === null ? mainSubject(ground, sentence) : null
}

/** "Those present said", "those who came": people, whom the words behind tell. */
function isPeople(frame: Frame, at: number): boolean {
  const {pos, lower} = frame.tokens[at] ?? {}
  return lower === 'who' || pos === 'ADJ' || pos === 'ADP' || pos === 'ADV'
}

/** "a basic K0 estimated at 3": a letter and a number name a quantity. */
function isMeasure(frame: Frame, {first, last}: Phrase): boolean {
  return last - first < 4 && /^\p{L}\d+$/u.test(frame.tokens[last - 1]?.text ?? '')
}

/** Whether somebody or something that can be a source stands there. */
function plausible(frame: Frame, draft: Draft, subject: Subject): boolean {
  const {phrase} = subject
  if (phrase.kind === 'time') return false
  if (phrase.kind === 'name') return !isMeasure(frame, phrase)
  const head = frame.tokens[phrase.head]
  if (!head) return false
  if (phrase.kind === 'pronoun') {
    if (head.lower === 'it') return draft.form !== 'verb' || draft.sense !== 'show'
    return (
      (head.lower === 'those' && isPeople(frame, phrase.last)) ||
      !/^(?:this|that|these|those|which|what|nothing|one another)$/.test(head.lower) ||
      (head.lower === 'which' && draft.sense === 'say')
    )
  }
  if (canSpeak(head.lower)) return true
  // "according to the data" will do; "as seen by", "as reported by" need somebody with eyes and a voice.
  if (draft.form === 'preposition') return !/\bby$/.test(draft.lemma)
  if (naming.has(draft.lemma)) return false
  const frames = lexiconEntry(draft.lemma, 'verb')?.frames
  const clause = frames?.has('clause') || frames?.has('thatOnly')
  // Whoever says a whole clause can speak: "Republicans say", "the couple said".
  if (
    draft.form === 'verb' &&
    draft.sense === 'say' &&
    !draft.object &&
    clause &&
    !showing.has(draft.lemma)
  )
    return true
  // A thing that says something with marks or "that" beside it is a paper of some sort; "the storm claimed nine lives" isn't.
  const clausal = draft.content.some(
    (range) =>
      frame.tokens[range.first]?.lower === 'that' || frame.tokens[range.first]?.quotation !== null
  )
  return clausal && clause === true && (draft.sense === 'say' || draft.sense === 'show')
}
