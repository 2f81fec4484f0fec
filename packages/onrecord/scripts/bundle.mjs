/**
 * Put the runner and all that it needs in a few files, in `dist/`.
 *
 * Finding and opening some four hundred modules takes longer than reading an article. What a
 * call does not need stays in files of its own, as in `lib/`. Run by `pnpm build`, after the
 * compiler; `bin.js` takes `lib/` where that is newer.
 */

import {createHash} from 'node:crypto'
import {cp, mkdir, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'
import {notices} from '../../../scripts/notices.mjs'
import {plainTests} from './plain-tests.mjs'

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
    if (!code.includes(made))
      throw new Error(`${id} no longer has “${made}”: see scripts/bundle.mjs.`)
    return code.replace(
      made,
      'let made; const segmenter = {segment: (text) => (made ??= new Intl.Segmenter()).segment(text)};'
    )
  }
}

/** Code that V8 kept knows no module that it came from, and can import nothing by itself: `cached.js` does it for it. */
const imports = {
  name: 'imports',
  renderChunk(code) {
    const places = importsIn(this.parse(code)).sort((left, right) => right - left)
    return places.reduce(
      (text, at) => `${text.slice(0, at)}importModule${text.slice(at + 'import'.length)}`,
      code
    )
  }
}

/** Where dynamic imports begin. */
function importsIn(node) {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(importsIn)
  return node.type === 'ImportExpression' ? [node.start, ...inside] : inside
}

/** What threads run. */
const threads = {
  'check-worker': 'lib/threads/check-worker.js',
  'record-worker': 'lib/threads/record-worker.js'
}

/** A module in which a thread begins; the pool asks for one. */
const begin = (name) => `import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {runInThread} from '../cached.js'

const here = (name) => fileURLToPath(new URL(name, import.meta.url))
export default runInThread(here('./${name}.cjs'), readFileSync(here('./complete'), 'utf8'))
`

/**
 * Make the bundle.
 *
 * @param {URL} dist
 *   Folder to write; what is in it goes.
 */
export async function bundle(dist) {
  const {collect, write} = notices()
  await rm(dist, {recursive: true, force: true})
  // The program is scripts, whose compiled code can be kept between runs: see `cached.js`.
  await build(dist, 'cjs', [collect(), imports], {cli: 'lib/cli.js', ...threads})
  await build(dist, 'js', [write], {index: 'lib/index.js', draft: 'lib/draft/index.js'})
  for (const name of Object.keys(threads)) await writeFile(new URL(`${name}.js`, dist), begin(name))
  await copyPages(dist)
  // Written last: its time is the time of the bundle, and what it holds tells one from another.
  await writeFile(new URL('complete', dist), await wrapScripts(dist))
}

/** Make files of an ending, `js` for modules, `cjs` for scripts. */
async function build(dist, ending, more, entries) {
  const input = Object.fromEntries(
    Object.entries(entries).map(([name, file]) => [name, fileURLToPath(new URL(file, here))])
  )
  const made = await rolldown({
    input,
    platform: 'node',
    // jsonc-parser's `main` asks for its parts through a parameter, out of a bundler's sight.
    resolve: {mainFields: ['module', 'main']},
    // Both load parts from beside themselves, and are wanted by few calls alone: for configurations in
    // TypeScript, and for many files.
    external: ['jiti', 'tinypool'],
    plugins: [models, quickWidth, plainTests, ...more],
    logLevel: 'warn',
    // What one entry loads when asked, another may load at once.
    checks: {ineffectiveDynamicImport: false}
  })
  await made.write({
    dir: fileURLToPath(dist),
    format: ending === 'js' ? 'esm' : 'cjs',
    exports: 'named',
    minify: true,
    entryFileNames: `[name].${ending}`,
    chunkFileNames: `[name]-[hash].${ending}`,
    assetFileNames: '[name]-[hash][extname]'
  })
  await made.close()
}

/**
 * Make of each script what `cached.js` runs: a function of what CommonJS gives, in ASCII. Escapes stand for all else;
 * where `String.raw` leaves them as they are, a regular expression is made of them.
 *
 * @param {URL} dist
 * @returns {Promise<string>} a hash of all scripts
 */
async function wrapScripts(dist) {
  const hash = createHash('sha256')
  for (const name of (await readdir(dist)).filter((name) => name.endsWith('.cjs')).sort()) {
    const file = new URL(name, dist)
    const code = (await readFile(file, 'utf8')).replace(
      /[^\0-\x7F]/g,
      (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
    )
    const script = `(function (exports, require, module, __filename, __dirname, importModule) {${code}\n})`
    hash.update(name).update(script)
    await writeFile(file, script)
  }
  return hash.digest('hex').slice(0, 16)
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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await bundle(new URL('dist/', here))
