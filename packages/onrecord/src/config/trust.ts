/**
 * Whose programs may be run: a configuration can be one, and so can a plugin.
 */

import path from 'node:path'

/** Reads a file. */
export type Load = (filepath: string, content: string) => unknown

/** How configurations are loaded. */
export interface LoadOptions {
  /** Run no configuration that is a program. */
  noScripts?: boolean | undefined
  /** Run those alone that lie in this folder or above it; anywhere, if left out. */
  scriptsFrom?: string | undefined
}

const programs = new Set(['.js', '.mjs', '.cjs', '.ts', '.mts', '.cts'])

/**
 * Tell whether a file is a program.
 *
 * @param ending
 *   Its ending, with the dot.
 * @returns
 *   Whether it is run when it is loaded.
 */
export function isProgram(ending: string): boolean {
  return programs.has(ending)
}

/**
 * Run a program only where it may be run.
 *
 * @param load
 *   Runs it.
 * @param options
 *   How far programs are trusted.
 * @returns
 *   The same, refusing others.
 */
export function ifTrusted(load: Load, {noScripts, scriptsFrom}: LoadOptions): Load {
  return (file, content) => {
    if (noScripts) refuse()
    if (scriptsFrom && !isAtOrAbove(path.dirname(file), scriptsFrom)) refuseForeign()
    return load(file, content)
  }
}

/**
 * Tell how to load what a configuration builds on: what a trusted one names is trusted too.
 *
 * @param filepath
 *   File of the configuration.
 * @param options
 *   How that was loaded.
 * @returns
 *   How to load the rest.
 */
export function trustOf(
  filepath: string,
  options: LoadOptions & {cwd: string; config?: string | undefined}
): LoadOptions {
  const {noScripts, scriptsFrom, config, cwd} = options
  const named = config !== undefined && path.resolve(cwd, config) === filepath
  const trusted = named || !scriptsFrom || isAtOrAbove(path.dirname(filepath), scriptsFrom)
  return {noScripts, scriptsFrom: trusted ? undefined : scriptsFrom}
}

/** Whether a folder is another one or holds it. */
function isAtOrAbove(folder: string, other: string): boolean {
  const relative = path.relative(folder, other)
  return (
    relative === '' ||
    !(relative === '..' || /^\.\.[/\\]/.test(relative) || path.isAbsolute(relative))
  )
}

function refuse(): never {
  throw new Error(
    'it is a program, and programs are run in trusted folders alone. Trust the folder, or write it in YAML or JSON.'
  )
}

function refuseForeign(): never {
  throw new Error(
    'it is a program, and programs run from the working directory and the folders above it alone. Change there, give --trust-config if you trust it, or write it in YAML or JSON.'
  )
}
