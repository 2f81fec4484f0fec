/**
 * The drafts that are open in the editor: keeps them checked, and answers about them as they are now.
 */

import type {TextDocuments} from 'vscode-languageserver'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {createSettingsAsker} from './ask-settings.js'
import {readClientSettings} from './client-settings.js'
import {Draft, type DraftCheck} from './draft.js'
import type {Editor} from './editor.js'
import {createLatest} from './latest.js'
import type {Machine} from './machine.js'
import type {DocumentSettings} from './own-settings.js'
import {createPublisher, type Publisher} from './publish.js'
import {createTurns} from './turns.js'

/** Seconds that a large draft may take to check for the first time. */
const firstCheck = 10

/** Milliseconds that a check waits at most for more typing. */
const longestWait = 25

/** Every draft that the editor has open, by its address. */
export class OpenDrafts {
  readonly #documents: TextDocuments<TextDocument>
  readonly #editor: Editor
  readonly #machine: Machine
  readonly #drafts = new Map<string, Draft>()
  readonly #inTurn = createTurns()
  readonly #atLast = createLatest<Draft>()
  readonly #publisher: Publisher
  readonly #ask: ReturnType<typeof createSettingsAsker>

  /**
   * @param documents
   *   The documents as the editor has them.
   * @param editor
   *   Who is told.
   * @param machine
   *   Where the drafts lie.
   */
  constructor(documents: TextDocuments<TextDocument>, editor: Editor, machine: Machine) {
    this.#documents = documents
    this.#editor = editor
    this.#machine = machine
    this.#publisher = createPublisher(editor.connection, () => editor.client)
    this.#ask = createSettingsAsker(editor.connection, {
      // A draft that was closed since keeps none.
      set: (own, uri) =>
        (uri === undefined || this.#drafts.has(uri)) && editor.settings.setOwn(own, uri),
      late: (uri) => this.#checkAgain(uri)
    })
  }

  /** Addresses of the drafts. */
  uris(): Iterable<string> {
    return this.#drafts.keys()
  }

  /** Whether a document is open. */
  has(uri: string): boolean {
    return this.#drafts.has(uri)
  }

  /** Take a document that was opened, and check it. */
  open(document: TextDocument): void {
    // A page of ours is no copy.
    if (this.#machine.pages.has(document.uri)) return
    const draft = new Draft(document, this.#machine)
    this.#drafts.set(document.uri, draft)
    if (draft.format) this.#schedule(draft, 0)
  }

  /** Check a draft that was written in. */
  change(uri: string): void {
    const draft = this.#drafts.get(uri)
    if (!draft?.format) return
    // Typing is not followed letter by letter where a check takes longer than a letter.
    const wait = this.#editor.options.debounce ?? Math.min(draft.cost / 2, longestWait)
    this.#schedule(draft, draft.last ? wait : 0)
  }

  /** Forget a draft that was closed. */
  close(uri: string): void {
    clearTimeout(this.#drafts.get(uri)?.timer)
    this.#drafts.delete(uri)
    this.#editor.settings.dropOwn(uri)
    this.#publisher.forget(uri)
  }

  /**
   * Fetch the settings of the user, and check all drafts by them.
   *
   * @param sent
   *   What an editor that can't be asked has sent.
   */
  async fetchSettings(sent: unknown): Promise<void> {
    const {settings, hasSettings} = this.#editor
    this.#editor.forgetComplaints()
    if (hasSettings) {
      await Promise.all([undefined, ...this.uris()].map((uri) => this.#ask(uri, true)))
    } else settings.setOwn(readClientSettings((sent as {onrecord?: unknown} | undefined)?.onrecord))
    this.#checkAgain()
  }

  /** Check all drafts by configurations that have changed. */
  configsChanged(): void {
    this.#editor.forgetComplaints()
    this.#checkAgain()
  }

  /**
   * Answer about a draft as it is now: what is asked right after a change waits for its check.
   *
   * @param uri
   *   Its address.
   * @param answer
   *   Is given its last check.
   * @returns
   *   The answer; `null` for a document that is not checked.
   */
  async withCheck<T>(
    uri: string,
    answer: (check: DraftCheck, draft: Draft) => T | Promise<T>
  ): Promise<T | null> {
    const draft = this.#drafts.get(uri)
    if (!draft?.format) return null
    // Another change may come in while the draft is read.
    while (this.#isBehind(draft)) {
      clearTimeout(draft.timer)
      draft.timer = undefined
      await this.#check(draft)
      if (!draft.last) return null
    }
    return draft.last ? answer(draft.last, draft) : null
  }

  #isBehind(draft: Draft): boolean {
    const version = this.#documents.get(draft.uri)?.version
    return version !== undefined && draft.last?.document.version !== version
  }

  /** Check one draft again, or all. */
  #checkAgain(uri?: string): void {
    this.#editor.settings.reset()
    for (const draft of this.#drafts.values()) {
      if (draft.format && (uri === undefined || draft.uri === uri)) this.#schedule(draft, 0)
    }
  }

  #schedule(draft: Draft, wait: number): void {
    clearTimeout(draft.timer)
    draft.timer = setTimeout(() => {
      draft.timer = undefined
      this.#check(draft).catch((error: unknown) =>
        this.#editor.connection.console.error(String(error))
      )
    }, wait)
  }

  /** Check a draft, and tell, unless it has changed, was closed or is checked anew in the meantime. */
  #check(draft: Draft): Promise<void> {
    return this.#atLast(draft, (isLatest) => this.#checkWhile(draft, isLatest))
  }

  async #checkWhile(draft: Draft, isLatest: () => boolean): Promise<void> {
    const {uri} = draft
    const {settings, options, hasSettings} = this.#editor
    if (hasSettings && !settings.knows(uri)) await this.#ask(uri)
    if (!settings.isEnabled(uri)) return this.#drop(draft)

    const found = await settings.of(draft.path, uri)
    const document = this.#documents.get(uri)
    const {timeout = firstCheck} = options
    const failure = await this.#machine.trials?.try(draft, document?.getText() ?? '', timeout)
    if (!isLatest()) return
    if (failure !== undefined) return this.#drop(draft, document?.version, failure)

    await this.#inTurn(() => this.#checkNow(draft, found, isLatest))
  }

  async #checkNow(
    draft: Draft,
    settings: DocumentSettings,
    isLatest: () => boolean
  ): Promise<void> {
    const {uri} = draft
    const document = this.#documents.get(uri)
    // Where it has changed while others had their turn, it has another coming.
    if (!document || draft.timer || !isLatest()) return

    const {languageId, version} = document
    // The text of a document changes in place.
    const still = TextDocument.create(uri, languageId, version, document.getText())
    const result = await draft.check(still, settings)
    const isStale = this.#documents.get(uri)?.version !== version || this.#drafts.get(uri) !== draft
    if (isStale || draft.timer || !isLatest()) return
    if ('failure' in result) return this.#drop(draft, version, result.failure)

    draft.last = result
    this.#publisher.tell(uri, version, result)
  }

  /** Take back what was told of a draft; with a failure, tell that in its place. */
  #drop(draft: Draft, version?: number, failure?: string): void {
    draft.last = undefined
    this.#publisher.forget(draft.uri, version, failure)
  }
}
