/**
 * What an item of ninjs says of itself.
 */

import type {Node} from 'jsonc-parser'
import type {Facts} from '../front-matter.js'
import {fieldsOf} from '../front-matter.js'
import words from '../generated/ninjs.js'
import {itemsOf, propertiesOf, stringOf} from './ninjs-nodes.js'

/**
 * Read what an item says of itself beside its copy.
 *
 * @param item
 *   Item of ninjs 1 to 3, or of Superdesk, which adds desks as services.
 * @returns
 *   Facts.
 */
export function factsOf(item: Node): Facts {
  const subjects = [...itemsOf(item, 'subjects'), ...itemsOf(item, 'subject')]
  const date = words.dates.map((key) => stringOf(item, key)?.value).find(Boolean)
  const section = stringOf(subjects[0] ?? item, subjects[0] ? 'name' : 'section')?.value
  const [service] = itemsOf(item, 'service')
  const authors = itemsOf(item, 'authors').flatMap((one) => textAt(one, 'name') ?? [])
  return {
    date: asText(date),
    section: asText(section),
    author: textAt(item, 'byline') ?? textAt(item, 'by') ?? (authors.join(', ') || undefined),
    desk: service && textAt(service, 'name'),
    outlet: outletOf(item),
    url: textAt(item, 'url'),
    id: textAt(item, 'uri') ?? textAt(item, 'guid'),
    fields: fieldsOf(scalarsOf(item))
  }
}

/** Whoever published it: ninjs 2 has lists of sources of information, others a name. */
function outletOf(item: Node): string | undefined {
  const [info] = [...itemsOf(item, 'infoSources'), ...itemsOf(item, 'infosources')]
  return textAt(item, 'source') ?? (info && textAt(info, 'name')) ?? textAt(item, 'provider')
}

function textAt(item: Node, key: string): string | undefined {
  return asText(stringOf(item, key)?.value)
}

/** Texts and numbers of an item itself; its headline and its bodies are copy. */
function scalarsOf(item: Node): Record<string, unknown> {
  const scalars = propertiesOf(item, /^(?!body|head|desc)/).filter(({node}) =>
    /^(?:string|number)$/.test(node.type)
  )
  return Object.fromEntries(scalars.map(({key, node}) => [key, node.value]))
}

function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}
