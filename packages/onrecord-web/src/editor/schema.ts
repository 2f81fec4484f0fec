/**
 * Documents of the page: paragraphs of plain copy, each with what it is for.
 */

import type {Role} from 'onrecord/draft'
import {type Node, Schema} from 'prosemirror-model'
import type {DraftBlock} from 'prosemirror-onrecord'

/** Elements that tell what a paragraph is for, when copy is pasted. */
const tags: readonly (readonly [string, Role])[] = [
  ['h1', 'headline'],
  ['h2', 'headline'],
  ['h3', 'headline'],
  ['h4', 'headline'],
  ['blockquote p', 'blockquote'],
  ['li', 'list'],
  ['figcaption', 'caption']
]

/** Schema of the drafts. */
const schema = new Schema({
  nodes: {
    doc: {content: 'paragraph+'},
    paragraph: {
      content: 'inline*',
      attrs: {role: {default: null, validate: 'string|null'}},
      parseDOM: [
        ...tags.map(([tag, role]) => ({tag, attrs: {role}, priority: 60})),
        {tag: 'p'},
        {tag: 'div', priority: 10}
      ],
      toDOM: ({attrs}) => ['p', attrs.role ? {'data-role': String(attrs.role)} : {}, 0]
    },
    text: {group: 'inline'},
    hard_break: {
      group: 'inline',
      inline: true,
      selectable: false,
      parseDOM: [{tag: 'br'}],
      toDOM: () => ['br']
    }
  }
})

/**
 * Tell what a paragraph is for.
 *
 * @param node
 *   The paragraph.
 * @returns
 *   Its role, if it has one.
 */
export function roleOf({attrs}: Node): Role | undefined {
  return (attrs.role as Role | null) ?? undefined
}

/**
 * Make a document of blocks.
 *
 * @param blocks
 *   Blocks.
 * @returns
 *   Document; one empty paragraph if there is none.
 */
export function docOf(blocks: readonly DraftBlock[]): Node {
  const paragraphs = blocks.map(({text, role}) =>
    schema.node('paragraph', {role: role ?? null}, text === '' ? [] : inlineOf(text))
  )
  return schema.node('doc', null, paragraphs.length > 0 ? paragraphs : [schema.node('paragraph')])
}

function inlineOf(text: string): Node[] {
  return text
    .split('\n')
    .flatMap((line, index) => [
      ...(index > 0 ? [schema.node('hard_break')] : []),
      ...(line === '' ? [] : [schema.text(line)])
    ])
}
