import data from '../generated/profile-words.js'
import {isGivenName} from '../phrases/given-names.js'
import type {NameRun} from '../phrases/names.js'
import {isPersonNoun, isServedGroup} from '../phrases/nouns.js'
import type {Phrase, Phrases} from '../phrases/phrases.js'
import {isCalendarName} from '../phrases/time-phrases.js'
import {isPostModifier} from '../phrases/titles.js'
import type {Token, TokenRange} from '../types.js'
import {singular} from '../words.js'
import {
  isAnother,
  isSaying,
  relatives,
  tellsWhatWasDone,
  throughMarks,
  toComma,
  toSpeech
} from './profile-ends.js'
import {headIn, isPostPhrase} from './profile-heads.js'
import {made, predicate} from './told-posts.js'

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

const joints: ReadonlySet<string> = new Set(data.joints)

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
    told(predicate(tokens, phrases, run.last)),
    told(made(tokens, phrases, first, run.last))
  ]
  return found.filter((profile) => profile !== null)
}

function told(found: (TokenRange & {head: number}) | null): Profile | null {
  return found && {form: 'predicate', ...found}
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
    : post && (isPostPhrase(tokens, post) ? post : chainBefore(tokens, phrases, post.first))
  if (chain) first = chain.first
  // "health minister and deputy leader Ana Prew"
  const both = first < run.nameFirst && /^(?:and|&)$/.test(tokens[first - 1]?.lower ?? '')
  const joined = both ? phrases.at(first - 2) : undefined
  const bare = joined?.kind === 'noun' && joined.first === joined.head
  // "Museum Executive Director & CEO Ana Prew"
  const capital = joined?.kind === 'name' && tokens[first - 1]?.text === '&'
  if (joined && (bare || ((capital || joined.kind === 'noun') && isPostPhrase(tokens, joined))))
    first = joined.first
  // "Managing Director Ana Prew": a participle that opens a sentence.
  if (first < run.nameFirst && isPostModifier(tokens[first - 1]?.lower ?? '')) first--
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
  if (run.kind !== 'person' || run.words.length < 2) return false
  if (gap?.pos !== 'NOUN' || bearers.has(gap.lower)) return false
  // "chief of staff", "lawyer for the family": several as one; not "friend of teacher Tom Bell".
  if (isPersonNoun(gap.lower) && !isServedGroup(gap.lower)) return false
  const first = phrases.at(run.first - 1)?.first ?? run.first
  // "director of nursing Liang Orr": what has no article has no name of its own behind it.
  const bare = tokens[first - 1]?.lower === 'of' && /^(?:NOUN|ADJ)$/.test(tokens[first]?.pos ?? '')
  if (!bare && !isGivenName(name)) return false
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
  if (
    tokens[first - 1]?.text !== ',' ||
    !/^(?:[,.;:)—–]|of|from|at)$/.test(tokens[nameEnd]?.text ?? '.')
  )
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
  const first = behindAge(tokens, end + 1)
  const opening = tokens[first]
  if (!opening || opening.sentence !== mark.sentence || opening.quotation !== mark.quotation)
    return []
  if (relatives.has(opening.lower)) return [relative(tokens, first)]
  if (opening.pos === 'ADP') return holders.has(opening.lower) ? [tail(tokens, first)] : []
  // "Ana Prew, managing director of"
  const modified = isPostModifier(opening.lower) && phrases.at(first + 1)?.first === first + 1
  if (opening.pos === 'VERB' && !modified) {
    // Behind a name in apposition a past tense is the main verb: "Her coach, Dan Tees, watched".
    const told = standing.has(opening.lower) && !(apposed && opening.lower.endsWith('ed'))
    return told ? [{head: -1, form: 'relative', ...toComma(tokens, first)}] : []
  }
  return apposedAfter(tokens, phrases, name, first, opening.pos === 'VERB' ? first + 1 : first)
}

/** "Ana Prew, | now the registrar of the college,": a noun phrase from a token on, or from one behind it. */
function apposedAfter(
  tokens: readonly Token[],
  phrases: Phrases,
  name: number,
  first: number,
  from: number
): Profile[] {
  let at = from
  while (/^(?:ADV|CCONJ)$/.test(tokens[at]?.pos ?? '') && at < first + 3) at++
  const phrase = phrases.at(at)
  if (!phrase || phrase.kind === 'time' || phrase.kind === 'pronoun' || phrase.first > at) return []
  const whole = throughMarks(tokens, toComma(tokens, first))
  const found = toSpeech(tokens, whole)
  const head = headBehind(tokens, phrases, phrase)
  const noun = tokens[head]?.lower ?? ''
  if (found.last < whole.last && isAnother(tokens, phrases, name, noun)) return []
  if (isSaying(tokens, whole) || tellsWhatWasDone(tokens, found) || isHeld(tokens, phrase))
    return []
  if (head === -1 && !/^[A-Z]-\p{Lu}/u.test(tokens[first]?.text ?? '')) return []
  if (isClause(tokens, phrases.at(name)?.first ?? name, phrase.last, found.last)) return []
  return [{head, form: 'apposition', ...found}]
}

/** "Boralis’s development projects senior manager": a noun phrase of two, with the post in the second. */
function headBehind(tokens: readonly Token[], phrases: Phrases, phrase: Phrase): number {
  const head = headIn(tokens, phrase)
  const next = phrases.at(phrase.last)
  const post = next?.first === phrase.last && next.kind === 'noun' && phrase.kind !== 'pronoun'
  return head === -1 && post ? headIn(tokens, next, true) : head
}

/** ", 41, a baker": the aside begins behind the age, and nowhere if no mark closes that. */
function behindAge(tokens: readonly Token[], at: number): number {
  const age = tokens[at]?.lower ?? ''
  if (!/^(?:aged|\d{1,3}|\d{1,3}-year-old)$/.test(age)) return at
  const mark = age === 'aged' ? at + 2 : at + 1
  return /^[,)]$/.test(tokens[mark]?.text ?? '') ? mark + 1 : -1
}

/** "Largo, Tarnia, resident Lise Paget": a post that another name has; "Chief Executive of Tarn Water" is one. */
function isHeld(tokens: readonly Token[], {first, last, name}: Phrase): boolean {
  if (name <= first || !isPersonNoun(tokens[name - 1]?.lower ?? '')) return false
  return !tokens.slice(name, last).some(({lower}) => lower === 'of' || isPersonNoun(lower))
}

/** "According to Orr, the bridge is safe": an auxiliary behind the noun, and no mark that closes an aside. */
function isClause(tokens: readonly Token[], name: number, verb: number, last: number): boolean {
  const credited = /^according$/i.test(tokens[name - 2]?.text ?? '')
  return tokens[verb]?.pos === 'AUX' && (credited || !/^[,)]$/.test(tokens[last]?.text ?? ''))
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
  return {head: -1, form: 'relative', ...toComma(tokens, first)}
}

function lastNoun(tokens: readonly Token[], first: number, last: number): number {
  for (let at = last - 1; at >= first; at--) {
    const token = tokens[at]
    if (token && /^(?:NOUN|PROPN)$/.test(token.pos)) return at
  }
  return last - 1
}
