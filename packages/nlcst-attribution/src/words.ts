import {lookUp} from './frame/tagger.js'
import irregular from './generated/irregular-verbs.js'
import type {Reading, Token} from './types.js'

const irregularForms: Record<string, readonly string[]> = irregular.verbs
const irregularLemmas = new Map<string, string>()
for (const [lemma, forms] of Object.entries(irregularForms)) {
  for (const form of forms) irregularLemmas.set(form, lemma)
}

/** Verbs of two or more syllables that double their last letter all the same. */
const doubling: ReadonlySet<string> = new Set(irregular.doubling)

/**
 * Inflections of a verb: base form, third person, past, past participle, -ing form.
 * A phrasal verb (`point out`) is inflected at its first word.
 *
 * @param lemma base form
 */
export function verbForms(lemma: string): string[] {
  const [verb = '', ...rest] = lemma.split(' ')
  const tail = rest.length > 0 ? ` ${rest.join(' ')}` : ''
  return [...new Set(singleVerbForms(verb))].map((form) => form + tail)
}

function singleVerbForms(verb: string): string[] {
  const irregularOnes = irregularForms[verb]
  const third = /(?:[sxz]|[cs]h)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const base = stemFor(verb)
  const ing = /ie$/.test(verb)
    ? `${verb.slice(0, -2)}ying`
    : /[^eoy]e$/.test(verb)
      ? `${verb.slice(0, -1)}ing`
      : `${base}ing`
  if (irregularOnes) return [verb, third, ...irregularOnes, ing]
  const past = /e$/.test(verb)
    ? `${verb}d`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ied`
      : `${base}ed`
  return [verb, third, past, ing]
}

function stemFor(verb: string): string {
  const oneSyllable = /^[^aeiou]*[aeiou][^aeiouwxy]$/.test(verb)
  return oneSyllable || doubling.has(verb) ? verb + verb.slice(-1) : verb
}

/**
 * Base form of a verb or a noun, by its tag and ending.
 *
 * @param token a word of a reading
 */
export function lemmaOf(token: Token): string {
  const word = token.lower
  if (token.pos === 'VERB' || token.pos === 'AUX') {
    return irregularLemmas.get(word) ?? regularLemma(word)
  }
  return singular(word)
}

function regularLemma(word: string): string {
  const fitting = lemmaCandidates(word).filter((candidate) =>
    singleVerbForms(candidate).includes(word)
  )
  // "stealing", "says": an irregular verb is irregular in its past alone.
  const known = fitting.find((candidate) => Object.hasOwn(irregularForms, candidate))
  if (known) return known
  return fitting.find((candidate) => lookUp(candidate) !== null) ?? fitting[0] ?? word
}

/** Base forms that a word could come from, the likeliest first. */
function lemmaCandidates(word: string): string[] {
  const found: string[] = []
  const strip = (ending: string) => (word.endsWith(ending) ? word.slice(0, -ending.length) : null)
  const ied = strip('ied') ?? strip('ies')
  if (ied) found.push(`${ied}y`)
  for (const ending of ['ing', 'ed', 'es', 's']) {
    const stem = strip(ending)
    if (!stem || stem.length < 2) continue
    const undoubled = /([^aeiouls])\1$/.test(stem) ? stem.slice(0, -1) : null
    if (undoubled) found.push(undoubled)
    // "charged", "noted", "closed": stems that cannot end a word take an e.
    const needsE = /(?:[^aeiou][lrgvc]|[vcgsuz]|[^aeiou][aeiou]t|[aeiou][dkm])$/.test(stem)
    if (ending !== 's') found.push(...(needsE ? [`${stem}e`, stem] : [stem, `${stem}e`]))
    else found.push(stem)
  }
  return found
}

/** A map, since "constructor" is a word too. */
const irregularPlurals: ReadonlyMap<string, string> = new Map(Object.entries(irregular.plurals))

/**
 * Singular of a noun, by its ending.
 *
 * @param word lower case
 */
export function singular(word: string): string {
  const known = irregularPlurals.get(word)
  if (known) return known
  if (!word.endsWith('s') || word.length < 4 || /(?:ss|us|is)$/.test(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:sses|xes|ches|shes|zes)$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/**
 * Whether a token stands inside quotation marks.
 *
 * @param reading the reading it belongs to
 * @param token a word of it
 */
export function isQuoted(reading: Reading, token: Token): boolean {
  return token.quotation !== null && reading.quotations[token.quotation] !== undefined
}
