import {type ChildProcess, spawn} from 'node:child_process'
import {rm, writeFile} from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import {expect, onTestFinished, test} from 'vitest'
import {bare, bin, folder, sound} from './run.js'

/** Start watching; what it prints is gathered. */
function watching(cwd: string, ...args: string[]) {
  const child: ChildProcess = spawn(process.execPath, [bin, '--watch', ...args], {cwd})
  let seen = ''
  let heard: (() => void) | undefined

  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (chunk: string) => {
      seen += chunk
      heard?.()
    })
  }

  onTestFinished(() => {
    child.kill('SIGKILL')
  })

  return {
    /** Wait for some words, and forget all that came before their end. */
    async until(words: string): Promise<string> {
      while (!seen.includes(words)) {
        await new Promise<void>((resolve) => {
          heard = resolve
        })
      }

      const end = seen.indexOf(words) + words.length
      const before = seen.slice(0, end)
      seen = seen.slice(end)
      return before
    },
    end(signal: NodeJS.Signals): Promise<number | null> {
      return new Promise((resolve) => {
        child.once('exit', resolve)
        child.kill(signal)
      })
    }
  }
}

const waiting = 'Watching for changes. Ctrl-C ends it.\n'

test('--watch checks again whenever a file changes, until it is ended', async () => {
  const cwd = await folder({'desk/a.txt': sound})
  const run = watching(cwd, 'desk')

  expect(await run.until(waiting)).toContain('Nothing found in 1 file')

  await writeFile(path.join(cwd, 'desk/a.txt'), bare)
  expect(await run.until(waiting)).toContain('✖ 1 error in 1 file')

  await writeFile(path.join(cwd, 'desk/b.txt'), sound)
  expect(await run.until(waiting)).toContain('✖ 1 error in 2 files')

  await rm(path.join(cwd, 'desk/a.txt'))
  expect(await run.until(waiting)).toContain('Nothing found in 1 file')

  expect(await run.end('SIGINT')).toBe(0)
})

test('--watch takes globs', async () => {
  const cwd = await folder({'desk/a.txt': sound, 'desk/b.md': bare})
  const run = watching(cwd, 'desk/*.txt')

  expect(await run.until(waiting)).toContain('Nothing found in 1 file')
  await writeFile(path.join(cwd, 'desk/a.txt'), bare)
  expect(await run.until(waiting)).toContain('✖ 1 error in 1 file')
  expect(await run.end('SIGTERM')).toBe(0)
})
