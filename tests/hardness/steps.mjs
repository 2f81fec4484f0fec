/**
 * node --no-opt tests/hardness/steps.mjs [KIND…]: how the work grows with a text that says one thing again and again. Prints
 * JSON: for each kind the steps (runs of functions and of blocks in them, as the engine counts them) of the smallest text, and
 * what doubling the text a second time adds, to what doubling it the first time added. Work in proportion to the text gives 2,
 * work that compares everything with everything gives 4. Without `--no-opt` the engine forgets to count what it inlines.
 */

import {Session} from 'node:inspector/promises'
import process from 'node:process'
import {checkArticle, reportOf, resolveSettings} from 'onrecord/draft'
import {VFile} from 'vfile'

/** How often the smallest text says it. */
const times = 200

const given = ['Ada', 'Tom', 'Una']

/** A person of their own for each number. */
const name = (at) => `${given[at % given.length]} ${surname(at)}`
const surname = (at) => `Q${[...String(at)].map((digit) => 'aeioubcdfg'[digit]).join('')}son`

const kinds = {
  'names in a list': (at) => `${name(at)}, `,
  'experts with one name among them': (at) =>
    `“The bridge was cold and we had to leave it number ${at},” said ${name(at)}, a clerk.\n\n`,
  'quotations of a few': (at) =>
    `The bridge was shut.\n\n“We had to leave it at once and nobody came,” ${name(at % 50)} said.\n\n`,
  'quotations that nobody speaks': () => '“The boat was late and nobody came.” ',
  'quotations that never close': () => '“We had to leave it at once. ',
  'straight marks': () => '"a ',
  'words in marks': () => 'The “good” bridge was “bad”. ',
  'words called something': () => 'The clerks call it “blue carbon” and “red tape”. ',
  'unnamed people who are told of twice': () => 'A source said it was late. The source said no. ',
  'groups that speak': () => 'The bridge was cold and the boat was late. Critics said it was bad. ',
  'studies that somebody tells of': (at) =>
    `A study found that it was cold. ${name(at)} said it was late. `,
  'groups that are summed up': () =>
    'Two senators wrote to the mayor. The lawmakers said the bridge was cold.\n\n',
  'groups that accuse': () =>
    'Some lawmakers have also alleged that it was bad. Officials and some lawmakers said no. ',
  'views that are shared': () => 'Experts say rents will rise. That view is shared by many. ',
  'posts with their places': (at) =>
    `The Bishop of ${surname(at)} said the boat was late. The bishop said it again. `,
  'bodies by their nouns': (at) =>
    `The ${surname(at)} Company said it was late. The company said it again. `,
  'relatives of nobody': (at) => `His niece said the boat was late. ${name(at)} was there. `,
  'people by their age': (at) =>
    `${name(at)}, 34, said it was late. Mrs ${surname(at)} said it was cold. The 34-year-old said no. `,
  'people by pronouns': (at) => `${name(at)} came. She said it was late. He wants to leave. `,
  'findings that are let stand': () =>
    '<!-- onrecord ignore bare-source: cleared -->\n\nSources said it was cold.\n\n',
  'people who are accused': (at) => `${name(at)} was accused of theft. He has a plan, he said. `
}

const rules = resolveSettings({preset: 'strict'})
const session = new Session()

/** Steps of reading a text and asking all rules about it. */
async function steps(value) {
  await session.post('Profiler.takePreciseCoverage')
  // Ignores are comments of Markdown.
  const path = value.includes('<!--') ? 'draft.md' : 'draft.txt'
  const file = new VFile({path, value})
  reportOf(file, await checkArticle(file, {rules}))
  const {result} = await session.post('Profiler.takePreciseCoverage')
  return result
    .flatMap(({functions}) => functions)
    .flatMap(({ranges}) => ranges)
    .reduce((sum, {count}) => sum + count, 0)
}

session.connect()
await session.post('Profiler.enable')
await session.post('Profiler.startPreciseCoverage', {callCount: true, detailed: true})
// What is made once, however long the text, counts for none.
await steps(
  Object.values(kinds)
    .map((say) => textOf(say, 2))
    .join('\n')
)
const asked = process.argv.slice(2)
const growth = {}
for (const [kind, say] of Object.entries(kinds)) {
  if (asked.length > 0 && !asked.includes(kind)) continue
  const [one, two, four] = [
    await steps(textOf(say, times)),
    await steps(textOf(say, 2 * times)),
    await steps(textOf(say, 4 * times))
  ]
  growth[kind] = {steps: one, growth: (four - two) / (two - one)}
}
process.stdout.write(`${JSON.stringify(growth)}\n`)

function textOf(say, count) {
  return `Bridge shut\n\n${Array.from({length: count}, (_, at) => say(at)).join('')}\n`
}
