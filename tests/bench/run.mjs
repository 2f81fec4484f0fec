/**
 * node tests/bench/run.mjs [--update] [--quick]: what `pnpm bench` runs, behind a build.
 *
 * Prints what was measured, with the aims beside it. `--update` writes the table into the README of
 * this folder and the ratios into `ratios.json`; without it, a ratio that misses its aim and is
 * worse than the committed one by more than noise is an error. `--quick` runs everything once.
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
  const {measureChecking, measureTyping} = await import('./src/inside.mjs')
  const {measureServer} = await import('./src/server.mjs')
  const {measureQueue} = await import('./src/queue.mjs')
  const files = [...articles(1000)].map((text, index) => {
    const file = join(folder, `${String(index).padStart(4, '0')}.txt`)
    writeFileSync(file, text)
    return file
  })
  const one = write('article.txt', articleOf(700))
  const megabyte = write('1mb.text', longText(1_000_000))
  const five = write('5mb.text', longText(5_000_000))

  const bin = join(here, '../../packages/onrecord/bin.js')
  const onrecord = (threads, ...given) => [bin, '--no-config', '--threads', threads, ...given]
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
  const start = measure(
    [
      {name: 'node -e 0', args: ['-e', '0']},
      {name: 'onrecord', args: onrecord('1', one)},
      ...Object.keys(peers).map((name) => against(name, [one]))
    ],
    quick ? 1 : 7
  )
  console.error('100 articles …')
  const hundred = files.slice(0, 100)
  const many = measure(
    [
      {name: 'onrecord', args: onrecord('1', ...hundred)},
      ...Object.keys(peers).map((name) => against(name, hundred))
    ],
    quick ? 1 : 3
  )
  console.error('1,000 articles …')
  const thousand = measure(
    [
      {name: 'quarter', args: onrecord('1', ...files.slice(0, 250))},
      {name: 'onrecord', args: onrecord('1', ...files)},
      {name: 'threads', args: onrecord('auto', ...files)},
      against('write-good 1.0.8', files)
    ],
    quick ? 1 : 3
  )
  console.error('large files …')
  const large = measure(
    [
      {name: 'onrecord', args: onrecord('1', megabyte)},
      {name: 'five', args: onrecord('1', five)},
      against('write-good 1.0.8', [megabyte])
    ],
    quick ? 1 : 3
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
    start: start.get('onrecord').seconds,
    startNode: start.get('node -e 0').seconds,
    startAlex: start.get('alex 11').seconds,
    thousand: thousand.get('onrecord').seconds,
    thousandThreads: thousand.get('threads').seconds,
    thousandWriteGood: thousand.get('write-good 1.0.8').seconds,
    megabyte: large.get('onrecord').seconds,
    megabyteWriteGood: large.get('write-good 1.0.8').seconds,
    five: large.get('five').seconds,
    memory: thousand.get('onrecord').bytes,
    memoryQuarter: thousand.get('quarter').bytes,
    typingShort: short700.p95,
    typingLong: long10000.p95
  }
  const ratios = new URL('ratios.json', import.meta.url)
  const committed = existsSync(ratios) ? JSON.parse(readFileSync(ratios, 'utf8')) : {}
  const verdicts = judge(figures, committed)
  const report = [
    `Measured with Node ${process.versions.node} on ${availableParallelism()} cores; medians.`,
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
      ['one run', 'one article', '100 articles', 'peak memory'],
      [...start].map(([name, {seconds}]) => [
        name,
        `${short(seconds)} s`,
        many.has(name) ? `${short(many.get(name).seconds)} s` : '',
        many.has(name) ? `${short(many.get(name).bytes / 1e6)} MB` : ''
      ])
    ),
    table(
      ['onrecord', 'measured'],
      [
        ['1,000 articles, one thread', `${short(figures.thousand)} s`],
        ['1,000 articles, all threads', `${short(figures.thousandThreads)} s`],
        ['a file of 1 MB', `${short(figures.megabyte)} s`],
        ['a file of 5 MB', `${short(figures.five)} s`],
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
