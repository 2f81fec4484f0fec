/**
 * The page's end of the worker.
 */

import type {Checker, DraftBlock} from 'prosemirror-onrecord'
import {connectChecker} from 'prosemirror-onrecord/worker'
import {loadModels} from './load-models.js'
import type {ModelsGift, NotesAnswer, NotesQuestion, OpenAnswer, OpenQuestion} from './protocol.js'
import DraftWorker from './worker.ts?worker&inline'

/** What the worker does for the page. */
export interface Desk {
  checker: Checker
  /**
   * Read a file.
   *
   * @param file
   *   File that somebody chose or dropped.
   * @returns
   *   Its paragraphs.
   * @throws {Error}
   *   If it can't be read; the message is for people.
   */
  open(file: File): Promise<DraftBlock[]>
  /**
   * Have quotations looked up in notes.
   *
   * @param files
   *   Files that somebody chose or dropped, besides those before; none takes all away.
   * @returns
   *   Names of all notes that there are.
   * @throws {Error}
   *   If one can't be read; the message is for people.
   */
  addNotes(files: readonly File[]): Promise<string[]>
}

/**
 * Start the worker.
 *
 * @returns
 *   What it does.
 */
export function startDesk(): Desk {
  const worker = new DraftWorker()
  const checker = connectChecker(worker)
  let last = 0
  let models: Promise<void> | undefined

  /** Have the worker given its models; where they could not be loaded, whoever asks next tries again. */
  function haveModels(): Promise<void> {
    models ??= loadModels().then(
      (loaded) => worker.postMessage({web: 'models', models: loaded} satisfies ModelsGift),
      (error: unknown) => {
        models = undefined
        throw error
      }
    )
    return models
  }

  /** Ask, and wait for the answer to just that. */
  async function ask<Answer extends OpenAnswer | NotesAnswer>(
    question: Omit<OpenQuestion, 'id'> | Omit<NotesQuestion, 'id'>
  ): Promise<Answer> {
    await haveModels()
    const id = ++last
    return new Promise((resolve, reject) => {
      worker.addEventListener('message', function listen({data}: MessageEvent) {
        const answer = data as Answer | null
        if (!answer || !('web' in answer) || answer.id !== id) return
        worker.removeEventListener('message', listen)
        if (answer.failure === undefined) resolve(answer)
        else reject(new Error(answer.failure))
      })
      worker.postMessage({...question, id})
    })
  }

  return {
    checker: {
      ...checker,
      async check(blocks) {
        await haveModels()
        return checker.check(blocks)
      }
    },
    async open(file) {
      const {blocks = []} = await ask<OpenAnswer>({web: 'open', ...(await contentOf(file))})
      return blocks
    },
    async addNotes(files) {
      const {names = []} = await ask<NotesAnswer>({
        web: 'notes',
        files: await Promise.all(files.map(contentOf))
      })
      return names
    }
  }
}

async function contentOf(file: File): Promise<{name: string; bytes: Uint8Array}> {
  return {name: file.name, bytes: new Uint8Array(await file.arrayBuffer())}
}
