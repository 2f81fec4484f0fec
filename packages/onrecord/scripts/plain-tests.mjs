/**
 * Tests of short regular expressions, told without one in the bundle.
 *
 * V8 compiles a regular expression anew in every process, twice for one that is used twice, and one with a class such
 * as `\p{Lu}` takes a third of a millisecond: of a cold start that was a sixth. In the sources
 * `/^(?:NOUN|PROPN)$/.test(pos)` says best what is meant; in the bundle it is a look into a set. What has another
 * shape than those of `plainTest` stays as it is.
 */

import {literalWords} from './literal-words.mjs'

const helpers = {
  endsInAny:
    'const endsInAny = (endings) => (text) => { for (const each of endings) if (text.endsWith(each)) return true; return false };',
  // The expression is made when a text beyond ASCII is first asked about.
  beginsIn:
    'const beginsIn = (bits, ...source) => { let known; return (text) => { const code = text.charCodeAt(0); return code < 128 ? (bits[code >> 5] >>> (code & 31) & 1) === 1 : code > 127 && (known ??= new RegExp(...source)).test(text) } };',
  hasOneOf:
    'const hasOneOf = (bits, ...source) => { let known; return (text) => { for (let at = 0; at < text.length; at++) { const code = text.charCodeAt(at); if (code > 127) return (known ??= new RegExp(...source)).test(text); if ((bits[code >> 5] >>> (code & 31) & 1) === 1) return true } return false } };'
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
 * @returns {string | undefined} the module with other tests; nothing where it has none to change
 */
export function withPlainTests(code, tree) {
  const made = new Map()
  const used = new Set()
  const parts = []
  let from = 0
  for (const {start, argument, end, regex} of testsIn(tree).sort((a, b) => a.start - b.start)) {
    // One within the argument of another stays.
    const plain = start >= from && plainTest(regex.pattern, regex.flags)
    if (!plain) continue
    const {helper, value, call} = plain
    if (helper) used.add(helper)
    if (value && !made.has(value)) made.set(value, `plainTest${made.size}`)
    const asked = `(${code.slice(argument.start, argument.end)})`
    parts.push(code.slice(from, start), call(asked, made.get(value)))
    from = end
  }
  if (from === 0) return
  const values = [...made].map(([value, name]) => `const ${name} = ${value};`)
  const head = [...[...used].map((name) => helpers[name]), ...values].join('\n')
  return `${head}\n${parts.join('')}${code.slice(from)}`
}

/** Calls of `test` of a regular expression that stands there. */
function testsIn(node) {
  if (typeof node !== 'object' || node === null) return []
  const inside = Object.values(node).flatMap(testsIn)
  if (node.type !== 'CallExpression' || node.optional || node.arguments.length !== 1) return inside
  const {callee, start, end} = node
  const [argument] = node.arguments
  const isTest = callee.type === 'MemberExpression' && callee.property.name === 'test'
  const {regex} = (isTest && !callee.computed && callee.object) || {}
  return regex && argument.type !== 'SpreadElement'
    ? [{start, argument, end, regex}, ...inside]
    : inside
}

const oneClass = /^\^?(?:\\p\{\w+\}|\\[dws]|\[(?:[^\]\\]|\\.)+\])$/

/**
 * @param {string} pattern of a regular expression
 * @param {string} flags
 * @returns {{helper?: string, value?: string, call: (text: string, name: string) => string} | undefined}
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
  const bits = [0, 0, 0, 0]
  for (let code = 0; code < 128; code++)
    if (expression.test(String.fromCharCode(code))) bits[code >> 5] |= 1 << (code & 31)
  return {
    helper,
    value: `${helper}([${bits}], ${JSON.stringify(pattern)}, ${JSON.stringify(flags)})`,
    call: (text, name) => `${name}(${text})`
  }
}

function ofWords(words, begins, ends, folded) {
  const listed = JSON.stringify(words)
  if (begins && ends) {
    if (!folded && words.length === 1)
      return {call: (text) => `(${text} === ${listed.slice(1, -1)})`}
    // What beyond ASCII folds to itself alone is left to the expression.
    if (folded && !words.every((word) => /^[\0-\x7F]*$/.test(word))) return
    const all = folded ? JSON.stringify(words.map((word) => word.toLowerCase())) : listed
    const lower = folded ? '.toLowerCase()' : ''
    return {value: `new Set(${all})`, call: (text, name) => `${name}.has(${text}${lower})`}
  }
  if (folded || words.includes('')) return
  if (begins) {
    if (words.length === 1) return {call: (text) => `${text}.startsWith(${listed.slice(1, -1)})`}
    if (words.some((word) => word.length > 1)) return
    return {value: `new Set(${listed})`, call: (text, name) => `${name}.has(${text}[0])`}
  }
  if (words.length === 1) return {call: (text) => `${text}.endsWith(${listed.slice(1, -1)})`}
  return {
    helper: 'endsInAny',
    value: `endsInAny(${listed})`,
    call: (text, name) => `${name}(${text})`
  }
}
