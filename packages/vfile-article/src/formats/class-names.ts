/**
 * What classes, ids and microdata call an element.
 */

import type {Role} from 'nlcst-attribution'
import page from '../generated/page.js'
import type {MarkupElement} from '../markup.js'

/** What the names of an element say of it. */
export interface Naming {
  role?: Role | undefined
  /** One of the names is no more than what stands beside a story is called. */
  isFurniture: boolean
  /** As `isFurniture`; or what stands beside a story is a part of a name. */
  hasFurniture: boolean
  /** It is not shown. */
  isUnseen: boolean
}

const roles = new Map<string, Role>(
  Object.entries(page.roles).flatMap(([role, names]) => names.map((name) => [name, role as Role]))
)
const furniture: ReadonlySet<string> = new Set(page.furniture)
const unseen: ReadonlySet<string> = new Set(page.unseen)

/** Words of an id at most that names a part of a page. */
const mostOfId = 4

/** What each name says, since a page says the same of a thousand elements. */
const known = new Map<string, Naming>()

/** Names that are kept at most. */
const mostKept = 10_000

/**
 * Read the names of an element.
 *
 * @param element
 *   Element.
 * @returns
 *   What they say.
 */
export function namingOf({attributes}: MarkupElement): Naming {
  const {class: classes = '', id = '', itemprop = '', rel = ''} = attributes
  // An id of many words is a heading, as tools make them of it: "sharing-with-a-single-developer".
  const named = id.split(/[^a-z\d]+/i).length > mostOfId ? '' : id
  const source = `${classes} ${named} ${itemprop} ${rel}`
  const before = known.get(source)
  if (before) return before

  const naming = read(source)
  if (known.size > mostKept) known.clear()
  known.set(source, naming)
  return naming
}

function read(source: string): Naming {
  const tokens = source
    .split(/\s+/)
    .filter((token) => token !== '' && token.length < 100)
    .map((token) => token.replace(/([a-z\d])([A-Z])/g, '$1-$2').toLowerCase())
    .map((token) => token.split(/[^a-z\d]+/).filter((word) => word !== ''))
  const runs = tokens.map(runsOf)
  // Of `article__byline` the last words tell what the thing is.
  const lasts = tokens.flatMap((words) => [words.slice(-3), words.slice(-2), words.slice(-1)])
  const role = lasts.map((words) => roles.get(words.join('-'))).find((found) => found !== undefined)

  return {
    role,
    isFurniture: tokens.some((words) => furniture.has(words.join('-'))),
    hasFurniture: runs.some((names) => names.some((name) => furniture.has(name))),
    isUnseen: tokens.some((words) => unseen.has(words.join('-')))
  }
}

/** The words of a name one by one, two by two, three by three. */
function runsOf(words: readonly string[]): string[] {
  return words.flatMap((_, index) =>
    [1, 2, 3]
      .filter((length) => index + length <= words.length)
      .map((length) => words.slice(index, index + length).join('-'))
  )
}
