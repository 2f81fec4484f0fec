/**
 * The server in a worker of the editor in a browser.
 */

import {useArcs} from 'nlcst-syntax/arcs'
import {arcsInline} from 'nlcst-syntax/arcs-inline'
import {serveBrowser} from 'onrecord-language-server/browser'
import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection
} from 'vscode-languageserver/browser'
import {pages} from './rule-pages.js'

// The same reading as on a desk.
useArcs(arcsInline())
serveBrowser(
  createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self)),
  readPage,
  {readsFiles: true}
)

function readPage(rule: string): string {
  const page = pages[rule]
  if (page === undefined) throw new Error(`There is no rule ${rule}.`)
  return page
}
