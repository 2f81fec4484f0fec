import type {Draft} from './drafts.js'
import type {Entity} from './entities.js'
import type {Frame} from './frame.js'
import {isPersonNoun} from './nouns.js'
import type {Found, People} from './people.js'
import type {Phrases} from './phrases.js'
import type {Subject, Subjects} from './subjects.js'
import type {CueForm, Quotation, Sentence, SpeakerBasis, TokenRange} from './types.js'

/** A draft with its source found. */
export interface Report {
  draft: Draft
  found: Found | null
}

/** Who says a quotation, and how that is known. */
export interface Speaking {
  basis: SpeakerBasis
  found: Found | null
  /** The report whose content it is. */
  report: Report | null
  /** A colon or dash that gives it its speaker. */
  cue: TokenRange | null
  form: CueForm
}

const nobody: Speaking = {basis: 'none', found: null, report: null, cue: null, form: 'none'}
const talkless = new Set(['think', 'feel', 'want'])

/** Gives the desk's quotations their speakers, in order of the text. */
export class Speakers {
  private readonly speaking = new Map<number, Speaking>()
  private readonly byParagraph = new Map<number, Report[]>()

  constructor(
    private readonly frame: Frame,
    private readonly phrases: Phrases,
    private readonly subjects: Subjects,
    private readonly people: People,
    reports: readonly Report[]
  ) {
    for (const report of reports) {
      if (report.draft.quotation !== null) continue
      const paragraph = frame.sentences[report.draft.sentence]?.paragraph ?? 0
      const known = this.byParagraph.get(paragraph)
      if (known) known.push(report)
      else this.byParagraph.set(paragraph, [report])
    }
  }

  /** @param quotation the one before it has been asked for already */
  of(quotation: Quotation): Speaking {
    const found = this.find(quotation)
    this.speaking.set(quotation.id, found)
    return found
  }

  private find(quotation: Quotation): Speaking {
    const covering = this.covering(quotation)
    if (covering)
      return {
        basis: 'cue',
        found: covering.found,
        report: covering,
        cue: null,
        form: covering.draft.form
      }
    if (quotation.continues !== null) {
      const before = this.speaking.get(quotation.continues)
      return before && before.basis !== 'none'
        ? {...before, basis: 'running', report: null}
        : nobody
    }
    const format = this.byFormat(quotation)
    if (format) return format
    if (!quotation.whole) return this.fragment(quotation)
    return this.inParagraph(quotation) ?? this.acrossParagraphs(quotation) ?? nobody
  }

  /** The report whose content holds the quotation; the one that begins nearest to it. */
  private covering(quotation: Quotation): Report | null {
    let best: Report | null = null
    let width = Number.POSITIVE_INFINITY
    for (const report of this.byParagraph.get(quotation.paragraph) ?? []) {
      for (const range of report.draft.content) {
        if (
          range.first > quotation.first ||
          range.last < Math.min(quotation.last, quotation.first + 2)
        )
          continue
        // A wish or a belief inside what somebody says is theirs to report.
        const size =
          range.last - range.first + (talkless.has(report.draft.sense) || !report.found ? 1000 : 0)
        if (size < width && report.draft.form !== 'none') {
          best = report
          width = size
        }
      }
    }
    return best
  }

  /** A speaker that the layout gives: "NAME: “…”", question and answer, a byline under a pull quote. */
  private byFormat(quotation: Quotation): Speaking | null {
    const {tokens, paragraphs} = this.frame
    const paragraph = paragraphs[quotation.paragraph]
    if (
      paragraph?.role === 'question' ||
      paragraph?.role === 'answer' ||
      paragraph?.role === 'caption'
    )
      return {...nobody, basis: 'format'}
    const colon = tokens[quotation.first - 1]
    if (colon?.text === ':' && colon.sentence === quotation.sentence)
      return this.beforeColon(quotation)
    if (colon?.text === ':' && colon.paragraph === quotation.paragraph)
      return this.beforeColon(quotation)
    const dash = tokens[quotation.last]
    // The byline may stand on a line of its own.
    const below = dash?.paragraph === quotation.paragraph + 1 && quotation.last === paragraph?.last
    const own = dash && paragraphs[dash.paragraph]
    if (own && /^[—–-]+$/.test(dash.text) && (below || own === paragraph) && quotation.whole) {
      const subject = this.subjects.after(quotation.last + 1, own.last)
      if (subject && subject.phrase.kind !== 'pronoun' && this.endsSoon(subject, own.last)) {
        return {
          basis: 'format',
          found: this.people.resolve(subject, true),
          report: null,
          cue: {first: quotation.last, last: quotation.last + 1},
          form: 'dash'
        }
      }
    }
    return null
  }

  private endsSoon(subject: Subject, last: number): boolean {
    return last - subject.extent.last < 3
  }

  private beforeColon(quotation: Quotation): Speaking | null {
    const {tokens, sentences} = this.frame
    const at = quotation.first - 1
    const sentence = sentences[tokens[at]?.sentence ?? -1]
    if (!sentence) return null
    const label = this.phrases.at(sentence.first)
    const cue = {first: at, last: at + 1}
    if (label && label.last === at)
      return {
        basis: label.kind === 'name' ? 'cue' : 'format',
        found: this.people.resolve(asSubject(label), true),
        report: null,
        cue,
        form: 'colon'
      }
    const owner = this.possessor(sentence, at)
    const subject = owner ?? this.subjects.main(sentence)
    if (!subject || subject.phrase.head >= quotation.first) return null
    const found = this.people.resolve(subject, true)
    return quotation.whole || speaks(found.entity, subject)
      ? {basis: 'cue', found, report: null, cue, form: 'colon'}
      : null
  }

  /** "Orr’s verdict: “…”" */
  private possessor(sentence: Sentence, colon: number): Subject | null {
    const phrase = this.phrases.at(sentence.first)
    if (!phrase || phrase.last !== colon) return null
    return null
  }

  /** A few words in marks: somebody's only if the sentence reports, or goes on reporting. */
  private fragment(quotation: Quotation): Speaking {
    const {tokens} = this.frame
    const alone =
      tokens[quotation.first - 1]?.sentence !== quotation.sentence &&
      tokens[quotation.last]?.sentence !== quotation.sentence
    if (alone || quotation.words > 7) return this.inParagraph(quotation) ?? nobody
    return nobody
  }

  /** Carry-over, a set-up beside the quotation, or a report in the sentence after it. */
  private inParagraph(quotation: Quotation): Speaking | null {
    const {sentences, tokens} = this.frame
    const own = sentences[quotation.sentence]
    const paragraph = this.frame.paragraphs[quotation.paragraph]
    if (!own || !paragraph) return null
    const before = this.lastReport(quotation)
    const setUp = this.setUp(quotation.sentence - 1, paragraph.firstSentence)
    // A new subject right in front of the quotation takes over from who spoke before.
    if (
      setUp &&
      (!before ||
        (before.found?.entity !== setUp.found?.entity &&
          setUp.at > before.draft.cue.first &&
          setUp.named))
    ) {
      return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
    }
    if (before?.found)
      return {basis: 'carry-over', found: before.found, report: null, cue: null, form: 'none'}
    const earlier = this.lastSpoken(quotation)
    if (earlier) return {...earlier, basis: 'carry-over', report: null, cue: null, form: 'none'}
    if (setUp) return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
    const after = this.reportAfter(quotation)
    if (after?.found)
      return {basis: 'set-up', found: after.found, report: null, cue: null, form: 'none'}
    return this.sameSentence(quotation) ?? this.pointedBack(quotation)
  }

  /** "“…” That was how Mara Dell described it": the next sentence points back and names somebody. */
  private pointedBack(quotation: Quotation): Speaking | null {
    const last = this.frame.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
    const next = this.frame.sentences[last + 1]
    if (!next || next.paragraph !== quotation.paragraph) return null
    if (!/^(?:that|this|those|these|such|so|it)$/.test(this.frame.tokens[next.first]?.lower ?? '')) return null
    for (let at = next.first; at < next.last; at++) {
      const phrase = this.phrases.at(at)
      if (phrase?.kind !== 'name' || this.frame.tokens[at]?.quotation !== null) continue
      const found = this.people.resolve(asSubject(phrase), false)
      if (isPerson(found.entity)) return {basis: 'set-up', found, report: null, cue: null, form: 'none'}
    }
    return null
  }

  /** The desk's sentence goes on around the quotation: "With “…” Orr closed the book." */
  private sameSentence(quotation: Quotation): Speaking | null {
    const sentence = this.frame.sentences[quotation.sentence]
    const subject = sentence && this.subjects.main(sentence)
    if (!subject) return null
    const found = this.people.resolve(subject, false)
    return isPerson(found.entity)
      ? {basis: 'set-up', found, report: null, cue: null, form: 'none'}
      : null
  }

  private lastReport(quotation: Quotation): Report | null {
    const reports = this.byParagraph.get(quotation.paragraph) ?? []
    let last: Report | null = null
    for (const report of reports) {
      if (report.draft.cue.first >= quotation.first) break
      if (
        talkless.has(report.draft.sense) ||
        (report.draft.form === 'noun' && !report.draft.subject)
      )
        continue
      if (!report.found?.entity && !report.found) continue
      if (
        report.draft.sense === 'show' &&
        report.draft.content.every((range) => range.last <= quotation.first)
      )
        continue
      last = report
    }
    return last
  }

  /** Speaker of the quotation before it in the paragraph. */
  private lastSpoken(quotation: Quotation): Speaking | null {
    for (let id = quotation.id - 1; id >= 0; id--) {
      const other = this.frame.quotations[id]
      if (!other || other.paragraph !== quotation.paragraph) return null
      const speaking = this.speaking.get(id)
      if (other.parent === null && speaking && speaking.basis !== 'none' && speaking.found)
        return speaking
    }
    return null
  }

  /** The named subject of a sentence beside the quotation. */
  private setUp(index: number, floor: number): {found: Found; at: number; named: boolean} | null {
    const sentence = this.frame.sentences[index]
    if (!sentence || index < floor) return null
    const subject = this.subjects.main(sentence)
    if (!subject || this.frame.tokens[subject.phrase.head]?.quotation !== null) return null
    const found = this.people.resolve(subject, false)
    if (!isPerson(found.entity)) return null
    return {found, at: subject.phrase.first, named: subject.phrase.kind === 'name'}
  }

  private reportAfter(quotation: Quotation): Report | null {
    const last = this.frame.tokens[quotation.last - 1]?.sentence ?? quotation.sentence
    for (const report of this.byParagraph.get(quotation.paragraph) ?? []) {
      if (report.draft.sentence === last + 1 || report.draft.sentence === last)
        return talkless.has(report.draft.sense) ? null : report
    }
    return null
  }

  /** A paragraph that is a quotation: who the one before set up, or who spoke in it. */
  private acrossParagraphs(quotation: Quotation): Speaking | null {
    const {paragraphs, tokens} = this.frame
    const paragraph = paragraphs[quotation.paragraph]
    if (!paragraph || quotation.first !== paragraph.first) return null
    let index = quotation.paragraph - 1
    while (index >= 0 && /^(?:furniture|caption|list)$/.test(paragraphs[index]?.role ?? '')) index--
    const before = paragraphs[index]
    if (!before || /^(?:headline|deck|byline|dateline)$/.test(before.role)) return null
    const reports = this.byParagraph.get(index) ?? []
    const final = tokens[before.last - 1]
    const last = reports.at(-1)
    if (
      final?.text === ':' ||
      (last && last.draft.cue.last >= before.last - 2 && last.draft.content.length === 0)
    ) {
      const sentence = this.frame.sentences[before.lastSentence - 1]
      const subject = last?.draft.subject ?? (sentence ? this.subjects.main(sentence) : null)
      if (subject)
        return {
          basis: 'cue',
          found: this.people.resolve(subject, true),
          report: null,
          cue: {first: before.last - 1, last: before.last},
          form: 'colon'
        }
    }
    const spoken = this.lastSpokenIn(index)
    if (spoken) return {...spoken, basis: 'same-speaker', report: null, cue: null, form: 'none'}
    if (last?.found && !talkless.has(last.draft.sense) && isPerson(last.found.entity))
      return {basis: 'same-speaker', found: last.found, report: null, cue: null, form: 'none'}
    const setUp = this.setUp(before.lastSentence - 1, before.firstSentence)
    if (setUp) return {basis: 'set-up', found: setUp.found, report: null, cue: null, form: 'none'}
    return null
  }

  private lastSpokenIn(paragraph: number): Speaking | null {
    for (let id = this.frame.quotations.length - 1; id >= 0; id--) {
      const other = this.frame.quotations[id]
      if (!other || other.paragraph > paragraph) continue
      if (other.paragraph < paragraph) return null
      const speaking = this.speaking.get(id)
      if (other.parent === null && speaking && speaking.basis !== 'none' && speaking.found)
        return speaking
    }
    return null
  }
}

function asSubject(phrase: Subject['phrase']): Subject {
  return {phrase, extent: {first: phrase.first, last: phrase.last}, others: []}
}

function isPerson(entity: Entity | null): boolean {
  if (!entity) return false
  return (
    entity.kind === 'person' || (entity.kind === 'unnamed' && [...entity.nouns].some(isPersonNoun))
  )
}

function speaks(entity: Entity | null, subject: Subject): boolean {
  return (
    entity !== null &&
    (entity.kind !== 'unnamed' ||
      [...entity.nouns].some(isPersonNoun) ||
      subject.phrase.kind === 'name')
  )
}
