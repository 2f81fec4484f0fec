/** The presets: what a kind of newsroom asks of its copy. */

import {type RuleSettings, unknownName} from 'sourcing-rule'
import table from './generated/presets.js'

/** A named set of settings. */
export interface Preset {
  readonly name: string
  /** Whom it is for, in a few words. */
  readonly summary: string
  /** Public documents that it is modelled on, by our reading; none for a general one. */
  readonly modelledOn: string | undefined
  /** Settings of the rules that it names; others stay as they are by default. */
  readonly rules: RuleSettings
}

/** Every preset; the first is used where none is asked for. */
export const presets: readonly Preset[] = table.map((entry) => ({
  name: entry.name,
  summary: entry.summary,
  modelledOn: entry['modelled-on'],
  // A list in the table has a type of its own for every part; the tests check every setting.
  rules: entry.rules as unknown as RuleSettings
}))

/**
 * Find a preset.
 *
 * @param name such as `agency-us`
 * @returns the preset
 * @throws {SettingError} where there is none, with the nearest name
 */
export function presetByName(name: string): Preset {
  const preset = presets.find((candidate) => candidate.name === name)
  if (preset) return preset
  const known = presets.map((candidate) => candidate.name)
  throw unknownName('preset', name, known, 'options.preset')
}
