import {fromMarkdown} from 'mdast-util-from-markdown'
import {gfmFootnoteFromMarkdown} from 'mdast-util-gfm-footnote'
import {gfmStrikethroughFromMarkdown} from 'mdast-util-gfm-strikethrough'
import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmFootnote} from 'micromark-extension-gfm-footnote'
import {gfmStrikethrough} from 'micromark-extension-gfm-strikethrough'
import {gfmTable} from 'micromark-extension-gfm-table'
import {readRulePage} from 'onrecord'
import {expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {DraftCheck} from '../src/draft.js'
import {hoverAt} from '../src/hover.js'

const pages = {read: readRulePage, open: async (rule: string) => rule, has: () => false}

/** Every sign that makes markup, as copy may hold it. */
const signs = '# a _b_ *c* `d` [e](f) ![g](h) <i> &lt; | j ~~k~~ {l} \\ m'

function hover(markdown: boolean, words = signs) {
  const finding = {
    rule: 'bare-source',
    severity: 'error',
    reason: `Describe “${words}”`,
    note: words,
    remedies: [{title: words}],
    start: 0,
    end: 4,
    places: [{start: 0, end: 4}]
  }
  const check = {
    document: TextDocument.create('untitled:a', 'plaintext', 1, words),
    report: {findings: [finding]}
  } as unknown as DraftCheck
  return hoverAt(check, 1, pages, {markdown, messages: true})
}

/** What a reader sees of Markdown. */
function seen(markdown: string): string {
  const tree = fromMarkdown(markdown, {
    extensions: [gfmFootnote(), gfmStrikethrough(), gfmTable()],
    mdastExtensions: [
      gfmFootnoteFromMarkdown(),
      gfmStrikethroughFromMarkdown(),
      gfmTableFromMarkdown()
    ]
  })
  const [only, ...others] = tree.children
  expect([only?.type, others]).toEqual(['paragraph', []])
  const parts = only?.type === 'paragraph' ? only.children : []
  return parts.map((part) => (part.type === 'text' ? part.value : `(${part.type})`)).join('')
}

it.each([
  signs,
  '# a',
  '- a',
  '+ a',
  '1. a',
  '1986) a',
  '> a',
  '[ ] a',
  '[^1]: a',
  '[a]: b',
  '[a][b]',
  '[a]',
  'a\n---',
  'a\n===',
  'a | b\n--- | ---',
  '1 * 2 * 3, 4_5_6 and __init__',
  'AT&T &copy; &#65; & Co.'
])('shows %j as it stands, never as markup', async (copy) => {
  const {value} = ((await hover(true, copy)) ?? {contents: {}}).contents as {value: string}
  const note = value.slice(value.indexOf('`, error)\n\n') + 11, value.indexOf('\n\nTo mend it:'))
  expect(seen(note)).toBe(copy)
})

it('puts no backslash where the copy needs none: not every editor takes them away', async () => {
  const copy = 'Ask “[who is this?]” (a source), No. 10 - now! {a} #b a|b'
  const {value} = ((await hover(true, copy)) ?? {contents: {}}).contents as {value: string}
  expect(value.split(copy)).toHaveLength(4)
})

it('shows plain text as it is', async () => {
  const {value} = ((await hover(false)) ?? {contents: {}}).contents as {value: string}
  expect(value.split(signs)).toHaveLength(4)
})
