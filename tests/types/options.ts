/**
 * What a compiler knows of settings: every line marked is an error to it, and would fail if it were none.
 */

import {defineConfig} from 'onrecord'
import retextAnonymousSources, {type Options} from 'retext-anonymous-sources'
import retextPresetSourcing from 'retext-preset-sourcing'
import type {RuleSetting} from 'sourcing-rule'

declare module 'onrecord' {
  interface PluginRules {
    'house-word'?: RuleSetting<{words: readonly string[]}>
  }
}

export const options: Options = {
  rules: {'bare-source': ['error', {nouns: ['source', 'insider']}], 'anonymous-in-lead': 'off'}
}
export const config = defineConfig({
  preset: ['agency-us', 'strict'],
  genre: 'news',
  rules: {'loaded-verb': ['warn', {house: 'us'}], 'house-word': ['error', {words: ['slams']}]},
  overrides: [{files: 'opinion/**', rules: {'unattributed-judgment': 'off'}}]
})

retextAnonymousSources({rules: {'bare-source': 'warn'}})
retextPresetSourcing({preset: 'local'})

// @ts-expect-error: there is no such rule.
export const rule: Options = {rules: {'bare-sorce': 'off'}}
// @ts-expect-error: that is a rule of another plugin.
export const other: Options = {rules: {'loaded-verb': 'off'}}
// @ts-expect-error: there is no such option.
export const option: Options = {rules: {'bare-source': ['error', {noun: ['source']}]}}
// @ts-expect-error: the option takes a list.
export const value: Options = {rules: {'bare-source': ['error', {nouns: 'source'}]}}
// @ts-expect-error: there is no such severity.
export const severity: Options = {rules: {'bare-source': 'warning'}}
// @ts-expect-error: there is no such preset.
export const preset = defineConfig({preset: 'lokal'})
// @ts-expect-error: there is no such rule.
export const configured = defineConfig({rules: {'bare-sorce': 'off'}})
// @ts-expect-error: there is no such rule.
export const overridden = defineConfig({overrides: [{files: '*', rules: {'bare-sorce': 'off'}}]})
// @ts-expect-error: an option of the preset that there is not.
retextPresetSourcing({presets: 'local'})
