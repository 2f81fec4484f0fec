/**
 * A Redis of the test's own.
 */

import {type ChildProcess, spawn} from 'node:child_process'
import {once} from 'node:events'
import {mkdtemp, rm} from 'node:fs/promises'
import {createServer} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {needProgram, redis} from '../../../scripts/programs.mjs'

/** The program. */
export const bin = fileURLToPath(new URL('../bin.js', import.meta.url))

/** A server that is up. */
export interface RedisServer {
  url: string
  stop(): Promise<void>
}

/**
 * Start a server on a free port, which writes nothing to the disk.
 *
 * @returns
 *   The server.
 * @throws {Error}
 *   If there is none on this machine: a test without its server fails.
 */
export async function startRedis(): Promise<RedisServer> {
  const program = needProgram(redis)
  const port = await freePort()
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-redis-'))
  const child = spawn(
    program,
    [
      '--port',
      String(port),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      folder
    ],
    {stdio: ['ignore', 'pipe', 'inherit']}
  )

  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`Redis ended with ${code}.`)))
    child.stdout.on('data', (text) => {
      if (String(text).includes('Ready to accept connections')) resolve()
    })
  })

  return {
    url: `redis://127.0.0.1:${port}`,
    async stop() {
      child.kill()
      await once(child, 'close')
      await rm(folder, {recursive: true, force: true})
    }
  }
}

/**
 * Start a worker as a process of its own.
 *
 * @param args
 *   Words of its command line.
 * @returns
 *   The process, once it is at work.
 */
export function startWorker(...args: string[]): Promise<ChildProcess> {
  return startWorkerIn(undefined, ...args)
}

/**
 * Start a worker as a process of its own, somewhere.
 *
 * @param cwd
 *   Its working directory.
 * @param args
 *   Words of its command line.
 * @returns
 *   The process, once it is at work.
 */
export async function startWorkerIn(
  cwd: string | undefined,
  ...args: string[]
): Promise<ChildProcess> {
  const child = spawn(process.execPath, [bin, 'work', ...args], {
    cwd,
    stdio: ['ignore', 'inherit', 'pipe']
  })
  let told = ''
  await new Promise<void>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`The worker ended with ${code}: ${told}`)))
    child.stderr?.on('data', (text) => {
      told += text
      if (told.includes('at work')) resolve()
    })
  })
  return child
}

/**
 * Run the program to its end.
 *
 * @param args
 *   Words of its command line.
 * @param input
 *   Standard input.
 * @returns
 *   Exit code and what was printed.
 */
export async function run(args: readonly string[], input = '') {
  const child = spawn(process.execPath, [bin, ...args])
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (text) => {
    stdout += text
  })
  child.stderr.on('data', (text) => {
    stderr += text
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  const [code] = await once(child, 'close')
  return {code, stdout, stderr}
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  await new Promise((resolve) => server.close(resolve))
  return typeof address === 'object' && address ? address.port : 0
}
