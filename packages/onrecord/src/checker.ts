/**
 * Check files by the settings of each: what a run does with a file, in whatever thread.
 */

import path from 'node:path'
import type {Notes} from 'quotation-notes'
import {allRules, type PresetOptions, resolveSettings, ruleById} from 'retext-preset-sourcing'
import type {ResolvedRule, Rule} from 'sourcing-rule'
import type {VFile} from 'vfile'
import type {CheckedArticle} from './check.js'
import {checkFile} from './check-file.js'
import {Resolver, type ResolverOptions, type Settings} from './config/resolve.js'
import {keepExcerpts} from './excerpt.js'

/** How to check; plain data, that can be sent to a thread. */
export interface CheckerOptions extends ResolverOptions {
  /** Check these rules alone. */
  only?: readonly string[] | undefined
  /** Files and folders of notes, besides those that the configuration names. */
  notes?: readonly string[] | undefined
  /** Heed no ignores in the copy, in front matter or in sidecars. */
  noInlineIgnores?: boolean | undefined
}

/** Checks files. */
export class Checker {
  readonly #resolver: Resolver
  readonly #only: ReadonlySet<string> | undefined
  readonly #ignores: boolean
  readonly #cwd: string
  readonly #overlay: PresetOptions | undefined
  readonly #given: readonly string[]
  /** Notes by the paths that they were read from; neighbours share them. */
  readonly #notes = new Map<string, Promise<Notes>>()

  /**
   * @param options
   *   How to check.
   */
  constructor(options: CheckerOptions) {
    this.#resolver = new Resolver(options)
    this.#only = options.only && new Set(options.only)
    this.#ignores = !options.noInlineIgnores
    this.#cwd = options.cwd
    this.#overlay = options.overlay
    this.#given = (options.notes ?? []).map((name) => path.resolve(options.cwd, name))
  }

  /**
   * Look at what is asked for before any file is: rules by name, and settings that have the last word.
   *
   * @throws {SettingError | UsageError}
   *   If they name a rule that there is not, or the configuration of the working directory is broken.
   */
  async ready(): Promise<void> {
    const isBuiltIn = (name: string): boolean => allRules.some(({id}) => id === name)
    const names = [...(this.#only ?? []), ...Object.keys(this.#overlay?.rules ?? {})]
    // Rules of plugins are known once the configuration is read.
    const more = names.every(isBuiltIn) ? [] : await this.#pluginRules()

    if (this.#overlay) resolveSettings(this.#overlay, more)
    for (const name of this.#only ?? []) {
      if (!more.some(({id}) => id === name)) ruleById(name)
    }
  }

  async #pluginRules(): Promise<Rule[]> {
    const {plugins} = await this.#resolver.settingsOf('article.txt').catch((error: unknown) => {
      // What is asked for is at fault here, and told by whoever asks.
      if ((error as Error).name === 'SettingError') return {plugins: []}
      throw error
    })
    return plugins.map(({rule}) => rule)
  }

  /**
   * Find the settings of a file, with the rules that are asked for alone.
   *
   * @param path
   *   As of `Resolver#settingsOf`.
   * @returns
   *   Its settings.
   */
  async settingsOf(path: string): Promise<Settings> {
    const settings = await this.#resolver.settingsOf(path)
    return this.#only ? {...settings, rules: onlyRules(settings.rules, this.#only)} : settings
  }

  /**
   * Read the notes that an article was written from.
   *
   * @param settings
   *   Settings of the article.
   * @returns
   *   The notes, if any were named.
   * @throws {UsageError}
   *   If there is no such file, or it can't be read.
   */
  async notesOf(settings: Settings): Promise<Notes | undefined> {
    const paths = [...this.#given, ...(settings.notes ?? [])]
    if (paths.length === 0) return
    const key = JSON.stringify(paths)
    const known = this.#notes.get(key)
    if (known) return known
    const {loadNotes} = await import('./notes.js')
    const notes = loadNotes(paths, this.#cwd)
    this.#notes.set(key, notes)
    return notes
  }

  /**
   * Check a file.
   *
   * @param file
   *   File with its value; gets the findings.
   * @param settings
   *   Its settings.
   * @param timings
   *   Milliseconds by rule; if given, they are added up here.
   * @returns
   *   What it was read as.
   */
  async check(
    file: VFile,
    settings: Settings,
    timings?: Map<string, number> | undefined
  ): Promise<CheckedArticle> {
    const {rules, options} = settings
    const notes = await this.notesOf(settings)
    const article = await checkFile(file, {rules, options, notes, ignores: this.#ignores, timings})
    keepExcerpts(file, article.reading)
    return article
  }
}

/**
 * Keep the rules that are asked for by name. Who names a rule that is off wants to see
 * what it finds.
 */
function onlyRules(
  rules: readonly ResolvedRule[],
  names: ReadonlySet<string>
): readonly ResolvedRule[] {
  return rules
    .filter(({rule}) => names.has(rule.id))
    .map((resolved) => {
      if (resolved.severity !== 'off') return resolved
      const {severity} = resolved.rule
      return {...resolved, severity: severity === 'off' ? 'warn' : severity}
    })
}
