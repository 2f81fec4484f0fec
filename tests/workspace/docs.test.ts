import {existsSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {expect, test} from 'vitest'
import {filesIn, packages, readJson, root} from './packages.js'

const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'docs/reading.md',
  'docs/assistants.md',
  'docs/archives.md',
  ...packages.map(({name}) => `packages/${name}/readme.md`),
  ...packages.flatMap(({name, folder}) =>
    filesIn(join(folder, 'src/rules'))
      .filter((path) => path.endsWith('.md'))
      .map((path) => `packages/${name}/src/rules/${path}`)
  ),
  ...filesIn(join(root, 'tests'))
    .filter((path) => path.endsWith('.md') && !path.includes('node_modules/'))
    .map((path) => `tests/${path}`)
]

test.each(pages)('links of %s lead to files that are there', (page) => {
  const text = readFileSync(join(root, page), 'utf8')
  const lost = linksOf(text)
    .map((link) => link.replace(/#.*$/, ''))
    .filter((link) => link !== '' && !/^[a-z]+:/.test(link))
    .filter((link) => !existsSync(join(root, dirname(page), link)))
  expect(lost).toEqual([])
})

test('commands that CONTRIBUTING.md names are there', () => {
  const {scripts} = readJson<{scripts: Record<string, string>}>(join(root, 'package.json'))
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8')
  const names = [...text.matchAll(/`pnpm ([a-z]+)/g)].flatMap((match) => match[1] ?? [])
  expect(names).toContain('test')
  const known = (name: string) =>
    name in scripts || existsSync(join(root, 'node_modules/.bin', name))
  expect(names.filter((name) => !known(name))).toEqual([])
})

test('finds the links of a page', () => {
  expect(linksOf('See [a](b.md) and [`c`](d/e.ts#f), ![g](h.png) but no `[i](j)`.')).toEqual([
    'b.md',
    'd/e.ts#f',
    'h.png'
  ])
})

/** Where the inline links and images of a Markdown page lead, its code left out. */
function linksOf(markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
  return [...prose.matchAll(/\]\(([^()\s]+)\)/g)].flatMap((match) => match[1] ?? [])
}
