import timeWords from '../generated/time-words.js'
import {hasFigure} from '../letters.js'
import {singular} from '../words.js'
import {isCapital, lowerAt, type Words} from './capitals.js'
import type {NameRun} from './names.js'
import {isPersonNoun} from './nouns.js'
import {isTitle} from './titles.js'

const months: ReadonlySet<string> = new Set(timeWords.months)

/** "rapper 50 Cent", "said 21 Savage, whose": a number before a capital, and somebody's trade in front or a clause on them behind. */
export function stageName(words: Words, first: number): number {
  const number = /^\d{1,3}$/.test(words[first]?.text ?? '')
  if (!number || !isCapital(words[first + 1]) || isCapital(words[first + 2])) return first
  if (months.has(lowerAt(words, first + 1))) return first
  const trade = lowerAt(words, first - 1)
  const one = singular(trade) === trade && isPersonNoun(trade)
  const told = words[first + 2]?.text === ',' && /^whose?$/.test(lowerAt(words, first + 3))
  // "said 14 Democrats, who": what a number counts is plural.
  const counted = singular(lowerAt(words, first + 1)) !== lowerAt(words, first + 1)
  return (one && !isTitle(trade)) || (told && !counted) ? first + 2 : first
}

/** "Rapper 50 Cent … 50 Cent said": whoever has been told to be somebody is so wherever they are named. */
export function repeatStageNames(runs: NameRun[]): NameRun[] {
  const known = new Set(runs.flatMap((run) => (isNumberPerson(run) ? [run.words.join(' ')] : [])))
  if (known.size > 0)
    for (const run of runs) if (known.has(run.words.join(' '))) run.kind = 'person'
  return runs
}

function isNumberPerson({kind, words: [first = '']}: NameRun): boolean {
  return kind === 'person' && hasFigure(first)
}
