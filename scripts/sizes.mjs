/**
 * node scripts/sizes.mjs: what each package that runs in a browser adds to a page, bundled and minified, in kB:
 * its code, the same gzipped, and the files of data that it loads.
 */

import {createRequire} from 'node:module'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'

const packages = new URL('../packages/', import.meta.url)
const {rolldown} = await import(
  createRequire(new URL('onrecord/package.json', packages)).resolve('rolldown')
)
const names = [
  'retext-anonymous-sources',
  'retext-unattributed-claims',
  'retext-quote-speakers',
  'retext-attribution-verbs',
  'retext-preset-sourcing',
  'nlcst-attribution'
]

for (const name of names) {
  const made = await rolldown({
    input: fileURLToPath(new URL(`${name}/lib/index.js`, packages)),
    platform: 'browser',
    logLevel: 'silent'
  })
  const {output} = await made.generate({format: 'esm', minify: true})
  const code = output.map((part) => ('code' in part ? part.code : '')).join('')
  const kb = (bytes) => Math.round(bytes / 1000)
  console.log(`${name}: ${kb(code.length)} kB, ${kb(gzipSync(code).length)} kB gzipped`)
  await made.close()
}
