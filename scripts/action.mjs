/**
 * node scripts/action.mjs: the GitHub Action, run in the checkout of the repository to check.
 *
 * Runs the onrecord of this very checkout of the Action, so that a pinned ref is a pinned program: a release carries it
 * ready made in `action/`; of any other commit it is built first. Inputs come as variables, so that no word of
 * a pull request becomes a word of a script. Writes the report to the log, annotations in batches (GitHub shows ten
 * of each level a step), a summary, SARIF and outputs; ends with 0, and leaves the exit code as an output.
 */

import {spawnSync} from 'node:child_process'
import {appendFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const home = fileURLToPath(new URL('..', import.meta.url))
const {env} = process
const folder = mkdtempSync(join(env.RUNNER_TEMP ?? tmpdir(), 'onrecord-'))
const [sarif, markdown, json] = ['onrecord.sarif', 'onrecord.md', 'onrecord.json'].map((name) =>
  join(folder, name)
)

/** Annotations of each level that GitHub shows for a step, and steps that print some. */
const [batch, steps] = [10, 5]

const run = spawnSync(
  process.execPath,
  [
    runner(),
    // A pull request brings its own configuration; it runs nothing of it.
    '--no-config-code',
    ...['--reporter', 'github'],
    ...['--reporter', 'sarif', '--output-file', sarif],
    ...['--reporter', 'markdown', '--output-file', markdown],
    ...['--reporter', 'json', '--output-file', json],
    ...words(env.ONRECORD_ARGS),
    ...(env.ONRECORD_SINCE ? ['--since', env.ONRECORD_SINCE] : []),
    '--',
    ...words(env.ONRECORD_FILES)
  ],
  {encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'pipe', 'inherit']}
)
const lines = run.stdout.split('\n')
const isAnnotation = (line) => /^::(?:error|warning|notice) /.test(line)

process.stdout.write(lines.filter((line) => !isAnnotation(line)).join('\n'))
writeBatches(lines.filter(isAnnotation))
tell(run.status ?? 2)

/** Deal annotations out, the gravest first, so that no step prints more of a level than are shown. */
function writeBatches(annotations) {
  for (let step = 0; step < steps; step++) {
    const dealt = ['error', 'warning', 'notice'].flatMap((level) =>
      annotations
        .filter((line) => line.startsWith(`::${level} `))
        .slice(step * batch, (step + 1) * batch)
    )
    writeFileSync(
      join(folder, `annotations-${step + 1}`),
      dealt.map((line) => `${line}\n`).join('')
    )
  }
}

/** Say what came of it: to the summary of the job, and to the steps that come after. */
function tell(code) {
  const report = existsSync(markdown) ? readFileSync(markdown, 'utf8') : ''
  const files = existsSync(json) ? JSON.parse(readFileSync(json, 'utf8')) : []
  const messages = files.flatMap((file) => file.messages)
  const count = (fatal) => messages.filter((message) => (message.fatal ?? null) === fatal).length
  const outputs = {
    folder,
    sarif,
    report: markdown,
    code,
    errors: count(true),
    warnings: count(false),
    infos: count(null)
  }

  if (env.ONRECORD_SUMMARY !== 'false' && env.GITHUB_STEP_SUMMARY && report) {
    appendFileSync(env.GITHUB_STEP_SUMMARY, report)
  }
  if (env.GITHUB_OUTPUT) {
    const text = Object.entries(outputs).map(([name, value]) => `${name}=${value}\n`)
    appendFileSync(env.GITHUB_OUTPUT, text.join(''))
  }
}

/** The program of this checkout. */
function runner() {
  const released = join(home, 'action/bin.js')
  if (existsSync(released)) return released

  const built = join(home, 'packages/onrecord/bin.js')
  if (existsSync(join(home, 'packages/onrecord/lib/cli.js'))) return built

  const {packageManager} = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8'))
  console.log('This ref of onrecord is no release: building it first.')
  const {status} = spawnSync('npx', ['-y', packageManager, 'install', '--frozen-lockfile'], {
    cwd: home,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32'
  })
  if (status !== 0) process.exit(2)
  return built
}

/** Words of an input; globs among them are for onrecord, not for a shell. */
function words(text = '') {
  return text.split(/\s+/).filter((word) => word !== '')
}
