/**
 * A machine with files.
 */

import {readFile, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {configNames, explainError, Resolver, readSidecar, sidecarEnding} from 'onrecord'
import {VFile} from 'vfile'
import {ConfigWatch} from './config-watch.js'
import {FilePages} from './explain.js'
import type {ConfigFile, Machine} from './machine.js'
import {SettingsFinder} from './settings.js'
import {createTrials} from './trials.js'
import {checkWorkspace} from './workspace.js'

/**
 * Make what the server needs of the machine that it runs on.
 *
 * @returns
 *   Machine.
 */
export function createNodeMachine(): Machine {
  return {
    pages: new FilePages(),
    pathOf,
    settings: (trusted, complain) => new SettingsFinder(trusted, complain),
    isConfig(uri) {
      const name = uri.split('/').at(-1) ?? ''
      return configNames.includes(name) || name.endsWith(sidecarEnding)
    },
    configPatterns: [...configNames, `*${sidecarEnding}`],
    watch: (uris, changed) =>
      new ConfigWatch(() => [...uris()].flatMap((uri) => pathOf(uri) ?? []), changed),
    readSidecar: (file) => readSidecar(new VFile({path: file})),
    createFile: (file) => writeFile(file, '', {flag: 'a'}),
    configFor,
    work() {
      const {user, system} = process.cpuUsage()
      return (user + system) / 1000
    },
    trials: createTrials(),
    explainError,
    checkFolders: checkWorkspace
  }
}

/** The path of a file, or nothing for a document that was never saved. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return
  try {
    return fileURLToPath(uri)
  } catch {
    // An address of another machine.
    return
  }
}

/** The configuration that holds for a file; where there is none, one at the root of its workspace. */
async function configFor(
  file: string,
  roots: readonly string[],
  trusted: boolean
): Promise<ConfigFile> {
  const resolver = new Resolver({cwd: path.parse(file).root, noScripts: !trusted})
  const {sources} = await resolver.settingsOf(file)
  const nearest = sources.at(-1)
  const root = roots.find((one) => file.startsWith(one + path.sep)) ?? path.dirname(file)
  const target = nearest ?? path.join(root, configNames[0] ?? '')
  const text = nearest === undefined ? undefined : await readFile(nearest, 'utf8')
  return {path: target, uri: pathToFileURL(target).href, text}
}
