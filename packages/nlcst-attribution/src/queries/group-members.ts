import data from '../generated/groups.js'
import type {Attribution, Reading, Source, Span, TokenRange} from '../types.js'
import {haveCommon, singular, wordSets} from '../words.js'
import {attributionsWhere, sourceOf} from './attributions.js'
import {sentencesBeside} from './beside.js'
import {isCue, namedSpeakers} from './coverage.js'
import {isOfGroup, stance} from './group-kinds.js'
import {isApposed, isJoined} from './group-names.js'
import type {Group} from './groups.js'
import {groupBy, memoize} from './lookup.js'
import type {CopySentence} from './sentence.js'

const words = wordSets(data)

/** A description that reaches further than this behind a name is another's. */
const farthest = 12

/** "the academic trustee": an adjective, and no trade. */
const ofTrade = new RegExp(`\\bacademic (?!(?:${data.behindTrade.join('|')})\\b)(?=\\p{L})`, 'gu')

/** So many sentences away somebody is near, whatever the paragraphs. */
const shortReach = 4

/** So many sentences later somebody may still be said to share the view. */
const joinReach = 7

/** No paragraphs within reach hold more sentences than this on one side. */
const sentencesAround = 24

/**
 * Whether somebody of the group is heard by name nearby: in the sentence itself, or within some paragraphs before or
 * behind. Doubtful members count: a rule on absence stays silent where it cannot tell.
 *
 * @param sentence the one that credits the group
 * @param group as {@link groupOf} gives it
 * @param window how many paragraphs of copy away they may speak
 * @param claim where the group itself is credited: that is no word of a member
 * @returns `true` in doubt
 */
export function isHeardNearby(
  sentence: CopySentence,
  group: Group,
  window: number,
  claim: Span
): boolean {
  const {reading} = sentence
  const rest = sentence.names.filter(({first}) => first >= group.last)
  if (sentence.has(words.members, group.last) && rest.some(({kind}) => kind === 'person'))
    return true
  const beside = sentence.paragraphsAround(1, 1)
  // Much copy has one sentence to a paragraph.
  const reach = window > 0 ? sentencesBeside(sentence, shortReach, shortReach) : []
  const around = sentence.paragraphsAround(window, window)
  const places = [around.first, around.last - 1, ...reach.map(({paragraph}) => paragraph)]
  const range = {first: Math.min(...places), last: Math.max(...places) + 1}
  const copy = sentencesBeside(sentence, sentencesAround, sentencesAround)
  if (copy.some((one) => isInside(one, range) && isApposed(one, group))) return true
  if (window > 0 && sentencesBeside(sentence, 0, joinReach).some(isJoined)) return true
  if (window > 0 && isIllustrated(sentence, group)) return true
  return namedSpeakers(reading, range).some(({source, attribution: {paragraph}, attribution}) => {
    const near = paragraph >= beside.first && paragraph < beside.last
    return !isCue(attribution, claim) && isMember(reading, source, attribution, group, near)
  })
}

/**
 * Whether the next sentence lets one of them speak: a body that watches or campaigns ("Some observers argue that. The Corin Law
 * Center says"), or somebody with a name and no office, in their own words ("his critics say. “It is a tragedy,” said Kit Lowe, a
 * former prosecutor").
 */
function isIllustrated(sentence: CopySentence, {noun}: Group): boolean {
  const {reading} = sentence
  const takesSide = stance.has(noun) && !words.friendly.has(noun)
  if (!takesSide && !words.expert.has(noun)) return false
  return sentencesBeside(sentence, 0, 1).some((next) =>
    attributionsWhere(reading, {sentence: next.index, quoted: false}).some((one) => {
      const source = sourceOf(reading, one)
      if (!source || one.sense !== 'say') return false
      const about = `${source.name} ${source.description}`.toLowerCase().split(/[^\p{L}-]+/u)
      const is = (list: ReadonlySet<string>) => about.some((word) => list.has(word))
      if (source.class === 'organisation') return is(words.learned) || is(words.partisans)
      // "Dozens of members of the Medical Council of Corin University have issued a statement": a body of theirs, if nobody's name.
      if (source.class === 'anonymous' && source.described.affiliation) return is(words.learned)
      // "the harbour master" has an office, whatever it is called; "a former prosecutor" is one of many.
      if (source.class !== 'named' || !takesSide || !/^(?!the\b)./i.test(source.description))
        return false
      const opens = one.quotations.some((id) => reading.quotations[id]?.whole)
      return opens && (about.includes('former') || !is(words.offices))
    })
  )
}

/** "director at intelligence firm Signal Risk", "President of the Council on Trade": who leads a body that watches or advises. */
function isLeading({description}: Source): boolean {
  const about = description.toLowerCase().split(/[^\p{L}-]+/u)
  const leader = about.findIndex((word) => words.leaders.has(word))
  if (leader === -1) return false
  return about.some(
    (word, at) =>
      at > leader &&
      (words.houses.has(word) ||
        (words.councils.has(word) && /^(?:on|for)$/.test(about[at + 1] ?? '')))
  )
}

function isOfField({name, description}: Source, field: readonly string[]): boolean {
  const words = `${name} ${description}`.toLowerCase().split(/[^\p{L}-]+/u)
  return field.some((word) => words.includes(word))
}

function isInside({paragraph}: CopySentence, {first, last}: TokenRange): boolean {
  return first <= paragraph && paragraph < last
}

/** What is told of each person: asked for every group near them. */
const wordsByPerson = memoize<Reading, Map<Source, ReadonlySet<string>>>(() => new Map())

/** Whether a named person can be one of a group, by what the story says of them and what they do. */
function isMember(
  reading: Reading,
  source: Source,
  {lemma}: Attribution,
  {noun, field}: Group,
  near: boolean
): boolean {
  const known = wordsByPerson(reading)
  const about = known.get(source) ?? wordsAbout(reading, source)
  known.set(source, about)
  const is = (list: ReadonlySet<string>) => haveCommon(about, list)
  if (isOfGroup(about, noun) || (near && words.agreeing.has(lemma))) return true
  if (words.friendly.has(noun)) return near || is(words.partisans)
  if (stance.has(noun)) return is(words.partisans) || words.opposing.has(lemma)
  if (words.expert.has(noun))
    return (
      is(words.learned) ||
      (near && (isLeading(source) || lemma === 'write')) ||
      [...about].some((word) => word.endsWith('ologist')) ||
      // "security experts": the president of a security firm, and no minister for it.
      (isOfField(source, field) && !is(words.duties))
    )
  return near && (is(words.learned) || is(words.partisans) || !is(words.offices))
}

const namesBySource = memoize(({names}: Reading) => groupBy(names, ({source}) => source))

/** Lower-case words of a person's name, titles and descriptions, up to the verb behind each mention. */
function wordsAbout(reading: Reading, source: Source): ReadonlySet<string> {
  const told = `${source.name} ${source.description}`.toLowerCase().replace(ofTrade, '')
  const found = new Set(told.split(/[^\p{L}-]+/u))
  const nominals = source.mentions.flatMap((id) => {
    const mention = reading.mentions[id]
    return mention && mention.form !== 'pronoun' ? [mention.extent] : []
  })
  const names = namesBySource(reading).get(source.id) ?? []
  for (const {first, last} of [...nominals, ...names]) {
    const {paragraph} = reading.tokens[first] ?? {}
    for (let at = first; at < last + farthest; at++) {
      const token = reading.tokens[at]
      if (!token || token.paragraph !== paragraph) break
      if (at >= last && /^(?:VERB|AUX)$/.test(token.pos)) break
      const next = reading.tokens[at + 1]
      // "the academic trustee" is a trustee.
      if (token.lower === 'academic' && next?.pos === 'NOUN') continue
      found.add(token.lower).add(singular(token.lower))
    }
  }
  return found
}
