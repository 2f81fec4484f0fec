/**
 * node tests/bench/typing.mjs [WORDS] [EDITORS …]: what a letter costs in editors that are checked, in Chromium.
 *
 * Types the same letters into the same draft, checked and unchecked in turn, and counts the milliseconds that the page's
 * own thread works: for the letters alone, and with the pauses in which reports come. Exit 1 if a letter costs more
 * than the aim.
 */

import process from 'node:process'
import {chromium} from 'playwright-core'
import {demos, serveDemos} from '../../scripts/demos.mjs'
import {needProgram, chromium as program} from '../../scripts/programs.mjs'
import {articleOf} from './src/articles.mjs'
import {short, table} from './src/report.mjs'

/** Milliseconds that a letter may cost more where a draft is checked. */
const aim = 2
const rounds = 5
const letters = 60
/** Milliseconds between two letters of somebody who types fast. */
const pause = 30

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
    const unchecked = await openDraft(`${name}?unchecked`)
    // So long that no report comes between two letters on a busy machine.
    const checked = await openDraft(`${name}?delay=1500`)
    const costs = {unchecked: [], checked: [], report: []}
    for (let round = 0; round < rounds; round++) {
      costs.unchecked.push((await typeInto(unchecked)).letter)
      const {letter, report} = await typeInto(checked)
      costs.checked.push(letter)
      costs.report.push(report)
    }
    await unchecked.tab.close()
    await checked.tab.close()
    const more = least(costs.checked) - least(costs.unchecked)
    if (more > aim) process.exitCode = 1
    rows.push([
      name,
      ...[least(costs.unchecked), least(costs.checked), more, least(costs.report)].map(
        (ms) => `${ms < 0 ? '-' : ''}${short(Math.abs(ms))}`
      )
    ])
  }
  console.log(
    table(
      [`ms of work in ${words} words`, 'a letter, unchecked', 'checked', 'more', 'a report'],
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

/** Type, and wait for the report; gives the milliseconds of work for a letter, and for what came after. */
async function typeInto({tab, session}) {
  const work = async () => {
    const {metrics} = await session.send('Performance.getMetrics')
    return metrics.find(({name}) => name === 'TaskDuration').value * 1000
  }
  await tab.bringToFront()
  await tab.waitForTimeout(300)
  const before = await work()
  for (let index = 0; index < letters; index++) {
    await tab.keyboard.type('again '[index % 6])
    await tab.waitForTimeout(pause)
  }
  const typed = await work()
  await tab.waitForTimeout(3000)
  return {letter: (typed - before) / letters, report: (await work()) - typed}
}

/** Whatever else the machine does adds to a figure, and never takes from it. */
function least(all) {
  return Math.min(...all)
}
