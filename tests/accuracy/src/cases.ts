/** Cases passed, rule by rule, counted as fixtures/cases/README.md says. */
import type {Rule} from 'sourcing-rule'
import {findingsIn, read} from './reader.js'
import {count, type Measured, none, type Score, shareScore} from './score.js'
import {overlaps} from './spans.js'
import type {Case, Failure, Share} from './types.js'

/**
 * Run every case with its rule alone, switched on.
 *
 * @param cases texts with the places where the rule must fire
 * @param rules a case whose rule is not among them fails, unless `only` leaves it out
 * @returns for every rule the share of firing and of silent cases that pass, and the totals
 */
export async function measureCases(
  cases: readonly Case[],
  rules: readonly Rule[]
): Promise<Measured> {
  const failures: Failure[] = []
  const byRule = new Map<string, {fires: Share; silent: Share}>()
  const total = {fires: none(), silent: none(), all: none()}
  for (const item of cases) {
    const shares = byRule.get(item.rule) ?? {fires: none(), silent: none()}
    byRule.set(item.rule, shares)
    const wrong = await runCase(item, rules)
    failures.push(...wrong)
    const kind = item.fires.length > 0 ? 'fires' : 'silent'
    count(shares[kind], wrong.length === 0)
    count(total[kind], wrong.length === 0)
    count(total.all, wrong.length === 0)
  }
  const scores: Score[] = [...byRule].flatMap(([rule, shares]) => [
    shareScore(`cases/${rule}/fires`, shares.fires),
    shareScore(`cases/${rule}/silent`, shares.silent)
  ])
  scores.push(
    shareScore('cases/all rules/fires', total.fires),
    shareScore('cases/all rules/silent', total.silent),
    shareScore('cases/all rules/both', total.all)
  )
  return {scores, failures}
}

async function runCase(item: Case, rules: readonly Rule[]): Promise<Failure[]> {
  const base = {topic: item.rule, inCase: true, where: item.id, text: item.text}
  const rule = rules.find(({id}) => id === item.rule)
  if (!rule) {
    return [{...base, type: 'miss', span: {start: 0, end: 0}, detail: 'no such rule yet'}]
  }
  const expected = item.fires.map((words) => {
    const start = item.text.indexOf(words)
    return {start, end: start + words.length}
  })
  const found = findingsIn(await read(item.text), [rule], true)
  const missed = expected
    .filter((span) => !found.some((finding) => overlaps(span, finding)))
    .map((span): Failure => ({...base, type: 'miss', span, detail: item.note}))
  const extra = found
    .filter((finding) => !expected.some((span) => overlaps(span, finding)))
    .map(
      (finding): Failure => ({
        ...base,
        type: 'false alarm',
        span: finding,
        detail: `${item.note} — ${finding.reason}`
      })
    )
  return [...missed, ...extra]
}
