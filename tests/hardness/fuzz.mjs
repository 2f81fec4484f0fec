/**
 * node tests/hardness/fuzz.mjs [CHARACTERS] [SEED]: check copy that is made of pieces of copy, markup and anything that
 * Unicode has, until so many characters were read (ten million by default). Fails where a check throws what is no
 * refusal, or takes the processor for longer than two seconds; prints the text that did.
 */

import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {checkArticle, reportOf, resolveSettings} from 'onrecord/draft'
import {VFile} from 'vfile'
import {ArticleError} from 'vfile-article'

/** Milliseconds of the processor that a check may take. */
const longest = 2000

/** Characters of a text at most. */
const most = 16_000

const rules = resolveSettings({preset: 'strict'})
const formats = ['txt', 'md', 'html']

const pieces = [
  'sources said ',
  'Ada Holt, the mayor, said ',
  'he said. ',
  'according to the report, ',
  'It is understood that ',
  'critics say ',
  'The ferry will be sold',
  '12% of ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '\n',
  '\n\n',
  '. ',
  ', ',
  '— ',
  ': ',
  '# ',
  '> ',
  '- ',
  '1. ',
  '* ',
  '_',
  '**',
  '~~',
  '`',
  '```\n',
  '[a](b)',
  '[',
  ']',
  '](',
  '![',
  '|',
  '| --- |\n',
  '===\n',
  '---\n',
  '<p>',
  '</p>',
  '<div>',
  '<h1>',
  '</',
  '<!--',
  '-->',
  '<![CDATA[',
  '&amp;',
  '&#x',
  '&nbsp;',
  '<a href="',
  '<blockquote>',
  '{{',
  '}}',
  '<!-- onrecord ignore bare-source: x -->',
  '\u202E',
  '\u0301',
  '\u0000',
  '\uFEFF',
  '\u200B',
  '\u2028',
  '\uD83D',
  '\uDE00',
  '😀',
  'é',
  'ש',
  '漢'
]

/**
 * Make texts, the same ones for the same seed.
 *
 * @param {number} seed
 * @returns {Generator<{name: string, value: string}>}
 */
export function* texts(seed) {
  let state = seed >>> 0
  const below = (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * limit)
  }
  const piece = () =>
    below(12) === 0 ? String.fromCodePoint(below(0x110000)) : (pieces[below(pieces.length)] ?? '')

  for (;;) {
    const length = 1 + below(most)
    // Few pieces again and again find what grows, many find what nobody thought of.
    const kinds = Array.from({length: 1 + below(below(2) === 0 ? 3 : 40)}, piece)
    let value = ''
    while (value.length < length) value += kinds[below(kinds.length)]
    yield {name: `draft.${formats[below(formats.length)]}`, value}
  }
}

/**
 * Check a text.
 *
 * @param {{name: string, value: string}} text
 * @returns {Promise<number>}
 *   Milliseconds of the processor.
 * @throws What is no refusal.
 */
export async function checkText({name, value}) {
  const start = process.cpuUsage()
  const file = new VFile({path: name, value})
  try {
    reportOf(file, await checkArticle(file, {rules}))
  } catch (error) {
    if (!(error instanceof ArticleError) && error.name !== 'FileError') throw error
  }
  const {user, system} = process.cpuUsage(start)
  return (user + system) / 1000
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [wanted, seed] = [Number(process.argv[2] ?? 10_000_000), Number(process.argv[3] ?? 1)]
  let [read, count, slowest] = [0, 0, 0]
  for (const text of texts(seed)) {
    if (read >= wanted) break
    const told = () => `${text.name}: ${JSON.stringify(text.value)}`
    const took = await checkText(text).catch((error) => {
      console.error(told())
      throw error
    })
    if (took > longest) {
      console.error(`${told()}\ntook ${Math.round(took)} ms.`)
      process.exitCode = 1
    }
    read += text.value.length
    count++
    slowest = Math.max(slowest, took)
  }
  console.log(`${read} characters in ${count} texts; the slowest took ${Math.round(slowest)} ms.`)
}
