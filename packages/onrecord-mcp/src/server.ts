/**
 * The server: four tools, each a function of what it is given.
 */

import {readFileSync} from 'node:fs'
import {McpServer} from '@modelcontextprotocol/sdk/server/mcp.js'
import type {CallToolResult} from '@modelcontextprotocol/sdk/types.js'
import {readAttributions} from 'nlcst-attribution'
import {explainError, readRulePage} from 'onrecord'
import {checkArticle, genres, presets, reportOf} from 'onrecord/draft'
import {lookUpQuotations} from 'quotation-notes/draft'
import {readArticle} from 'vfile-article'
import {z} from 'zod'
import {draftShape, fileOf, notesOf, notesShape, settingsOf} from './draft.js'

/** How to serve. */
export interface ServerOptions {
  /** Folder whose configuration holds. */
  cwd: string
}

const {version} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string
}

const houses = presets.map(({name}) => name)

/** Nothing is written, nothing leaves the machine, and the same draft gives the same answer. */
const readOnly = {readOnlyHint: true, idempotentHint: true, openWorldHint: false}

/**
 * Make a server that checks drafts.
 *
 * @param options how to serve
 * @returns the server, to be connected to a transport
 */
export function createServer({cwd}: ServerOptions): McpServer {
  const server = new McpServer(
    {name: 'onrecord', version},
    {
      instructions:
        'Check a news draft before you show it: call check with the whole draft, mend what it reports by asking for the missing source, and never by making one up; call quotes with the notes to see that every quotation was said.'
    }
  )

  registerCheck(server, cwd)
  registerSources(server, cwd)
  registerQuotes(server)
  registerExplain(server)
  return server
}

/** Findings of a draft. */
function registerCheck(server: McpServer, cwd: string): void {
  server.registerTool(
    'check',
    {
      title: 'Check the sourcing of a draft',
      description:
        'Finds unattributed claims, unnamed sources, quotations without a speaker and what a draft left behind. Each finding says what is missing, whose standard asks for it, and where it stands.',
      inputSchema: {
        ...draftShape,
        preset: z.enum(houses).optional().describe('House style; by default the newsroom’s own.'),
        genre: z.enum(genres).optional(),
        notes: notesShape.optional()
      },
      annotations: readOnly
    },
    answering(async ({preset, genre, notes, ...draft}) => {
      const file = fileOf(draft)
      const {rules, options} = await settingsOf(cwd, preset, genre)
      const read = notes && (await notesOf(notes))
      const {findings, summary} = reportOf(
        file,
        await checkArticle(file, {rules, options, notes: read})
      )
      return {
        summary,
        findings: findings.map(
          ({rule, severity, reason, note, line, column, start, end, actual, expected}) => ({
            rule,
            severity,
            reason,
            note,
            line,
            column,
            start,
            end,
            words: actual,
            expected
          })
        )
      }
    })
  )
}

/** Its ledger of sources. */
function registerSources(server: McpServer, cwd: string): void {
  server.registerTool(
    'sources',
    {
      title: 'List who speaks in a draft',
      description:
        'The ledger: every source with its class, title, affiliation, why the story may rely on it, and the statements credited to it.',
      inputSchema: draftShape,
      annotations: readOnly
    },
    answering(async (draft) => {
      const file = fileOf(draft)
      const {options} = await settingsOf(cwd, undefined, undefined)
      const {ledger} = reportOf(file, await checkArticle(file, {rules: [], options}))
      return {...ledger}
    })
  )
}

/** Its quotations beside its notes. */
function registerQuotes(server: McpServer): void {
  server.registerTool(
    'quotes',
    {
      title: 'Look the quotations of a draft up in its notes',
      description:
        'Says of every direct quotation whether the notes have it word for word, altered, joined from two places, given to somebody else, or not at all.',
      inputSchema: {...draftShape, notes: notesShape.min(1)},
      annotations: readOnly
    },
    answering(async ({notes, ...draft}) => {
      const reading = readAttributions(await readArticle(fileOf(draft)))
      const found = lookUpQuotations(reading, await notesOf(notes))
      return {
        quotes: found.map(({pieces, speaker, found: {verdict, places}}) => ({
          quotation: pieces.map((piece) => reading.textOf(piece)).join(' '),
          start: pieces[0].start,
          end: pieces.at(-1)?.end ?? pieces[0].end,
          speaker: speaker?.name ?? null,
          verdict,
          places
        }))
      }
    })
  )
}

/** The page of a rule. */
function registerExplain(server: McpServer): void {
  server.registerTool(
    'explain',
    {
      title: 'Explain a rule',
      description:
        'The page of a rule: what it asks for, whose standard that is, its options, and examples.',
      inputSchema: {rule: z.string().describe('Id of the rule, such as bare-source.')},
      annotations: readOnly
    },
    async ({rule}) => {
      try {
        return {content: [{type: 'text', text: await readRulePage(rule)}]}
      } catch (error) {
        return failed(error)
      }
    }
  )
}

/** A tool that answers with data, as text for those who read no structure; a fault is one line, and no crash. */
function answering<A>(
  make: (args: A) => Promise<Record<string, unknown>>
): (args: A) => Promise<CallToolResult> {
  return async (args) => {
    try {
      const data = await make(args)
      return {content: [{type: 'text', text: JSON.stringify(data)}], structuredContent: data}
    } catch (error) {
      return failed(error)
    }
  }
}

/** A wrong setting or rule is told as it is; anything else as the command line tells it. */
function failed(error: unknown): CallToolResult {
  const known = error instanceof Error && /^(?:UsageError|SettingError)$/.test(error.name)
  return {
    isError: true,
    content: [{type: 'text', text: known ? error.message : explainError(error)}]
  }
}
