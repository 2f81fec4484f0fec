import type {Root} from 'nlcst'
import rehypeParse from 'rehype-parse'
import rehypeRetext from 'rehype-retext'
import remarkParse from 'remark-parse'
import remarkRetext from 'remark-retext'
import retextEnglish from 'retext-english'
import {createPlugin, SettingError, type SourcingOptions} from 'sourcing-rule'
import {type Processor, unified} from 'unified'
import type {Node} from 'unist'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {placesOf, wordRule} from './handmade.js'

/** Flags words of the tree, by the tokens of the reading. */
const rule = wordRule({
  check({reading, options, report}) {
    for (const token of reading.tokens) {
      if (options.words.includes(token.lower)) report({span: token, reason: `Odd: ${token.text}`})
    }
  }
})
const plugin = createPlugin('retext-odd', [rule])
// The bridges' types ask for a processor without plugins.
const retext: Processor<Root> = unified().use(retextEnglish)
retext.use(plugin)

describe('a plugin', () => {
  it('has the name of its package, and says which rules it runs', () => {
    expect(plugin.name).toBe('retext-odd')
    expect(plugin.rules).toEqual([rule])
  })

  it.each([undefined, null, {}])('runs over plain English text, with %s', async (options) => {
    const processor = unified().use(retextEnglish).use(plugin, options)
    const file = new VFile('One line.\n\nThis is odd.')
    await processor.run(processor.parse(file), file)
    expect(file.messages.map(String)).toEqual(['3:9-3:12: Odd: odd'])
  })

  it('runs with options', async () => {
    const options: SourcingOptions = {rules: {'odd-word': ['error', {words: ['dog']}]}}
    const processor = unified().use(retextEnglish).use(plugin, options)
    const file = new VFile('An odd dog.')
    await processor.run(processor.parse(file), file)
    expect(file.messages).toMatchObject([{actual: 'dog', fatal: true}])
  })

  it('refuses options that make no sense when it is used, before any file', () => {
    const processor = unified()
      .use(retextEnglish)
      .use(plugin, {rules: {'odd-wrod': 'off'}})
    expect(() => processor.freeze()).toThrow(SettingError)
  })

  it('runs behind a bridge from Markdown, on the offsets of the Markdown', async () => {
    const processor = unified().use(remarkParse).use(remarkRetext, retext)
    const file = new VFile('# An *odd* thing\n\n> It is [odd](https://example.com/odd).')
    await processor.run(processor.parse(file), file)
    expect(file.messages).toMatchObject([
      {
        reason: 'Odd: odd (2 times in this story)',
        place: {start: {line: 1, column: 7, offset: 6}, end: {line: 1, column: 10, offset: 9}}
      }
    ])
  })

  it('runs behind a bridge from HTML, on the offsets of the HTML', async () => {
    const processor = unified().use(rehypeParse, {fragment: true}).use(rehypeRetext, retext)
    const html = '<p>It is <b title="odd">odd</b>.</p>'
    const file = new VFile(html)
    await processor.run(processor.parse(file), file)
    expect(file.messages).toMatchObject([
      {place: {start: {offset: placesOf(html, 'odd')[1]?.start}}}
    ])
  })

  it('leaves places out where the tree has none', async () => {
    const processor = unified().use(retextEnglish).use(plugin)
    const tree = processor.parse('This is odd. Very odd.')
    dropPositions(tree)
    const file = new VFile('This is odd. Very odd.')
    await processor.run(tree, file)
    expect(file.messages).toMatchObject([
      {reason: 'Odd: odd (2 times in this story)', actual: 'odd', place: undefined}
    ])
  })

  it('has nothing to say of an empty tree', async () => {
    const file = new VFile('')
    await unified().use(plugin).run({type: 'RootNode', children: []}, file)
    expect(file.messages).toEqual([])
  })
})

function dropPositions(node: Node & {children?: Node[]}): void {
  delete node.position
  for (const child of node.children ?? []) dropPositions(child)
}
