/** Tests of regular expressions that the bundle tells without one: the answers are the same. */

import fc from 'fast-check'
import {parseAst} from 'rolldown/parseAst'
import {expect, test} from 'vitest'
import {plainTest, withPlainTests} from '../scripts/plain-tests.mjs'

/** Expressions of each shape, of the kinds that the rules have. */
const plain = [
  /^(?:NOUN|PROPN)$/,
  /^(?:wan|star)ts?$/,
  /^[,—–-]$/,
  /^(?:[a-c]|x\.)?$/,
  /^(?:the|this)$/i,
  /^that$/,
  /^['’]/,
  /^spoke/,
  /ing$/,
  /(?:ed|en|[xy]ing)$/,
  /^\p{Lu}/u,
  /^[^\p{L}]/u,
  /^\d/,
  /[\p{L}\p{N}]/u,
  /[.!?\]]/,
  /[“”…\u200B]/,
  /^[^\u2028‽]/
]

/** Expressions that another test would answer otherwise, or that are no short list. */
const other = [
  /^\p{Lu}+$/u,
  /^a|b$/,
  /ing/,
  /^(?:ing)$/m,
  /^a{2}$/,
  /^(?!a)b$/,
  /^(a)$/,
  /\bing$/,
  /^é$/i,
  /^ab?c*$/,
  /^[^a]$/,
  /a\$/,
  /^.$/,
  /ed?$|x$/,
  /^(?:s|)/
]

function changed(expression: RegExp): ((text: string) => boolean) | undefined {
  const code = `export const told = (text) => ${expression}.test(text)`
  const made = withPlainTests(code, parseAst(code))
  if (made === undefined) return
  expect(made).not.toContain('.test(text)\n')
  return new Function(`${made.replace('export const told =', 'return')}`)() as (
    text: string
  ) => boolean
}

test('give the same answers', () => {
  const near = plain.flatMap(({source}) => source.split(/[^\p{L}\p{N}.,'’—–-]+/u))
  const texts = fc.oneof(
    fc.constantFrom(
      ...near,
      'Élan',
      'élan',
      'ſ',
      '“',
      '𝒜b',
      '\n',
      '\u200B',
      '‽',
      '\u2028',
      '\u2030',
      'a–é'
    ),
    fc.string({unit: 'binary', maxLength: 4}),
    fc.tuple(fc.constantFrom(...near), fc.constantFrom(...near)).map((two) => two.join(''))
  )
  for (const expression of plain) {
    const told = changed(expression)
    expect(told, String(expression)).toBeTypeOf('function')
    fc.assert(fc.property(texts, (text) => told?.(text) === expression.test(text)))
  }
})

test('leave what they do not know', () => {
  for (const {source, flags} of other) expect(plainTest(source, flags), source).toBeUndefined()
})

/** Expressions with classes of letters, which ask a shorter one of texts that are near ASCII. */
const lettered = [
  /^\p{Lu}\p{Ll}+\.?$/u,
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\d][\p{Lu}\d&.+-]{1,7}s?$/u,
  /^[^\p{L}\p{N}]+$/u,
  /[\p{L}\p{M}'’]+/u,
  /^\P{L}/u,
  /\p{M}|\p{Cf}-|a\p{L}b/u,
  /^(?:mr|\p{Lu}\.)\s\p{L}+$/iu,
  /\p{Ll}\p{Lu}/u
]

test('ask a shorter expression of texts near ASCII, with the same answers', () => {
  const texts = fc.oneof(
    fc.constantFrom('Élan', 'Ann.', 'B&Q', 'NHS', 'O’Hara', 'ſ.', '“', 'e\u0301', '𝒜b', '\u00ad-'),
    fc.string({unit: fc.constantFrom(...'aZ09.&-+ ’“–_[^é\u0301ſK𝒜\n'), maxLength: 6}),
    fc.string({unit: 'binary-ascii', maxLength: 6})
  )
  for (const expression of lettered) {
    const global = new RegExp(expression, `${expression.flags}g`)
    const code = `const named = ${expression}
      export const told = (text) => [${expression}.test(text) && text, ${expression}.exec(text)?.index,
        named.test(text) && named.exec(text)?.[0], text.split(${expression}), text.replace(${global}, '<$&>'),
        text.match(${global}), [...text.matchAll(${global})].length, text.replaceAll(${global}, (all) => all + all)]`
    const made = withPlainTests(code, parseAst(code)) ?? ''
    expect(made).toContain('const named = plain')
    const told = new Function(`${made.replace('export const told =', 'return')}`)()
    const before = new Function(`${code.replace('export const told =', 'return')}`)()
    fc.assert(
      fc.property(texts, (text) => {
        expect(told(text)).toEqual(before(text))
      })
    )
  }
})

test('leave an expression by name that is handed on, or that keeps its place', () => {
  for (const code of [
    'const a = /\\p{Lu}+$/u; f(a); a.test(b)',
    'const a = /\\p{Lu}+$/gu; a.test(b)',
    'export const a = /\\p{Lu}+$/u; a.test(b)',
    'const a = /^[^\\p{P}]+$/u; a.test(b)'
  ])
    expect(withPlainTests(code, parseAst(code)), code).toBeUndefined()
})

test('stand in a module once', () => {
  const code = "const a = (x) => /^(?:b|c)$/.test(/ed$/.test(x) ? x : 'b') || /^(?:b|c)$/.test(x)"
  expect(withPlainTests(code, parseAst(code))).toBe(
    'let plain0 = new Set(["b","c"]);\n' +
      "const a = (x) => plain0.has((/ed$/.test(x) ? x : 'b')) || plain0.has((x))"
  )
  const more =
    "const b = (x) => x.replace(/a+/g, '') + /a+/.exec(x) + x.split(/a+/g) + /b/y.test(x)"
  expect(withPlainTests(more, parseAst(more))).toBe(
    'let plain0;\nlet plain1;\n' +
      "const b = (x) => x.replace((plain0 ??= /a+/g), '') + (plain1 ??= /a+/).exec(x) + x.split((plain0 ??= /a+/g)) + /b/y.test(x)"
  )
  expect(withPlainTests('let a = /a/g.exec(b)', parseAst('let a = /a/g.exec(b)'))).toBeUndefined()
})
