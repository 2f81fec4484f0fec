import type {CueVerb} from '../cues/lexicon.js'
import words from '../generated/clause-words.js'
import {isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import {singular} from '../words.js'
import type {Context} from './context.js'
import {opensAt} from './quotation-edges.js'

const degrees: ReadonlySet<string> = new Set(words.degrees)

const extents: ReadonlySet<string> = new Set(words.extents)

/** Words that open what is said. */
export const complementizers: ReadonlySet<string> = new Set(words.complementizers)

/** What stands between a cue and its content: the addressee, when, where, how. */
export interface Adjuncts {
  /** First token of what follows. */
  next: number
  addressee: Phrase | null
  /** "by" phrase of a passive. */
  agent: Phrase | null
}

/**
 * Passes over the addressee and adverbials behind a cue.
 *
 * @param from token after the cue
 * @param limit end of its sentence
 * @param verb what it is, `null` for a passive or a noun
 * @param led the subject stands in front of the verb
 */
export function adjunctsOf(
  context: Context,
  from: number,
  limit: number,
  verb: CueVerb | null,
  passive: boolean,
  led = false
): Adjuncts {
  let at = from
  let agent: Phrase | null = null
  let addressee: Phrase | null = null
  const takesAddressee = verb?.frames.has('addressee') || verb?.frames.has('objectTo')
  if (takesAddressee && !passive) {
    addressee = addresseeAt(context, at, verb) ?? (led ? personAsked(context, at, verb) : null)
    if (addressee) at = throughName(context, apposedEnd(context, addressee))
  }
  for (let step = 0; step < mostAdjuncts && at < limit; step++) {
    const token = context.tokens[at]
    if (!token || (token.quotation !== null && opensAt(context, at) !== null)) break
    // "asked whether", and "yesterday's vote": what follows is the content.
    if (token.pos !== 'VERB' && complementizers.has(token.lower)) break
    const aside = /^[,(—–-]$/.test(token.text) ? afterAside(context, at, limit) : null
    if (aside !== null) return {next: aside, addressee, agent}
    const end = adverbialEnd(context, at, limit, passive)
    if (end === null) break
    if (passive && token.lower === 'by') agent = context.phrases.at(at + 1) ?? null
    else if (token.lower === 'to') addressee ??= context.phrases.at(at + 1) ?? null
    at = end
  }
  return {next: at, addressee, agent}
}

/** Adverbials that are passed over between a cue and its content. */
const mostAdjuncts = 6

/** The token behind an adverbial, or `null` where none begins: "on Monday", "late on", "quietly", "to the council". */
function adverbialEnd(
  context: Context,
  at: number,
  limit: number,
  passive: boolean
): number | null {
  const token = context.tokens[at]
  const next = context.tokens[at + 1]
  const phrase = context.phrases.at(at)
  if (!token) return null
  if (phrase?.kind === 'time')
    return context.tokens[phrase.last]?.lower === "'s" ? null : phrase.last
  const early = /^(?:late|early|earlier|later)$/.test(token.lower)
  if (early && (context.phrases.at(at + 1)?.kind === 'time' || next?.pos === 'ADP')) return at + 1
  if (token.pos === 'ADV' && !complementizers.has(token.lower) && !degrees.has(token.lower))
    return phrase && phrase.last > at + 1 ? null : at + 1
  const to = token.lower === 'to' && context.phrases.at(at + 1) && next?.pos !== 'VERB'
  if (token.pos !== 'ADP' && !to) return null
  const end = prepositionalEnd(context, at, limit)
  // "learned of emails that": the phrase is what was learned, not where or when.
  const matter = !passive && /^(?:of|about|for)$/.test(token.lower)
  return matter && !/^[,.:;"“‘]$/.test(context.tokens[end ?? -1]?.text ?? '.') ? null : end
}

/** Tokens that an aside may take up. */
const longestAside = 25

/**
 * "explains, in its way, that", "said — the paper noted it twice — “…": what stands between two marks is
 * passed over if "that" or a quotation follows. Between commas it has no verb, or is a relative clause.
 */
function afterAside(context: Context, opening: number, limit: number): number | null {
  const {tokens} = context
  const mark = tokens[opening]?.text ?? ''
  const closing = mark === '(' ? ')' : mark
  const word = tokens[opening + 1]?.lower ?? ''
  const inWhat = word === 'in' && tokens[opening + 2]?.lower === 'what'
  const whole = mark !== ',' || inWhat || /^(?:which|who|as)$/.test(word)
  for (let at = opening + 1; at < Math.min(limit, opening + longestAside); at++) {
    const token = tokens[at]
    if (!token || token.quotation !== tokens[opening]?.quotation || /^[.;:!?]$/.test(token.text))
      return null
    if (!whole && (token.pos === 'VERB' || token.pos === 'AUX')) return null
    if (token.text !== closing) continue
    const next = at + 1
    return at > opening + 1 && (tokens[next]?.lower === 'that' || opensAt(context, next) !== null)
      ? next
      : null
  }
  return null
}

/** "“Did you?” counsel asked the baker": with the subject in front, the phrase behind is who is asked. */
function personAsked(context: Context, at: number, verb: CueVerb | null): Phrase | null {
  const object = context.phrases.at(at)
  if (verb?.lemma !== 'ask' || object?.first !== at || object.kind === 'time') return null
  const head = context.tokens[object.head]?.lower ?? ''
  const closed = /^(?:PUNCT|ADP|ADV)$/.test(context.tokens[object.last]?.pos ?? 'PUNCT')
  return closed && (object.kind !== 'noun' || isPersonNoun(head)) ? object : null
}

/** "told the baker, Nils Arvad, that": where the addressee ends, a name set beside it and all. */
function apposedEnd(context: Context, object: Phrase): number {
  const {tokens, phrases} = context
  const name = tokens[object.last]?.text === ',' ? phrases.at(object.last + 1) : undefined
  if (name?.kind !== 'name' || name.first !== object.last + 1) return object.last
  if (!isPersonNoun(tokens[object.head]?.lower ?? '')) return object.last
  const after = tokens[name.last]
  if (after?.text === ',') return name.last + 1
  return !after || /^[.!?:;]$/.test(after.text) ? name.last : object.last
}

/** "told Radio 4's “Today” programme that": a name in marks within the addressee's. */
function throughName(context: Context, from: number): number {
  const at = context.tokens[from]?.lower === "'s" ? from + 1 : from
  const name = opensAt(context, at)
  const noun = name && !name.whole ? context.phrases.at(name.last) : undefined
  return name && noun?.first === name.last && noun.kind !== 'time' && noun.kind !== 'pronoun'
    ? noun.last
    : (titleEnd(context, from) ?? from)
}

/** "told Reuters that", "warned ministers the bridge …": a addressee, if a clause can still follow. */
function addresseeAt(
  context: Context,
  at: number,
  verb: CueVerb | undefined | null
): Phrase | null {
  const object = context.phrases.at(at)
  if (!object || object.first !== at || object.kind === 'time') return null
  const next = context.tokens[object.last]
  const obligatory =
    verb?.lemma === 'tell' ||
    verb?.lemma === 'inform' ||
    verb?.lemma === 'assure' ||
    verb?.lemma === 'remind' ||
    verb?.lemma === 'notify' ||
    verb?.lemma === 'convince' ||
    verb?.lemma === 'persuade'
  if (obligatory) return beforeClause(context, object)
  if (!next) return null
  if (
    complementizers.has(next.lower) ||
    next.lower === 'to' ||
    opensAt(context, object.last) !== null
  )
    return object
  // "asked the mayor," at the end: the phrase is the speaker.
  return null
}

/**
 * "told the Courier | residents were right": a verb behind what seems one phrase shows that a clause without
 * "that" begins with its last noun.
 */
function beforeClause({tokens}: Context, object: Phrase): Phrase {
  const {first, last, head} = object
  const verb = tokens[last]
  const finite = verb?.pos === 'AUX' || (verb?.pos === 'VERB' && !/ing$/.test(verb.lower))
  const noun = tokens[head]
  const two = head === last - 1 && head - first > 1 && noun?.pos === 'NOUN'
  if (!finite || !two || singular(noun.lower) === noun.lower) return object
  return /^(?:NOUN|PROPN)$/.test(tokens[head - 1]?.pos ?? '')
    ? {...object, last: head, head: head - 1}
    : object
}

/** "said on Radio Kest's “The Long Hour” | that": the end of a name in marks, or `null` where no clause with "that" follows on it. */
function titleEnd(context: Context, from: number): number | null {
  const name = opensAt(context, context.tokens[from]?.lower === "'s" ? from + 1 : from)
  return name && !name.whole && context.tokens[name.last]?.lower === 'that' ? name.last : null
}

/** End of a prepositional phrase that only tells when, where or to whom, or `null`. */
function prepositionalEnd(context: Context, at: number, limit: number): number | null {
  const next = context.tokens[at + 1]
  if (!next || (extents.has(next.lower) && context.tokens[at]?.lower === 'at')) return null
  let first = at + 1
  while (context.tokens[first]?.pos === 'ADP' || context.tokens[first]?.pos === 'ADV') first++
  const phrase = context.phrases.at(first)
  const titled = titleEnd(context, phrase?.first === first ? phrase.last : first)
  if (titled !== null) return titled
  if (!phrase || phrase.first !== first || phrase.last > limit) return null
  const after = context.tokens[phrase.last]
  // "said in the ruling was": the phrase belongs to the clause.
  if (
    after &&
    (after.pos === 'VERB' || after.pos === 'AUX') &&
    phrase.kind !== 'pronoun' &&
    !/ing$|ed$/.test(after.lower)
  )
    return null
  return phrase.last
}
