import {readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {noticesFile} from '../../scripts/notices.mjs'

it.each([
  ['onrecord-web', ['prosemirror-view', 'parse5', '@rgrove/parse-xml']],
  ['onrecord-vscode', ['vscode-languageclient', 'vscode-languageserver', 'parse5']]
])('%s tells whose code it carries, that of its worker or server too', (name, carried) => {
  const folder = new URL(`../../packages/${name}/dist/`, import.meta.url)
  const text = readFileSync(new URL(noticesFile, folder), 'utf8')
  for (const other of carried) expect(text).toMatch(new RegExp(`^${other} \\d.* \\(.+\\)$`, 'm'))
  expect(text).toContain('WordNet 3.0 Copyright 2006 by Princeton University')
})
