/**
 * Turn each model, `packages/nlcst-syntax/model/NAME.bin`, into a module that holds it as text,
 * `packages/nlcst-syntax/src/model/generated/NAME.ts`: for browsers, where nothing reads a file without
 * waiting. One that is up to date is not written anew, so that `tsc -b` has nothing to do.
 *
 *     node scripts/models.mjs
 */

import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises'

const models = new URL('../packages/nlcst-syntax/model/', import.meta.url)
const output = new URL('../packages/nlcst-syntax/src/model/generated/', import.meta.url)

await mkdir(output, {recursive: true})
for (const file of (await readdir(models)).filter((name) => name.endsWith('.bin'))) {
  const text = (await readFile(new URL(file, models))).toString('base64')
  const module = `// Made from model/${file} by scripts/models.mjs.\nconst data: string =\n  '${text}'\n\nexport default data\n`
  const target = new URL(file.replace(/\.bin$/, '.ts'), output)
  if ((await readFile(target, 'utf8').catch(() => '')) !== module) await writeFile(target, module)
}
