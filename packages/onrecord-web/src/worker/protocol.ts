/**
 * What the page asks of its worker beside checking.
 */

import type {DraftBlock} from 'prosemirror-onrecord'

/** A file that somebody dropped. */
export interface OpenQuestion {
  web: 'open'
  id: number
  name: string
  bytes: Uint8Array
}

/** Its copy, or why it has none. */
export interface OpenAnswer {
  web: 'opened'
  id: number
  blocks?: DraftBlock[]
  failure?: string
}
