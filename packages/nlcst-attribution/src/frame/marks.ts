import elisions from '../generated/elisions.js'

/** A stretch between marks in one paragraph; offsets into the paragraph's text. */
export interface MarkPair {
  /** Offset of the opening mark, or of the paragraph's first character where it runs on without one. */
  open: number
  /** Offset of the closing mark, or `null` if the paragraph ends first. */
  close: number | null
  /** The opening mark as written, with straight and curly told apart. */
  mark: string
  /** Index of the pair that this one stands inside, or `null`. */
  parent: number | null
}

export interface MarkedText {
  pairs: MarkPair[]
  /** Closing marks that were never opened. */
  strays: number[]
  /**
   * The text for the tagger: same length, quotation marks as `"`, apostrophes as
   * `'`, marks of feet and inches as spaces.
   */
  plain: string
}

type Style = 'double' | 'single' | 'guillemet'

/** What a character is in its place. */
interface MarkReading {
  kind: 'open' | 'close' | 'either' | 'apostrophe' | 'unit'
  style: Style
}

const doubles = new Set(['"', '“', '”', '„', '‟', '＂'])
const singles = new Set(["'", '‘', '’', '‚', '‛'])
const guillemets = new Set(['«', '»', '‹', '›'])
const anySingle = /['‘’‚‛]/g
const anyMark = /["“”„‟＂'‘’‚‛«»‹›′″]/g
const elided: ReadonlySet<string> = new Set(elisions.words)

const space = /[\s\u200B\uFEFF]/
const letter = /[\p{L}\p{M}]/u
const alphanumeric = /[\p{L}\p{M}\p{N}]/u
const opensAfter = /[\s\u200B\uFEFF([{<—–‒―/…-]/
const closesBefore = /[\s\u200B\uFEFF)\]}>,.;:!?…—–‒―/-]/

/**
 * Pairs the quotation marks of one paragraph with a stack: curly, straight and
 * low marks, UK singles, guillemets, nested ones. Apostrophes, elisions
 * (’90s, rock ’n’ roll), possessives, feet and inches are told apart by what
 * stands beside them. What is still open at the end is left with `close: null`.
 *
 * @param text the words of a paragraph
 */
export function readMarks(text: string): MarkedText {
  const pairs: MarkPair[] = []
  const strays: number[] = []
  const stack: number[] = []
  const plain = new Map<number, string>()
  const firstLetter = text.search(/\S/)
  const singlesAhead = surveySingles(text)

  for (const {0: mark, index: at} of text.matchAll(anyMark)) {
    const reading = classify(text, at)
    if (!reading) continue
    if (reading.kind === 'apostrophe') {
      plain.set(at, "'")
      continue
    }
    if (reading.kind === 'unit') {
      if (isInchInsideQuotation(text, at) || !hasOpen(reading.style)) {
        plain.set(at, ' ')
        continue
      }
      reading.kind = 'close'
    }
    if (reading.style === 'single' && settleSingle(at, reading)) {
      plain.set(at, "'")
      continue
    }
    plain.set(at, '"')
    // `said," We waited"`: the space stands on the wrong side.
    if (
      mark === '"' &&
      reading.kind === 'close' &&
      !hasOpen('double') &&
      /[,:]/.test(text.charAt(at - 1)) &&
      text.indexOf('"', at + 1) !== -1
    )
      reading.kind = 'open'
    const opens = reading.kind === 'open' || (reading.kind === 'either' && !hasOpen(reading.style))
    if (opens) open(at, mark)
    else close(at, reading.style)
  }
  dropApostrophes()
  return {pairs, strays, plain: withMarks(text, plain)}

  function hasOpen(style: Style): boolean {
    return stack.some((pair) => styleOf(pairs[pair]?.mark ?? '') === style)
  }

  function open(at: number, mark: string): void {
    const style = styleOf(mark)
    // The same mark opened twice: the first was never closed.
    const twice = stack.findIndex((pair) => styleOf(pairs[pair]?.mark ?? '') === style)
    if (twice !== -1) stack.length = twice
    pairs.push({open: at, close: null, mark, parent: stack.at(-1) ?? null})
    stack.push(pairs.length - 1)
  }

  function close(at: number, style: Style): void {
    for (let depth = stack.length - 1; depth >= 0; depth--) {
      const pair = pairs[stack[depth] ?? -1]
      if (pair && styleOf(pair.mark) === style) {
        pair.close = at
        stack.length = depth
        return
      }
    }
    strays.push(at)
  }

  /** Single marks double as apostrophes; settles which, `true` for an apostrophe. */
  function settleSingle(at: number, reading: MarkReading): boolean {
    const opened = hasOpen('single')
    if (reading.kind === 'close') {
      if (!opened) return true
      // "the boys’ mothers’ …": a possessive, if a mark that can only close still follows.
      const possessive =
        /[sxz]/i.test(text.charAt(at - 1)) && /^\s\p{Ll}/u.test(text.slice(at + 1, at + 3))
      return possessive && singlesAhead.closesBeforeOpening(at)
    }
    if (reading.kind === 'either') reading.kind = opened ? 'close' : 'open'
    if (reading.kind !== 'open') return false
    if (text.charAt(at) === '‘') return false
    // A straight mark with nothing to close it is an apostrophe, unless it begins the paragraph (a running quotation).
    const begins = at === firstLetter
    return opened || (singlesAhead.lastCloser <= at && !begins)
  }

  /** A straight single mark in mid-paragraph that never closes was an apostrophe after all. */
  function dropApostrophes(): void {
    const dropped = pairs.map((pair) => {
      const begins = pair.open === firstLetter
      return pair.mark === "'" && pair.close === null && !begins
    })
    if (!dropped.includes(true)) return
    const places: number[] = []
    let place = 0
    for (const gone of dropped) places.push(gone ? -1 : place++)
    const kept = pairs.filter((pair, index) => {
      if (dropped[index]) plain.set(pair.open, "'")
      while (pair.parent !== null && dropped[pair.parent])
        pair.parent = pairs[pair.parent]?.parent ?? null
      return !dropped[index]
    })
    for (const pair of kept) if (pair.parent !== null) pair.parent = places[pair.parent] ?? null
    pairs.splice(0, pairs.length, ...kept)
  }
}

/** The text with other characters in some places, which are given in order. */
function withMarks(text: string, marks: ReadonlyMap<number, string>): string {
  const parts: string[] = []
  let done = 0
  for (const [at, mark] of marks) {
    parts.push(text.slice(done, at), mark)
    done = at + 1
  }
  parts.push(text.slice(done))
  return parts.join('')
}

/**
 * Which mark a paragraph begins with, as a running quotation's next paragraph does.
 *
 * @returns the style of the mark, or `null`
 */
export function openingStyle(text: string): Style | null {
  const at = text.search(/\S/)
  const reading = at === -1 ? null : classify(text, at)
  return reading && (reading.kind === 'open' || reading.kind === 'either') ? reading.style : null
}

/** @param mark an opening or closing mark */
export function styleOf(mark: string): Style {
  if (doubles.has(mark)) return 'double'
  return guillemets.has(mark) ? 'guillemet' : 'single'
}

function classify(text: string, at: number): MarkReading | null {
  const mark = text.charAt(at)
  if (guillemets.has(mark))
    return {kind: mark === '«' || mark === '‹' ? 'open' : 'close', style: 'guillemet'}
  if (mark === '′' || mark === '″') return {kind: 'unit', style: 'double'}
  if (doubles.has(mark)) return classifyDouble(text, at, mark)
  return singles.has(mark) ? classifySingle(text, at, mark) : null
}

function classifyDouble(text: string, at: number, mark: string): MarkReading {
  const style = 'double'
  const before = text.charAt(at - 1)
  const closing =
    mark === '“' &&
    before !== '' &&
    !opensAfter.test(before) &&
    (text.charAt(at + 1) === '' || space.test(text.charAt(at + 1)))
  if (closing) return {kind: 'either', style}
  if (
    mark === '”' &&
    (before === '' || space.test(before)) &&
    alphanumeric.test(text.charAt(at + 1))
  )
    return {kind: 'either', style}
  if (mark === '“' || mark === '„' || mark === '‟') return {kind: 'open', style}
  if (mark === '”') return {kind: 'close', style}
  if (/\d/.test(before)) return {kind: 'unit', style}
  const after = text.charAt(at + 1)
  const canOpen =
    (before === '' || opensAfter.test(before) || singles.has(before)) &&
    after !== '' &&
    !space.test(after)
  const canClose =
    before !== '' &&
    !space.test(before) &&
    (after === '' || closesBefore.test(after) || singles.has(after))
  if (canOpen && !canClose) return {kind: 'open', style}
  return {kind: canClose && !canOpen ? 'close' : 'either', style}
}

function classifySingle(text: string, at: number, mark: string): MarkReading {
  const style = 'single'
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (alphanumeric.test(before) && alphanumeric.test(after)) return {kind: 'apostrophe', style}
  if (/\d/.test(before) && !letter.test(after) && mark !== '‘') return {kind: 'unit', style}
  const followed = alphanumeric.test(after)
  // The second mark of rock ’n’ roll.
  if (before === 'n' && singles.has(text.charAt(at - 2)) && /\s/.test(text.charAt(at - 3)))
    return {kind: 'apostrophe', style}
  if (followed && isElision(text, at)) return {kind: 'apostrophe', style}
  if (mark === '‘' || mark === '‚' || mark === '‛') return {kind: 'open', style}
  if (mark === '’') return {kind: followed ? 'apostrophe' : 'close', style}
  const canOpen =
    (before === '' || opensAfter.test(before) || doubles.has(before)) &&
    after !== '' &&
    !space.test(after)
  const canClose = before !== '' && !space.test(before) && !followed
  if (canOpen && !canClose) return {kind: 'open', style}
  if (canClose && !canOpen) return {kind: 'close', style}
  return {kind: canOpen ? 'either' : 'apostrophe', style}
}

/** ’90s, ’n’, ’em, ’tis: the mark stands for letters left out. */
function isElision(text: string, at: number): boolean {
  const rest = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 12))?.[0] ?? ''
  return /^\d\ds?$/.test(rest) || elided.has(rest.toLowerCase())
}

/** 6'2": inches after feet, even between quotation marks. */
function isInchInsideQuotation(text: string, at: number): boolean {
  return /\d\s?['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 8), at))
}

interface SinglesAhead {
  /** The last place where a single mark can close a quotation, or `-1`. */
  lastCloser: number
  /** Whether after `at` a single mark that closes comes before one that opens. */
  closesBeforeOpening: (at: number) => boolean
}

function surveySingles(text: string): SinglesAhead {
  const closing = new Map<number, boolean>()
  let lastCloser = -1
  let next = false
  for (const {0: mark, index: at} of [...text.matchAll(anySingle)].reverse()) {
    const {kind} = classifySingle(text, at, mark)
    closing.set(at, next)
    if (kind === 'open') next = false
    else if (kind === 'close' || kind === 'either') {
      next = true
      lastCloser = Math.max(lastCloser, at)
    }
  }
  return {lastCloser, closesBeforeOpening: (at) => closing.get(at) ?? false}
}
