/**
 * node scripts/build.mjs: puts the extension and the server in `dist/`, with all that they need:
 * nothing is downloaded when it is installed, or ever after.
 */

import {copyFile, rm} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {rolldown} from 'rolldown'
import {notices} from '../../../scripts/notices.mjs'
import {copyPages, models} from '../../onrecord/scripts/bundle.mjs'

const here = new URL('../', import.meta.url)
const dist = new URL('dist/', here)

// What the first bundle carries is told with the second.
const {collect, write} = notices()

await rm(dist, {recursive: true, force: true})
await bundle({
  input: {extension: fileURLToPath(new URL('lib/extension.js', here))},
  external: ['vscode'],
  told: collect(),
  output: {format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false}
})
await bundle({
  input: {server: fileURLToPath(new URL('../onrecord-language-server/lib/cli.js', here))},
  // Wanted by configurations in TypeScript alone, and not carried along.
  external: ['jiti', 'tinypool'],
  told: write,
  output: {
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]'
  }
})
await copyPages(dist)
// Completes and checks the desk's configuration, and the rules among the settings.
await copyFile(new URL('../onrecord/schema.json', here), new URL('schema.json', dist))

async function bundle({input, external, told, output}) {
  const made = await rolldown({
    input,
    external,
    platform: 'node',
    // Some packages' `main` asks for its parts through a parameter, out of a bundler's sight.
    resolve: {mainFields: ['module', 'main']},
    plugins: [models, told],
    logLevel: 'warn'
  })
  await made.write({dir: fileURLToPath(dist), minify: true, ...output})
  await made.close()
}
