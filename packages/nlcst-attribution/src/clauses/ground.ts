import type {Phrases} from '../phrases/phrases.js'
import type {Quotation, Token} from '../types.js'

/** What the walks over an article stand on. */
export interface Ground {
  tokens: readonly Token[]
  phrases: Phrases
  quotations: readonly Quotation[]
  /** Whether the verb in hand lets several share it: "the pumps and the harbour boasts" doesn't. */
  several: boolean
}
