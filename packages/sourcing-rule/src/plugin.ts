/** A set of rules as a plugin for unified. */

import type {Root} from 'nlcst'
import {readAttributions} from 'nlcst-attribution'
import {CONTINUE, EXIT, visitParents} from 'unist-util-visit-parents'
import type {VFile} from 'vfile'
import type {Rule, RuleSettings} from './rule.js'
import {runResolvedRules} from './run.js'
import {type ResolvedRule, resolveRules, type SourcingOptions} from './settings.js'

/** A plugin that also says which rules it runs. */
export interface SourcingPlugin<R extends object = RuleSettings> {
  (
    options?: Readonly<SourcingOptions<R>> | null | undefined
  ): (tree: Root, file: VFile) => undefined
  readonly rules: readonly Rule[]
}

/**
 * Make the plugin that runs rules over natural language trees, wherever these come from.
 *
 * @param name name of the package, such as `retext-anonymous-sources`
 * @param rules rules that it runs
 * @returns the plugin; it throws a `SettingError` when it is used with settings that make no sense
 */
export function createPlugin<R extends object = RuleSettings>(
  name: string,
  rules: readonly Rule[]
): SourcingPlugin<R> {
  const attach = (given?: Readonly<SourcingOptions<R>> | null | undefined) => {
    const options = (given ?? {}) as SourcingOptions
    return createTransformer(resolveRules(rules, options), options)
  }
  return Object.assign(Object.defineProperty(attach, 'name', {value: name}), {rules})
}

/**
 * Make the function that reads a tree and runs rules over it.
 *
 * @param resolved rules with their settings
 * @param options the kind of copy and the names that the newsroom knows
 * @returns transformer; findings are messages of the file
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

/** Whether the first word of a tree, or what holds it, knows its place in the file. */
function hasPosition(tree: Root): boolean {
  let placed = false
  visitParents(tree, (node) => {
    placed = node.position?.start.offset !== undefined
    return placed || !('children' in node) ? EXIT : CONTINUE
  })
  return placed
}
