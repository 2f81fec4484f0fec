/**
 * `onrecord init`.
 */

import {access, writeFile} from 'node:fs/promises'
import path from 'node:path'
import type {Readable} from 'node:stream'
import {type PresetOptions, presets, resolveSettings} from 'retext-preset-sourcing'
import {genres} from 'sourcing-rule'
import {type Call, textOf} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {configNames} from '../config/load.js'
import {UsageError} from '../errors.js'
import {writing} from '../files/drafts.js'
import {oneLine} from '../terminal.js'

/** File that is written. */
const fileName = '.onrecordrc.yaml'

/** What a configuration is made of. */
interface Answers {
  preset: string
  outlets: readonly string[]
  genre: string
}

/**
 * Write a configuration: from flags, or from answers to questions if somebody is there to
 * answer.
 *
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Exit code.
 * @throws {UsageError | SettingError}
 *   If there is a configuration already, or no such preset or genre.
 */
export async function initCommand(call: Call, io: Io): Promise<ExitCode> {
  if (call.operands.length > 0) throw new UsageError('onrecord init takes no operand, only flags.')
  if (!call.values.has('force')) await refuseSecond(io.cwd)

  const flags = ['preset', 'outlet', 'genre'] as const
  const asks = !flags.some((flag) => call.values.has(flag)) && isTerminal(io)
  const answers = asks ? await ask(io) : answersOf(call)

  // What would be refused later is not written.
  resolveSettings(answers as PresetOptions)
  const file = path.join(io.cwd, fileName)
  await writing(file, () => writeFile(file, write(answers)))
  await print(io.stdout, `Wrote ${fileName}. Try it: onrecord FILES\n`)

  return exit.clean
}

async function refuseSecond(cwd: string): Promise<void> {
  for (const name of configNames) {
    if (name === 'package.json') continue

    const there = await access(path.join(cwd, name)).then(
      () => true,
      () => false
    )
    if (there)
      throw new UsageError(`There is a configuration already: ${name}. Edit it, or give --force.`)
  }
}

function isTerminal({stdin, stdout}: Io): boolean {
  return Boolean((stdin as {isTTY?: boolean}).isTTY && stdout.isTTY)
}

function answersOf(call: Call): Answers {
  return {
    preset: textOf(call, 'preset') ?? 'recommended',
    outlets: call.values.get('outlet') ?? [],
    genre: textOf(call, 'genre') ?? 'news'
  }
}

async function ask(io: Io): Promise<Answers> {
  const {createInterface} = await import('node:readline/promises')
  const reader = createInterface({input: io.stdin as unknown as Readable, output: io.stdout})
  const lines = reader[Symbol.asyncIterator]()
  // Answers that come before their question (typed ahead, or pasted) are kept.
  const question = async (words: string): Promise<string> => {
    await print(io.stdout, words)
    const {done, value} = await lines.next()
    return done ? '' : value
  }

  try {
    const list = presets.map(({name, summary}) => `  ${name}: ${summary}`).join('\n')
    await print(io.stdout, `House styles:\n${list}\n`)
    const names = presets.map(({name}) => name)
    const preset = await oneOf(question, io, 'Which one?', names)
    const outlets = await question('Names of your own titles, with commas between? (none) ')
    const genre = await oneOf(
      question,
      io,
      `What do you mostly check: ${genres.join(', ')}?`,
      genres
    )

    return {
      preset,
      outlets: outlets
        .split(',')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      genre
    }
  } finally {
    reader.close()
  }
}

/** Ask until the answer is one of some names; the first is meant by none. */
async function oneOf(
  question: (words: string) => Promise<string>,
  io: Io,
  words: string,
  names: readonly string[]
): Promise<string> {
  const {nearestName} = await import('sourcing-rule')

  for (;;) {
    const answer = (await question(`${words} (${names[0]}) `)).trim()
    if (answer === '') return names[0] ?? ''
    if (names.includes(answer)) return answer

    const near = nearestName(answer, names)
    const hint = near === undefined ? `Give one of ${names.join(', ')}.` : `Did you mean ${near}?`
    await print(io.stdout, `There is no ${oneLine(answer)}. ${hint}\n`)
  }
}

/**
 * Write a configuration that explains itself. JSON strings are YAML too, and can't be taken for anything
 * else.
 */
function write({preset, outlets, genre}: Answers): string {
  return `# yaml-language-server: $schema=./node_modules/onrecord/schema.json

# The house style to start from: ${presets.map(({name}) => name).join(', ')}.
preset: ${preset}

# Our own titles: “told the Ledger”, “the Ledger understands”.
outlets: ${JSON.stringify(outlets)}

# Kind of copy: ${genres.join(', ')}.
genre: ${JSON.stringify(genre)}

# People and organisations who need no introduction.
people: []
organisations: []

# What differs from the house style; see onrecord rules.
rules: {}

# What differs in some folders.
overrides: []
`
}
