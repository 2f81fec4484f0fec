import type {Ground} from '../clauses/ground.js'
import {type Draft, draftOf} from '../cues/drafts.js'
import {cueVerbAt} from '../cues/lexicon.js'
import {reducedQuotation} from '../cues/verb-passive.js'
import {isOurselves} from '../cues/verb-subjects.js'
import {verbGroup} from '../phrases/verbs.js'
import type {Sentence, TokenRange} from '../types.js'
import {type CueWord, cueWordsAt} from './cues.js'
import {type Match, matchPattern} from './matcher.js'
import type {AskArcs} from './parse.js'
import {type Pattern, patterns} from './pattern.js'
import {isPossible, lemmaAt} from './possible.js'
import {phraseOf, subjectOf} from './source.js'
import {runsOf, type SentenceTree} from './tree.js'

/**
 * The attributions of a sentence that only its arcs show: of cue words that are in no draft yet. Arcs
 * are asked for where there is such a word.
 *
 * @param ground words, phrases and quotations of the reading
 * @param sentence one of its sentences
 * @param drafts of this sentence, found by the words around each cue
 * @param ask gives the arcs
 * @param wanted patterns, in the order in which they are tried
 */
export function patternDrafts(
  ground: Ground,
  sentence: Sentence,
  drafts: readonly Draft[],
  ask: AskArcs,
  wanted: readonly Pattern[] = patterns
): Draft[] {
  const found: Draft[] = []
  for (let at = sentence.first; at < sentence.last; at++) {
    if (ground.tokens[at]?.quotation !== null) continue
    if ([...drafts, ...found].some(({cue}) => cue.first <= at && at < cue.last)) continue
    for (const word of cueWordsAt(ground.tokens, at)) {
      const fitting = wanted.filter((pattern) => isPossible(ground, sentence, pattern, word))
      if (fitting.length === 0) continue
      const tree = ask(sentence)
      const draft = tree && draftAround(ground, sentence, word, fitting, tree)
      if (!draft) continue
      if (![...drafts, ...found].some((other) => isSame(other, draft))) found.push(draft)
      break
    }
  }
  return found
}

/** The first pattern that matches around a cue word, as a draft. */
function draftAround(
  ground: Ground,
  sentence: Sentence,
  word: CueWord,
  fitting: readonly Pattern[],
  tree: SentenceTree
): Draft | null {
  const cue = word.range.first
  for (const pattern of fitting) {
    const match = matchPattern(pattern, tree, cue, (at) => lemmaAt(ground, at))
    const draft = match && draftFrom(ground, sentence, word, pattern, match, tree)
    if (draft) return draft
  }
  return null
}

function draftFrom(
  ground: Ground,
  sentence: Sentence,
  {range, entry}: CueWord,
  pattern: Pattern,
  match: Match,
  tree: SentenceTree
): Draft | null {
  const cue = range.first
  const group = entry.pos === 'verb' ? verbGroup(ground.tokens, cue, sentence.first) : null
  const verb = group && cueVerbAt(ground.tokens, cue)
  if (verb && reducedQuotation(ground, verb, group, range.last)) return null
  const stretch = {...sentence, sentence: sentence.index, quotation: null}
  const source = match.get('source')
  const subject =
    source === undefined ? null : subjectOf(ground, tree, source, [cue, match.get('content') ?? -1])
  if (source !== undefined && (!subject || isOurselves(ground, subject, stretch))) return null
  const content = contentOf(ground, tree, match, cue)
  const [opening] = content
  const closing = content.at(-1)
  if (!opening || !closing) return null
  const addressee = match.get('addressee')
  const front = cue < opening.first
  return draftOf(
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
      negated: isNegated(ground, tree, cue) || group?.negated === true,
      addressee: addressee === undefined ? null : phraseOf(ground, tree, addressee),
      pattern: pattern.name
    },
    stretch
  )
}

/**
 * The words of the content: what hangs on its head from the complementizer on, if the pattern names
 * one; the cue and what hangs on it left out, and marks at the edges. A pronoun alone tells nothing.
 */
function contentOf(ground: Ground, tree: SentenceTree, match: Match, cue: number): TokenRange[] {
  const from = match.get('that') ?? 0
  const words = tree.subtree(match.get('content') ?? -1, [cue]).filter((at) => at >= from)
  if (words.every((at) => isPronoun(ground, at))) return []
  return runsOf(words).flatMap(({first, last}) => {
    let from = first
    let to = last
    while (from < to && isEdge(ground, from)) from++
    while (to > from && isEdge(ground, to - 1)) to--
    return to > from ? [{first: from, last: to}] : []
  })
}

function isPronoun(ground: Ground, at: number): boolean {
  const pos = ground.tokens[at]?.pos
  return pos === 'PRON' || pos === 'PUNCT'
}

function isEdge(ground: Ground, at: number): boolean {
  return /^[,.;:—–-]$/.test(ground.tokens[at]?.text ?? '')
}

function isNegated(ground: Ground, tree: SentenceTree, cue: number): boolean {
  return tree
    .dependents(cue)
    .some(
      (at) =>
        tree.relation(at) === 'advmod' && /^(?:not|n't|never)$/.test(ground.tokens[at]?.lower ?? '')
    )
}

/** Two drafts that give the same words to somebody: the one by the words around the cue stands. */
function isSame(one: Draft, other: Draft): boolean {
  const size = (draft: Draft) =>
    draft.content.reduce((sum, {first, last}) => sum + Math.max(0, last - first), 0)
  let shared = 0
  for (const a of one.content)
    for (const b of other.content)
      shared += Math.max(0, Math.min(a.last, b.last) - Math.max(a.first, b.first))
  return shared > 0.8 * Math.max(size(one), size(other))
}
