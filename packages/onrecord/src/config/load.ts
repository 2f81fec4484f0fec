/**
 * Find and load configurations.
 */

import {existsSync} from 'node:fs'
import {readdir, readFile, stat} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {lilconfig} from 'lilconfig'
import {packageFolder} from '../cli/package.js'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {ifTrusted, isProgram, type Load, type LoadOptions} from './trust.js'

/** Names of files that may hold a configuration, in the order they are looked for in a folder. */
export const configNames = [
  '.onrecordrc.yaml',
  '.onrecordrc.yml',
  '.onrecordrc.json',
  '.onrecordrc',
  'onrecord.config.js',
  'onrecord.config.mjs',
  'onrecord.config.cjs',
  'onrecord.config.ts',
  'onrecord.config.mts',
  'onrecord.config.cts',
  'onrecord.config.yaml',
  'onrecord.config.yml',
  'onrecord.config.json',
  'package.json'
]

/** A configuration as it was found, unchecked. */
export interface Loaded {
  filepath: string
  config: unknown
}

/** How each kind of file is read; what reads it is loaded only then. */
const loaders: Readonly<Record<string, Load>> = {
  '.json': (_, content) => JSON.parse(content) as unknown,
  '.yaml': loadYaml,
  '.yml': loadYaml,
  // JSON is YAML too.
  noExt: loadYaml,
  '.js': loadScript,
  '.mjs': loadScript,
  '.cjs': loadScript,
  '.ts': loadTypeScript,
  '.mts': loadTypeScript,
  '.cts': loadTypeScript
}

/** How a file is read, if it is one that may be: opening somebody's folder must run nothing. */
function loadersFor(options: LoadOptions): Readonly<Record<string, Load>> {
  return Object.fromEntries(
    Object.entries(loaders).map(([ending, load]) => [
      ending,
      isProgram(ending) ? ifTrusted(load, options) : load
    ])
  )
}

function searcherWith(known: Readonly<Record<string, Load>>): ReturnType<typeof lilconfig> {
  return lilconfig('onrecord', {
    searchPlaces: configNames,
    // A program that watches finds what is new.
    cache: false,
    // A broken file is named in the error.
    loaders: Object.fromEntries(
      Object.entries(known).map(([ending, load]) => [
        ending,
        (file, text) => named(file, text, load)
      ])
    ) as Record<string, Load>,
    stopDir: path.parse(process.cwd()).root
  })
}

/**
 * Find the configuration that holds in a folder: the nearest one up the tree.
 *
 * @param folder
 *   Absolute path.
 * @param options
 *   How to load it.
 * @returns
 *   Configuration, or nothing.
 * @throws {UsageError}
 *   If the file is broken.
 */
export async function findConfig(
  folder: string,
  options: LoadOptions = {}
): Promise<Loaded | undefined> {
  const found = await searcherWith(loadersFor(options)).search(folder)
  await refuseStray(folder, found?.filepath)
  if (!found) return
  return {filepath: found.filepath, config: found.isEmpty ? {} : found.config}
}

/** Names that are meant for a configuration and that nobody reads. */
const stray = /^(?:\.onrecordrc|\.?onrecord\.config|onrecordrc)(?:\.\w+)?$/

/**
 * Refuse a file that looks like a configuration and is not read, where none is that is nearer: a gate that
 * silently runs by default settings gives a clean bill for nothing.
 */
async function refuseStray(from: string, found: string | undefined): Promise<void> {
  const last = found === undefined ? path.parse(from).root : path.dirname(found)

  for (let folder = from; ; folder = path.dirname(folder)) {
    const names = await readdir(folder).catch(() => [])
    const lost = names.find((name) => stray.test(name) && !configNames.includes(name))

    if (lost !== undefined) {
      throw new UsageError(
        `${oneLine(path.join(folder, lost))}: A configuration of this name is not read. Call it .onrecordrc.yaml, or one of ${configNames.join(', ')}.`
      )
    }
    if (folder === last || folder === path.dirname(folder)) return
  }
}

/**
 * Load a configuration from a file.
 *
 * @param file
 *   Absolute path.
 * @param options
 *   How to load it.
 * @returns
 *   Configuration.
 * @throws {UsageError}
 *   If there is no such file, or it is broken.
 */
export async function loadConfig(file: string, options: LoadOptions = {}): Promise<Loaded> {
  const load = loadersFor(options)[path.extname(file) || 'noExt']

  if (!load) {
    throw new UsageError(
      `${oneLine(file)}: A configuration can't end so. It ends in ${Object.keys(loaders)
        .filter((ending) => ending !== 'noExt')
        .join(', ')}.`
    )
  }

  const content = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${oneLine(file)}: No such configuration. Check the path.`)
  })
  const config = await named(file, content, load)
  const isPackage = path.basename(file) === 'package.json'

  return {filepath: file, config: isPackage ? (config as {onrecord?: unknown}).onrecord : config}
}

/**
 * Find the file of a configuration that another one builds on.
 *
 * @param name
 *   Relative path, or name of a package.
 * @param from
 *   File of the configuration that names it.
 * @param says
 *   What the configuration says with the name, for the error.
 * @returns
 *   Absolute path.
 * @throws {UsageError}
 *   If there is none.
 */
export function resolveExtended(name: string, from: string, says = 'It extends'): string {
  if (/^\.{1,2}[/\\]/.test(name) || path.isAbsolute(name)) {
    return path.resolve(path.dirname(from), name)
  }

  try {
    return createRequire(from).resolve(name)
  } catch (error) {
    throw new UsageError(
      `${oneLine(from)}: ${says} ${oneLine(name)}, and there is no such package. Install it, or give a path that starts with ./.`,
      undefined,
      error
    )
  }
}

/**
 * Load a module that a configuration names.
 *
 * @param file
 *   Absolute path.
 * @param options
 *   How to load it.
 * @returns
 *   What it exports by default.
 * @throws {UsageError}
 *   If there is no such file, it is broken, or no program is to be run.
 */
export async function loadModule(file: string, options: LoadOptions = {}): Promise<unknown> {
  const load = /\.[cm]?ts$/.test(file) ? loadTypeScript : loadScript
  return named(file, '', ifTrusted(load, options), 'plugin')
}

async function named(
  file: string,
  content: string,
  load: Load,
  kind = 'configuration'
): Promise<unknown> {
  try {
    return await load(file, content)
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : String(error)).split('\n')
    throw new UsageError(`${oneLine(file)}: This ${kind} is broken: ${reason}`, undefined, error)
  }
}

async function loadYaml(_: string, content: string): Promise<unknown> {
  const {parse} = await import('yaml')
  return (parse(content) as unknown) ?? {}
}

async function loadScript(file: string): Promise<unknown> {
  // A watching program loads it again when it has changed; a module of the same address is kept.
  const {mtimeMs} = await stat(file)
  const loaded = (await import(`${pathToFileURL(file).href}?${mtimeMs}`)) as {default?: unknown}
  return loaded.default
}

async function loadTypeScript(file: string): Promise<unknown> {
  const {createJiti} = await import('jiti')
  // `import {defineConfig} from 'onrecord'` means the program that runs, wherever it is installed.
  const index = ['dist/index.js', 'lib/index.js']
    .map((name) => fileURLToPath(new URL(name, packageFolder())))
    .find((name) => existsSync(name))
  const alias = index ? {onrecord: index} : {}

  return createJiti(file, {moduleCache: false, fsCache: false, alias}).import(file, {default: true})
}
