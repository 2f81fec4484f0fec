import {asSubject, type Subject} from '../clauses/subject.js'
import {isBodyNoun, isPersonNoun} from '../phrases/nouns.js'
import type {Phrase} from '../phrases/phrases.js'
import type {Token} from '../types.js'
import type {Coreference} from './coreference.js'

/**
 * "Critics, including Ana Prew and Jim Pike, said", "banks such as Tarn Trust": those of a group who are named. People of a group of
 * people, and bodies right behind a plural of bodies.
 *
 * @param subject who a cue belongs to, with what hangs on it
 */
export function examplesOf(coreference: Coreference, {phrase, extent, others}: Subject): Subject[] {
  const {tokens} = coreference.document
  const group = others.at(-1) ?? phrase
  for (let at = group.last; at < extent.last - 1; at++) {
    const opening = openingAt(tokens, at)
    if (opening > 0) {
      const beside = (tokens[at - 1]?.text === ',' ? at - 1 : at) === group.last
      const kind = kindOf(tokens, group, beside)
      return kind ? listed(coreference, at, at + opening, extent.last, kind) : []
    }
    // "Fans of singers including Ana Prew": whose example she is, nobody can tell.
    if (tokens[at]?.pos === 'NOUN' && isPersonNoun(tokens[at]?.lower ?? '')) return []
  }
  return []
}

/** How many words open examples at a token: "such as", "including", "among them". */
function openingAt(tokens: readonly Token[], at: number): number {
  const {lower = ''} = tokens[at] ?? {}
  if (/^(?:such as|among them)$/.test(`${lower} ${tokens[at + 1]?.lower}`)) return 2
  return lower === 'including' ? 1 : 0
}

/** What the examples of a group are, or `null` where it can have none. */
function kindOf(tokens: readonly Token[], {head, kind}: Phrase, beside: boolean) {
  const noun = tokens[head]?.lower ?? ''
  if (isPersonNoun(noun) || kind === 'pronoun') return 'person'
  return beside && isBodyNoun(noun) ? 'organisation' : null
}

/** The names of a list; "such as former senator Ana Prew" may be one phrase, from its opening on. */
function listed(
  {entities, phrases, document: {tokens}}: Coreference,
  opening: number,
  from: number,
  limit: number,
  kind: 'person' | 'organisation'
): Subject[] {
  const found: Subject[] = []
  for (let at = from; at < limit; ) {
    const name = phrases.at(at)
    const begins = name?.first === at || name?.first === opening
    if (!begins || name.kind !== 'name' || name.possessive) break
    if (entities.entityAt(name.head)?.kind !== kind) break
    found.push(asSubject({...name, first: at}))
    at = name.last
    if (tokens[at]?.text === ',') at++
    if (tokens[at]?.lower === 'and') at++
    if (at === name.last) break
  }
  return found
}
