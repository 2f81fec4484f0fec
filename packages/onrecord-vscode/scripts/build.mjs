/**
 * node scripts/build.mjs: puts the extension and the server in `dist/`, with all that they need:
 * nothing is downloaded when it is installed, or ever after.
 */

import {copyFile, readdir, readFile, rm} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {join} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {notices} from '../../../scripts/notices.mjs'
import {workerConditions, workerPatches} from '../../../scripts/worker-patches.mjs'
import {copyPages, models} from '../../onrecord/scripts/bundle.mjs'

const here = new URL('../', import.meta.url)
const dist = new URL('dist/', here)

// What the other bundles carry is told with the last.
const {collect, write} = notices()

/** The pages of the rules as a module, for where no file is read. */
const rulePages = {
  name: 'rule-pages',
  async load(id) {
    if (!id.endsWith(join('onrecord-vscode', 'lib', 'rule-pages.js'))) return null
    const rules = new URL('rules/', dist)
    const names = (await readdir(rules)).filter((name) => name.endsWith('.md'))
    const pages = await Promise.all(
      names.map(async (name) => [
        name.replace(/\.md$/, ''),
        await readFile(new URL(name, rules), 'utf8')
      ])
    )
    return `export const pages = ${JSON.stringify(Object.fromEntries(pages))}`
  }
}

await rm(dist, {recursive: true, force: true})
await copyPages(dist)
await bundle({
  input: {extension: fileURLToPath(new URL('lib/extension.js', here))},
  external: ['vscode'],
  told: collect(),
  output: {format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false}
})
// The same for an editor in a browser, which reads one file each.
await bundle({
  input: {web: fileURLToPath(new URL('lib/web.js', here))},
  external: ['vscode'],
  told: collect(),
  platform: 'browser',
  output: {format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false}
})
await bundle({
  input: {'web-server': fileURLToPath(new URL('lib/web-server.js', here))},
  external: [],
  told: collect(),
  platform: 'browser',
  output: {format: 'iife', entryFileNames: '[name].js', codeSplitting: false}
})
const pools = createRequire(new URL('../onrecord/package.json', here)).resolve('tinypool')
await bundle({
  input: {
    server: fileURLToPath(new URL('../onrecord-language-server/lib/cli.js', here)),
    // Large drafts are tried in a thread, which begins in the pool's own script.
    'record-worker': fileURLToPath(new URL('../onrecord/lib/threads/record-worker.js', here)),
    'entry/worker': fileURLToPath(new URL('entry/worker.js', pathToFileURL(pools)))
  },
  // Wanted by configurations in TypeScript alone, and not carried along.
  external: ['jiti'],
  told: write,
  output: {
    format: 'esm',
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]'
  }
})
// Completes and checks the desk's configuration, and the rules among the settings.
await copyFile(new URL('../onrecord/schema.json', here), new URL('schema.json', dist))

async function bundle({input, external, told, output, platform = 'node'}) {
  const made = await rolldown({
    input,
    external,
    platform,
    // Some packages' `main` asks for its parts through a parameter, out of a bundler's sight.
    resolve: {
      mainFields: ['module', 'main'],
      ...(platform === 'browser' ? {conditionNames: workerConditions} : {})
    },
    plugins: [...(platform === 'node' ? [models] : [rulePages, ...workerPatches()]), told],
    logLevel: 'warn'
  })
  await made.write({dir: fileURLToPath(dist), minify: true, ...output})
  await made.close()
}
