/** Measure the reading and the rules inside one process, warm. */

import {checkArticle, ParagraphMemory, resolveSettings} from 'onrecord/draft'
import {runResolvedRules} from 'sourcing-rule'
import {Bench} from 'tinybench'
import {VFile} from 'vfile'
import {articleOf} from './articles.mjs'
import {seeded} from './random.mjs'

const rules = resolveSettings({})

/**
 * Measure how fast an article is checked once everything is loaded.
 *
 * @param {string} text
 * @returns {Promise<{wordsPerSecond: number, byRule: [string, number][]}>} rules with their
 *   milliseconds an article, the slowest first
 */
export async function measureChecking(text) {
  const bench = new Bench({time: 500, warmupTime: 150})
  bench.add('check', () => checkArticle(fileOf(text), {rules}))
  const {reading} = await checkArticle(fileOf(text), {rules})
  for (const resolved of rules) {
    bench.add(resolved.rule.id, () => runResolvedRules(reading, fileOf(text), [resolved]))
  }
  // The rules are many and quick.
  await bench.run()
  const meanOf = (task) => task.result.latency.mean
  const [check, ...each] = bench.tasks
  return {
    wordsPerSecond: text.split(/\s+/).length / (meanOf(check) / 1000),
    byRule: each
      .map((task) => [task.name, meanOf(task)])
      .sort(([, left], [, right]) => right - left)
  }
}

/**
 * Measure how soon a draft is checked after a change in it, as an editor asks: a word is typed
 * into a paragraph somewhere, all others stay as they are.
 *
 * @param {number} words of the draft, about
 * @param {number} changes how many
 * @returns {Promise<{median: number, p95: number, read: number}>} milliseconds, and paragraphs
 *   that were read again for a change, on average
 */
export async function measureTyping(words, changes) {
  const random = seeded(7)
  const memory = new ParagraphMemory()
  let draft = articleOf(words)
  const times = []
  for (let warm = 0; warm < 15; warm++) await checkArticle(fileOf(draft), {rules, memory})
  const before = memory.read
  for (let change = 0; change < changes; change++) {
    const spaces = [...draft.matchAll(/\p{Ll} (?=\p{Ll})/gu)]
    const at = spaces[Math.floor(random() * spaces.length)].index + 1
    draft = `${draft.slice(0, at)} again${draft.slice(at)}`
    const start = performance.now()
    await checkArticle(fileOf(draft), {rules, memory})
    times.push(performance.now() - start)
  }
  times.sort((left, right) => left - right)
  return {
    median: times[times.length >> 1],
    p95: times[Math.ceil(times.length * 0.95) - 1],
    read: (memory.read - before) / changes
  }
}

function fileOf(value) {
  return new VFile({path: 'draft.txt', value})
}
