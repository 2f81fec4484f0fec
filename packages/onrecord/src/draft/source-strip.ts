/**
 * The sourcing strip: who stands behind each paragraph.
 */

import {itemsIn, type Reading, type Role, type SourceClass, type Span} from 'nlcst-attribution'

/** Who stands behind words; an outlet is an organisation here, and `nobody` is the desk's own word. */
export type Standing = 'named' | 'role' | 'organisation' | 'document' | 'anonymous' | 'nobody'

/** All of them, from the strongest to the weakest. */
export const standings: readonly Standing[] = [
  'named',
  'role',
  'organisation',
  'document',
  'anonymous',
  'nobody'
]

/** A part of a paragraph that somebody stands behind. */
export interface Share {
  standing: Standing
  words: number
  /** Ids of the ledger's entries, in order. */
  sources: number[]
}

/** One bar of the strip. */
export interface StripParagraph extends Span {
  role: Role
  words: number
  /** The parts, the strongest first; their words add up to those of the paragraph. */
  shares: Share[]
}

/**
 * Count whose words each paragraph rests on. Words that two sources are credited with count for
 * the stronger one.
 *
 * @param reading
 *   Reading of the draft.
 * @returns
 *   A bar for each paragraph of copy, furniture left out. Offsets are UTF-16 code units.
 */
export function stripOf(reading: Reading): StripParagraph[] {
  const backing = backingOf(reading)

  return reading.paragraphs
    .filter(({role}) => role !== 'furniture')
    .map(({start, end, role, first, last}) => {
      const shares = new Map<Standing, {words: number; sources: Set<number>}>()
      let words = 0

      for (let at = first; at < last; at++) {
        if (!/[\p{L}\p{N}]/u.test(reading.tokens[at]?.text ?? '')) continue
        const source = backing[at] ?? null
        const standing = standingOf(reading, source)
        const share = shares.get(standing) ?? {words: 0, sources: new Set()}
        share.words++
        if (source !== null) share.sources.add(source)
        shares.set(standing, share)
        words++
      }

      return {
        start,
        end,
        role,
        words,
        shares: standings.flatMap((standing) => {
          const share = shares.get(standing)
          if (!share) return []
          const {words, sources} = share
          return [{standing, words, sources: [...sources].sort((a, b) => a - b)}]
        })
      }
    })
}

/** The source that is credited with each token. */
function backingOf(reading: Reading): (number | undefined)[] {
  const backing: (number | undefined)[] = new Array(reading.tokens.length)

  for (const {content, source, sense} of reading.attributions) {
    // What somebody asks, or how they feel, says nothing that a reader could rely on.
    if (source === null || sense === 'ask') continue
    for (const span of content) credit(reading, backing, span, source)
  }

  for (const quotation of reading.quotations) {
    if (quotation.source !== null) credit(reading, backing, quotation, quotation.source)
  }

  return backing
}

function credit(
  reading: Reading,
  backing: (number | undefined)[],
  content: Span,
  source: number
): void {
  for (const {index} of itemsIn(reading.tokens, content)) {
    const before = backing[index]
    if (before === undefined || isStronger(reading, source, before)) backing[index] = source
  }
}

function isStronger(reading: Reading, left: number, right: number): boolean {
  return (
    standings.indexOf(standingOf(reading, left)) < standings.indexOf(standingOf(reading, right))
  )
}

const standingByClass: Readonly<Record<SourceClass, Standing>> = {
  named: 'named',
  role: 'role',
  organisation: 'organisation',
  media: 'organisation',
  document: 'document',
  anonymous: 'anonymous'
}

function standingOf(reading: Reading, source: number | null): Standing {
  const entry = source === null ? undefined : reading.sources[source]
  return entry ? standingByClass[entry.class] : 'nobody'
}
