/**
 * Every rule of every plugin has a page, and what the page says is so: its examples fire and stay
 * silent and get the messages that it shows, its options and its default are those of the rule.
 */

import {existsSync, readdirSync, readFileSync} from 'node:fs'
import type {Rule} from 'sourcing-rule'
import {type Example, type Page, parsePage} from 'sourcing-rule/pages'
import {comparePage, runExample} from 'sourcing-rule/test-kit'
import {describe, expect, it} from 'vitest'

const packages = new URL('../../packages/', import.meta.url)
const plugins = readdirSync(packages).filter((name) =>
  existsSync(new URL(`${name}/src/rules/`, packages))
)

for (const name of plugins) {
  const folder = new URL(`${name}/src/rules/`, packages)
  const ids = readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''))
    .sort()
  const rules = await loadRules(name)

  describe(name, () => {
    it('has a page for every rule, and a rule for every page', () => {
      expect(rules.map(({id}) => id).sort()).toEqual(ids)
    })

    for (const rule of rules.filter(({id}) => ids.includes(id))) {
      describe(rule.id, () => {
        const page = readPage(new URL(`${rule.id}.md`, folder))
        if (page instanceof Error) {
          it('has a page in form', () => {
            throw page
          })
        } else {
          testPage(name, rule, page)
        }
      })
    }
  })
}

/** The tests of one page. */
function testPage(plugin: string, rule: Rule, page: Page): void {
  it('agrees with its page', () => {
    expect(rule.plugin).toBe(plugin)
    expect(comparePage(rule, page)).toEqual([])
  })

  it('has examples enough', () => {
    const count = (kind: Example['kind']) =>
      page.examples.filter((example) => example.kind === kind).length
    expect(count('fires')).toBeGreaterThanOrEqual(3)
    expect(count('silent')).toBeGreaterThanOrEqual(4)
  })

  for (const example of page.examples) {
    const opening = example.text.replaceAll('\n', ' ').slice(0, 60)
    it(`${example.kind} (line ${example.line}): ${opening}`, async () => {
      const {messages, missed, extra} = await runExample(rule, example)
      expect(messages.map(({reason}) => reason)).toEqual(expect.arrayContaining(example.says))
      const words = ({start, end}: {start: number; end: number}) => example.text.slice(start, end)
      expect({
        missed: missed.map(words),
        extra: extra.map(({reason, spans}) => ({reason, words: spans.map(words)}))
      }).toEqual({missed: [], extra: []})
    })
  }
}

/** The rules of a plugin, which is what its package exports. */
async function loadRules(name: string): Promise<readonly Rule[]> {
  const module: {default?: {rules: readonly Rule[]}} = await import(name)
  return module.default?.rules ?? []
}

/** The page, or what is wrong with it: other pages are still tested. */
function readPage(file: URL): Page | Error {
  try {
    return parsePage(readFileSync(file, 'utf8'))
  } catch (error) {
    return error as Error
  }
}
