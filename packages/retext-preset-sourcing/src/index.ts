import type {Root} from 'nlcst'
import {createTransformer} from 'sourcing-rule'
import type {VFile} from 'vfile'
import {type Options, resolveSettings} from './options.js'

export type {ResolvedRule} from 'sourcing-rule'
export type {PresetName} from './names.js'
export {
  mergeOptions,
  type Options,
  optionsSchema,
  type PresetOptions,
  type Rules,
  resolveSettings
} from './options.js'
export {type Preset, presetByName, presets} from './presets.js'
export {allRules, ruleById} from './rules.js'

/**
 * Plugin to check the sourcing of news by a house style: the rules of all four plugins, over one
 * reading of the copy.
 *
 * @param options house style, what differs from it, and names that the newsroom knows
 * @returns transform that puts what it finds on the file
 * @throws {SettingError} for options that make no sense, as {@link resolveSettings} does
 */
export default function retextPresetSourcing(
  options?: Readonly<Options> | null | undefined
): (tree: Root, file: VFile) => undefined {
  return createTransformer(resolveSettings(options ?? {}), options ?? {})
}
