/** The readmes of the packages: all of unified's sections, and examples that run and print what they say. */

import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {afterAll, describe, expect, test} from 'vitest'
import {run} from '../cli/run.js'
import {packages, root} from '../workspace/packages.js'

/** In the order that they come in, where a package has them. */
const sections = [
  'What is this?',
  'When should I use this?',
  'Install',
  'Use',
  'API',
  'Types',
  'Compatibility',
  'Security',
  'Related',
  'Contribute',
  'License'
]
/** Those that some packages have under a name of their own. */
const other = new Set(['Use', 'API'])
const folder = mkdtempSync(join(root, 'node_modules/.readme-'))

afterAll(() => rmSync(folder, {recursive: true}))

const published = packages.filter(({manifest}) => !manifest.private)

describe.each(published)('$name', ({name, folder: home}) => {
  const text = readFileSync(join(home, 'readme.md'), 'utf8')

  test('has every section, in order', () => {
    const headings = [...text.replace(/^```[\s\S]*?^```/gm, '').matchAll(/^## (.+)$/gm)].map(
      ([, heading = '']) => heading
    )
    const found = headings.filter((heading) => sections.includes(heading))

    expect(sections.filter((heading) => !other.has(heading) && !found.includes(heading))).toEqual(
      []
    )
    expect(found).toEqual(sections.filter((heading) => found.includes(heading)))
    expect(text).toContain('[MIT](../../LICENSE)')
  })

  const examples = [
    ...text.matchAll(/^```js\n([\s\S]*?)^```\n\nIt prints:\n\n```txt\n([\s\S]*?)^```/gm)
  ]
  if (examples.length > 0) {
    test('shows examples that print what they say', async () => {
      for (const [index, [, code = '', printed = '']] of examples.entries()) {
        const file = join(folder, `${name}-${index}.mjs`)
        writeFileSync(file, code)
        const {stdout, stderr} = await run(process.execPath, [file], {env: {NO_COLOR: '1'}})
        expect({stdout, stderr}).toEqual({stdout: printed, stderr: ''})
      }
    })
  }
})
