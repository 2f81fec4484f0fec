import {readRulePage} from 'onrecord'
import {expect, it} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import type {DraftCheck} from '../src/draft.js'
import {hoverAt} from '../src/hover.js'

const pages = {read: readRulePage, open: async (rule: string) => rule, has: () => false}

/** Every sign that makes markup, as copy may hold it. */
const words = '# a _b_ *c* `d` [e](f) ![g](h) <i> &lt; | j ~~k~~ {l} \\ m'

function hover(markdown: boolean) {
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

it('shows the signs of the copy, which never become markup', async () => {
  const {value} = ((await hover(true)) ?? {contents: {}}).contents as {value: string}
  const [reason = '', note = '', mend = ''] = value.split('\n\n')
  for (const part of [reason.slice(2, reason.lastIndexOf('**')), note, mend.split('\n- ')[1]]) {
    // Markdown takes a backslash away before a sign; without one, no sign may be left.
    expect(part?.replace(/\\([!-/:-@[-`{-~])/g, '$1')).toContain(words)
    expect(part?.replace(/\\[!-/:-@[-`{-~]/g, '')).not.toMatch(/[\\`*_{}[\]<>#|~&!]/)
  }
})

it('shows plain text as it is', async () => {
  const {value} = ((await hover(false)) ?? {contents: {}}).contents as {value: string}
  expect(value.split(words)).toHaveLength(4)
})
