/**
 * What is remembered of words and paragraphs changes the time that a story takes, never what is found: not by the
 * order of files, and not by what was typed before.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {Worker} from 'node:worker_threads'
import fc from 'fast-check'
import {checkArticle, ParagraphMemory, reportOf, resolveSettings} from 'onrecord/draft'
import {VFile} from 'vfile'
import {beforeAll, expect, test} from 'vitest'
import {runs} from './check.js'

const fixtures = new URL('../../fixtures/articles/', import.meta.url)
const stories = readdirSync(fixtures)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(new URL(name, fixtures), 'utf8'))
const words = [...new Set(stories.flatMap((story) => story.split(/\s+/)))]
const rules = resolveSettings({preset: 'strict'})

/** What a thread finds that has read nothing else, by story. */
const alone = new Map<string, string>()

beforeAll(async () => {
  for (const story of stories) alone.set(story, await seenAlone(story))
})

/** A draft on its way: the beginning of a story, with words of others in marks that are not theirs. */
const typed = fc
  .tuple(
    fc.constantFrom(...stories),
    fc.double({min: 0, max: 1, noNaN: true}),
    fc.array(fc.tuple(fc.constantFrom(...words), fc.constantFrom("'", '-', '’s ', '.', '“', ' ')), {
      maxLength: 20
    })
  )
  .map(
    ([story, share, more]) =>
      story.slice(0, share * story.length) + more.map(([word, mark]) => mark + word).join('')
  )

test('finds the same in whatever order stories come, and whatever was typed between', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(stories, {minLength: 2, maxLength: 4}),
      fc.array(typed, {maxLength: 4}),
      fc.boolean(),
      async (order, drafts, remembered) => {
        const memory = remembered ? new ParagraphMemory() : undefined
        for (const [index, story] of order.entries()) {
          const draft = drafts[index]
          if (draft !== undefined && draft.trim() !== '') await seen(draft, memory)
          expect(await seen(story, memory)).toBe(alone.get(story))
        }
      }
    ),
    runs(25)
  )
})

async function seen(value: string, memory?: ParagraphMemory): Promise<string> {
  const file = new VFile({path: 'a.txt', value})
  const checked = await checkArticle(file, {rules, memory})
  const tags = checked.reading.tokens.map(({text, pos}) => [text, pos])
  return JSON.stringify({...reportOf(file, checked), tags})
}

/** As {@link seen}, in a thread of its own. */
function seenAlone(value: string): Promise<string> {
  const code = `
    const {parentPort, workerData} = require('node:worker_threads')
    const run = async () => {
      const {checkArticle, reportOf, resolveSettings} = await import(workerData.draft)
      const {VFile} = await import(workerData.vfile)
      const file = new VFile({path: 'a.txt', value: workerData.value})
      const checked = await checkArticle(file, {rules: resolveSettings({preset: 'strict'})})
      const tags = checked.reading.tokens.map(({text, pos}) => [text, pos])
      parentPort.postMessage(JSON.stringify({...reportOf(file, checked), tags}))
    }
    run()`
  return new Promise((resolve, reject) => {
    const worker = new Worker(code, {
      eval: true,
      workerData: {
        value,
        draft: import.meta.resolve('onrecord/draft'),
        vfile: import.meta.resolve('vfile')
      }
    })
    worker.once('message', resolve)
    worker.once('error', reject)
  })
}
