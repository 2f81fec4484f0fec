import {hasSmall} from '../letters.js'
import {type Mark, marksOf, type Style, styleOf, withApostrophes} from './mark-kinds.js'

/** A stretch between marks in one paragraph; offsets into the paragraph's text. */
export interface MarkPair {
  /** Offset of the opening mark, or of the paragraph's first character where it runs on without one. */
  open: number
  /** Offset of the closing mark's last character, or `null` if the paragraph ends first. */
  close: number | null
  /** The opening mark as written, with straight and curly told apart. */
  mark: string
  /** Index of the pair that this one stands inside, or `null`. */
  parent: number | null
  /** Offset of the one of its marks that stands the wrong way round. */
  turned?: number
}

export interface MarkedText {
  pairs: MarkPair[]
  /** Closing marks that were never opened. */
  unmatched: number[]
  /** First characters of marks that are two characters long. */
  wide: ReadonlySet<number>
  /**
   * The text for the tagger: same length, quotation marks as `"`, apostrophes as
   * `'`, marks of feet and inches as spaces.
   */
  plain: string
}

/** Nobody nests one kind of mark deeper, and every depth costs time. */
const deepest = 4

/**
 * Pairs the quotation marks of one paragraph with a stack: curly, straight and
 * low marks, UK singles, guillemets, nested ones, of another kind or the same.
 * Apostrophes, elisions (’90s, rock ’n’ roll), possessives, feet and inches are
 * told apart by what stands beside them. What is still open at the end is left
 * with `close: null`.
 *
 * @param text the words of a paragraph
 */
export function readMarks(text: string): MarkedText {
  const marks = marksOf(text)
  // Most paragraphs have no other.
  if (marks.every(({kind}) => kind === 'apostrophe'))
    return {pairs: [], unmatched: [], wide: new Set(), plain: withApostrophes(text)}
  const reader = new MarkReader(text, marks)
  reader.read()
  const {pairs, unmatched, wide} = reader
  return {pairs, unmatched, wide, plain: withMarks(text, reader.plain)}
}

/** The marks of one paragraph, read from the first to the last. */
class MarkReader {
  pairs: MarkPair[] = []
  readonly unmatched: number[] = []
  readonly wide = new Set<number>()
  /** What the tagger reads in the place of each mark, by its offset. */
  readonly plain = new Map<number, string>()
  readonly #text: string
  readonly #marks: readonly Mark[]
  readonly #ahead: readonly Ahead[]
  readonly #firstLetter: number
  /** The last single mark that may close. */
  readonly #lastCloser: Mark | undefined
  /** Pairs that are open, the innermost last. */
  readonly #stack: number[] = []

  constructor(text: string, marks: readonly Mark[]) {
    this.#text = text
    this.#marks = marks
    this.#ahead = lookAhead(marks)
    this.#firstLetter = text.search(/\S/)
    this.#lastCloser = marks
      .filter(({style, kind}) => style === 'single' && (kind === 'close' || kind === 'either'))
      .at(-1)
  }

  read(): void {
    for (const [index, mark] of this.#marks.entries()) this.#readMark(index, mark)
    this.#dropApostrophes()
  }

  #readMark(index: number, mark: Mark): void {
    const {at, style} = mark
    let kind = mark.kind
    if (kind === 'unit') {
      // "It is 8" wide," he said: what closes the quotation is still to come.
      const closesLater = this.#ahead[index]?.closesNext === true
      if (isInchOfFeet(this.#text, at) || !this.#hasOpen(style) || closesLater) {
        this.plain.set(at, ' '.repeat(mark.text.length))
        return
      }
      kind = 'close'
    }
    if (
      kind === 'apostrophe' ||
      (style === 'single' && this.#isApostrophe(index, {...mark, kind}))
    ) {
      this.plain.set(at, "'")
      return
    }
    this.plain.set(at, '"'.padEnd(mark.text.length))
    if (mark.text.length > 1) this.wide.add(at)
    const turned = this.#isTurned(index, {...mark, kind}) ? at : undefined
    if (turned !== undefined) kind = kind === 'open' ? 'close' : 'open'
    if (this.#isMisplaced(mark)) kind = 'open'
    if (kind === 'open' || (kind === 'either' && !this.#hasOpen(style)))
      this.#open(index, mark, turned)
    else this.#close(mark, turned)
  }

  #hasOpen(style: Style): boolean {
    return this.#stack.some((pair) => this.#styleOf(pair) === style)
  }

  #styleOf(pair: number): Style {
    return styleOf(this.pairs[pair]?.mark ?? '')
  }

  #open(index: number, {at, text: mark, style}: Mark, turned?: number): void {
    const same = this.#stack.filter((pair) => this.#styleOf(pair) === style)
    // The same mark opened twice: one inside the other if both can still close, else the first never does.
    const nests =
      mark !== "'" && same.length < deepest && (this.#ahead[index]?.closers ?? 0) > same.length
    if (same[0] !== undefined && !nests) this.#stack.length = this.#stack.indexOf(same[0])
    const parent = this.#stack.at(-1) ?? null
    this.pairs.push({open: at, close: null, mark, parent, ...(turned !== undefined && {turned})})
    this.#stack.push(this.pairs.length - 1)
  }

  #close({at, text: mark, style}: Mark, turned?: number): void {
    const end = at + mark.length - 1
    // `‘…’’`: two characters close a single mark where no double one is open.
    const wanted = mark.length > 1 && !this.#hasOpen(style) ? 'single' : style
    for (let depth = this.#stack.length - 1; depth >= 0; depth--) {
      const pair = this.pairs[this.#stack[depth] ?? -1]
      if (pair && styleOf(pair.mark) === wanted) {
        pair.close = end
        if (turned !== undefined) pair.turned = turned
        this.#stack.length = depth
        return
      }
    }
    this.unmatched.push(at)
  }

  /** `said," We waited"`: the space stands on the wrong side. */
  #isMisplaced({at, text: mark, kind}: Mark): boolean {
    return (
      mark === '"' &&
      kind === 'close' &&
      !this.#hasOpen('double') &&
      /[,:]/.test(this.#text.charAt(at - 1)) &&
      this.#text.indexOf('"', at + 1) !== -1
    )
  }

  /**
   * A curly double mark the wrong way round, as a word processor makes it beside a slip of the space bar: `We go, “he
   * said.`, where nothing behind is left to close what is open, or `he said,” We go.”`, where the next mark closes too.
   */
  #isTurned(index: number, {at, text: mark, style, kind}: Mark): boolean {
    const [before, behind] = [
      this.#text.slice(Math.max(at - 3, 0), at),
      this.#text.slice(at + 1, at + 3)
    ]
    const {closesNext, closers} = this.#ahead[index] ?? {closesNext: false, closers: 0}
    if (mark === '“' && kind === 'open') {
      return this.#hasOpen(style) && closers === 0 && /[,.!?…]\s*$/.test(before) && hasSmall(behind)
    }
    if (mark !== '”' || kind !== 'close' || this.#hasOpen(style) || !closesNext) return false
    return /(?:^|[,:—–(-])\s*$/.test(before) && /^\s?[\p{Lu}\p{N}]/u.test(behind)
  }

  /** Single marks double as apostrophes. */
  #isApostrophe(index: number, {at, text: mark, kind}: Mark): boolean {
    const opened = this.#hasOpen('single')
    if (kind === 'close') {
      if (!opened) return true
      // "the boys’ mothers’ …": a possessive, if a mark that can only close still follows.
      const possessive =
        /[sxz]/i.test(this.#text.charAt(at - 1)) &&
        /^\s\p{Ll}/u.test(this.#text.slice(at + 1, at + 3))
      return possessive && this.#ahead[index]?.closesNext === true
    }
    if (kind === 'either' && opened) return false
    if (mark === '‘') return false
    // A straight mark with nothing to close it is an apostrophe, unless it can begin a running quotation.
    return opened || ((this.#lastCloser?.at ?? -1) <= at && !this.#canRun(at))
  }

  /** Whether a single mark that isn't closed may open a quotation that the next paragraph goes on with. */
  #canRun(at: number): boolean {
    return (
      at === this.#firstLetter ||
      (/[:,—–-]\s*$/.test(this.#text.slice(Math.max(at - 3, 0), at)) &&
        /^[\p{Lu}\p{N}]/u.test(this.#text.slice(at + 1, at + 3)))
    )
  }

  /** A straight single mark that never closes was an apostrophe after all, unless it may run on. */
  #dropApostrophes(): void {
    if (this.pairs.length === 0) return
    const dropped = this.pairs.map(
      (pair) => /^['`]$/.test(pair.mark) && pair.close === null && !this.#canRun(pair.open)
    )
    for (const [index, pair] of this.pairs.entries())
      if (dropped[index]) this.plain.set(pair.open, "'")
    this.pairs = withoutPairs(this.pairs, dropped)
  }
}

/**
 * Pairs with some left out; what stood inside those stands where they stood.
 *
 * @param pairs in order of the text
 * @param dropped whether each is left out
 */
export function withoutPairs(
  pairs: readonly MarkPair[],
  dropped: readonly (boolean | undefined)[]
): MarkPair[] {
  const places: number[] = []
  let place = 0
  for (const index of pairs.keys()) places.push(dropped[index] ? -1 : place++)
  return pairs
    .filter((_, index) => !dropped[index])
    .map((pair) => {
      let {parent} = pair
      while (parent !== null && dropped[parent]) parent = pairs[parent]?.parent ?? null
      return {...pair, parent: parent === null ? null : (places[parent] ?? null)}
    })
}

/** The text with other characters in some places, which are given in order. */
function withMarks(text: string, marks: ReadonlyMap<number, string>): string {
  const parts: string[] = []
  let done = 0
  for (const [at, mark] of marks) {
    parts.push(text.slice(done, at), mark)
    done = at + mark.length
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/** 6'2": inches after feet, even between quotation marks. */
function isInchOfFeet(text: string, at: number): boolean {
  return /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at))
}

/** What follows a mark in its paragraph, of its own style. */
interface Ahead {
  /** The next one closes. */
  closesNext: boolean
  /** How many more close than open up to where that is the most. */
  closers: number
}

function lookAhead(marks: readonly Mark[]): Ahead[] {
  const ahead: Ahead[] = []
  const known = new Map<Style, Ahead>()
  for (let index = marks.length - 1; index >= 0; index--) {
    const mark = marks[index]
    if (!mark) continue
    const next = known.get(mark.style) ?? {closesNext: false, closers: 0}
    ahead[index] = next
    if (mark.kind === 'apostrophe' || mark.kind === 'unit') continue
    const opens = mark.kind === 'open'
    known.set(mark.style, {
      closesNext: !opens,
      closers: Math.max(0, next.closers + (opens ? -1 : 1))
    })
  }
  return ahead
}
