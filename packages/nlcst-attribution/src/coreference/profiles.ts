import data from '../generated/profile-words.js'
import {isGivenName} from '../phrases/given-names.js'
import type {NameRun} from '../phrases/names.js'
import {isBodyNoun, isPersonNoun, isPostNoun} from '../phrases/nouns.js'
import type {Phrase, Phrases} from '../phrases/phrases.js'
import {isCalendarName} from '../phrases/time-phrases.js'
import {isTitle} from '../phrases/titles.js'
import type {Token, TokenRange} from '../types.js'
import {singular} from '../words.js'
import {isAnother, relatives, toComma, toSpeech} from './profile-ends.js'

/** Words by which an article says who somebody is. */
export interface Profile extends TokenRange {
  /** Before the name; behind it in commas; a clause; what hangs on it by a preposition; told by a verb. */
  form: 'title' | 'apposition' | 'relative' | 'tail' | 'predicate'
  /** The noun that says it, a token index; `-1` where there is none. */
  head: number
}

const holders: ReadonlySet<string> = new Set(data.holders)

/** ", based in Lomark,", ", representing the widow," */
const standing: ReadonlySet<string> = new Set(data.standing)

const links: ReadonlySet<string> = new Set(data.links)

const joints: ReadonlySet<string> = new Set(data.joints)

const makers: ReadonlySet<string> = new Set(data.makers)

const bearers: ReadonlySet<string> = new Set(data.bearers)

/**
 * What the words round a name tell of its bearer, in order of the text.
 *
 * @param tokens words of the article
 * @param phrases its noun phrases
 * @param run the name
 */
export function profilesAt(tokens: readonly Token[], phrases: Phrases, run: NameRun): Profile[] {
  const before = titleBefore(tokens, phrases, run)
  const first = before?.first ?? run.first
  const apposed = apposedBefore(tokens, phrases, first, run.last)
  const found = [
    apposed,
    before,
    ...behind(tokens, phrases, run, apposed !== null),
    predicate(tokens, phrases, run.last),
    made(tokens, phrases, first, run.last)
  ]
  return found.filter((profile) => profile !== null)
}

/** "Former Chelsea striker", "President of Delmar", "the state's water commissioner" before the name. */
function titleBefore(tokens: readonly Token[], phrases: Phrases, run: NameRun): Profile | null {
  const phrase = phrases.at(run.nameFirst) ?? phrases.at(run.first)
  let first = Math.min(run.first, phrase?.kind === 'name' ? phrase.first : run.first)
  // "President of Delmar Ana Prew", not "friends of Ana Prew", "the mother of striker Tom Bell".
  const gap = tokens[run.first - 1]
  const placed =
    (first < run.first && /^\p{Lu}/u.test(gap?.text ?? '') && !isPersonNoun(gap?.lower ?? '')) ||
    isBehindPost(tokens, phrases, run)
  // "Member of parliament (MP) Ana Prew": the short form of the post stands between.
  const short = tokens[first - 1]?.text === ')' && tokens[first - 3]?.text === '('
  const post = short ? phrases.at(first - 4) : undefined
  const chain = placed
    ? chainBefore(tokens, phrases, first)
    : post && (isPost(tokens, post) ? post : chainBefore(tokens, phrases, post.first))
  if (chain) first = chain.first
  // "health minister and deputy leader Ana Prew"
  const both = first < run.nameFirst && /^(?:and|&)$/.test(tokens[first - 1]?.lower ?? '')
  const joined = both ? phrases.at(first - 2) : undefined
  const bare = joined?.kind === 'noun' && joined.first === joined.head
  // "Museum Executive Director & CEO Ana Prew"
  const capital = joined?.kind === 'name' && tokens[first - 1]?.text === '&'
  if (joined && (bare || ((capital || joined.kind === 'noun') && isPost(tokens, joined))))
    first = joined.first
  while (first < run.nameFirst && /^(?:DET|CCONJ|PUNCT|ADV)$/.test(tokens[first]?.pos ?? ''))
    first++
  if (first >= run.nameFirst) return null
  const head = chain?.head ?? lastNoun(tokens, first, run.nameFirst)
  return {first, last: run.nameFirst, head, form: 'title'}
}

/** "spokeswoman for the festival Anja Marx": a body without a name stands between the post of one and who holds it. */
function isBehindPost(tokens: readonly Token[], phrases: Phrases, run: NameRun): boolean {
  const gap = tokens[run.first - 1]
  const name = run.words[0]?.toLowerCase() ?? ''
  if (run.kind !== 'person' || run.words.length < 2 || !isGivenName(name)) return false
  if (gap?.pos !== 'NOUN' || isPersonNoun(gap.lower) || bearers.has(gap.lower)) return false
  const first = phrases.at(run.first - 1)?.first ?? run.first
  const post = chainBefore(tokens, phrases, first)
  const noun = tokens[post?.head ?? -1]?.lower ?? ''
  return noun !== '' && singular(noun) === noun
}

/** A post with what hangs on it, that ends right before a token: "president of", "ambassador to". */
function chainBefore(
  tokens: readonly Token[],
  phrases: Phrases,
  end: number
): {first: number; head: number} | null {
  let at = end
  for (let step = 0; step < 3; step++) {
    const link = tokens[at - 1]
    if (link?.pos !== 'ADP' || link.sentence !== tokens[end]?.sentence) return null
    const phrase = phrases.at(at - 2)
    if (!phrase || phrase.last !== at - 1) return null
    const inner = tokens[phrase.head]
    if (inner && isPersonNoun(inner.lower) && !/^(?:with|by|from|against)$/.test(link.lower))
      return {first: phrase.first, head: phrase.head}
    at = phrase.first
  }
  return null
}

/** "The director of the Relief Fund, Ana Prew,", "One of Tarn's vice presidents, Ana Prew,". */
function apposedBefore(
  tokens: readonly Token[],
  phrases: Phrases,
  start: number,
  nameEnd: number
): Profile | null {
  // "the Bishop of Tarn, the Right Rev. Tom Bell,": a style begins with an article.
  const first = tokens[start - 1]?.lower === 'the' ? start - 1 : start
  if (tokens[first - 1]?.text !== ',' || !/^[,.;:)—–]$/.test(tokens[nameEnd]?.text ?? '.'))
    return null
  let phrase = phrases.at(first - 2)
  if (!phrase || phrase.last !== first - 1) return null
  // "union head Yan Prew, Pope Luke": the next of a list.
  const named = phrase.kind === 'name' && tokens[phrase.name - 1]
  if (named && phrase.name > phrase.first && isPersonNoun(named.lower)) return null
  for (let step = 0; step < 3; step++) {
    const head = headIn(tokens, phrase, true)
    if (head !== -1) {
      const one =
        tokens[phrase.first - 1]?.lower === 'of' && tokens[phrase.first - 2]?.lower === 'one'
      return {
        first: phrase.first,
        last: first - 1,
        head,
        form: one ? 'title' : 'apposition'
      }
    }
    if (tokens[phrase.first - 1]?.pos !== 'ADP') return null
    const before = phrases.at(phrase.first - 2)
    if (!before || before.last !== phrase.first - 1) return null
    phrase = before
  }
  return null
}

/** What follows a name: an aside in commas or brackets, or what a preposition hangs on it. */
function behind(
  tokens: readonly Token[],
  phrases: Phrases,
  {first: name, last: end}: NameRun,
  apposed: boolean
): (Profile | null)[] {
  const mark = tokens[end]
  if (!mark) return []
  if (mark.pos === 'ADP' && /^(?:of|from|at|with)$/.test(mark.lower)) {
    const found = tail(tokens, end)
    const next = found && tokens[found.last]?.text === ',' ? tokens[found.last + 1] : undefined
    return found && next && relatives.has(next.lower)
      ? [found, relative(tokens, found.last + 1)]
      : [found]
  }
  if (relatives.has(mark.lower)) return [relative(tokens, end)]
  if (!/^[,(—–]$/.test(mark.text)) return []
  let first = end + 1
  const age = tokens[first]
  if (age && /^(?:aged|\d{1,3}|\d{1,3}-year-old)$/.test(age.lower)) {
    first += age.lower === 'aged' ? 2 : 1
    if (!/^[,)]$/.test(tokens[first]?.text ?? '')) return []
    first++
  }
  const opening = tokens[first]
  if (!opening || opening.sentence !== mark.sentence || opening.quotation !== mark.quotation)
    return []
  if (relatives.has(opening.lower)) return [relative(tokens, first)]
  if (opening.pos === 'ADP') return holders.has(opening.lower) ? [tail(tokens, first)] : []
  if (opening.pos === 'VERB') {
    // Behind a name in apposition a past tense is the main verb: "Her coach, Dan Tees, watched".
    const told = standing.has(opening.lower) && !(apposed && opening.lower.endsWith('ed'))
    return told ? [{...toComma(tokens, first), head: -1, form: 'relative'}] : []
  }
  let at = first
  while (/^(?:ADV|CCONJ)$/.test(tokens[at]?.pos ?? '') && at < first + 3) at++
  const phrase = phrases.at(at)
  if (!phrase || phrase.kind === 'time' || phrase.kind === 'pronoun' || phrase.first > at) return []
  const whole = toComma(tokens, first)
  const found = toSpeech(tokens, whole)
  const head = headIn(tokens, phrase)
  const noun = tokens[head]?.lower ?? ''
  if (found.last < whole.last && isAnother(tokens, phrases, name, noun)) return []
  if (head === -1 && !/^[A-Z]-\p{Lu}/u.test(tokens[first]?.text ?? '')) return []
  // "According to Orr, the bridge is safe": a clause.
  if (tokens[phrase.last]?.pos === 'AUX' && !/^[,)]$/.test(tokens[found.last]?.text ?? ''))
    return []
  return [{...found, head, form: 'apposition'}]
}

/** "from the reform camp", "of the Tarn historic buildings office". */
function tail(tokens: readonly Token[], first: number): Profile | null {
  let last = first + 1
  let at = first + 1
  for (; at < first + 16; at++) {
    const token = tokens[at]
    if (!token || token.sentence !== tokens[first]?.sentence || isCalendarName(token)) break
    if (/^(?:NOUN|PROPN)$/.test(token.pos)) last = at + 1
    else if (!/^(?:DET|ADJ|NUM|PART|PRON)$/.test(token.pos) && !joints.has(token.lower)) break
  }
  return last > first + 1 ? {first, last, head: -1, form: 'tail'} : null
}

function relative(tokens: readonly Token[], first: number): Profile {
  return {...toComma(tokens, first), head: -1, form: 'relative'}
}

/** "Ana Prew is the registrar", "Prew, who became …", "works as a plumber". */
function predicate(tokens: readonly Token[], phrases: Phrases, end: number): Profile | null {
  let at = end
  if (
    tokens[at]?.text === ',' &&
    /^\d{1,3}$/.test(tokens[at + 1]?.text ?? '') &&
    tokens[at + 2]?.text === ','
  )
    at += 3
  let linked = false
  for (; at < end + 9; at++) {
    const token = tokens[at]
    if (token && links.has(token.lower)) linked = true
    else if (token?.lower !== 'as' && !/^(?:ADV|AUX)$/.test(token?.pos ?? '')) break
  }
  if (!linked) return null
  const phrase = phrases.at(at)
  if (!phrase || phrase.first !== at || phrase.kind !== 'noun' || !isPost(tokens, phrase))
    return null
  const found = toComma(tokens, at)
  return {...found, head: phrase.head, form: 'predicate'}
}

/** "elected Varo as the new leader", "appointed Ana Prew its director". */
function made(
  tokens: readonly Token[],
  phrases: Phrases,
  first: number,
  end: number
): Profile | null {
  let verb = first - 1
  while (/^(?:DET|ADV)$/.test(tokens[verb]?.pos ?? '')) verb--
  if (!makers.has(tokens[verb]?.lower ?? '')) return null
  const at = tokens[end]?.lower === 'as' ? end + 1 : end
  const phrase = phrases.at(at)
  if (!phrase || phrase.first !== at || !isPost(tokens, phrase)) return null
  const found = toComma(tokens, at)
  return {...found, head: phrase.head, form: 'predicate'}
}

/** Whether the noun of a phrase is a post, a trade or a relation. */
function isPost(tokens: readonly Token[], phrase: Phrase): boolean {
  return headIn(tokens, phrase, true) !== -1
}

/** The noun of a phrase that says what somebody, or some body, is. */
function headIn(tokens: readonly Token[], phrase: Phrase, people = false): number {
  const word = tokens[phrase.head]?.lower ?? ''
  const post = isTitle(word) || isPostNoun(word)
  const own = phrase.kind === 'noun' || phrase.name > phrase.first || post
  if (own && (isPersonNoun(word) || isTitle(word))) return phrase.head
  if (
    !people &&
    phrase.kind === 'noun' &&
    (isBodyNoun(word) || /^(?:DET|PRON)$/.test(tokens[phrase.first]?.pos ?? ''))
  )
    return phrase.head
  // "CEO of Tesco": the name behind a title's "of" has been joined to it.
  for (let at = phrase.first; at < phrase.last; at++)
    if (isPostOf(tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '')) return at
  // "FBI director James Comey": the post before the name that ends the phrase.
  for (let at = phrase.name - 1; at >= phrase.first; at--)
    if (isPersonNoun(tokens[at]?.lower ?? '')) return at
  return -1
}

/** "Archbishop of", "Minister for". */
function isPostOf(word: string, next: string): boolean {
  return /^(?:of|for)$/.test(next) && (isTitle(word) || isPersonNoun(word))
}

function lastNoun(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 1; at >= first; at--) {
    const token = tokens[at]
    if (token && /^(?:NOUN|PROPN)$/.test(token.pos)) return at
  }
  return last - 1
}
