/**
 * Put the runner and all that it needs in a few files, in `dist/`.
 *
 * Finding and opening some four hundred modules takes longer than reading an article. What a
 * call does not need stays in files of its own, as in `lib/`. Run by `pnpm build`, after the
 * compiler; `bin.js` takes `lib/` where that is newer.
 */

import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {notices} from '../../../scripts/notices.mjs'

const here = new URL('../', import.meta.url)
const packages = new URL('../', here)

/** A model is a file beside the code: it is read as it lies, with nothing to unpack. */
export const models = {
  name: 'models',
  async transform(code, id) {
    const file = /new URL\('(?<path>[^']*\.bin)', import\.meta\.url\)/.exec(code)
    if (!file) return

    const source = await readFile(new URL(file.groups.path, pathToFileURL(id)))
    const name = file.groups.path.split('/').pop()
    const reference = this.emitFile({type: 'asset', name, source})
    return code.replace(file[0], `new URL(import.meta.ROLLUP_FILE_URL_${reference})`)
  }
}

/** vfile-reporter measures every cell character by character; see `src/width.ts`. */
const quickWidth = {
  name: 'quick-width',
  resolveId(id, importer) {
    const quick = fileURLToPath(new URL('lib/width.js', here))
    if (id === 'string-width' && importer !== quick) return quick
  },
  // Few texts have a character that it must look at, and what parts characters takes 10 ms to make.
  transform(code, id) {
    if (!/[/\\]string-width[/\\]/.test(id)) return
    const made = 'const segmenter = new Intl.Segmenter();'
    if (!code.includes(made)) throw new Error(`${id} no longer has “${made}”: see scripts/bundle.mjs.`)
    return code.replace(
      made,
      'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};'
    )
  }
}

/**
 * Make the bundle.
 *
 * @param {URL} dist
 *   Folder to write; what is in it goes.
 */
export async function bundle(dist) {
  const made = await rolldown({
    input: {
      cli: fileURLToPath(new URL('lib/cli.js', here)),
      index: fileURLToPath(new URL('lib/index.js', here)),
      draft: fileURLToPath(new URL('lib/draft/index.js', here)),
      'check-worker': fileURLToPath(new URL('lib/threads/check-worker.js', here)),
      'record-worker': fileURLToPath(new URL('lib/threads/record-worker.js', here))
    },
    platform: 'node',
    // jsonc-parser's `main` asks for its parts through a parameter, out of a bundler's sight.
    resolve: {mainFields: ['module', 'main']},
    // Both load parts from beside themselves, and are wanted by few calls alone: for configurations in
    // TypeScript, and for many files.
    external: ['jiti', 'tinypool'],
    plugins: [models, quickWidth, notices().write],
    logLevel: 'warn'
  })

  await rm(dist, {recursive: true, force: true})
  await made.write({
    dir: fileURLToPath(dist),
    format: 'esm',
    minify: true,
    entryFileNames: '[name].js',
    chunkFileNames: '[name]-[hash].js',
    assetFileNames: '[name]-[hash][extname]'
  })
  await made.close()
  await copyPages(dist)
}

/** The pages of the rules lie beside their sources; whoever has the bundle alone needs them too. */
export async function copyPages(dist) {
  const pages = new URL('rules/', dist)
  await mkdir(pages, {recursive: true})

  for (const name of await readdir(packages)) {
    const rules = new URL(`${name}/src/rules/`, packages)
    const files = await readdir(rules).catch(() => [])

    for (const file of files.filter((file) => file.endsWith('.md'))) {
      await cp(new URL(file, rules), new URL(file, pages))
    }
  }

  // Written last: its time is the time of the bundle.
  await writeFile(new URL('complete', dist), '')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(new URL('dist/', here))
