/**
 * What the page asks of its worker beside checking.
 */

import type {DraftBlock} from 'prosemirror-onrecord'

/** The language models, in base64. */
export interface Models {
  /** Of the tagger. */
  tags: string
  /** Of the parser. */
  arcs: string
}

/** The models, before anything is asked. */
export interface ModelsGift {
  web: 'models'
  models: Models
}

/** A file that somebody dropped. */
export interface OpenQuestion {
  web: 'open'
  id: number
  name: string
  bytes: Uint8Array
}

/** Notes to look quotations up in, besides those that are there; none takes those away. */
export interface NotesQuestion {
  web: 'notes'
  id: number
  files: {name: string; bytes: Uint8Array}[]
}

/** The notes that are there, or why these can't be read. */
export interface NotesAnswer {
  web: 'noted'
  id: number
  names?: string[]
  failure?: string
}

/** Its copy, or why it has none. */
export interface OpenAnswer {
  web: 'opened'
  id: number
  blocks?: DraftBlock[]
  failure?: string
}
