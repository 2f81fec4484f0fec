/** Lists of words that stand in code, by its syntax tree. */

import {parseAst} from 'rolldown/parseAst'

/** A list this long is data. */
const tooMany = 5

/** A word, several, or a stem; the tags of words are capitals alone. */
const word = /^\p{L}\p{Ll}[\p{L}’'. -]*$/u

type Tree = {type: string; start: number; [field: string]: unknown}

/** A list of words in code. */
export interface InlineList {
  /** 1-based. */
  line: number
  words: string[]
}

/** What there is of names in a module. */
export interface ModuleNames {
  /** Lists of five and more words, in order. */
  lists: InlineList[]
  /** The members of each union of literals, and the fields of each interface and object type. */
  types: Set<string>[]
}

/**
 * Lists of words in arrays (and so in sets), in texts that are split, and in
 * the alternatives of regular expressions. Alternatives of which none begins a
 * word are endings, of words or of names of files, and no list.
 *
 * @param text A module in TypeScript.
 * @returns Its lists, and its types, whose names may be listed.
 */
export function namesIn(text: string): ModuleNames {
  const lists: InlineList[] = []
  const types: Set<string>[] = []
  walk(parseAst(text, {lang: 'ts'}) as unknown as Tree, (node) => {
    types.push(new Set(typeNames(node)))
    for (const words of listsOf(node)) {
      if (words.length < tooMany) continue
      lists.push({line: text.slice(0, node.start).split('\n').length, words})
    }
  })
  return {lists, types: types.filter(({size}) => size >= tooMany)}
}

function typeNames(node: Tree): string[] {
  if (node.type === 'TSUnionType') {
    return (node.types as Tree[]).flatMap(({literal}) => textOf(literal as Tree))
  }
  if (node.type !== 'TSInterfaceBody' && node.type !== 'TSTypeLiteral') return []
  const members = (node.type === 'TSTypeLiteral' ? node.members : node.body) as Tree[]
  return members.map(({key}) => String((key as Tree | undefined)?.name))
}

function listsOf(node: Tree): string[][] {
  if (node.type === 'ArrayExpression') {
    return [(node.elements as Tree[]).flatMap(textOf).filter((value) => word.test(value))]
  }
  if (node.type === 'Literal' && node.regex) {
    return alternatives((node.regex as {pattern: string}).pattern)
  }
  if (node.type === 'TaggedTemplateExpression') {
    return textOf(node.quasi as Tree).flatMap(alternatives)
  }
  if (node.type !== 'CallExpression' && node.type !== 'NewExpression') return []
  const callee = node.callee as Tree
  if (callee.name === 'RegExp') {
    return (node.arguments as Tree[]).flatMap(textOf).flatMap(alternatives)
  }
  if ((callee.property as Tree | undefined)?.name !== 'split') return []
  return textOf(callee.object as Tree).map((value) =>
    value.split(/[\s|,]+/).filter((part) => word.test(part))
  )
}

/** What a node says as text; nothing for what is no text. */
function textOf(node: Tree | null | undefined): string[] {
  if (node?.type === 'Literal' && typeof node.value === 'string') return [node.value]
  if (node?.type !== 'TemplateLiteral') return []
  const parts = node.quasis as Array<{value: {raw: string}}>
  return [parts.map(({value}) => value.raw).join('\0')]
}

/** The pieces of a pattern: an escape, a class of characters, the opening of a group, a character. */
const pieces =
  /\\(?:[pP]\{[^}]*\}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[\s\S]/g

/** A group of a pattern, as far as it is read. */
interface Level {
  /** Whether a word begins where the group does. */
  begins: boolean
  /** Whether it stands first, with nothing that a word must begin behind. */
  first: boolean
  words: string[]
  /** The alternative that is read, without what its groups hold. */
  current: string
}

/** The words among the alternatives of a pattern, for the pattern itself and for each group that begins a word. */
function alternatives(pattern: string): string[][] {
  const lists: string[][] = []
  const outer: Level[] = []
  let level: Level = {begins: true, first: true, words: [], current: ''}

  for (const {0: piece, index} of pattern.matchAll(pieces)) {
    if (piece.startsWith('(')) {
      outer.push(level)
      const first = level.current === ''
      const begins = first ? level.begins : /(?:\^|\\b|\\s|[\s\0\]*+?])$/.test(level.current)
      level = {begins, first, words: [], current: ''}
    } else if (piece === ')') {
      endAlternative(level)
      const isEnding = level.first && pattern[index + 1] === '$'
      if (!isEnding) lists.push(level.words)
      level = outer.pop() ?? level
      level.current += '\0'
    } else if (piece === '|') {
      endAlternative(level)
    } else {
      level.current += piece
    }
  }
  endAlternative(level)
  return [...lists, level.words]
}

function endAlternative(level: Level): void {
  // "\bminutes?$", "[Rr]eporting": words all the same.
  const plain = level.current
    .replace(/\[(\p{L})[^\]]*\]/gu, '$1')
    .replace(/\\[bs][+*]?|[\^$?]/g, '')
  if (level.begins && word.test(plain)) level.words.push(plain)
  level.current = ''
}

function walk(node: Tree, visit: (node: Tree) => void): void {
  visit(node)
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (child && typeof child === 'object' && 'type' in child) walk(child as Tree, visit)
    }
  }
}
