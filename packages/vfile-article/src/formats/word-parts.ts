/**
 * The parts of a Word file (ECMA-376, Office Open XML), as elements whose names tell what they are whatever prefixes
 * the file has for them.
 */

import {parseXml, XmlElement, XmlText} from '@rgrove/parse-xml'
import {ArticleError} from '../error.js'
import data from '../generated/word.js'

/** An element of a part. */
export interface WordElement {
  /** Its name, with the usual prefix of its namespace: `w:p`. */
  name: string
  /** Its attributes, by their local names. */
  attributes: Record<string, string>
  children: WordElement[]
  /** The text that stands in it, without that of its children. */
  text: string
}

/** What a document is made of. */
export interface WordParts {
  document: WordElement
  styles: WordElement | undefined
  numbering: WordElement | undefined
  footnotes: WordElement | undefined
  endnotes: WordElement | undefined
  /** Addresses outside the file, by the names that links of the document have for them. */
  links: ReadonlyMap<string, string>
}

/** The usual prefixes of namespaces. */
const prefixes: Readonly<Record<string, string>> = data.prefixes

/**
 * Find and parse the parts of a document.
 *
 * @param parts
 *   Parts of the file, by their names in it.
 * @returns
 *   The document, and what else tells of its copy.
 * @throws {ArticleError}
 *   If a part has a DTD.
 * @throws {Error}
 *   If there is no document, or a part is not well-formed.
 */
export function wordParts(parts: Readonly<Record<string, Uint8Array>>): WordParts {
  const main = target(parts, '', '_rels/.rels', 'officeDocument') ?? 'word/document.xml'
  const at = main.lastIndexOf('/') + 1
  const [folder, name] = [main.slice(0, at), main.slice(at)]
  const document = parsed(parts[main])
  if (!document) throw new Error('There is no document.')

  const relations = `${folder}_rels/${name}.rels`
  const beside = (kind: string): WordElement | undefined =>
    parsed(parts[target(parts, folder, relations, kind) ?? `word/${kind}.xml`])

  return {
    document,
    styles: beside('styles'),
    numbering: beside('numbering'),
    footnotes: beside('footnotes'),
    endnotes: beside('endnotes'),
    links: new Map(
      (parsed(parts[relations])?.children ?? [])
        .filter(({attributes}) => attributes.TargetMode === 'External')
        .map(({attributes: {Id = '', Target = ''}}) => [Id, Target])
    )
  }
}

/** The part that a part names as its own of a kind. */
function target(
  parts: Readonly<Record<string, Uint8Array>>,
  folder: string,
  relations: string,
  kind: string
): string | undefined {
  return parsed(parts[relations])
    ?.children.filter(({attributes}) => attributes.Type?.endsWith(`/relationships/${kind}`))
    .map(({attributes: {Target = ''}}) => resolved(Target, folder))
    .find((name) => Object.hasOwn(parts, name))
}

/** The name of a part: of paths with `..` in them too, and of those that begin at the root. */
function resolved(path: string, folder: string): string {
  return decodeURI(new URL(path, `file:///${folder}`).pathname.slice(1))
}

function parsed(bytes: Uint8Array | undefined): WordElement | undefined {
  if (!bytes) return undefined

  const text = decoded(bytes)
  // Word writes no DTD; only an attack needs one.
  if (text.includes('<!DOCTYPE')) {
    throw new ArticleError(
      'refused',
      'This Word file has XML with a DTD, which is refused. Save it again in Word.'
    )
  }

  const {root} = parseXml(text)
  return root ? toElement(root, new Map()) : undefined
}

/** Parts are in UTF-8 or UTF-16, and no others are allowed. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

/** @param known The usual prefixes, by those that the file has. */
function toElement(element: XmlElement, known: ReadonlyMap<string, string>): WordElement {
  const here = withDeclared(element, known)
  const children: WordElement[] = []
  let text = ''

  for (const node of element.children) {
    if (node instanceof XmlElement) children.push(toElement(node, here))
    else if (node instanceof XmlText) text += node.text
  }

  const attributes: Record<string, string> = {}
  for (const [name, value] of Object.entries(element.attributes)) {
    attributes[name.slice(name.indexOf(':') + 1)] = value
  }

  const [prefix, local] = parted(element.name)
  const usual = here.get(prefix) ?? prefix
  return {name: usual === '' ? local : `${usual}:${local}`, attributes, children, text}
}

/** The prefixes that hold in an element. */
function withDeclared(
  {attributes}: XmlElement,
  known: ReadonlyMap<string, string>
): ReadonlyMap<string, string> {
  let here: Map<string, string> | undefined

  for (const [name, uri] of Object.entries(attributes)) {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) continue
    here ??= new Map(known)
    // What has no usual prefix is named by its namespace, and can be taken for nothing else.
    here.set(name.slice('xmlns:'.length), prefixes[uri] ?? `{${uri}}`)
  }

  return here ?? known
}

function parted(name: string): [prefix: string, local: string] {
  const colon = name.indexOf(':')
  return colon < 0 ? ['', name] : [name.slice(0, colon), name.slice(colon + 1)]
}
