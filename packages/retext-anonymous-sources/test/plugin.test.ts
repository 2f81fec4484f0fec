import {readFile} from 'node:fs/promises'
import retextAnonymousSources from 'retext-anonymous-sources'
import retextEnglish from 'retext-english'
import {SettingError, type SourcingOptions} from 'sourcing-rule'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'

const bare = 'The bridge will stay shut until spring, sources said.'

async function run(text: string, options?: SourcingOptions): Promise<VFile> {
  const file = new VFile(text)
  const processor = unified().use(retextEnglish).use(retextAnonymousSources, options)
  await processor.run(processor.parse(file), file)
  return file
}

it('runs its rules at their defaults', async () => {
  const [message, ...others] = (await run(bare)).messages.filter(
    ({ruleId}) => ruleId === 'bare-source'
  )
  expect(others).toEqual([])
  expect(message).toMatchObject({
    source: 'retext-anonymous-sources',
    fatal: true,
    actual: 'sources',
    place: {start: {offset: 40}, end: {offset: 47}}
  })
})

it('takes settings', async () => {
  const rules = {'bare-source': 'off', 'anonymous-in-lead': 'off'} as const
  expect((await run(bare, {rules})).messages).toEqual([])
})

it.each([
  ['A person familiar with the talks said the deal was dead.', {}, false],
  ['A senior executive said the deal was dead.', {}, false],
  ['One executive said the deal was dead.', {}, undefined],
  ['One executive said the deal was dead.', {plain: 'warn'}, false],
  ['One executive said the deal was dead.', {plain: 'off'}, null]
] as const)('tells words that vouch from a plain noun: %s %j', async (text, options, fatal) => {
  const rules = {'vague-descriptor': ['warn', options]} as const
  const {messages} = await run(`${text} Work starts in May.`, {rules})
  const found = messages.find(({ruleId}) => ruleId === 'vague-descriptor')
  expect(found ? found.fatal : null).toBe(fatal)
})

it('refuses a rule that it does not have', async () => {
  await expect(run(bare, {rules: {'bare-sources': 'warn'}})).rejects.toThrow(SettingError)
})

it('knows the newsroom’s own titles', async () => {
  const text = 'Quarry Lane understands that the bid was turned down.'
  const ids = async (options?: SourcingOptions) =>
    (await run(text, options)).messages.map(({ruleId}) => ruleId)
  expect(await ids()).toEqual([])
  expect(await ids({outlets: ['Quarry Lane']})).toEqual(['outlet-understands'])
})

it('has nothing to say of nothing', async () => {
  expect((await run('')).messages).toEqual([])
})

it('lists its rules in the readme', async () => {
  const readme = await readFile(new URL('../readme.md', import.meta.url), 'utf8')
  const rows = [...readme.matchAll(/^\| \[`([a-z-]+)`\]\([^)]*\) \| (\w+) \|/gm)]
  expect(rows.map(([, id, severity]) => [id, severity])).toEqual(
    retextAnonymousSources.rules.map(({id, severity}) => [id, severity])
  )
})
