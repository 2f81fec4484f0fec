/** Labels before what somebody says: “PASK:”, “[00:12] Dr Amadi:”, “**Q:**”, “From:”. */

import labels from './generated/labels.js'

/** A label at the beginning of a line. Offsets count in the line. */
export interface Label {
  /** Who, as written; `null` where the label says nothing of it. */
  speaker: string | null
  /** What it is for. */
  kind: 'speaker' | 'sender' | 'head'
  /** Where what is said begins. */
  end: number
}

const reporters = new Set(labels.reporter)
const answers = new Set(labels.answer)
const senders = new Set(labels.sender)
const heads = new Set(labels.head)
const sentenceWords = new Set(labels.sentence)

const time = String.raw`[[(<]?(?:\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4},?\s)?(?:\d{1,2}:)?\d{1,2}:\d{2}(?:[.,]\d{1,3})?(?:\s?[ap]m)?(?:,\s\d{1,2}/\d{1,2}/\d{2,4})?[\])>]?`
const lineStart = new RegExp(
  String.raw`^(?:[\s>*_#•–—-]|\d{1,3}[.)](?=\s))*(?:${time}[\s–—-]*)?[*_]{0,3}`
)
/** A name, and what may stand between it and the colon. */
const heading = new RegExp(
  String.raw`^(?:[\s>*_#-]|\d{1,2}[.)]\s)*(\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:\p{Lu}[\p{L}\p{M}.'’-]*|${labels.headingParticles.join('|')})){1,3})(?:\s*[,(–—-][^“"”.?!]{0,80})?:?[*_\s]*$`,
  'u'
)
/** “Q.”, “B.”, “C.D.” */
const dottedLabel = /^[*_]*((?:\p{Lu}\.){0,2}\p{Lu})\.[*_]*\s+(?:\([^)]{1,40}\)\s+)?/u
/** What may part a label from what is said: a colon; a full stop after Q and A; an arrow. */
const labelEnd = new RegExp(
  String.raw`^[*_]{0,3}(?:\s*\([^)]{1,40}\))?[*_]{0,3}(?:\s*${time})?[*_]{0,3}\s*:(?!\/\/)[*_]{0,3}(?=\s|$)`
)

/** Labels that only the notes as a whole tell. */
export interface KnownLabels {
  /** Names that a dash or an arrow parts from what they say. */
  dashed: ReadonlySet<string>
  /** Initials with full stops and nothing behind them: “C.D. I shall heckle.” */
  dotted: ReadonlySet<string>
  /** Short labels of people that would elsewhere head a mail: “TO = Tamsin Ode”. */
  people: ReadonlySet<string>
}

const unknown: KnownLabels = {dashed: new Set(), dotted: new Set(), people: new Set()}

/**
 * The label that a line begins with.
 *
 * @param line one line
 * @param known labels that the notes as a whole tell
 * @returns `null` where it has none
 */
export function labelOf(line: string, known: KnownLabels = unknown): Label | null {
  const start = lineStart.exec(line)?.[0].length ?? 0
  const name =
    /^[\p{L}\p{M}][\p{L}\p{M}\p{N}.'’&/-]*(?: [\p{L}\p{M}\p{N}(][\p{L}\p{M}\p{N}.'’&/)-]*){0,4}/u.exec(
      line.slice(start, start + 60)
    )?.[0]
  if (!name) return null
  const short = dottedLabel.exec(line.slice(start))
  if (short && (/^[QA]$/.test(short[1] ?? '') || known.dotted.has(short[1] ?? '')))
    return {kind: 'speaker', speaker: short[1] ?? null, end: start + short[0].length}
  const bare = name.replace(/\s*\([^)]*\)?$/, '')
  const rest = line.slice(start + bare.length)
  const ending = labelEnd.exec(rest) ?? dashEnd(line.slice(0, start), bare, rest, known.dashed)
  if (!ending) return null
  const end = start + bare.length + ending[0].length
  if (known.people.has(bare)) return {kind: 'speaker', speaker: bare, end}
  const folded = bare.toLowerCase()
  if (senders.has(folded)) {
    return {
      kind: 'sender',
      speaker:
        line
          .slice(end)
          .replace(/<[^>]*>/g, '')
          .trim() || null,
      end
    }
  }
  if (heads.has(folded)) return {kind: 'head', speaker: null, end}
  // A sentence may end in a colon too: “She told me this:”.
  if (folded.split(' ').some((word) => sentenceWords.has(word)) && !/^i\.?$/.test(folded))
    return null
  const capitals = bare.split(' ').filter((word) => /^\p{Lu}/u.test(word)).length
  if (capitals === 0 && !reporters.has(folded) && !answers.has(folded)) return null
  if (bare.split(' ').length > 3 && capitals < 3) return null
  return {kind: 'speaker', speaker: bare, end}
}

/** A dash, an arrow or a tab after a name: one that stands behind a time, in bold, that is the reporter's, or comes again. */
function dashEnd(
  before: string,
  name: string,
  rest: string,
  dashed: ReadonlySet<string>
): RegExpExecArray | null {
  const sure =
    /\d:\d\d|[*_]{2}/.test(before) || dashed.has(name) || reporters.has(name.toLowerCase())
  return sure ? /^[*_]{0,3}(?:\s*[–—>]|\s+-|\t)\s*/.exec(rest) : null
}

/**
 * Labels that a single line does not tell.
 *
 * @param lines of the notes
 * @param legend what short labels mean, as the notes say
 */
export function knownLabels(lines: readonly string[], legend: ReadonlySet<string>): KnownLabels {
  const dashed =
    /^\s*(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,2})(?:\s*[–—>]|\s+-)\s/u
  return {
    dashed: repeated(lines, dashed),
    dotted: repeated(lines, dottedLabel),
    people: new Set([...legend].filter((short) => heads.has(short.toLowerCase())))
  }
}

/** What a pattern finds at the beginning of several lines. */
function repeated(lines: readonly string[], pattern: RegExp): Set<string> {
  const counts = new Map<string, number>()
  for (const line of lines) {
    const name = pattern.exec(line)?.[1]
    if (name) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return new Set([...counts].flatMap(([name, count]) => (count > 1 ? [name] : [])))
}

const turn = new RegExp(
  String.raw`^(?:[*_]{0,3}${time}[*_]{0,3}\s+)?[*_]{0,3}(\p{Lu}[\p{L}\p{M}.'’-]*(?: \p{Lu}[\p{L}\p{M}.'’-]*){0,3})[^:“"]{0,40}?(?:\s+[*_]{0,3}${time}[*_]{0,3})?\s*$`,
  'u'
)

/**
 * The speaker whom a line of their own names beside a time: “Hilde Brodie  00:12”.
 *
 * @param line one line
 * @returns `null` where it does not
 */
export function turnOf(line: string): string | null {
  if (!/\d{1,2}:\d{2}/.test(line)) return null
  // A machine numbers the voices, and somebody says whose they are.
  const given = /^\W*Speaker \d+ \(([^),]+)/.exec(line)?.[1]
  if (given) return given
  const name = turn.exec(line)?.[1]
  return name &&
    !line
      .toLowerCase()
      .split(/\P{L}+/u)
      .some((word) => sentenceWords.has(word))
    ? name
    : null
}

/** Whether a label is the reporter's own. */
export function isReporter(speaker: string): boolean {
  return reporters.has(speaker.toLowerCase().replace(/\./g, ''))
}

/** Whether a label says no more than that somebody answers. */
export function isAnswer(speaker: string): boolean {
  return answers.has(speaker.toLowerCase().replace(/\./g, ''))
}

/** A line that names whose words follow: “Nettie Farrow, baker, corner flat, same morning:”. */
export function headingOf(line: string): string | null {
  const match = heading.exec(line)
  const name = match?.[1]
  if (!name || /^(?:Dear|Hi|Hello)\b/.test(name)) return null
  return line
    .toLowerCase()
    .split(/\P{L}+/u)
    .some((word) => sentenceWords.has(word))
    ? null
    : name
}
