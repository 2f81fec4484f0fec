/**
 * Configurations that are data, where no file system is: an editor in a browser has its files from elsewhere.
 */

import {type PresetOptions, resolveSettings} from 'retext-preset-sourcing'
import type {ResolvedRule} from 'sourcing-rule'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'
import {
  checkOutline,
  lay,
  layOver,
  matchingOverrides,
  type Prepared,
  unprepared,
  withOverrides
} from './prepare.js'

/** Names of files that may hold a configuration as data, in the order they are looked for in a folder. */
export const dataConfigNames: readonly string[] = [
  '.onrecordrc.yaml',
  '.onrecordrc.yml',
  '.onrecordrc.json',
  '.onrecordrc',
  'onrecord.config.yaml',
  'onrecord.config.yml',
  'onrecord.config.json',
  'package.json'
]

/** Reads a file by its address; nothing if there is none. */
export type ReadFile = (url: string) => Promise<string | undefined>

/** A configuration as it was found. */
export interface DataConfig {
  url: string
  text: string
}

/** What holds for a document. */
export interface DataSettings {
  /** Addresses that the settings come from, the one with the last word last. */
  sources: readonly string[]
  options: PresetOptions
  rules: readonly ResolvedRule[]
}

/**
 * Find the configuration that holds for a document: the nearest one up the folders.
 *
 * @param document
 *   Its address, in which folders stand between slashes.
 * @param roots
 *   Addresses of folders that nothing is looked for above; above the document's own where it lies in none.
 * @param read
 *   Reads files.
 * @returns
 *   Configuration, or nothing.
 */
export async function findDataConfig(
  document: string,
  roots: readonly string[],
  read: ReadFile
): Promise<DataConfig | undefined> {
  const within = roots.map(asFolder).find((root) => document.startsWith(root))
  const top = within ?? folderOf(document)
  for (
    let folder = folderOf(document);
    folder.startsWith(top);
    folder = folderOf(folder.slice(0, -1))
  ) {
    for (const name of dataConfigNames) {
      const text = await read(folder + name)
      if (text === undefined) continue
      // Most packages say nothing of us.
      if (name === 'package.json' && !/"onrecord"\s*:/.test(text)) continue
      return {url: folder + name, text}
    }
    if (folder === top) return
  }
  return
}

/**
 * Find the settings of a document.
 *
 * @param document
 *   Its address.
 * @param roots
 *   Folders of the workspace.
 * @param read
 *   Reads files.
 * @returns
 *   Settings; nothing where there is no configuration.
 * @throws {UsageError}
 *   If the configuration is broken, says what it can't, or builds on a package or a program.
 */
export async function dataSettingsOf(
  document: string,
  roots: readonly string[],
  read: ReadFile
): Promise<DataSettings | undefined> {
  const found = await findDataConfig(document, roots, read)
  if (!found) return
  const prepared = await prepare(found, [], read)
  const options = withOverrides(prepared, matchingOverrides(prepared, document))
  return {sources: prepared.sources, options, rules: resolveSettings(options)}
}

async function prepare(
  {url, text}: DataConfig,
  below: readonly string[],
  read: ReadFile
): Promise<Prepared> {
  const name = oneLine(decodeURI(url))
  if (below.includes(url)) {
    throw new UsageError(`${name}: This configuration extends itself. Break the circle.`)
  }
  const config = checkOutline(await parse(url, text), name)
  const {extends: extended = [], plugins = []} = config
  if ([plugins].flat().length > 0) {
    throw new UsageError(
      `${name}: It names plugins, which are programs and are not run in a browser.`
    )
  }
  const result = unprepared()
  for (const one of [extended].flat()) {
    const base = await readExtended(one, url, name, read)
    lay(result, await prepare(base, [...below, url], read))
  }
  const folder = folderOf(url)
  layOver(result, config, name, (file) =>
    file.startsWith(folder) ? decodeURI(file.slice(folder.length)) : '../'
  )
  return result
}

async function readExtended(
  extended: string,
  from: string,
  name: string,
  read: ReadFile
): Promise<DataConfig> {
  if (!/^\.{1,2}\/.*\.(?:ya?ml|json)$/.test(extended)) {
    throw new UsageError(
      `${name}: It extends ${oneLine(extended)}, which can't be read in a browser. Give a path to YAML or JSON that starts with ./.`
    )
  }
  const url = new URL(extended, from).href
  const text = await read(url)
  if (text === undefined) {
    throw new UsageError(`${oneLine(decodeURI(url))}: No such configuration. Check the path.`)
  }
  return {url, text}
}

async function parse(url: string, text: string): Promise<unknown> {
  try {
    // JSON is YAML too.
    const {parse: parseYaml} = await import('yaml')
    const config: unknown = parseYaml(text) ?? {}
    return /\/package\.json$/.test(url) ? (config as {onrecord?: unknown}).onrecord : config
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n')
    throw new UsageError(
      `${oneLine(decodeURI(url))}: This configuration is broken: ${reason}`,
      undefined,
      error
    )
  }
}

function folderOf(url: string): string {
  return url.slice(0, url.lastIndexOf('/') + 1)
}

function asFolder(url: string): string {
  return url.endsWith('/') ? url : `${url}/`
}
