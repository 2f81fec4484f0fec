/**
 * Irregular forms: those of WordNet's lists of exceptions and those of the treebanks whose base form the
 * rules of `src/lemmas.ts` get wrong, as lines of `TAG form lemma`.
 */

import {regular} from '../lib/lemmas.js'
import {spellingOf} from '../lib/tags/features.js'
import {hasPart} from '../lib/tags/lexicon.js'
import {readExceptions} from './lexicon.mjs'

const tags = {NOUN: 'noun', VERB: 'verb', AUX: 'verb', ADJ: 'adjective', ADV: 'adverb'}
const lists = {NOUN: 'noun', VERB: 'verb', ADJ: 'adj', ADV: 'adv'}
const partOf = {NOUN: 'noun', VERB: 'verb', ADJ: 'adjective', ADV: 'adverb'}
/** Times that a treebank must have a form with a lemma. */
const often = 2

/**
 * @param {import('../lib/conllu.js').TreebankSentence[]} sentences
 * @param {{classOf(word: string): number}} lexicon
 * @returns {Uint8Array}
 */
export function makeLemmas(sentences, lexicon) {
  const lines = new Map()
  for (const [tag, file] of Object.entries(lists)) {
    for (const [form, lemma] of readExceptions(file)) {
      if (!hasPart(lexicon.classOf(lemma), partOf[tag])) continue
      if (regular(lexicon, form, partOf[tag]) !== lemma) lines.set(`${tag} ${form}`, lemma)
    }
  }
  for (const [key, counts] of countLemmas(sentences)) {
    const [[lemma, times]] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    const [tag, form] = key.split(' ')
    const made = tags[tag] ? regular(lexicon, form, tags[tag]) : form
    if (made === lemma) lines.delete(key)
    else if (times >= often) lines.set(key, lemma)
  }
  const sorted = [...lines].map(([key, lemma]) => `${key} ${lemma}`).sort()
  return new TextEncoder().encode(sorted.join('\n'))
}

function countLemmas(sentences) {
  const counts = new Map()
  for (const {words} of sentences) {
    for (const {form, lemma, upos} of words) {
      const lower = spellingOf(form).toLowerCase()
      if (upos === 'PROPN' || !/^[\p{Ll}'’]+$/u.test(lower) || !/^[a-z']+$/.test(lemma)) continue
      const key = `${upos} ${lower}`
      const row = counts.get(key) ?? new Map()
      row.set(lemma, (row.get(lemma) ?? 0) + 1)
      counts.set(key, row)
    }
  }
  return counts
}
