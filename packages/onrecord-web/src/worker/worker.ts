/**
 * The worker: checks drafts, and reads files.
 */

import type {Root} from 'nlcst'
import type {DraftBlock} from 'prosemirror-onrecord'
import {serveChecker} from 'prosemirror-onrecord/worker'
import {type NoteFile, Notes, readNoteFile} from 'quotation-notes'
import type {Node, Parent} from 'unist'
import {VFile} from 'vfile'
import {ArticleError, readArticle} from 'vfile-article'
import {takeModels} from './models.js'
import type {ModelsGift, NotesAnswer, NotesQuestion, OpenAnswer, OpenQuestion} from './protocol.js'

const checker = serveChecker(self)
let notes: NoteFile[] = []

self.addEventListener('message', ({data}: MessageEvent) => {
  const question = data as ModelsGift | OpenQuestion | NotesQuestion | null
  if (question?.web === 'models') takeModels(question.models)
  if (question?.web === 'open') {
    const {id, name, bytes} = question
    open(name, bytes).then(
      (blocks) => answer({web: 'opened', id, blocks}),
      (error: unknown) => answer({web: 'opened', id, failure: explain(name, error)})
    )
  }
  if (question?.web === 'notes') {
    const {id, files} = question
    take(files).then(
      (names) => answer({web: 'noted', id, names}),
      (error: unknown) => answer({web: 'noted', id, failure: (error as Error).message})
    )
  }
})

function answer(message: OpenAnswer | NotesAnswer): void {
  self.postMessage(message)
}

/** Take notes; a file of a name that is there takes the place of that one. */
async function take(files: NotesQuestion['files']): Promise<string[]> {
  const read = await Promise.all(
    files.map(({name, bytes}) =>
      readNoteFile(new VFile({path: name, value: bytes}), readArticle).catch((error: unknown) => {
        throw new Error(explain(name, error))
      })
    )
  )
  const others = notes.filter(({path}) => !files.some(({name}) => name === path))
  notes = files.length === 0 ? [] : [...others, ...read]
  checker.useNotes(notes.length === 0 ? null : new Notes(notes))
  return notes.map(({path}) => path)
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
