/**
 * node tests/bench/archive.mjs [READ] [STORED]: measures the archive. READ articles (10,000) made from seeds are read by
 * `onrecord stream --ledger`; of their ledgers STORED (100,000) are made, each with a hash, a day, a desk and names of its
 * own, and added, asked, reported and exported. Prints a table.
 *
 * By itself, and not in `pnpm bench`: it takes some ten minutes.
 */

import {spawn, spawnSync} from 'node:child_process'
import {createHash} from 'node:crypto'
import {once} from 'node:events'
import {
  createReadStream,
  createWriteStream,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync
} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {createInterface} from 'node:readline'
import {fileURLToPath} from 'node:url'
import {articles} from './src/articles.mjs'
import {seeded} from './src/random.mjs'

const [read, stored] = [process.argv[2] ?? 10_000, process.argv[3] ?? 100_000].map(Number)
const binOf = (name) => fileURLToPath(new URL(`../../packages/${name}/bin.js`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'onrecord-archive-bench-'))
process.on('exit', () => rmSync(folder, {recursive: true}))

const [feed, ledgers, lines, archive] = ['feed', 'ledgers', 'lines.jsonl', 'a.duckdb'].map((name) =>
  join(folder, name)
)
const desks = ['Metro', 'World', 'Business', 'Sport']
const rows = []

await writeLines(feed, [...articles(read)].entries(), ([id, text]) => JSON.stringify({id, text}))
const threads = String(availableParallelism())
await timed(`read ${read} articles (onrecord stream --ledger --threads ${threads})`, () =>
  streamed(binOf('onrecord'), ['stream', '--ledger', '--threads', threads], feed, ledgers)
)
await vary()
const program = binOf('onrecord-archive')
await timed(`add ${stored} ledgers`, () => streamed(program, ['add', lines, '--archive', archive]))
await timed('add them again: all known', () =>
  streamed(program, ['add', lines, '--archive', archive])
)
await asked(
  'statements by desk and class',
  'SELECT desk, class, count(*) FROM statements GROUP BY ALL'
)
await asked(
  'who is heard most in a month',
  "SELECT person, count(*) n FROM statements WHERE day >= '2025-03-01' AND day < '2025-04-01' GROUP BY ALL ORDER BY n DESC LIMIT 20"
)
await asked(
  'a word in all statements',
  "SELECT count(*) FROM statements WHERE text ILIKE '%reservoir%'"
)
await timed('report --by desk -f html', () =>
  streamed(program, [
    'report',
    '--by',
    'desk',
    '-f',
    'html',
    '-o',
    join(folder, 'r.html'),
    '--archive',
    archive
  ])
)
const parquet = join(folder, 's.parquet')
await timed('export to Parquet', () =>
  streamed(program, ['export', '-o', parquet, '--archive', archive])
)
await timed('export to CSV', () =>
  streamed(program, ['export', '-f', 'csv', '-o', join(folder, 's.csv'), '--archive', archive])
)

const count = spawnSync(
  process.execPath,
  [program, 'sql', '-f', 'jsonl', 'SELECT count(*) AS n FROM statements', '--archive', archive],
  {encoding: 'utf8'}
)
console.log(`${JSON.parse(count.stdout).n} statements of ${stored} articles`)
console.log(`archive ${megabytes(archive)} MB, Parquet ${megabytes(parquet)} MB`)
console.table(rows)

/** Each ledger several times, with a hash, a day, a desk and names that are its own. */
async function vary() {
  const random = seeded(7)
  const told = []
  for await (const line of createInterface({input: createReadStream(ledgers)})) told.push(line)
  await writeLines(lines, Array.from({length: stored}).keys(), (index) => {
    const ledger = JSON.parse(told[index % told.length])
    const round = Math.floor(index / told.length)
    const day = new Date(Date.UTC(2016, 0, 1) + Math.floor(random() * 3650) * 86_400_000)
    for (const source of ledger.sources) {
      if (source.class === 'named') source.name += ` ${'ABCDEFGHIJ'[round % 10]}${round}son`
    }
    return JSON.stringify({
      ...ledger,
      id: index,
      hash: createHash('sha256').update(String(index)).digest('hex'),
      date: day.toISOString().slice(0, 10),
      desk: desks[Math.floor(random() * desks.length)],
      author: `Writer ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[Math.floor(random() * 26)]}ohn`
    })
  })
}

async function asked(what, sql) {
  await timed(`sql: ${what}`, () => streamed(program, ['sql', sql, '--archive', archive]))
}

async function timed(what, work) {
  const start = performance.now()
  const {bytes, cpu} = await work()
  const seconds = (performance.now() - start) / 1000
  const row = {what, seconds: fixed(seconds), cpu: fixed(cpu), MB: Math.round(bytes / 1e6)}
  rows.push(row)
  console.error(JSON.stringify(row))
}

function fixed(number) {
  return Number(number.toFixed(1))
}

/** Run a program to its end; gives what it used. */
async function streamed(bin, args, input, output) {
  const hook = fileURLToPath(new URL('src/usage.cjs', import.meta.url))
  const usage = join(folder, 'usage')
  const child = spawn(process.execPath, ['--require', hook, bin, ...args], {
    env: {...process.env, BENCH_USAGE: usage},
    stdio: [input ? 'pipe' : 'ignore', output ? 'pipe' : 'ignore', 'pipe']
  })
  let told = ''
  child.stderr.on('data', (text) => {
    told += text
  })
  if (input) createReadStream(input).pipe(child.stdin)
  const written = output && child.stdout.pipe(createWriteStream(output))
  const [code] = await once(child, 'close')
  if (written && !written.closed) await once(written, 'close')
  if (code !== 0) throw new Error(`${args[0]} ended with ${code}: ${told}`)
  return JSON.parse(readFileSync(usage, 'utf8'))
}

async function writeLines(file, items, lineOf) {
  const stream = createWriteStream(file)
  for (const item of items) {
    if (!stream.write(`${lineOf(item)}\n`)) await once(stream, 'drain')
  }
  stream.end()
  await once(stream, 'close')
}

function megabytes(file) {
  return Math.round(statSync(file).size / 1e6)
}
