/**
 * Ways to mend a finding that a writer can take with one key.
 */

import type {Span} from 'nlcst-attribution'

/** A change to the copy. Offsets are UTF-16 code units into its text. */
export interface Remedy extends Span {
  /** `replace` puts other words in place of those flagged, `query` asks the writer in mid-copy. */
  kind: 'replace' | 'query'
  /** Whether a program may take it without asking: one word for another of the same meaning. */
  safe: boolean
  /** What it does, for a menu. */
  title: string
  /** Words to put between `start` and `end`. */
  text: string
}

/** What a remedy is made from. */
interface Flagged extends Span {
  rule: string
  expected: readonly string[]
}

/**
 * What an editor would ask in square brackets, by rule: the house form of a query to the desk,
 * never printed. Rules about the words themselves (a verb, a label, a mark) have none.
 */
const queries: Readonly<Record<string, string>> = {
  'bare-source': 'who is this?',
  'vague-descriptor': 'how do they know?',
  'missing-anonymity-reason': 'why not named?',
  'anonymous-quote': 'who says?',
  'anonymous-opinion': 'who says?',
  'single-anonymous-source': 'second source?',
  'source-count-mismatch': 'how many sources?',
  'anonymous-in-lead': 'who says?',
  'outlet-understands': 'from whom?',
  'vague-authority': 'who?',
  'agentless-claim': 'by whom?',
  'hedge-without-source': 'who says?',
  'allegation-without-accuser': 'who alleges?',
  'guilt-as-fact': 'found by which court?',
  'vague-study': 'which study?',
  'unsourced-statistic': 'who counted?',
  'poll-missing-details': 'by whom, of how many?',
  'unattributed-forecast': 'who expects?',
  'mind-reading': 'how do we know?',
  'unsourced-superlative': 'who says?',
  'secondhand-report': 'which outlet?',
  'unattributed-judgment': 'who says?',
  'hearsay-chain': 'did we ask them?',
  'quote-without-speaker': 'who says?',
  'late-speaker': 'who says?',
  'speaker-change-unmarked': 'who says?',
  'pronoun-only-speaker': 'who is this?',
  'orphan-fragment': 'whose words?',
  'speaker-first-reference': 'who is this?',
  'headline-quote-unsupported': 'who says this?',
  'quote-not-in-notes': 'what do the notes say?',
  'ai-as-source': 'who checked?',
  'contested-label': 'who calls them that?',
  'unverified-footage': 'who verified this?',
  'missing-response': 'did we ask them?',
  'headline-claim-attributed-in-body': 'who says?',
  'single-source': 'second source?',
  'expert-without-standing': 'of which institution?'
}

/** Rules whose first word is always right: a plain verb for a coloured one. */
const safe: ReadonlySet<string> = new Set(['said-bookism', 'loaded-verb', 'refute-as-deny'])

function isWord(text: string): boolean {
  return /^\p{L}+$/u.test(text)
}

/**
 * Find ways to mend a finding.
 *
 * @param flagged
 *   The finding: its rule, its place, and the words that its rule would rather see there.
 * @param text
 *   Text that the offsets point into.
 * @returns
 *   Changes, the likeliest first; each is whole by itself.
 */
export function remediesOf(flagged: Flagged, text: string): Remedy[] {
  const {start, end, rule, expected} = flagged
  const replacements = expected.map((words, index) => ({
    kind: 'replace' as const,
    safe: index === 0 && safe.has(rule) && isWord(words) && isWord(text.slice(start, end)),
    title: `Change to “${words}”`,
    start,
    end,
    text: words
  }))
  const query = queries[rule]
  if (query === undefined) return replacements

  const bracketed = `[${query}]`
  const at = insideLine(start, end, text)
  // What was asked before is not asked again.
  if (text.startsWith(` ${bracketed}`, at)) return replacements

  return [
    ...replacements,
    {
      kind: 'query',
      safe: false,
      title: `Ask “${bracketed}”`,
      start: at,
      end: at,
      text: ` ${bracketed}`
    }
  ]
}

/** A query stands behind the flagged words, and before the end of their line. */
function insideLine(start: number, end: number, text: string): number {
  const flagged = text.slice(start, end)
  return start + flagged.trimEnd().length
}
