/** Run the page of a rule: every example, and every fact that the page and the rule both state. */

import {isDeepStrictEqual} from 'node:util'
import type {Root} from 'nlcst'
import type {Span} from 'nlcst-attribution'
import {Notes, readNoteFile} from 'quotation-notes'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {VFile} from 'vfile'
import type {SourcingMessage} from './message.js'
import type {Example, OptionRow, Page} from './pages.js'
import {createTransformer} from './plugin.js'
import type {Rule} from './rule.js'
import {resolveRules} from './settings.js'

/** A message of a run, with the places that it counts. */
export interface Flagged {
  reason: string
  spans: Span[]
}

/** What came of an example. */
export interface Outcome {
  /** All messages. */
  messages: Flagged[]
  /** Marks that no message meets. */
  missed: Span[]
  /** Messages with a place that meets no mark, or with none at all. */
  extra: Flagged[]
}

/**
 * Run a rule over an example, in a pipeline such as anybody may have.
 *
 * @param rule runs as it is by default, but at `warn` where that is off
 * @param example copy and settings
 * @returns its messages, and where they differ from the marks of the example
 */
export async function runExample(rule: Rule, example: Example): Promise<Outcome> {
  const severity = rule.severity === 'off' ? 'warn' : rule.severity
  // As a house style sets it, so that the genre still has its say.
  const resolved = resolveRules([rule], {genre: example.genre}, [
    {[rule.id]: [severity, example.options]}
  ])
  const notes = example.notes && (await notesOf(example.notes))
  const processor = unified()
    .use(retextEnglish)
    .use(() => (tree: Root) => (example.headline ? markHeadline(tree) : undefined))
    .use(() => createTransformer(resolved, {...example, notes}))
  const file = new VFile(example.text)
  await processor.run(processor.parse(file), file)

  const messages = file.messages.map(readMessage)
  const meets = (left: Span, right: Span) => left.start < right.end && right.start < left.end
  return {
    messages,
    missed: example.marks.filter(
      (mark) => !messages.some(({spans}) => spans.some((span) => meets(mark, span)))
    ),
    extra: messages.filter(
      ({spans}) =>
        spans.length === 0 || spans.some((span) => !example.marks.some((mark) => meets(mark, span)))
    )
  }
}

async function notesOf(texts: readonly string[]): Promise<Notes> {
  const files = texts.map((value, index) => new VFile({path: `notes-${index + 1}.txt`, value}))
  const parse = (file: VFile): Root => unified().use(retextEnglish).parse(file)
  return new Notes(await Promise.all(files.map((file) => readNoteFile(file, parse))))
}

function markHeadline(tree: Root): undefined {
  const headline = tree.children.find((node) => node.type === 'ParagraphNode')
  if (headline) headline.data = {...headline.data, role: 'headline'} as typeof headline.data
}

function readMessage(message: SourcingMessage): Flagged {
  const places = message.occurrences ?? (message.place ? [message.place] : [])
  const spans = places.flatMap((place) =>
    'start' in place && place.start.offset !== undefined && place.end.offset !== undefined
      ? [{start: place.start.offset, end: place.end.offset}]
      : []
  )
  return {reason: message.reason, spans}
}

/**
 * Compare a page with its rule.
 *
 * @param rule as it is defined
 * @param page as it is parsed
 * @returns what they disagree on, one sentence each; nothing where all is well
 */
export function comparePage(rule: Rule, page: Page): string[] {
  const problems: string[] = []
  expect(page.id === rule.id, `the page is about \`${page.id}\``)
  expect(
    page.severity === rule.severity,
    `the page says default \`${page.severity}\`, the rule says \`${rule.severity}\``
  )
  const inPage = page.options.map(({name}) => name)
  const inSchema = Object.keys(rule.schema.properties)
  for (const name of inSchema) {
    expect(inPage.includes(name), `option \`${name}\` is not in the page's table`)
  }
  for (const name of inPage) {
    expect(inSchema.includes(name), `option \`${name}\` of the page is not in the rule's schema`)
  }
  for (const row of page.options) {
    const actual = (rule.defaults as Record<string, unknown>)[row.name]
    expect(
      agrees(row, actual),
      `option \`${row.name}\`: the page says ${row.default}, the rule ${JSON.stringify(actual)}`
    )
  }
  try {
    resolveRules([rule], {rules: {[rule.id]: [rule.severity, {...rule.defaults}]}})
  } catch (error) {
    problems.push(`the rule's schema refuses its defaults: ${(error as Error).message}`)
  }
  return problems

  function expect(good: boolean, problem: string): void {
    if (!good) problems.push(problem)
  }
}

/**
 * Whether a default in a page is that of the rule: a value in backticks, as in JSON or as in YAML;
 * anything else is prose, and says nothing that could be compared.
 */
function agrees(row: OptionRow, actual: unknown): boolean {
  const written = /^`([^`]*)`$/.exec(row.default)?.[1]
  if (written === undefined || written === actual) return true
  const words = /^\[(.+)\]$/
    .exec(written)?.[1]
    ?.split(',')
    .map((word) => word.trim())
  if (words && isDeepStrictEqual(words, actual)) return true
  try {
    return isDeepStrictEqual(JSON.parse(written), actual)
  } catch {
    return false
  }
}
