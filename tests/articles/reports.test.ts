import {readdirSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {onrecord} from '../cli/run.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
const folder = (name: string) => join(root, 'fixtures', name)
const articles = readdirSync(folder('articles')).sort()

test('there are articles', () => {
  expect(articles.length).toBeGreaterThanOrEqual(6)
})

test.each(articles)('report of %s', async (article) => {
  const {stdout} = await onrecord([`fixtures/articles/${article}`], {cwd: root})
  await expect(stdout).toMatchFileSnapshot(
    folder(`reports/${basename(article, '.txt')}.report.txt`)
  )
})

test.each(articles)('sources of %s', async (article) => {
  const {stdout} = await onrecord(['sources', `fixtures/articles/${article}`], {cwd: root})
  await expect(stdout).toMatchFileSnapshot(
    folder(`reports/${basename(article, '.txt')}.sources.txt`)
  )
})
