/**
 * node scripts/sizes.mjs: what each package that runs in a browser adds to a page, bundled and minified: its code with
 * the model of words that is in it, and the same gzipped. The readmes state it, and `tests/browser/size.test.ts` holds
 * them to it.
 */

import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'

const packages = new URL('../packages/', import.meta.url)

/** Packages whose readme states what they add. */
export const sized = [
  'retext-anonymous-sources',
  'retext-unattributed-claims',
  'retext-quote-speakers',
  'retext-attribution-verbs',
  'retext-preset-sourcing',
  'nlcst-attribution'
]

/** The model that finds clauses, for pages. */
export const clauses = 'nlcst-syntax/lib/model/arcs-inline.js'

/**
 * Bundle and minify modules for a page.
 *
 * @param {...string} files
 *   Files below `packages/`.
 * @returns {Promise<{code: number, gzipped: number}>}
 *   Megabytes of the code, and of the code gzipped.
 */
export async function sizeOf(...files) {
  const {rolldown} = await import(
    createRequire(new URL('onrecord/package.json', packages)).resolve('rolldown')
  )
  const made = await rolldown({
    input: files.map((file) => fileURLToPath(new URL(file, packages))),
    platform: 'browser',
    logLevel: 'silent'
  })
  const {output} = await made.generate({format: 'esm', minify: true})
  await made.close()
  const code = output.map((part) => ('code' in part ? part.code : '')).join('')
  return {code: code.length / 1e6, gzipped: gzipSync(code).length / 1e6}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const name of sized) await print(name, `${name}/lib/index.js`)
  await print('nlcst-attribution with clauses', 'nlcst-attribution/lib/index.js', clauses)
}

async function print(name, ...files) {
  const {code, gzipped} = await sizeOf(...files)
  console.log(`${name}: ${code.toFixed(1)} MB, ${gzipped.toFixed(1)} MB gzipped`)
}
