/**
 * What many ledgers come to.
 */

import type {Ledger} from './ledger.js'

/** Somebody, over all files. */
export interface SourceSum {
  name: string
  class: string
  /** Files that credit them. */
  files: number
  attributions: number
  quotations: number
  words: number
}

/** All files together. */
export interface LedgerSum {
  files: number
  attributions: number
  quotations: number
  words: number
  /** Attributions to people without a name. */
  anonymous: number
  /** Part of all attributions that is, from 0 to 1. */
  anonymousShare: number
  /** Those who are named, by a name or as an organisation; the most credited first. */
  sources: SourceSum[]
}

/** Adds up ledgers, one after the other. */
export class LedgerAdder {
  readonly #sources = new Map<string, SourceSum>()
  readonly #sum = {files: 0, attributions: 0, quotations: 0, words: 0, anonymous: 0}

  /**
   * Add a ledger. The same name of the same class is taken for the same source; people without a
   * name are counted, but never joined: two officials are not one.
   *
   * @param ledger
   *   Ledger of one file.
   */
  add({sources}: Ledger): void {
    this.#sum.files++

    for (const source of sources) {
      this.#sum.attributions += source.attributions
      this.#sum.quotations += source.quotations
      this.#sum.words += source.words

      if (source.class === 'anonymous') this.#sum.anonymous += source.attributions
      else this.#join(source)
    }
  }

  /**
   * Add up.
   *
   * @returns
   *   Sums.
   */
  sum(): LedgerSum {
    const {attributions, anonymous} = this.#sum

    return {
      ...this.#sum,
      anonymousShare: attributions === 0 ? 0 : anonymous / attributions,
      sources: [...this.#sources.values()].sort(
        (left, right) =>
          right.attributions - left.attributions ||
          right.words - left.words ||
          (left.name < right.name ? -1 : 1)
      )
    }
  }

  #join({name, class: kind, attributions, quotations, words}: Ledger['sources'][number]): void {
    const key = JSON.stringify([kind, name])
    const known = this.#sources.get(key)

    if (known) {
      known.files++
      known.attributions += attributions
      known.quotations += quotations
      known.words += words
    } else {
      this.#sources.set(key, {name, class: kind, files: 1, attributions, quotations, words})
    }
  }
}

/**
 * Write a share as a whole percentage.
 *
 * @param share
 *   From 0 to 1.
 * @returns
 *   Such as `33 %`.
 */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}
