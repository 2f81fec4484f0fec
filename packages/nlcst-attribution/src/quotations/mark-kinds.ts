import elisions from '../generated/elisions.js'

export type Style = 'double' | 'single' | 'guillemet'

/** A quotation mark, or what looks like one; `at` is an offset into the paragraph's text. */
export interface Mark {
  at: number
  /** As written: one character, or two (`’’`, `''`, two backticks) that make a double mark. */
  text: string
  style: Style
  /** What it is by the characters beside it: `either` opens or closes, `unit` is of feet or inches. */
  kind: 'open' | 'close' | 'either' | 'apostrophe' | 'unit'
}

const doubles = new Set(['"', '“', '”', '„', '‟', '＂'])
const singles = new Set(["'", '‘', '’', '‚', '‛', '`', '´'])
const guillemets = new Set(['«', '»', '‹', '›'])
const anyMark = /["“”„‟＂«»‹›′″'‘’‚‛`´]/g
const elided: ReadonlySet<string> = new Set(elisions.words)

const space = /[\s\u200B\uFEFF]/
const letter = /[\p{L}\p{M}]/u
const alphanumeric = /[\p{L}\p{M}\p{N}]/u
const opensAfter = /[\s\u200B\uFEFF([{<—–‒―/…-]/
const closesBefore = /[\s\u200B\uFEFF)\]}>,.;:!?…—–‒―/-]/

/**
 * The quotation marks of a paragraph, each read by what stands beside it.
 *
 * @param text its words
 */
export function marksOf(text: string): Mark[] {
  const marks: Mark[] = []
  anyMark.lastIndex = 0
  while (anyMark.test(text)) {
    let at = anyMark.lastIndex - 1
    let end = at + 1
    if (singles.has(text.charAt(at))) while (singles.has(text.charAt(end))) end++
    for (const mark of partsOf(text, text.slice(at, end), at)) {
      marks.push(classify(text, at, mark))
      at += mark.length
    }
    anyMark.lastIndex = end
  }
  return marks
}

/** The text with every single mark straight. */
export function withApostrophes(text: string): string {
  return text.replace(/[‘’‚‛`´]/g, "'")
}

/**
 * Which mark a paragraph begins with, as a running quotation's next paragraph does.
 *
 * @returns the style of the mark, or `null`
 */
export function openingStyle(text: string): Style | null {
  const first = text.search(/\S/)
  const mark = first === -1 ? undefined : marksOf(text.slice(first, first + 4))[0]
  return mark?.at === 0 && (mark.kind === 'open' || mark.kind === 'either') ? mark.style : null
}

/** @param mark an opening or closing mark */
export function styleOf(mark: string): Style {
  if (mark.length > 1 || doubles.has(mark)) return 'double'
  return guillemets.has(mark) ? 'guillemet' : 'single'
}

/** Single marks in a row: two are a double mark, a third one a mark within it. */
function partsOf(text: string, run: string, at: number): string[] {
  if (run.length === 1) return [run]
  if (run.length > 3) return [...run]
  if (run.length === 2) {
    const outward = run === '’‘' || isElision(text, at + run.length - 1)
    return outward ? [...run] : [run]
  }
  const before = text.charAt(at - 1)
  return before === '' || opensAfter.test(before)
    ? [run.slice(0, 2), run.slice(2)]
    : [run.slice(0, 1), run.slice(1)]
}

function classify(text: string, at: number, mark: string): Mark {
  const style = styleOf(mark)
  if (style === 'guillemet') return {at, text: mark, style, kind: kindOfGuillemet(text, at, mark)}
  if (mark === '′' || mark === '″') return {at, text: mark, style: 'double', kind: 'unit'}
  const kind = singles.has(mark) ? kindOfSingle(text, at, mark) : kindOfDouble(text, at, mark)
  return {at, text: mark, style, kind}
}

/** «French», or »German«, where the space beside them tells. */
function kindOfGuillemet(text: string, at: number, mark: string): Mark['kind'] {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  const isFree = before === '' || space.test(before)
  if (mark === '«' || mark === '‹') {
    const closes = !isFree && !opensAfter.test(before) && (after === '' || closesBefore.test(after))
    return closes ? 'close' : 'open'
  }
  return isFree && alphanumeric.test(after) ? 'open' : 'close'
}

function kindOfDouble(text: string, at: number, mark: string): Mark['kind'] {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + mark.length)
  const opening = /^[“„‟]|^[‘`]{2}/.test(mark)
  const closing = /^”|^[’´]{2}/.test(mark)
  const clings = before !== '' && !opensAfter.test(before)
  if (opening && mark !== '„')
    return clings && (after === '' || space.test(after)) ? 'either' : 'open'
  if (opening) return 'open'
  if (closing && (before === '' || space.test(before)) && alphanumeric.test(after)) return 'either'
  if (/\d/.test(before) && (mark !== '”' || isMeasure(text, at))) return 'unit'
  if (closing) return 'close'
  const canOpen =
    (before === '' || opensAfter.test(before) || singles.has(before)) &&
    after !== '' &&
    !space.test(after)
  const canClose =
    before !== '' &&
    !space.test(before) &&
    (after === '' || closesBefore.test(after) || singles.has(after))
  if (canOpen && !canClose) return 'open'
  return canClose && !canOpen ? 'close' : 'either'
}

/** 7”, 6’5”, 2.5”: what a word processor makes of inches; “in 1997” is none. */
function isMeasure(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 8), at)
  return /(?:^|[\s(“"-])(?:\d{1,2}\s?['’′]\s?)?\d{1,3}(?:[.,]\d{1,2})?$/.test(before)
}

function kindOfSingle(text: string, at: number, mark: string): Mark['kind'] {
  const before = text.charAt(at - 1)
  const after = text.charAt(at + 1)
  if (alphanumeric.test(before) && alphanumeric.test(after)) return 'apostrophe'
  if (/\d/.test(before) && !letter.test(after) && mark !== '‘') return 'unit'
  const followed = alphanumeric.test(after)
  // The second mark of rock ’n’ roll.
  if (before === 'n' && singles.has(text.charAt(at - 2)) && /\s/.test(text.charAt(at - 3)))
    return 'apostrophe'
  if (followed && isElision(text, at)) return 'apostrophe'
  if (/[‘‚‛]/.test(mark)) return 'open'
  if (mark === '’' || mark === '´') return followed ? 'apostrophe' : 'close'
  const canOpen =
    (before === '' || opensAfter.test(before) || doubles.has(before) || singles.has(before)) &&
    after !== '' &&
    !space.test(after)
  // `code` has one on both sides, and is nobody's speech.
  if (mark === '`')
    return canOpen && !/^\S{1,40}`/.test(text.slice(at + 1, at + 42)) ? 'open' : 'apostrophe'
  const canClose = before !== '' && !space.test(before) && !followed
  if (canOpen !== canClose) return canOpen ? 'open' : 'close'
  return canOpen ? 'either' : 'apostrophe'
}

/** ’90s, ’n’, ’em, ’tis: the mark stands for letters left out. */
function isElision(text: string, at: number): boolean {
  const rest = /^[\p{L}\p{N}]+/u.exec(text.slice(at + 1, at + 12))?.[0] ?? ''
  return /^\d\ds?$/.test(rest) || elided.has(rest.toLowerCase())
}
