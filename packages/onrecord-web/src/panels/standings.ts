/**
 * The words for who stands behind a paragraph.
 */

import type {Standing} from 'onrecord/draft'

/** Names, as the legend has them. */
export const standingNames: Readonly<Record<Standing, string>> = {
  named: 'Named person',
  role: 'Known post',
  organisation: 'Organisation',
  document: 'Document',
  anonymous: 'Unnamed',
  nobody: 'Our own word'
}

/** Names of the classes of the ledger. */
export const classNames: Readonly<Record<string, string>> = {
  named: 'named',
  role: 'post',
  organisation: 'organisation',
  media: 'outlet',
  document: 'document',
  anonymous: 'unnamed'
}
