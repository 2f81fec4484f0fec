/** Stretches of a story as it is saved, markup and all. */
import type {Span} from 'nlcst-attribution'

const boundary =
  /\n\s*\n|<\/?(?:p|h\d|li|ul|ol|div|figcaption|figure|blockquote|section|article|td)\b[^>]*>|(?<!\b(?:Mr|Mrs|Ms|Dr|St|Lt|Sgt|Det|Insp|Supt|Rev|Gov|Sen|Rep|Gen|Col|Capt|Prof|Hon|No))[.?!…]["'”’»)]*\s+(?=["'“‘«(]*[\p{Lu}\p{N}])/gu

/** The sentence round a span, cut at block tags as well. */
export function sentenceRound(text: string, {start, end}: Span): Span {
  const breaks = [0]
  for (const match of text.matchAll(boundary)) breaks.push(match.index + match[0].length)
  breaks.push(text.length)
  return {
    start: breaks.filter((place) => place <= start).at(-1) ?? 0,
    end: breaks.find((place) => place >= end) ?? text.length
  }
}

/** Whether a span ends within a character reference, which no editor can mark and no fix may cut. */
export function cutsReference(text: string, {start, end}: Span): boolean {
  return [...text.matchAll(/&(?:#\d+|#x[\da-f]+|\w+);/gi)].some(({index, 0: reference}) =>
    [start, end].some((place) => place > index && place < index + reference.length)
  )
}
