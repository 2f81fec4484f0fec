/**
 * Paths as the services that read reports want them: from the root of the repository, wherever in it the
 * program runs.
 */

import {existsSync} from 'node:fs'
import path from 'node:path'
import type {VFile} from 'vfile'
import type {ReporterName} from './names.js'
import type {Reporter} from './reporter.js'

/** Reporters whose readers know files by their path in the repository. */
const services: ReadonlySet<ReporterName> = new Set([
  'checkstyle',
  'github',
  'gitlab',
  'junit',
  'sarif'
])

/**
 * Make a reporter name files from the root of their repository, if it is for a service.
 *
 * @param name
 *   Its name.
 * @param reporter
 *   The reporter.
 * @param cwd
 *   Folder that paths are relative to.
 * @returns
 *   The reporter, or one that hands it other paths.
 */
export function rooted(name: ReporterName, reporter: Reporter, cwd: string): Reporter {
  const root = services.has(name) ? repositoryOf(cwd) : undefined
  if (root === undefined || root === path.resolve(cwd)) return reporter

  const fromRoot = (file: string): string => {
    const relative = path.relative(root, path.resolve(cwd, file))
    const inside = !relative.startsWith('..') && !path.isAbsolute(relative)
    return inside && !file.startsWith('<') ? relative.split(path.sep).join('/') : file
  }

  return {
    start: () => reporter.start(),
    file: (checked) =>
      reporter.file({...checked, file: withPath(checked.file, fromRoot(checked.file.path))}),
    failure: ({path: file, reason}) => reporter.failure({path: fromRoot(file), reason}),
    end: (totals) => reporter.end(totals)
  }
}

/** The same file under another path. */
function withPath(file: VFile, value: string): VFile {
  return Object.create(file, {path: {value}}) as VFile
}

/** The nearest folder up the tree that git keeps; no program is run for it. */
function repositoryOf(cwd: string): string | undefined {
  for (let folder = path.resolve(cwd); ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, '.git'))) return folder
    if (folder === path.dirname(folder)) return
  }
}
