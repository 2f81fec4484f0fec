/**
 * Notices of third parties for what a bundle carries: licences ask for theirs in every copy.
 *
 * A plugin of Rolldown and Vite that finds the package of each module that went into the bundle, and writes the texts of
 * their licences beside it, in `THIRD-PARTY-NOTICES.txt`. A package without a licence that can be told breaks
 * the build.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Name of the file. */
export const noticesFile = 'THIRD-PARTY-NOTICES.txt'

const root = fileURLToPath(new URL('..', import.meta.url))

/**
 * Make the plugins.
 *
 * @returns {{collect: () => import('rolldown').Plugin, write: import('rolldown').Plugin}}
 *   One that gathers, for bundles that end in another (workers of Vite), and one that gathers and writes.
 */
export function notices() {
  /** @type {Set<string>} */
  const folders = new Set()

  const gather = (bundle) => {
    for (const chunk of Object.values(bundle)) {
      for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
        const folder = packageOf(id.replace(/^\0/, '').replace(/\?.*$/, ''))
        if (folder) folders.add(folder)
      }
    }
  }

  return {
    collect: () => ({name: 'notices-of-worker', generateBundle: (_, bundle) => gather(bundle)}),
    write: {
      name: 'notices',
      generateBundle(_, bundle) {
        gather(bundle)
        this.emitFile({type: 'asset', fileName: noticesFile, source: noticesOf([...folders])})
      }
    }
  }
}

/**
 * Put the notices of packages in a text.
 *
 * @param {readonly string[]} folders
 *   Folders of packages; of our own ones the `NOTICE` is taken, for what their data was made of.
 * @returns {string}
 *   A part for each licence text, with the packages that it is of.
 */
export function noticesOf(folders) {
  /** @type {Map<string, string[]>} */
  const parts = new Map()

  for (const folder of [...folders].sort()) {
    const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const text = isOurs(folder) ? textsOf(folder, /^notice/i) : licenceOf(folder, manifest)
    if (text === '') continue
    const {name, version, license} = manifest
    const title = isOurs(folder)
      ? `${name}: what its data was made of`
      : `${name} ${version} (${license})`
    parts.set(text, [...(parts.get(text) ?? []), title])
  }

  const told = [...parts].map(([text, titles]) => `${[...new Set(titles)].join('\n')}\n\n${text}`)
  const head =
    'What is in this folder carries parts of the packages below, each under its own licence.\n'
  return [head, ...told].join(`\n${'-'.repeat(80)}\n\n`)
}

function licenceOf(folder, {name, license, author}) {
  const found = textsOf(folder, /^(?:licen[cs]e|copying|notice)/i)
  if (found !== '') return found

  // Some say in their manifest alone what they are under.
  const who = typeof author === 'string' ? author : author?.name
  if (license !== 'MIT' || !who) throw new Error(`${name} has no licence that can be told.`)
  const mit = readFileSync(join(root, 'LICENSE'), 'utf8')
  return mit.replace(/Copyright .*/, `Copyright (c) ${who.replace(/ [<(].*/, '')}`)
}

function textsOf(folder, pattern) {
  return readdirSync(folder, {withFileTypes: true})
    .filter(({name}) => pattern.test(name))
    .sort((left, right) => (left.name < right.name ? -1 : 1))
    .map((entry) => textOf(join(folder, entry.name), entry.isDirectory()))
    .join('\n')
}

/** The text of a file; of a folder (`licenses`, of whose code a package has parts) all texts in it. */
function textOf(path, isFolder) {
  if (isFolder) return textsOf(path, /./)
  return `${readFileSync(path, 'utf8').replace(/\r\n/g, '\n').trim()}\n`
}

function isOurs(folder) {
  return folder.startsWith(join(root, 'packages')) && !folder.includes('node_modules')
}

/** The package that a module is of: the nearest folder above it whose manifest has a name. */
function packageOf(file) {
  if (!existsSync(file)) return
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const manifest = join(folder, 'package.json')
    if (existsSync(manifest) && JSON.parse(readFileSync(manifest, 'utf8')).name) return folder
  }
}
