/** Notes that quotations of a draft are looked for in. */

import {type Alignment, align, type NoteWords} from './align.js'
import {chainsOf, isAtEdge, isVerbatim, type Placed} from './chains.js'
import {findLeaps} from './omissions.js'
import {type Piece, piecesOf} from './quoted.js'
import type {NoteFile} from './read-note-file.js'
import {isSpeaker, legendOf, type Speaker} from './speakers.js'
import {type Word, wordsOf} from './words.js'

/**
 * What became of a quotation on its way from the notes to the draft: word for word; with what a reporter
 * may change (marks, brackets, ellipses, contractions, fillers, numerals, spelling); with a word changed;
 * made of two places; somebody else's; nowhere.
 */
export type Verdict = 'verbatim' | 'rendered' | 'altered' | 'joined' | 'other-speaker' | 'not-found'

/** A place in the notes. */
export interface Place {
  path: string
  /** UTF-16 code units into the text of the notes. */
  start: number
  end: number
  /** Line of the notes, from 1. */
  line: number
  /** What is said there, on one line. */
  words: string
  /** Who speaks, as the notes have it; `null` where they do not say. */
  speaker: string | null
}

/** Words of the quotation that the notes do not have; offsets into its text. */
export interface Difference {
  start: number
  end: number
}

/** What was found of a quotation. */
export interface FoundQuotation {
  verdict: Verdict
  /** Where; two for one that was joined, none for one that is nowhere. */
  places: Place[]
  differences: Difference[]
}

/** Places of a common word at most, unless the quotation has no rarer. */
const common = 400

/** Words of the longer of two places that were joined, at least. */
const least = 4

/** Words that may be left out within an answer for it to be one place. */
const nearby = 12

/** Words that join what comes from two places. */
const joining = new Set(['and', 'but', 'so', 'because'])

/** How many places are looked at closely. */
const closely = 24

/** All notes of a draft, indexed by word. The time to look a quotation up does not grow with the notes but by their commonest word. */
export class Notes {
  readonly #files: NoteFile[] = []
  readonly #words: Word[] = []
  readonly #fileOf: number[] = []
  readonly #utterances: number[] = []
  readonly #speakers: (string | null)[] = []
  readonly #leaps = new Map<number, readonly number[]>()
  readonly #index = new Map<string, number[]>()
  readonly #legend = new Map<string, string>()
  #columns: Int32Array | undefined

  /**
   * @param files what {@link readNoteFile} read
   */
  constructor(files: readonly NoteFile[]) {
    for (const file of files) this.#add(file)
  }

  /** How many words there are to look in. */
  get size(): number {
    return this.#words.length
  }

  /**
   * Look a quotation up.
   *
   * @param text the quotation, marks or not; `…` and `[…]` mean what they mean in print
   * @param speaker whom the draft gives it to; `null` where it does not say
   * @param others everybody else whom the draft quotes
   */
  find(text: string, speaker: Speaker | null, others: readonly Speaker[] = []): FoundQuotation {
    const pieces = piecesOf(text)
    if (pieces.length === 0) return {verdict: 'verbatim', places: [], differences: []}
    const found = pieces.map((piece) => this.#place(piece))
    const worst = found.findIndex(({exact}) => exact.length === 0)
    if (worst >= 0) return this.#changed(pieces[worst] as Piece, found[worst]?.best ?? null)
    const chains = chainsOf(
      found.map(({exact}) => exact),
      (index) => this.#utterances[index]
    )
    if (chains.length === 0) {
      return {
        verdict: 'joined',
        places: found.flatMap(({exact}) => this.#placeOf(exact[0])),
        differences: []
      }
    }
    const judged = chains.map((chain) => ({
      chain,
      same: this.#isSpeaker(chain[0], speaker, others)
    }))
    const right = judged.find(({same}) => same === true) ?? judged.find(({same}) => same === null)
    const {chain} = right ?? (judged[0] as (typeof judged)[0])
    const places = chain.flatMap((placed) => this.#placeOf(placed))
    if (!right) return {verdict: 'other-speaker', places, differences: []}
    const plain = chain.length === 1 && isVerbatim(text, places[0]?.words ?? '')
    return {verdict: plain ? 'verbatim' : 'rendered', places, differences: []}
  }

  #add(file: NoteFile): void {
    const number = this.#files.push(file) - 1
    for (const [short, name] of legendOf(file.text)) this.#legend.set(short, name)
    for (const utterance of file.utterances) {
      const words = wordsOf(file.spoken, utterance.start, utterance.end)
      const first = this.#words.length
      const which =
        this.#speakers.push(this.#legend.get(utterance.speaker ?? '') ?? utterance.speaker) - 1
      for (const [from, to] of findLeaps(words, file.spoken, first)) this.#leaps.set(from, to)
      for (const word of words) {
        const index = this.#words.push(word) - 1
        this.#fileOf.push(number)
        this.#utterances.push(which)
        for (const form of word.forms) {
          const list = this.#index.get(form)
          if (list) list.push(index)
          else this.#index.set(form, [index])
        }
      }
    }
  }

  get #notes(): NoteWords {
    this.#columns ??= Int32Array.from(this.#utterances)
    return {words: this.#words, utterances: this.#columns, leaps: this.#leaps}
  }

  /** Where a piece lies without a change, and where it comes nearest. */
  #place(piece: Piece): {exact: Placed[]; best: Placed | null} {
    const placed = this.#candidates(piece.words)
      .map((start) => {
        const length = piece.words.length
        const from = Math.max(0, start - 4 - (length >> 2))
        const to = Math.min(this.#words.length, start + Math.ceil(length * 1.5) + 14)
        return {...align(piece.words, piece.gaps, this.#notes, from, to), piece}
      })
      .sort((left, right) => left.cost - right.cost)
    const exact = placed.filter(
      ({cost, first}, index) =>
        cost === 0 && placed.findIndex((other) => other.first === first) === index
    )
    return {exact, best: placed[0] ?? null}
  }

  /** Where a piece may begin, by how many of its words lie on one line with it. */
  #candidates(words: readonly Word[]): number[] {
    const lists = words.map((word) => word.forms.flatMap((form) => this.#index.get(form) ?? []))
    const rarest = Math.min(...lists.flatMap(({length}) => (length > 0 ? [length] : [])))
    const votes = new Map<number, number>()
    lists.forEach((list, row) => {
      if (list.length > Math.max(common, rarest)) return
      for (const index of list) {
        const line = Math.floor((index - row) / 4)
        votes.set(line, (votes.get(line) ?? 0) + 1)
      }
    })
    const strength = (line: number): number => (votes.get(line) ?? 0) + (votes.get(line + 1) ?? 0)
    return [...votes.keys()]
      .sort((left, right) => strength(right) - strength(left) || left - right)
      .slice(0, words.length < 7 ? closely * 4 : closely)
      .map((line) => line * 4)
  }

  /** What became of a piece that is nowhere as it stands. */
  #changed(piece: Piece, best: Placed | null): FoundQuotation {
    const {words} = piece
    const matched = best?.matched.filter((one) => one).length ?? 0
    const joined = best && isAtEdge(best.matched) ? this.#joined(piece, best) : null
    if (joined) return joined
    if (!best || matched < 2 || best.cost > words.length * 0.6) {
      return {verdict: 'not-found', places: [], differences: []}
    }
    const differences = words
      .filter((_, index) => !best.matched[index])
      .map(({start, end}) => ({start, end}))
    return {verdict: 'altered', places: this.#placeOf(best), differences}
  }

  /** Two places that make the piece up between them, a joining word apart. */
  #joined({words, gaps}: Piece, best: Placed | null): FoundQuotation | null {
    if (!best || words.length < least + 2) return null
    const heads = this.#candidates(words).map((start) => {
      const to = Math.min(this.#words.length, start + Math.ceil(words.length * 1.5) + 14)
      return align(words, gaps, this.#notes, Math.max(0, start - 4), to)
    })
    const longest = heads.reduce((length, {prefix}) => Math.max(length, prefix), 0)
    const next = words[longest]?.forms[0] ?? ''
    for (const skip of joining.has(next) ? [0, 1] : [0]) {
      const rest = words.slice(longest + skip)
      if (Math.min(longest, rest.length) < 2 || Math.max(longest, rest.length) < least) continue
      const head = this.#place({words: words.slice(0, longest), gaps}).exact[0]
      const tail = this.#place({words: rest, gaps: new Set()}).exact[0]
      // Words left out of one answer are a change; two answers are two places.
      const near = head && tail && tail.first >= head.last && tail.first - head.last < nearby
      const same = this.#utterances[head?.first ?? 0] === this.#utterances[tail?.first ?? 0]
      if (head && tail && !(near && same)) {
        return {
          verdict: 'joined',
          places: [...this.#placeOf(head), ...this.#placeOf(tail)],
          differences: []
        }
      }
    }
    return null
  }

  #isSpeaker(
    placed: Alignment | undefined,
    speaker: Speaker | null,
    others: readonly Speaker[]
  ): boolean | null {
    if (!speaker || !placed) return null
    const label = this.#speakerOf(placed)
    const labels = new Set(this.#speakers.filter((one) => one !== null))
    return isSpeaker(label, speaker, others, [...labels])
  }

  #speakerOf({first}: Alignment): string | null {
    const word = this.#words[first]
    const file = this.#files[this.#fileOf[first] ?? -1]
    const quoted =
      word && file?.quoted.find(({start, end}) => word.start >= start && word.end <= end)
    return quoted?.speaker ?? this.#speakers[this.#utterances[first] ?? -1] ?? null
  }

  #placeOf(placed: Alignment | undefined): Place[] {
    const file = placed && this.#files[this.#fileOf[placed.first] ?? -1]
    const start = placed && this.#words[placed.first]?.start
    const end = placed && this.#words[placed.last - 1]?.end
    if (!file || start === undefined || end === undefined) return []
    return [
      {
        path: file.path,
        start,
        end,
        line: file.text.slice(0, start).split(/\r\n|[\r\n\u2028\u2029]/).length,
        words: file.spoken.slice(start, end).replace(/\s+/g, ' '),
        speaker: this.#speakerOf(placed)
      }
    ]
  }
}
