import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Folder of the workspace. */
export const root = fileURLToPath(new URL('../..', import.meta.url))

/** The fields of a package.json that the workspace has rules for. */
export interface Manifest {
  name: string
  version: string
  private?: boolean
  description?: string
  license?: string
  author?: string
  keywords?: string[]
  repository?: {type: string; url: string; directory: string}
  homepage?: string
  bugs?: string
  type?: string
  bin?: Record<string, string>
  exports?: Record<string, unknown>
  files?: string[]
  sideEffects?: boolean
  engines?: Record<string, string>
  dependencies?: Record<string, string>
  peerDependencies?: Record<string, string>
  devDependencies?: Record<string, string>
}

/** A file of source code. */
export interface Source {
  /** From the folder of the package, with slashes: `src/index.ts`. */
  path: string
  text: string
}

/** A package of the workspace. */
export interface Package {
  /** Name of its folder. */
  name: string
  folder: string
  manifest: Manifest
  /** Modules under `src`, without those made from word lists. */
  sources: Source[]
}

/** Every package there is; a new one is checked from its first day. */
export const packages: readonly Package[] = readdirSync(join(root, 'packages'), {
  withFileTypes: true
})
  .filter((entry) => entry.isDirectory())
  .map((entry) => readPackage(entry.name))

/**
 * @param folder Folder to look into, at any depth.
 * @returns Paths of its files from there, with slashes, sorted; none where there is no such folder.
 */
export function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort()
}

/** Parse a JSON file. */
export function readJson<Data>(path: string): Data {
  return JSON.parse(readFileSync(path, 'utf8'))
}

function readPackage(name: string): Package {
  const folder = join(root, 'packages', name)
  const sources = filesIn(join(folder, 'src'))
    .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.startsWith('generated/'))
    .map((path) => ({
      path: `src/${path}`,
      text: readFileSync(join(folder, 'src', path), 'utf8')
    }))

  return {name, folder, manifest: readJson(join(folder, 'package.json')), sources}
}
