/**
 * Run the real command on real files.
 */

import {spawn} from 'node:child_process'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {onTestFinished} from 'vitest'

/** The program. */
export const bin = fileURLToPath(new URL('../../packages/onrecord/bin.js', import.meta.url))

/** What came of a run. */
export interface Run {
  code: number | null
  stdout: string
  stderr: string
}

/** How to run. */
export interface RunOptions {
  cwd?: string
  env?: Record<string, string>
  input?: string | Uint8Array
}

/**
 * Run `onrecord`.
 *
 * @param args
 *   Words after its name.
 * @param options
 *   Folder, variables beside `PATH`, standard input.
 * @returns
 *   Exit code and what was printed.
 */
export function onrecord(args: readonly string[], options: RunOptions = {}): Promise<Run> {
  return run(process.execPath, [bin, ...args], options)
}

/**
 * Run a program.
 *
 * @param program
 *   Program.
 * @param args
 *   Words after its name.
 * @param options
 *   Folder, variables beside `PATH`, standard input.
 * @returns
 *   Exit code and what was printed.
 */
export function run(
  program: string,
  args: readonly string[],
  {cwd, env, input}: RunOptions = {}
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, {
      cwd,
      env: {PATH: process.env.PATH, ...env}
    })
    let stdout = ''
    let stderr = ''

    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk
    })
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk
    })
    // A run that ends before it has read its input closes the pipe.
    child.stdin.on('error', () => {})
    child.stdin.end(input)
    child.on('error', reject)
    child.on('close', (code) => resolve({code, stdout, stderr}))
  })
}

/**
 * Run `onrecord` on a terminal: `script` of util-linux makes one. What is printed comes mixed, as there.
 *
 * @param cwd
 *   Folder.
 * @param words
 *   Words after its name, as for a shell.
 * @param options
 *   Standard input, and how wide the terminal is.
 * @returns
 *   Exit code and what was printed.
 */
export function onTerminal(
  cwd: string,
  words: string,
  {input = '', columns}: {input?: string; columns?: number} = {}
): Promise<Run> {
  const sized = columns === undefined ? '' : `stty cols ${columns}; `
  const command = `${sized}"${process.execPath}" "${bin}" ${words}`
  return run('script', ['-qec', command, '/dev/null'], {cwd, input, env: {TERM: 'xterm'}})
}

/**
 * Make a folder that is gone after the test.
 *
 * @param files
 *   Content of files by path.
 * @returns
 *   Path of the folder.
 */
export async function folder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'onrecord-test-'))

  onTestFinished(() => rm(root, {recursive: true, force: true}))

  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.join(root, path.dirname(name)), {recursive: true})
    await writeFile(path.join(root, name), content)
  }

  return root
}

/** Copy with nothing to say about. */
export const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.\n'

/** Copy with one error, in line 3. */
export const bare = `${sound}\nThe bridge will stay shut until spring, sources said.\n`

/** Copy with one warning, in line 3. */
export const alleged = `${sound}\nAlleged arsonist Piet Holm smiled in court on Monday.\n`
