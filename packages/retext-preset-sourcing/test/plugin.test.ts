import retextEnglish from 'retext-english'
import retextPresetSourcing, {type Options, type PresetName} from 'retext-preset-sourcing'
import {SettingError} from 'sourcing-rule'
import {unified} from 'unified'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'

const text = `The builder claimed the wall was sound, and critics say the scheme wastes money.

The bridge will stay shut until spring, sources said.`

async function check(options?: Options | null): Promise<VFile> {
  const processor = unified().use(retextEnglish).use(retextPresetSourcing, options)
  const file = new VFile(text)
  await processor.run(processor.parse(file), file)
  return file
}

describe('retextPresetSourcing', () => {
  it.each([undefined, null, {}])(
    'runs all plugins, in the order of the copy, with %s',
    async (options) => {
      const {messages} = await check(options)
      const found = messages.map(({source, ruleId}) => `${source}:${ruleId}`)
      expect(found.indexOf('retext-attribution-verbs:loaded-verb')).toBe(0)
      expect(found).toContain('retext-unattributed-claims:vague-authority')
      expect(found).toContain('retext-anonymous-sources:bare-source')
      const offsets = messages.map(({place}) => place && 'start' in place && place.start.offset)
      expect(offsets).toEqual([...offsets].sort((left, right) => Number(left) - Number(right)))
    }
  )

  it.each([
    ['agency-us', true],
    ['uk-broadcast', false]
  ])('runs by the house style %s', async (preset, fatal) => {
    const {messages} = await check({preset: preset as PresetName})
    expect(messages.find(({ruleId}) => ruleId === 'bare-source')?.fatal).toBe(fatal)
  })

  it('runs by what the user says', async () => {
    const {messages} = await check({preset: 'strict', rules: {'bare-source': 'off'}})
    expect(messages.map(({ruleId}) => ruleId)).not.toContain('bare-source')
    expect(messages).not.toEqual([])
  })

  it('refuses options that make no sense when it is used', () => {
    // @ts-expect-error: there is no such preset.
    const processor = unified().use(retextEnglish).use(retextPresetSourcing, {preset: 'strct'})
    expect(() => processor.freeze()).toThrow(SettingError)
  })
})
