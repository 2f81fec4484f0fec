/**
 * What git says of changes.
 */

import {execFile} from 'node:child_process'
import path from 'node:path'
import {promisify} from 'node:util'
import {UsageError} from '../errors.js'
import {oneLine} from '../terminal.js'

const execute = promisify(execFile)

/** Lines from 1, both included. */
export interface LineRange {
  first: number
  last: number
}

/** What changed: absolute path of a file to its changed lines, or to all of it. */
export type Changes = Map<string, LineRange[] | 'all'>

/** Which changes are meant: those since a commit, or those that are staged. */
export type ChangeScope = {since: string} | {staged: true}

/** Most that git may print. */
const maxBuffer = 200_000_000

/**
 * Find the files and lines that changed.
 *
 * @param scope
 *   Since where: a commit (from where its history and ours part, so that what others
 *   changed there doesn't count; files that git doesn't know yet are new), or what is staged.
 * @param cwd
 *   Folder inside the work tree.
 * @returns
 *   Changes.
 * @throws {UsageError}
 *   If there is no work tree, or no such commit.
 */
export async function findChanges(scope: ChangeScope, cwd: string): Promise<Changes> {
  const root = (await git(['rev-parse', '--show-toplevel'], cwd)).trim()
  const base = 'since' in scope ? await findBase(scope.since, cwd) : '--cached'
  const diff = ['diff', '--no-color', '--no-ext-diff', '--no-renames', base]
  const names = await git([...diff, '--name-only', '-z', '--diff-filter=ACMRT'], root)
  const changes: Changes = new Map()

  for (const name of listed(names)) {
    const patch = await git([...diff, '--unified=0', '--', name], root)
    changes.set(path.join(root, name), changedLines(patch))
  }

  if ('since' in scope) {
    const others = await git(['ls-files', '--others', '--exclude-standard', '-z'], root)
    for (const name of listed(others)) changes.set(path.join(root, name), 'all')
  }

  return changes
}

/**
 * Read a file as it is staged.
 *
 * @param file
 *   Absolute path.
 * @param cwd
 *   Folder inside the work tree.
 * @returns
 *   Content.
 */
export async function readStaged(file: string, cwd: string): Promise<Uint8Array> {
  const root = (await git(['rev-parse', '--show-toplevel'], cwd)).trim()
  const name = path.relative(root, file).split(path.sep).join('/')
  const {stdout} = await execute('git', ['cat-file', 'blob', `:${name}`], {
    cwd: root,
    encoding: 'buffer',
    maxBuffer
  })

  return new Uint8Array(stdout)
}

async function findBase(ref: string, cwd: string): Promise<string> {
  // The name of a commit must not be taken for an option of git.
  const commit = await execute(
    'git',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`],
    {cwd}
  ).catch(() => undefined)

  if (!commit) {
    throw new UsageError(`There is no commit ${oneLine(ref)}. Check the name, or fetch it first.`)
  }

  const found = commit.stdout.trim()
  const base = await execute('git', ['merge-base', found, 'HEAD'], {cwd}).catch(() => undefined)

  return base ? base.stdout.trim() : found
}

function changedLines(patch: string): LineRange[] | 'all' {
  if (/^Binary files /m.test(patch)) return 'all'

  return [...patch.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, count]) => {
    const first = Number(start)
    const lines = count === undefined ? 1 : Number(count)
    // Where lines were only taken out, the ones on both sides have a new neighbour.
    return lines === 0 ? {first, last: first + 1} : {first, last: first + lines - 1}
  })
}

function listed(output: string): string[] {
  return output.split('\0').filter((name) => name !== '')
}

async function git(args: readonly string[], cwd: string): Promise<string> {
  try {
    const {stdout} = await execute('git', [...args], {cwd, maxBuffer})
    return stdout
  } catch (error) {
    const {code, stderr} = error as {code?: unknown; stderr?: string}
    if (code === 'ENOENT')
      throw new UsageError('git is not installed, and --since and --staged need it.')
    throw new UsageError(`git: ${oneLine(stderr ?? String(error))}`, undefined, error)
  }
}
