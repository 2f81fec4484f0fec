/**
 * Turn each word list, `packages/NAME/data/TOPIC.yml`, into a module,
 * `packages/NAME/src/generated/TOPIC.ts`, whose default export is the data,
 * typed; so nothing parses YAML at run time.
 *
 * A list called `lexicon.yml` is held to the rules of a lexicon as well.
 *
 * A module names the fingerprint of what it was made from. Where that still
 * holds nothing is written, so that `tsc -b` has nothing to do either. Modules
 * whose list is gone are removed.
 *
 *     node scripts/words.mjs [FOLDER]
 *
 * FOLDER holds `packages`; it is the root of the workspace unless given.
 */

import {createHash} from 'node:crypto'
import {mkdir, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {basename, resolve} from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {parse} from 'yaml'
import {checkLexicon} from './lexicon.mjs'

const root = process.argv[2] ?? fileURLToPath(new URL('..', import.meta.url))
const packages = new URL('packages/', pathToFileURL(`${resolve(root)}/`))
const maker = await readFile(new URL(import.meta.url), 'utf8')

for (const name of (await list(packages)).sort()) {
  await generate(new URL(`${name}/`, packages))
}

/** Bring the generated modules of one package in line with its lists. */
async function generate(folder) {
  const lists = (await list(new URL('data/', folder))).filter((file) => file.endsWith('.yml'))
  const output = new URL('src/generated/', folder)
  const wanted = new Set(lists.map((file) => file.replace(/\.yml$/, '.ts')))

  for (const file of await list(output)) {
    if (!wanted.has(file) && file.endsWith('.ts')) await rm(new URL(file, output), {force: true})
  }

  for (const file of lists.sort()) {
    await generateModule(new URL(`data/${file}`, folder), output, file)
  }
}

/** Write the module of one list, unless it is there and up to date. */
async function generateModule(source, output, file) {
  const text = await readFile(source, 'utf8')
  const fingerprint = createHash('sha256').update(maker).update(text).digest('hex').slice(0, 16)
  const head = `// Made from data/${file} (${fingerprint}) by scripts/words.mjs: change that file, not this one.\n`
  const target = new URL(file.replace(/\.yml$/, '.ts'), output)
  const current = await readFile(target, 'utf8').catch(() => '')
  if (current.startsWith(head)) return

  const data = parseList(text, fileURLToPath(source))
  const module = `${head}const data: ${typeOf([data])} = ${JSON.stringify(data, null, 2)}\n\nexport default data\n`
  await mkdir(output, {recursive: true})
  // By way of a rename, so that a build that runs at the same time never reads half a module.
  const draft = new URL(`${target.href}.${process.pid}`)
  await writeFile(draft, module)
  await rename(draft, target)
}

/** Parse a list; an error names the file. */
function parseList(text, path) {
  try {
    const data = parse(text)
    if (data === null || typeof data !== 'object') throw new Error('expected a list or a mapping')
    if (basename(path) === 'lexicon.yml') checkLexicon(data)
    return data
  } catch (error) {
    throw new Error(`Cannot read the word list ${path}: ${error.message}`, {cause: error})
  }
}

/**
 * The type that holds all the values. Objects are merged, keys that some of
 * them lack being optional, so that entries of a list have one shape.
 */
function typeOf(values) {
  const types = new Set()
  const lists = values.filter((value) => Array.isArray(value))
  const objects = values.filter(
    (value) => value !== null && typeof value === 'object' && !Array.isArray(value)
  )
  if (lists.length > 0) types.add(`ReadonlyArray<${typeOf(lists.flat(1)) || 'never'}>`)
  if (objects.length > 0) types.add(objectTypeOf(objects))
  for (const value of values) {
    if (value === null) types.add('null')
    else if (typeof value !== 'object') types.add(typeof value)
  }
  return [...types].sort().join(' | ')
}

function objectTypeOf(objects) {
  const keys = new Set(objects.flatMap((object) => Object.keys(object)))
  const fields = [...keys].map((key) => {
    const holders = objects.filter((object) => Object.hasOwn(object, key))
    const optional = holders.length < objects.length ? '?' : ''
    return `readonly ${JSON.stringify(key)}${optional}: ${typeOf(holders.map((object) => object[key]))}`
  })
  return `{${fields.join('; ')}}`
}

/** Names in a folder; none where there is no such folder. */
async function list(folder) {
  try {
    return await readdir(folder)
  } catch (error) {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return []
    throw error
  }
}
