/** Notes as a row of utterances: who says which stretch of the text. */

import {headingOf, type KnownLabels, knownLabels, labelOf, turnOf} from './labels.js'
import {legendOf} from './speakers.js'

/** A stretch of notes that one person says. Offsets are UTF-16 code units into the notes. */
export interface Utterance {
  /** As the notes have it: “HILDE”, “Q”, “Dr Cuthbert Amadi”; `null` where they do not say. */
  speaker: string | null
  start: number
  end: number
}

/** Notes, and what of them is said. */
export interface Transcript {
  /** As long as the notes, blanks in place of what nobody says: labels, times, numbers of cues, tags. */
  text: string
  utterances: Utterance[]
}

const timing = /^\s*(?:\d{1,2}:)?\d{1,2}:\d{2}[.,]\d{1,3}\s+-->/
const tags = /<\/?(?:v|i|b|u|c|font|ruby|rt|lang)\b[^<>]{0,80}>|<\d[\d:.]*>/g

/**
 * Read who says what in notes that are written line by line: transcripts, subtitles, minutes, mails,
 * jottings.
 *
 * @param notes the text of the notes
 */
export function readTranscript(notes: string): Transcript {
  const lines = notes.match(/[^\r\n\u2028\u2029]+|\r\n|[\r\n\u2028\u2029]/g) ?? []
  const reader = new TranscriptReader(knownLabels(lines, new Set(legendOf(notes).keys())))
  lines.forEach((line, index) => {
    reader.line(line, lines.slice(index + 1, index + 3))
  })
  return reader.end()
}

class TranscriptReader {
  readonly #parts: string[] = []
  readonly #utterances: Utterance[] = []
  #offset = 0
  /** Whether a paragraph goes on. */
  #open = false
  /** Breaks since the last line. */
  #breaks = 0
  /** Whose words the paragraphs under a heading are. */
  #heading: string | null = null
  /** Whether these are subtitles. */
  #cues = false
  /** Whether a block of a subtitle file is no cue. */
  #comment = false
  readonly #known: KnownLabels

  /** @param known labels that the notes as a whole tell */
  constructor(known: KnownLabels) {
    this.#known = known
  }

  /**
   * @param line a line, or a break
   * @param after what follows
   */
  line(line: string, after: readonly string[]): void {
    const start = this.#offset
    this.#offset += line.length
    if (/^[\r\n\u2028\u2029]/.test(line)) this.#break(line)
    else {
      this.#breaks = 0
      this.#parts.push(this.#read(line, start, after))
    }
  }

  end(): Transcript {
    return {text: this.#parts.join(''), utterances: this.#utterances}
  }

  #break(line: string): void {
    this.#parts.push(line)
    this.#breaks++
    if (this.#breaks < 2) return
    this.#open = false
    this.#comment = false
  }

  /** Take a line in; what nobody says of it comes back as blanks. */
  #read(line: string, start: number, after: readonly string[]): string {
    const all = blank(line)
    if (this.#isFurniture(line, after)) return all
    if (/^[\s>]*$/.test(line)) {
      this.#open = false
      return all
    }
    const voice = /^\s*(?:- )?<v(?:\.[\w.]+)? ([^>]+)>/.exec(line)
    if (voice) return this.#speak(voice[1] ?? null, voice[0].length, line, start)
    const name = this.#cues ? null : turnOf(line)
    if (name) return this.#speak(name, line.length, line, start)
    // “Harlan Stubbs – Chief Executive” by itself names whose words follow.
    const alone = !this.#open && !this.#cues && !line.includes(':') && isEnd(after)
    const title = alone ? headingOf(line) : null
    if (title) {
      this.#heading = title
      return all
    }
    const label = labelOf(line, this.#known)
    if (label?.kind === 'speaker') return this.#speak(label.speaker, label.end, line, start)
    if (label) {
      if (label.kind === 'sender') this.#heading = label.speaker
      this.#open = false
      return all
    }
    const heads = /:[*_\s]*$/.test(line) || labelOf(after[1] ?? '') !== null
    const heading = this.#open || this.#cues || !heads ? null : headingOf(line)
    if (heading) {
      this.#heading = heading
      return all
    }
    const turn = this.#cues && /^\s*(?:-|>>)\s/.test(line)
    const goesOn = (this.#open || this.#cues) && !turn
    this.#add(goesOn ? undefined : turn ? null : this.#heading, start, start + line.length)
    return clean(line)
  }

  #speak(speaker: string | null, from: number, line: string, start: number): string {
    // One who goes on in a new cue, or after a blank line, goes on speaking.
    const same = this.#utterances.at(-1)?.speaker === speaker
    this.#add(same ? undefined : speaker, start, start + line.length)
    if (!this.#cues) this.#heading = null
    return blank(line.slice(0, from)) + clean(line.slice(from))
  }

  /** Add a line to the utterance that goes on (`undefined`), or begin one. */
  #add(speaker: string | null | undefined, start: number, end: number): void {
    const last = this.#utterances.at(-1)
    if (last && speaker === undefined) last.end = end
    else this.#utterances.push({speaker: speaker ?? null, start, end})
    this.#open = true
  }

  /** What a file of subtitles is made of besides speech. */
  #isFurniture(line: string, after: readonly string[]): boolean {
    if (timing.test(line) || /^\uFEFF?WEBVTT\b/.test(line)) {
      this.#cues = true
      return true
    }
    if (this.#cues && /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) this.#comment = true
    return this.#comment || after.some((next) => timing.test(next))
  }
}

/** Whether a paragraph ends with a line. */
function isEnd([, next]: readonly string[]): boolean {
  return next === undefined || /^[\s>]*$/.test(next)
}

function blank(text: string): string {
  return ' '.repeat(text.length)
}

/** A line without marks of a mail's quoting and tags. */
function clean(line: string): string {
  return line.replace(/^[\s>]*>/, blank).replace(tags, blank)
}
