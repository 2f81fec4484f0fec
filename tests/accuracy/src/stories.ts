/** Invented stories of fixtures/cases/reading: what fires, what stays silent, who speaks, who is in the ledger. */
import type {Source} from 'nlcst-attribution'
import type {Rule} from 'sourcing-rule'
import {type Finding, findingsIn, type Read, read} from './reader.js'
import {count, type Measured, none, shareScore} from './score.js'
import {overlaps} from './spans.js'
import {isCalled, words} from './story-names.js'
import {cutsReference, sentenceRound} from './story-spans.js'
import type {Failure, Share, Story} from './types.js'

type Kind = 'fires' | 'silent' | 'speakers' | 'sources'

interface Check {
  kind: Kind
  right: boolean
  /** What was expected, and what came. */
  detail: string
}

/** Rules that may mark anything in the sentence: the quotation, its speaker or the verb between. */
const bySentence = new Set(['retext-anonymous-sources', 'retext-quote-speakers'])

/**
 * Read every story and run all rules at their default severities.
 *
 * @param stories texts with what is expected of them, as fixtures/cases/reading/README.md says
 * @param rules all rules
 * @returns the share of stories that are wholly right, and of checks by kind
 */
export async function measureStories(
  stories: readonly Story[],
  rules: readonly Rule[]
): Promise<Measured> {
  const failures: Failure[] = []
  const whole = none()
  const shares: Record<Kind | 'checks', Share> = {
    checks: none(),
    fires: none(),
    silent: none(),
    speakers: none(),
    sources: none()
  }
  const wide = new Set(rules.filter(({plugin}) => bySentence.has(plugin)).map(({id}) => id))
  for (const story of stories) {
    const article = await read(story.text, story.format)
    const checks = checkStory(story, article, findingsIn(article, rules), wide)
    count(
      whole,
      checks.every(({right}) => right)
    )
    for (const {kind, right, detail} of checks) {
      count(shares.checks, right)
      if (!count(shares[kind], right)) failures.push(failure(story, kind, detail))
    }
  }
  return {
    scores: [
      shareScore('reading/wholly right', whole),
      ...Object.entries(shares).map(([kind, share]) => shareScore(`reading/${kind}`, share))
    ],
    failures
  }
}

function checkStory(
  story: Story,
  article: Read,
  findings: readonly Finding[],
  wide: ReadonlySet<string>
): Check[] {
  const asked = new Set<Finding>()
  const fires = (story.fires ?? []).map(({rule, on}): Check => {
    const start = story.text.indexOf(on)
    const place = {start, end: start + on.length}
    const room = wide.has(rule) ? sentenceRound(story.text, place) : place
    const hits = findings.filter((one) => one.rule === rule && overlaps(one, room))
    for (const hit of hits) asked.add(hit)
    const cut = story.format === 'html' && hits.some((hit) => cutsReference(story.text, hit))
    return {
      kind: 'fires',
      right: hits.length > 0 && !cut,
      detail: `${rule} should fire on “${on}”${cut ? ', and ends inside a character reference' : ''}`
    }
  })
  const rest = findings.filter((finding) => !asked.has(finding))
  return [
    ...fires,
    ...silences(story, findings, rest),
    ...speakers(story, article),
    ...sources(story, article)
  ]
}

function silences(
  {silent, text}: Story,
  findings: readonly Finding[],
  rest: readonly Finding[]
): Check[] {
  if (!silent) return []
  const check = (what: string, hits: readonly Finding[]): Check => {
    const told = hits.map((hit) => `${hit.rule} on “${text.slice(hit.start, hit.end)}”`).join('; ')
    return {kind: 'silent', right: hits.length === 0, detail: `${what}: ${told}`}
  }
  if (silent === 'all') return [check('nothing expected', rest)]
  if (silent === 'error-warn') {
    const strong = rest.filter(({severity}) => severity !== 'info')
    return [check('no error or warning expected', strong)]
  }
  return silent.map((id) =>
    check(
      `${id} should be silent`,
      findings.filter(({rule}) => rule === id)
    )
  )
}

function speakers({speakers = [], text}: Story, {reading}: Read): Check[] {
  return speakers.map((expected): Check => {
    const start = text.indexOf(expected.quote)
    const place = {start, end: start + expected.quote.length}
    const shared = (span: {start: number; end: number}) =>
      Math.min(span.end, place.end) - Math.max(span.start, place.start)
    const hit = reading.quotations
      .filter((quotation) => shared(quotation) >= expected.quote.length / 2)
      .sort((a, b) => shared(b) - shared(a))[0]
    const source = hit?.source == null ? undefined : reading.sources[hit.source]
    const right =
      expected.speaker === null
        ? !source
        : source !== undefined &&
          isCalled(source, expected.speaker) &&
          (!expected.class || source.class === expected.class)
    const got = source ? `${source.name} (${source.class})` : hit ? 'nobody' : 'no quotation'
    return {
      kind: 'speakers',
      right,
      detail: `“${expected.quote}” is said by ${expected.speaker ?? 'nobody'}, not by ${got}`
    }
  })
}

function sources(story: Story, {reading}: Read): Check[] {
  const credited = reading.sources.filter(
    ({attributions, quotations}) => attributions.length > 0 || quotations.length > 0
  )
  const has = credited.map((source: Source) => `${source.name} (${source.class})`).join(', ')
  const wanted = (story.sources ?? []).map((expected): Check => {
    const same = credited.filter((source) => isCalled(source, expected.name))
    return {
      kind: 'sources',
      right: same.some((source) => !expected.class || source.class === expected.class),
      detail: `the ledger should have ${expected.name} (${expected.class ?? 'any'}), and has ${has}`
    }
  })
  const unwanted = (story['no-sources'] ?? []).map((name): Check => {
    const expected = words(name)
    const hit = credited.some((source) =>
      expected.every((word) => words(source.name).includes(word))
    )
    return {
      kind: 'sources',
      right: !hit,
      detail: `the ledger should not have ${name}, and has ${has}`
    }
  })
  return [...wanted, ...unwanted]
}

function failure(story: Story, kind: Kind, detail: string): Failure {
  return {
    topic: 'reading',
    type: kind === 'silent' ? 'false alarm' : kind === 'fires' ? 'miss' : 'wrong',
    where: `${story.id} (${story.class})`,
    text: story.text,
    span: {start: 0, end: 0},
    detail
  }
}
