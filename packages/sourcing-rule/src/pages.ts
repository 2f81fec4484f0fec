/**
 * The page of a rule: Markdown that is manual, tests and `explain` at once.
 *
 * No file is read here, so that a page can be parsed in a browser.
 */

import {type Block, readBlocks} from './pages/blocks.js'
import {type Example, readExample, readSays} from './pages/example.js'
import {type OptionRow, readOptions} from './pages/options.js'
import {PageError} from './pages/page-error.js'
import {type Severity, severities} from './rule.js'

export {type Example, type OptionRow, PageError}

/** A part of a page under a heading of its own. */
export interface Section {
  heading: string
  /** Markdown of the part. */
  text: string
}

/** What a page says. */
export interface Page {
  /** Id of the rule. */
  id: string
  /** The heading, as written: `` `bare-source` ``. */
  title: string
  /** What it flags: the first paragraph, on one line. */
  summary: string
  /** Severity that the page gives as the default. */
  severity: Severity
  /** Parts in their order. */
  sections: Section[]
  /** Rows of the table of options. */
  options: OptionRow[]
  /** Copy that fires and copy that stays silent, in the order of the page. */
  examples: Example[]
}

/**
 * Read the page of a rule.
 *
 * A page has a heading with the id in backticks, a paragraph on what is flagged, a paragraph that
 * begins with ``Default: `warn`.``, and sections; under "Options" a table or "None."; under "Fires" and
 * "Silent" fenced blocks whose info string is `text fires` or `text silent`, with settings as JSON
 * after it if need be. Fenced blocks under "Notes" are the notes that the examples were written from.
 * In copy that fires, `⟦` and `⟧` stand around the words that are flagged; a quoted paragraph (`> …`)
 * under it is a message that it gets.
 *
 * @param markdown text of the page
 * @returns what it says; marks are UTF-16 offsets into the text of their example
 * @throws {PageError} where the page is not in that form, naming the line
 */
export function parsePage(markdown: string): Page {
  const blocks = readBlocks(markdown)
  const page: Page = {...readHead(blocks), sections: [], options: [], examples: []}
  const lines = markdown.split(/\r?\n/)
  let section: Section | undefined
  let start = 0
  const notes: string[] = []

  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === 2) {
      close(block.line - 1)
      section = {heading: block.text, text: ''}
      start = block.line
      page.sections.push(section)
    } else if (block.type === 'fence' && /^(?:Fires|Silent)$/.test(section?.heading ?? '')) {
      page.examples.push(readExample(block, section?.heading))
    } else if (block.type === 'text' && section?.heading === 'Fires') {
      page.examples.at(-1)?.says.push(...readSays(block.text))
    } else if (block.type === 'fence' && section?.heading === 'Notes') {
      notes.push(block.text)
    } else if (block.type === 'text' && section?.heading === 'Options') {
      page.options.push(...readOptions(block))
    }
  }
  close(lines.length)
  if (notes.length > 0) for (const example of page.examples) example.notes = notes
  return page

  function close(end: number): void {
    if (section) section.text = lines.slice(start, end).join('\n').trim()
  }
}

/** Read what stands before the first section. */
function readHead([title, summary, preset]: readonly Block[]): Pick<
  Page,
  'id' | 'title' | 'summary' | 'severity'
> {
  const id =
    title?.type === 'heading' && title.depth === 1 && /^`([a-z\d-]+)`$/.exec(title.text)?.[1]
  if (!title || !id) throw new PageError('expected `# ` and the id in backticks', title?.line ?? 1)
  if (summary?.type !== 'text') {
    throw new PageError('expected a paragraph on what is flagged', summary?.line ?? title.line)
  }
  const written =
    preset?.type === 'text' ? /^Default: `([a-z]+)`\./.exec(preset.text)?.[1] : undefined
  const severity = severities.find((candidate) => candidate === written)
  if (!severity) {
    throw new PageError(
      'expected a paragraph such as "Default: `warn`."',
      preset?.line ?? summary.line
    )
  }
  return {id, title: title.text, summary: summary.text.replaceAll('\n', ' '), severity}
}
