/**
 * What MDX has beside Markdown: modules, components and expressions (https://mdxjs.com/docs/what-is-mdx/).
 */

import type {Tag} from './templates.js'

const esm =
  /(?:import\s+[\w*{"'][^\n]*|export\s+(?:async|class|const|default|function|let|var|[{*])[^\n]*)(?:\r?\n(?![ \t]*\r?\n)[^\n]*)*/y

/** Characters that an expression or a tag has at most: what goes on longer was never closed. */
const most = 2_000

/**
 * Read what is no Markdown at a place in MDX.
 *
 * @param text
 *   MDX.
 * @param start
 *   Where `import`, `export`, `{` or `<` and a capital stands.
 * @returns
 *   Where it ends, and what it is called; nothing if it is copy.
 */
export function mdxTag(text: string, start: number): Tag | undefined {
  const first = text[start]
  // A brace that is escaped is copy.
  if (first === '\\') return

  if (first === '{') {
    const end = endOfBraces(text, start)
    return end === undefined ? undefined : {end, name: '', closes: false, pairs: false}
  }

  if (first === '<') {
    const end = endOfTag(text, start)
    if (end === undefined) return
    const [, slash, name = ''] = /^<(\/?)([\w.]+)/.exec(text.slice(start, start + 80)) ?? []
    const pairs = text[end - 2] !== '/'
    return {end, name: name.toLowerCase(), closes: slash === '/', pairs}
  }

  esm.lastIndex = start
  return esm.test(text) ? {end: esm.lastIndex, name: '', closes: false, pairs: false} : undefined
}

/** Find the end of an expression, strings and braces in it minded. */
function endOfBraces(text: string, start: number): number | undefined {
  const mark = /[{}]|"[^"\n]*"|'[^'\n]*'|`[^`]{0,2000}`|\/\*[\s\S]{0,2000}?\*\//g
  let depth = 0
  mark.lastIndex = start

  for (let match = mark.exec(text); match && match.index - start < most; match = mark.exec(text)) {
    if (match[0] === '{') depth++
    if (match[0] === '}' && --depth === 0) return mark.lastIndex
  }

  return
}

/** Find the end of a tag, strings and expressions in it minded. */
function endOfTag(text: string, start: number): number | undefined {
  const mark = /[{>]|"[^"]{0,2000}"|'[^']{0,2000}'/g
  mark.lastIndex = start

  for (let match = mark.exec(text); match && match.index - start < most; match = mark.exec(text)) {
    if (match[0] === '>') return mark.lastIndex
    if (match[0] === '{') {
      const end = endOfBraces(text, match.index)
      if (end === undefined) return
      mark.lastIndex = end
    }
  }

  return
}
