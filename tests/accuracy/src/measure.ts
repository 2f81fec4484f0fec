/** All measurements, on whatever is there. */

import {allRules} from 'retext-preset-sourcing'
import type {Rule} from 'sourcing-rule'
import {measureAblated} from './ablated.js'
import {measureCases} from './cases.js'
import {measureColumns} from './columns.js'
import {measureContent} from './content.js'
import {measureFindings} from './findings.js'
import {measureLedger} from './ledger.js'
import {type Gold, loadCases, loadGold, loadStories} from './load.js'
import {measureMarks} from './marks.js'
import {measureQuotations} from './quotations.js'
import {type Read, read} from './reader.js'
import type {Measured} from './score.js'
import {measureStories} from './stories.js'

export interface Request {
  /** Folder of the annotated articles. */
  gold?: string | undefined
  /** Only this rule's cases and findings. */
  rule?: string | undefined
}

export interface Report extends Measured {
  /** Groups of figures that could not be measured, with the file that is missing. */
  unmeasured: {groups: string[]; file: string}[]
}

/**
 * Measure the built packages.
 *
 * @param request where the annotated articles are, and which rule is wanted
 * @returns figures, what went wrong, and what could not be measured
 * @throws when the cases cannot be read
 */
export async function measure(request: Request = {}): Promise<Report> {
  const wanted = ({id}: {id: string}) => !request.rule || id === request.rule
  const rules: readonly Rule[] = allRules.filter(wanted)
  const cases = loadCases().filter(({rule}) => wanted({id: rule}))
  const gold = loadGold(request.gold)
  const parts = [
    await measureCases(cases, rules),
    ...(request.rule ? [] : [await measureStories(loadStories(), rules)]),
    ...(await onArticles(gold, rules, request.rule))
  ]
  return {
    scores: parts.flatMap(({scores}) => scores),
    failures: parts.flatMap(({failures}) => failures),
    unmeasured: [
      {
        groups: ['articles', 'quotations', 'ledger', 'columns'],
        file: 'wikinews.jsonl',
        set: gold.wikinews
      },
      {groups: ['attributions', 'marks'], file: 'gum-news.jsonl', set: gold.gum},
      {groups: ['deleted attribution'], file: '*-ablated.jsonl', set: gold.ablated}
    ].filter(({set}) => !set)
  }
}

async function onArticles(
  gold: Gold,
  rules: readonly Rule[],
  only: string | undefined
): Promise<Measured[]> {
  const parts: Measured[] = []
  if (gold.wikinews) {
    const reads = await readAll(gold.wikinews)
    parts.push(measureFindings(gold.wikinews, reads, rules))
    if (!only) parts.push(measureQuotations(gold.wikinews, reads))
    if (!only) parts.push(measureLedger(gold.wikinews, reads))
    if (!only) parts.push(await measureColumns(gold.wikinews))
  }
  if (gold.gum && !only) {
    const reads = await readAll(gold.gum)
    parts.push(measureContent(gold.gum, reads))
    parts.push(measureMarks(gold.gum, reads))
  }
  if (gold.ablated && (!only || only === 'quote-without-speaker')) {
    parts.push(await measureAblated(gold.ablated, rules))
  }
  return parts
}

function readAll(articles: readonly {text: string}[]): Promise<Read[]> {
  return Promise.all(articles.map(({text}) => read(text)))
}
