/** A set of rules as a plugin for unified. */

import type {Root} from 'nlcst'
import {readAttributions} from 'nlcst-attribution'
import type {Node, Parent} from 'unist'
import type {VFile} from 'vfile'
import type {Rule} from './rule.js'
import {runResolvedRules} from './run.js'
import {type ResolvedRule, resolveRules, type SourcingOptions} from './settings.js'

/** A plugin that also says which rules it runs. */
export interface SourcingPlugin {
  (options?: Readonly<SourcingOptions> | null | undefined): (tree: Root, file: VFile) => undefined
  readonly rules: readonly Rule[]
}

/**
 * Make the plugin that runs rules over natural language trees, wherever these come from.
 *
 * @param name name of the package, such as `retext-anonymous-sources`
 * @param rules rules that it runs
 * @returns the plugin; it throws a `SettingError` when it is used with settings that make no sense
 */
export function createPlugin(name: string, rules: readonly Rule[]): SourcingPlugin {
  const attach = (options?: Readonly<SourcingOptions> | null | undefined) =>
    createTransformer(resolveRules(rules, options ?? {}), options ?? {})
  return Object.assign(Object.defineProperty(attach, 'name', {value: name}), {rules})
}

/**
 * Make the function that reads a tree and runs rules over it.
 *
 * @param resolved rules with their settings
 * @param options the kind of copy and the names that the newsroom knows
 */
export function createTransformer(
  resolved: readonly ResolvedRule[],
  options: Omit<SourcingOptions, 'rules'>
): (tree: Root, file: VFile) => undefined {
  const {genre, outlets, people, organisations, notes} = options
  return (tree, file) => {
    const reading = readAttributions(tree, {outlets, people, organisations})
    const placed = hasPosition(tree)
    const known = {genre, outlets, people, organisations, notes, placed}
    runResolvedRules(reading, file, resolved, known)
  }
}

/** Whether the first word of a tree knows its place in the file. */
function hasPosition(tree: Root): boolean {
  let node: Node | undefined = tree
  while (node && node.position?.start.offset === undefined) {
    node = (node as Partial<Parent>).children?.[0]
  }
  return node !== undefined
}
