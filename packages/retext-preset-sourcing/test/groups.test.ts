import retextEnglish from 'retext-english'
import retextPresetSourcing from 'retext-preset-sourcing'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {expect, it} from 'vitest'

it.each([
  ['Critics say the bypass will drown the meadows.', {}, false],
  ['Experts say the bypass will drown the meadows.', {}, undefined],
  ['Experts say the bypass will drown the meadows.', {'by-trade': 'warn'}, false],
  ['Experts say the bypass will drown the meadows.', {'by-trade': 'off'}, null],
  ['Farmers say the bypass will drown the meadows.', {groups: ['farmers']}, false]
] as const)('tells a side from a trade: %s %j', async (text, options, fatal) => {
  const file = new VFile(`${text} Work starts in May.`)
  const rules = {'vague-authority': ['warn', options]} as const
  const processor = unified().use(retextEnglish).use(retextPresetSourcing, {rules})
  await processor.run(processor.parse(file), file)
  const found = file.messages.find(({ruleId}) => ruleId === 'vague-authority')
  expect(found ? found.fatal : null).toBe(fatal)
})
