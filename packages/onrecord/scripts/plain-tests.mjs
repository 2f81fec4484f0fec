/**
 * Tests of short regular expressions, told without one in the bundle.
 *
 * V8 compiles a regular expression anew in every process, twice for one that is used twice, and one with a class such
 * as `\p{Lu}` takes a third of a millisecond: of a cold start that was a sixth. In the sources
 * `/^(?:NOUN|PROPN)$/.test(pos)` says best what is meant; in the bundle it is a look into a set. What has another
 * shape than those of `plainTest` stays as it is.
 */

import {literalWords} from './literal-words.mjs'
import {asNear, namedIn, nearFirst} from './near-texts.mjs'

const helpers = {
  endsInAny:
    'const endsInAny = (endings) => (text) => { for (const each of endings) if (text.endsWith(each)) return true; return false };',
  // Bits are those of ASCII, and of the marks and dashes of print from U+2010 on. The expression is made when a text with
  // another character is first asked about.
  beginsIn:
    'const beginsIn = (bits, ...source) => { let known; return (text) => { const code = text.charCodeAt(0); const at = code < 128 ? code : code > 0x200F && code < 0x2030 ? code - 0x1F90 : -1; return at < 0 ? code > 127 && (known ??= new RegExp(...source)).test(text) : (bits[at >> 5] >>> (at & 31) & 1) === 1 } };',
  hasOneOf:
    'const hasOneOf = (bits, ...source) => { let known; return (text) => { for (let each = 0; each < text.length; each++) { const code = text.charCodeAt(each); const at = code < 128 ? code : code > 0x200F && code < 0x2030 ? code - 0x1F90 : -1; if (at < 0) return (known ??= new RegExp(...source)).test(text); if ((bits[at >> 5] >>> (at & 31) & 1) === 1) return true } return false } };',
  nearFirst
}

/** A plugin of Rolldown for our own modules, in which every argument of `test` is a string. */
export const plainTests = {
  name: 'plain-tests',
  transform(code, id) {
    if (!/[/\\]packages[/\\][^/\\]+[/\\]lib[/\\].*\.js$/.test(id)) return
    return withPlainTests(code, this.parse(code))
  }
}

/**
 * @param {string} code of a module
 * @param {object} tree of it, as ESTree has it
 * @returns {string | undefined} the module with other tests, and with each expression that is left made once; nothing
 *   where it has none to change
 */
export function withPlainTests(code, tree) {
  const names = new Map()
  const used = new Set()
  const parts = []
  let from = 0
  const named = namedIn(tree, askedIn).filter(({regex, raw}) => asNear(regex, raw))
  const uses = [...usesIn(tree), ...named.map((literal) => ({...literal, literal}))]
  for (const {start, end, literal, test} of uses.sort((a, b) => a.start - b.start)) {
    // One within the argument of another stays.
    if (start < from) continue
    const {pattern, flags} = literal.regex
    const {helper, value, call} = (test && plainTest(pattern, flags)) ?? kept(literal)
    if (helper) used.add(helper)
    // Equal ones of a module are one.
    const key = value ?? literal.raw
    if (!names.has(key)) names.set(key, {name: `plain${names.size}`, value})
    const text = test && `(${code.slice(test.start, test.end)})`
    parts.push(code.slice(from, start), call(names.get(key).name, text))
    from = end
  }
  if (from === 0) return
  const made = [...names.values()].map(
    ({name, value}) => `let ${name}${value ? ` = ${value}` : ''};`
  )
  const head = [...[...used].map((name) => helpers[name]), ...made].join('\n')
  return `${head}\n${parts.join('')}${code.slice(from)}`
}

/** An expression that is made anew each time that it is met would be garbage as often. */
function kept({regex, raw}) {
  const value = asNear(regex, raw)
  return value
    ? {helper: 'nearFirst', value, call: (name) => name}
    : {call: (name) => `(${name} ??= ${raw})`}
}

/** Calls that leave nothing behind in their expression: what it is asked next has the same answer. */
const [asked, given] = [
  ['test', 'exec'],
  ['match', 'matchAll', 'replace', 'replaceAll', 'search', 'split']
]

/** What stands in the place of the expression that a call asks, where it is a call of that kind. */
function askedIn({type, callee, arguments: more}) {
  if (type !== 'CallExpression' || callee.type !== 'MemberExpression' || callee.computed) return
  const {name} = callee.property
  return asked.includes(name) ? callee.object : given.includes(name) ? more[0] : undefined
}

/**
 * Regular expressions that are asked where they stand.
 *
 * @returns {{start: number, end: number, literal: object, test?: object}[]} what is put another way: the call of
 *   `test` that has one argument, with that, or else the expression alone
 */
function usesIn(node) {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(usesIn)
  const literal = askedIn(node)
  const flags = literal?.regex?.flags
  if (flags === undefined || flags.includes('y')) return inside
  const [first] = node.arguments
  if (literal === first) return [{...literal, literal}, ...inside]
  if (flags.includes('g')) return inside
  const simple =
    node.callee.property.name === 'test' &&
    node.arguments.length === 1 &&
    first.type !== 'SpreadElement'
  const plain = simple && plainTest(literal.regex.pattern, flags) !== undefined
  const {start, end} = node
  return [plain ? {start, end, literal, test: first} : {...literal, literal}, ...inside]
}

const oneClass = /^\^?(?:\\p\{\w+\}|\\[dws]|\[(?:[^\]\\]|\\.)+\])$/

/**
 * @param {string} pattern of a regular expression
 * @param {string} flags
 * @returns {{helper?: string, value?: string, call: (name: string, text: string) => string} | undefined}
 *   what the bundle asks in its place: a value to make once, and the question; nothing where that is another one
 */
export function plainTest(pattern, flags) {
  const begins = pattern.startsWith('^')
  const ends = pattern.endsWith('$') && !pattern.endsWith('\\$')
  if (!/^[iu]?$/.test(flags)) return
  const words = literalWords(pattern.slice(begins ? 1 : 0, ends ? -1 : undefined))
  if (words && flags !== 'u' && (begins || ends)) return ofWords(words, begins, ends, flags === 'i')
  if (!oneClass.test(pattern) || flags === 'i') return
  const helper = begins ? 'beginsIn' : 'hasOneOf'
  const expression = new RegExp(pattern, flags)
  const bits = [0, 0, 0, 0, 0]
  for (let at = 0; at < 160; at++)
    if (expression.test(String.fromCharCode(at < 128 ? at : at + 0x1f90)))
      bits[at >> 5] |= 1 << (at & 31)
  return {
    helper,
    value: `${helper}([${bits}], ${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`,
    call: (name, text) => `${name}(${text})`
  }
}

function ofWords(words, begins, ends, folded) {
  const listed = JSON.stringify(words)
  if (begins && ends) {
    if (!folded && words.length === 1)
      return {call: (_, text) => `(${text} === ${listed.slice(1, -1)})`}
    // What beyond ASCII folds to itself alone is left to the expression.
    if (folded && !words.every((word) => /^[\0-\x7F]*$/.test(word))) return
    const all = folded ? JSON.stringify(words.map((word) => word.toLowerCase())) : listed
    const lower = folded ? '.toLowerCase()' : ''
    return {value: `new Set(${all})`, call: (name, text) => `${name}.has(${text}${lower})`}
  }
  if (folded || words.includes('')) return
  if (begins) {
    if (words.length === 1) return {call: (_, text) => `${text}.startsWith(${listed.slice(1, -1)})`}
    if (words.some((word) => word.length > 1)) return
    return {value: `new Set(${listed})`, call: (name, text) => `${name}.has(${text}[0])`}
  }
  if (words.length === 1) return {call: (_, text) => `${text}.endsWith(${listed.slice(1, -1)})`}
  return {
    helper: 'endsInAny',
    value: `endsInAny(${listed})`,
    call: (name, text) => `${name}(${text})`
  }
}
