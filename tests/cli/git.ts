/**
 * A git repository for a test.
 */

import {writeFile} from 'node:fs/promises'
import path from 'node:path'
import {folder, run} from './run.js'

/** A repository. */
export interface Repository {
  cwd: string
  git(...args: string[]): Promise<string>
  write(name: string, content: string | Uint8Array): Promise<void>
}

/**
 * Make a repository with one commit.
 *
 * @param files
 *   Content of files by path.
 * @returns
 *   Repository, gone after the test.
 */
export async function repository(files: Record<string, string>): Promise<Repository> {
  const cwd = await folder(files)
  const who = {
    GIT_AUTHOR_EMAIL: 'desk@example.com',
    GIT_AUTHOR_NAME: 'Desk',
    GIT_COMMITTER_EMAIL: 'desk@example.com',
    GIT_COMMITTER_NAME: 'Desk',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_SYSTEM: '/dev/null'
  }

  async function git(...args: string[]): Promise<string> {
    const {code, stdout, stderr} = await run('git', args, {cwd, env: who})
    if (code !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}`)
    return stdout
  }

  await git('init', '--quiet', '--initial-branch=main')
  await git('add', '--all')
  await git('commit', '--quiet', '--allow-empty', '--message=First')

  return {cwd, git, write: (name, content) => writeFile(path.join(cwd, name), content)}
}
