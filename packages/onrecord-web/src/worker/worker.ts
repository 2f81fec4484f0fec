/**
 * The worker: checks drafts, and reads files.
 */

import type {Root} from 'nlcst'
import {useArcs} from 'nlcst-syntax/arcs'
import {arcsInline} from 'nlcst-syntax/arcs-inline'
import type {DraftBlock} from 'prosemirror-onrecord'
import {serveChecker} from 'prosemirror-onrecord/worker'
import type {Node, Parent} from 'unist'
import {VFile} from 'vfile'
import {ArticleError, readArticle} from 'vfile-article'
import type {OpenAnswer, OpenQuestion} from './protocol.js'

useArcs(arcsInline())
serveChecker(self)

self.addEventListener('message', ({data}: MessageEvent) => {
  const question = data as Partial<OpenQuestion> | null
  if (question?.web !== 'open') return
  const {id = 0, name = '', bytes = new Uint8Array()} = question
  open(name, bytes).then(
    (blocks) => answer({web: 'opened', id, blocks}),
    (error: unknown) => answer({web: 'opened', id, failure: explain(name, error)})
  )
})

function answer(message: OpenAnswer): void {
  self.postMessage(message)
}

async function open(name: string, bytes: Uint8Array): Promise<DraftBlock[]> {
  const tree = await readArticle(new VFile({path: name, value: bytes}))
  return blocksOf(tree)
}

function blocksOf(tree: Root): DraftBlock[] {
  return tree.children.map((paragraph) => {
    const {role} = (paragraph.data ?? {}) as Pick<DraftBlock, 'role'>
    return {text: wordsOf(paragraph).trim(), role}
  })
}

function wordsOf(node: Node): string {
  const {children} = node as Partial<Parent>
  if (children) return children.map(wordsOf).join('')
  return String((node as {value?: unknown}).value ?? '')
}

function explain(name: string, error: unknown): string {
  const reason =
    error instanceof ArticleError ? error.message : 'It can’t be read. Save it again, and try anew.'
  return `${name}: ${reason}`
}
