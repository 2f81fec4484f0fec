import irregular from '../generated/irregular-verbs.js'
import type {Token} from '../types.js'
import type {Context} from './context.js'

const auxiliaries = new Set(['be', 'have', 'do'])
/** "known", "taken": forms that are never a past tense. */
const participlesOnly = new Set<string>()
/** "found", "held": a past tense and a participle alike. */
const either = new Set<string>()
for (const [lemma, forms] of Object.entries(irregular.verbs as Record<string, readonly string[]>)) {
  if (auxiliaries.has(lemma)) continue
  const [past = '', participle] = forms
  if (participle === undefined) either.add(past)
  else if (participle !== lemma && participle !== past) participlesOnly.add(participle)
}

/**
 * Whether a form without an auxiliary can be a participle that hangs on the noun before it: "a clerk sacked in May".
 *
 * @param word lower case
 */
export function canBeParticiple(word: string): boolean {
  return word.endsWith('ed') || either.has(word) || participlesOnly.has(word)
}

/**
 * Whether a form without an auxiliary is no finite verb: "taken", "saying".
 *
 * @param word lower case
 */
export function isNonFinite(word: string): boolean {
  return word.endsWith('ing') || participlesOnly.has(word)
}

/**
 * Whether what follows a past form shows that it has no object, as that of a participle hasn't: "sacked in May", "based there,".
 *
 * @param at token after the form
 */
export function lacksObject(context: Context, at: number): boolean {
  const next: Token | undefined = context.tokens[at]
  return (
    next === undefined ||
    next.pos === 'ADP' ||
    next.pos === 'ADV' ||
    next.pos === 'SCONJ' ||
    /^(?:to|,|when|after)$/.test(next.lower) ||
    context.phrases.at(at)?.kind === 'time'
  )
}
