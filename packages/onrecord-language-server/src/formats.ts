/**
 * Which documents are copy.
 */

import {type Format, formatOf} from 'vfile-article'

/** By the names that editors have for languages. */
const languages: Readonly<Record<string, Format>> = {
  plaintext: 'text',
  text: 'text',
  txt: 'text',
  markdown: 'markdown',
  'markdown.mdx': 'markdown',
  mdx: 'markdown',
  html: 'html'
}

/** Endings of files that are copy, whatever language the editor takes them for. */
const endings = /\.(?:txt|text|md|mdx|markdown|html?)$/i

/** Documents of a code repository, which are no news whatever their ending. */
const papers =
  /^(?:readme|licen[cs]e|changelog|changes|contributing|code_of_conduct|security|notice|authors|copying|todo|requirements|cmakelists|robots|humans)(?:[.-].*)?$/i

/**
 * Tell how a document is read.
 *
 * @param language
 *   Name of its language.
 * @param path
 *   Its path or name.
 * @returns
 *   Format, or nothing if it is no copy.
 */
export function formatFor(language: string, path: string): Format | undefined {
  if (
    papers.test(path.split(/[\\/]/).at(-1) ?? '') ||
    /[\\/](?:node_modules|\.git)[\\/]/.test(path)
  )
    return
  const known = Object.hasOwn(languages, language) ? languages[language] : undefined
  const ending = endings.exec(path)?.[0]
  if (ending !== undefined) return known ?? formatOf(ending.toLowerCase())
  // An editor calls everything plain text that it has no name for: a log, a list of packages.
  return known === 'text' && /\.\w+$/.test(path) ? undefined : known
}
