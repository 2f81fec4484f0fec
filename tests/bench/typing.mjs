/**
 * node tests/bench/typing.mjs [WORDS] [EDITORS …]: what a letter costs in editors that are checked, in Chromium.
 *
 * Types the same letters into the same draft, checked and unchecked in turn, and counts the milliseconds that the page's
 * own thread works for each of them: medians, the 95th percentile, and what a report costs in the pause behind them.
 * Exit 1 if the median letter costs more than the aim.
 */

import process from 'node:process'
import {chromium} from 'playwright-core'
import {demos, serveDemos} from '../../scripts/demos.mjs'
import {needProgram, chromium as program} from '../../scripts/programs.mjs'
import {articleOf} from './src/articles.mjs'
import {short, table} from './src/report.mjs'

/** Milliseconds that a letter may cost more where a draft is checked. */
const aim = 2
/** Turns of each draft, and letters in each. */
const turns = 12
const letters = 20
/** Milliseconds between two letters of somebody who types fast. */
const pause = 30
/** So long that no report comes between two letters on a busy machine. */
const delay = 1500

const words = Number(process.argv[2] ?? 20_000)
const named = process.argv.slice(3)
const site = await serveDemos()
const browser = await chromium.launch({
  executablePath: needProgram(program),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : []
})

try {
  const rows = []
  for (const name of named.length > 0 ? named : demos) {
    const drafts = {
      unchecked: await openDraft(`${name}?unchecked`),
      checked: await openDraft(`${name}?delay=${delay}`)
    }
    const costs = {unchecked: [], checked: [], report: []}
    for (let turn = 0; turn < turns; turn++) {
      for (const kind of ['unchecked', 'checked']) {
        const {each, report} = await typeInto(drafts[kind])
        costs[kind].push(...each)
        if (kind === 'checked') costs.report.push(report)
      }
    }
    for (const {tab} of Object.values(drafts)) await tab.close()
    const [without, withUs] = [costs.unchecked, costs.checked].map((all) => [
      at(all, 0.5),
      at(all, 0.95)
    ])
    const more = withUs[0] - without[0]
    if (more > aim) process.exitCode = 1
    rows.push([
      name,
      ...[...without, ...withUs, more, at(costs.report, 0.5)].map(
        (ms) => `${ms < 0 ? '-' : ''}${short(Math.abs(ms))}`
      )
    ])
  }
  console.log(
    table(
      [
        `ms of work in ${words} words`,
        'a letter, unchecked',
        '95 of 100',
        'checked',
        '95 of 100',
        'more',
        'a report'
      ],
      rows
    )
  )
} finally {
  await browser.close()
  site.close()
}

/** Open a draft, and put the cursor in the middle of it. */
async function openDraft(path) {
  const tab = await browser.newPage()
  const copy = articleOf(words)
    .split(/\n\n+/)
    .map((text) => text.replaceAll('\n', ' ').trim())
    .filter((text) => text !== '')
  await tab.addInitScript((sample) => Object.assign(window, {sample}), copy)
  await tab.goto(site.url + path)
  await tab.locator('main p').first().waitFor()
  if (!path.includes('unchecked'))
    await tab.locator('#findings li').first().waitFor({timeout: 120_000})
  const middle = tab.locator('main p').nth(copy.length >> 1)
  await middle.scrollIntoViewIfNeeded()
  await middle.click()
  const session = await tab.context().newCDPSession(tab)
  await session.send('Performance.enable', {timeDomain: 'threadTicks'})
  return {tab, session}
}

/** Type, and wait for the report; gives the milliseconds of work for each letter, and for what came after. */
async function typeInto({tab, session}) {
  const work = async () => {
    const {metrics} = await session.send('Performance.getMetrics')
    return metrics.find(({name}) => name === 'TaskDuration').value * 1000
  }
  await tab.bringToFront()
  await tab.waitForTimeout(300)
  const each = []
  let before = await work()
  for (let index = 0; index < letters; index++) {
    await tab.keyboard.type('again '[index % 6])
    await tab.waitForTimeout(pause)
    const after = await work()
    each.push(after - before)
    before = after
  }
  await tab.waitForTimeout(delay * 2)
  return {each, report: (await work()) - before}
}

/** What so great a part of all figures does not exceed. */
function at(all, part) {
  const sorted = [...all].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]
}
