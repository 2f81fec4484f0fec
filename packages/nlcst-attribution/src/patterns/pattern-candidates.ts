import type {Context} from '../clauses/context.js'
import {subjectBefore} from '../clauses/subject-before.js'
import {type Candidate, candidateOf} from '../cues/candidate.js'
import {cueVerbAt} from '../cues/lexicon.js'
import {isReported} from '../cues/noun-cues.js'
import {quotesSomebody, reducedQuotation} from '../cues/verb-passive.js'
import {isOurselves} from '../cues/verb-subjects.js'
import {verbGroup} from '../phrases/verbs.js'
import type {Sentence, TokenRange} from '../types.js'
import {type CueWord, cueWordsAt} from './cues.js'
import {type Match, matchPattern} from './matcher.js'
import type {AskArcs} from './parse.js'
import {type Pattern, patterns} from './pattern.js'
import {isEdge, lemmaAt, possiblePatterns} from './possible.js'
import {phraseOf, subjectOf} from './source.js'
import {runsOf, type SentenceTree} from './tree.js'

/**
 * The attributions of a sentence that only its arcs show: of cue words that are in no candidate yet. Arcs
 * are asked for where there is such a word.
 *
 * @param context words, phrases and quotations of the reading
 * @param sentence one of its sentences
 * @param candidates of this sentence, found by the words around each cue
 * @param ask gives the arcs
 * @param wanted patterns, in the order in which they are tried
 */
export function patternCandidates(
  context: Context,
  sentence: Sentence,
  candidates: readonly Candidate[],
  ask: AskArcs,
  wanted: readonly Pattern[] = patterns
): Candidate[] {
  const found: Candidate[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    if (context.tokens[at]?.quotation !== null) continue
    const words = cueWordsAt(context.tokens, at)
    if (words.length === 0 || isCueOf(candidates, at) || isCueOf(found, at)) continue
    for (const word of words) {
      const fitting = possiblePatterns(context, sentence, word, wanted)
      if (fitting.length === 0) continue
      const tree = ask(sentence)
      const candidate = tree && draftAround(context, sentence, word, fitting, tree)
      if (!candidate) continue
      if (![...candidates, ...found].some((other) => isSame(other, candidate)))
        found.push(candidate)
      break
    }
  }
  return found
}

function isCueOf(candidates: readonly Candidate[], at: number): boolean {
  return candidates.some(({cue}) => cue.first <= at && at < cue.last)
}

/** The first pattern that matches around a cue word, as a candidate. */
function draftAround(
  context: Context,
  sentence: Sentence,
  word: CueWord,
  fitting: readonly Pattern[],
  tree: SentenceTree
): Candidate | null {
  const cue = word.range.first
  for (const pattern of fitting) {
    const match = matchPattern(pattern, tree, cue, (at) => lemmaAt(context, at))
    const candidate = match && draftFrom(context, sentence, word, pattern, match, tree)
    if (candidate) return candidate
  }
  return null
}

function draftFrom(
  context: Context,
  sentence: Sentence,
  {range, entry}: CueWord,
  pattern: Pattern,
  match: Match,
  tree: SentenceTree
): Candidate | null {
  const cue = range.first
  const group = entry.pos === 'verb' ? verbGroup(context.tokens, cue, sentence.first) : null
  const verb = group && cueVerbAt(context.tokens, cue)
  if (verb && reducedQuotation(context, verb, group, range.last)) return null
  const scope = {sentence: sentence.index, quotation: null, ...sentence}
  if (verb && group && quotesSomebody(context, verb, group, range.last, scope)) return null
  const source = match.get('source')
  const subject =
    source === undefined
      ? null
      : subjectOf(context, tree, source, [cue, match.get('content') ?? -1])
  if (source !== undefined && (!subject || isOurselves(context, subject, scope))) return null
  const content = contentOf(context, tree, match, cue)
  const [opening] = content
  const closing = content.at(-1)
  if (!opening || !closing) return null
  const that = context.tokens[opening.first]?.lower === 'that'
  if (entry.pos === 'noun' && that && isReported(context, opening.first + 1)) return null
  // "Regional Governor Ana Prew agreed": a word of the phrase that speaks is no news.
  if (subject && opening.first >= subject.phrase.first && closing.last <= subject.phrase.last)
    return null
  // "Ana Prew, the director of Tarn Labs, disagreed": nor is what hangs on the verb's own subject.
  const own =
    group && closing.last <= cue ? subjectBefore(context, group.first, sentence.first) : null
  if (own && own.extent.first <= opening.first && own.phrase.first !== subject?.phrase.first)
    return null
  // "Orr said the police had not been told": no mark parts a clause from what it only leads to.
  if (pattern.contentFirst && !isEdge(context.tokens[opening.last])) return null
  const addressee = match.get('addressee')
  const front = cue < opening.first
  return candidateOf(
    {
      content,
      cue: range,
      lemma: entry.lemma,
      form: entry.pos === 'noun' ? 'noun' : 'verb',
      sense: [...entry.senses][0] ?? 'say',
      subject,
      position: front ? 'front' : cue < closing.first ? 'middle' : 'end',
      inverted: !front && source !== undefined && source > cue,
      passive: pattern.passive,
      negated: isNegated(context, tree, cue) || group?.negated === true,
      addressee: addressee === undefined ? null : phraseOf(context, tree, addressee),
      pattern: pattern.name
    },
    scope
  )
}

/**
 * The words of the content: what hangs on its head from the complementizer on, if the pattern names
 * one; the cue and what hangs on it left out, and marks at the edges. A pronoun alone tells nothing.
 */
function contentOf(context: Context, tree: SentenceTree, match: Match, cue: number): TokenRange[] {
  const from = match.get('that') ?? 0
  const words = tree.subtree(match.get('content') ?? -1, [cue]).filter((at) => at >= from)
  if (words.every((at) => isPronoun(context, at))) return []
  return runsOf(words).flatMap(({first, last}) => {
    let from = first
    let to = last
    while (from < to && isEdge(context.tokens[from])) from++
    while (to > from && isEdge(context.tokens[to - 1])) to--
    return to > from ? [{first: from, last: to}] : []
  })
}

function isPronoun(context: Context, at: number): boolean {
  const pos = context.tokens[at]?.pos
  return pos === 'PRON' || pos === 'PUNCT'
}

function isNegated(context: Context, tree: SentenceTree, cue: number): boolean {
  return tree
    .dependents(cue)
    .some(
      (at) =>
        tree.relation(at) === 'advmod' &&
        /^(?:not|n't|never)$/.test(context.tokens[at]?.lower ?? '')
    )
}

/** Two candidates that give the same words to somebody: the one by the words around the cue stands. */
function isSame(one: Candidate, other: Candidate): boolean {
  const size = (candidate: Candidate) =>
    candidate.content.reduce((sum, {first, last}) => sum + Math.max(0, last - first), 0)
  let shared = 0
  for (const a of one.content)
    for (const b of other.content)
      shared += Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first))
  return shared > 0.8 * Math.max(size(one), size(other))
}
