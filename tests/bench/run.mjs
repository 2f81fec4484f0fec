/**
 * node tests/bench/run.mjs [--update] [--quick]: what `pnpm bench` runs, behind a build.
 *
 * Prints what was measured, with the aims beside it. `--update` writes the table into the README of
 * this folder and the ratios into `ratios.json`; without it, a ratio that misses its aim and is
 * worse than the committed one by more than noise is an error. `--quick` runs everything once, but for the cold start.
 */

import {execFileSync} from 'node:child_process'
import {existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {availableParallelism, tmpdir} from 'node:os'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {judge} from './src/aims.mjs'
import {articleOf, articles, longText} from './src/articles.mjs'
import {short, table} from './src/report.mjs'

const here = fileURLToPath(new URL('.', import.meta.url))
const update = process.argv.includes('--update')
const quick = process.argv.includes('--quick')

// The peers are many and large, and nobody needs them who does not measure.
if (!existsSync(join(here, 'node_modules'))) {
  execFileSync('pnpm', ['install', '--ignore-workspace', '--frozen-lockfile'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32'
  })
}

const folder = mkdtempSync(join(tmpdir(), 'onrecord-bench-'))

try {
  const {measure} = await import('./src/processes.mjs')
  const {measureChecking, measureTyping} = await import('./src/in-process.mjs')
  const {measureServer} = await import('./src/server.mjs')
  const {measureQueue} = await import('./src/queue.mjs')
  const files = [...articles(1000)].map((text, index) => {
    const file = join(folder, `${String(index).padStart(4, '0')}.txt`)
    writeFileSync(file, text)
    return file
  })
  const one = write('article.txt', articleOf(700))
  const megabyte = write('1mb.text', longText(1_000_000))
  const line = write('line.text', longText(1_000_000).replace(/\s*\n\s*/g, ' '))
  const five = write('5mb.text', longText(5_000_000))

  const bin = join(here, '../../packages/onrecord/bin.js')
  // Without a limit of time: on a slow machine a large file takes longer than the one that there is otherwise.
  const onrecord = (threads, ...given) => [
    ...[bin, '--no-config', '--timeout', '3600', '--threads', threads],
    ...given
  ]
  // Compiled code is kept here, and not where it is otherwise.
  const kept = {XDG_CACHE_HOME: join(folder, 'cache')}
  const ours = (name, args, env = {}) => ({name, args, env: {...kept, ...env}})
  const peer = (name) => (given) => [join(here, 'programs', `${name}.mjs`), ...given]
  const command =
    (path, ...options) =>
    (given) => [join(here, 'node_modules', path), ...options, ...given]
  const peers = {
    'retext-english, parsing alone': peer('retext-english'),
    'write-good 1.0.8': peer('write-good'),
    'alex 11': command('alex/cli.js', '--quiet'),
    'textlint 15 with write-good': command('textlint/bin/textlint.js', '--rule', 'write-good'),
    'harper.js 2': peer('harper')
  }
  const against = (name, given) => ({name, args: peers[name](given)})

  console.error('cold start …')
  const first = ours('onrecord, code not kept', onrecord('1', one), {ONRECORD_CODE_CACHE: 'off'})
  measure([ours('onrecord', onrecord('1', one))], 1)
  const start = measure(
    [
      {name: 'node -e 0', args: ['-e', '0']},
      ours('onrecord', onrecord('1', one)),
      {...first, most: 5},
      ...Object.keys(peers).map((name) => ({...against(name, [one]), most: few(3)}))
    ],
    10
  )
  console.error('100 articles …')
  const hundred = files.slice(0, 100)
  const many = measure(
    [
      ours('onrecord', onrecord('1', ...hundred)),
      ...Object.keys(peers).map((name) => ({...against(name, hundred), most: few(2)}))
    ],
    few(3)
  )
  console.error('1,000 articles …')
  const thousand = measure(
    [
      ours('quarter', onrecord('1', ...files.slice(0, 250))),
      ours('onrecord', onrecord('1', ...files)),
      ours('threads', onrecord('auto', ...files)),
      against('write-good 1.0.8', files)
    ],
    few(3)
  )
  console.error('large files …')
  const large = measure(
    [
      ours('onrecord', onrecord('1', megabyte)),
      ours('line', onrecord('1', line)),
      ours('five', onrecord('1', five)),
      against('write-good 1.0.8', [megabyte])
    ],
    few(3)
  )
  console.error('inside …')
  const checking = await measureChecking(articleOf(700))
  const {read} = await measureTyping(10_000, 20)
  console.error('language server …')
  const short700 = await measureServer(700, quick ? 40 : 200)
  const long10000 = await measureServer(10_000, quick ? 20 : 100)

  console.error('queue …')
  const threads = [...new Set([1, availableParallelism()])]
  const queue = await measureQueue(quick ? 200 : 1500, threads)

  const figures = {
    start: start.get('onrecord'),
    startNode: start.get('node -e 0'),
    startAlex: start.get('alex 11'),
    quarter: thousand.get('quarter'),
    thousand: thousand.get('onrecord'),
    thousandThreads: thousand.get('threads'),
    thousandWriteGood: thousand.get('write-good 1.0.8'),
    megabyte: large.get('onrecord'),
    line: large.get('line'),
    five: large.get('five'),
    megabyteWriteGood: large.get('write-good 1.0.8'),
    typingShort: short700.p95,
    typingLong: long10000.p95
  }
  const ratios = new URL('ratios.json', import.meta.url)
  const committed = existsSync(ratios) ? JSON.parse(readFileSync(ratios, 'utf8')) : {}
  const verdicts = judge(figures, committed)
  const report = [
    `Measured with Node ${process.versions.node} on ${availableParallelism()} cores: the least of several runs in turn, by the clock and in seconds of processor (CPU).`,
    table(
      ['aim', 'at most', 'measured', 'met'],
      verdicts.map(({what, most, figure, met}) => [
        what,
        short(most),
        short(figure),
        met ? 'yes' : 'no'
      ])
    ),
    table(
      ['one run', 'one article', 'CPU', '100 articles', 'CPU', 'peak memory'],
      [...start].map(([name, {seconds, cpu}]) => [
        name,
        `${short(seconds)} s`,
        `${short(cpu)} s`,
        ...shown(many.get(name))
      ])
    ),
    table(
      ['large runs', 'time', 'CPU', 'peak memory'],
      [
        ['250 articles, one thread', ...shown(figures.quarter)],
        ['1,000 articles, one thread', ...shown(figures.thousand)],
        ['1,000 articles, all threads', ...shown(figures.thousandThreads)],
        ['1,000 articles, write-good', ...shown(figures.thousandWriteGood)],
        ['a file of 1 MB', ...shown(figures.megabyte)],
        ['a file of 1 MB, in one line', ...shown(figures.line)],
        ['a file of 1 MB, write-good', ...shown(figures.megabyteWriteGood)],
        ['a file of 5 MB', ...shown(figures.five)]
      ]
    ),
    table(
      ['onrecord, inside', 'measured'],
      [
        ['words a second, warm', short(checking.wordsPerSecond)],
        ['server: a change in 700 words, median', `${short(short700.median)} ms`],
        ['server: a change in 10,000 words, median', `${short(long10000.median)} ms`],
        ['paragraphs read again for a change', short(read)],
        ...[...queue].map(([count, rate]) => [
          `queue: articles a second, a worker of ${count} ${count === 1 ? 'thread' : 'threads'}`,
          short(rate)
        ])
      ]
    ),
    table(
      ['slowest rules', 'ms an article'],
      checking.byRule.slice(0, 10).map(([rule, ms]) => [rule, ms.toFixed(3)])
    )
  ].join('\n\n')

  console.log(report)

  if (update) {
    const readme = new URL('README.md', import.meta.url)
    const text = readFileSync(readme, 'utf8')
    const marked = /(<!-- measured -->\n)[\s\S]*(<!-- \/measured -->)/
    writeFileSync(
      readme,
      text.replace(marked, (_, begin, end) => `${begin}\n${report}\n\n${end}`)
    )
    const kept = Object.fromEntries(
      verdicts.map(({name, figure}) => [name, Number(figure.toFixed(3))])
    )
    writeFileSync(ratios, `${JSON.stringify(kept, undefined, 2)}\n`)
  } else {
    for (const {what, figure} of verdicts.filter((verdict) => verdict.worse)) {
      console.error(`Worse than committed: ${what}: ${short(figure)}. See tests/bench/README.md.`)
      process.exitCode = 1
    }
  }
} finally {
  rmSync(folder, {recursive: true})
}

function write(name, text) {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

/** How often to run something: once if it is to be quick. */
function few(runs) {
  return quick ? 1 : runs
}

/** What a program took, as cells. */
function shown(figures) {
  if (!figures) return ['', '', '']
  const {seconds, cpu, bytes} = figures
  return [`${short(seconds)} s`, `${short(cpu)} s`, `${short(bytes / 1e6)} MB`]
}
