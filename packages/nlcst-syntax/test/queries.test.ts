import {clauses, nounPhrases, type Pos, type TaggedToken, verbGroups} from 'nlcst-syntax'
import {expect, test} from 'vitest'

/** Tokens written as "word/TAG"; a tag that is left out is that of the word before the slash in the table. */
function tagged(text: string): TaggedToken[] {
  return text.split(' ').map((part) => {
    const [word = '', pos = 'NOUN'] = part.split('/')
    return {text: word, lower: word.toLowerCase(), pos: pos as Pos}
  })
}

const lemmas: Record<string, string> = {
  said: 'say',
  says: 'say',
  described: 'describe',
  named: 'name',
  asked: 'ask',
  saw: 'see',
  barked: 'bark',
  called: 'call',
  expected: 'expect',
  seen: 'see',
  dug: 'dig',
  arrested: 'arrest'
}
const lemmaOf = ({lower}: TaggedToken) => lemmas[lower] ?? lower

function textsOf(tokens: readonly TaggedToken[], {first, last}: {first: number; last: number}) {
  return tokens
    .slice(first, last)
    .map(({text}) => text)
    .join(' ')
}

test.each([
  ["the/DET council/NOUN 's/PART new/ADJ plan/NOUN failed/VERB", ["the council 's new plan"]],
  ['Many/ADJ said/VERB goodbye/NOUN', ['Many', 'goodbye']],
  ['leaked/VERB papers/NOUN show/VERB it/PRON', ['papers', 'it']],
  ['the/DET leaked/VERB papers/NOUN', ['the leaked papers']],
  ['critics/NOUN of/ADP the/DET mayor/NOUN', ['critics', 'the mayor']],
  ['her/PRON long/ADJ ,/PUNCT thin/ADJ road/NOUN', ['her long , thin road']],
  ['Mia/PROPN Trent/PROPN ,/PUNCT a/DET nurse/NOUN', ['Mia Trent', 'a nurse']]
])('finds the noun phrases of “%s”', (text, expected) => {
  const tokens = tagged(text)
  expect(nounPhrases(tokens).map((phrase) => textsOf(tokens, phrase))).toEqual(expected)
})

test('tells head, determiner, number and owner', () => {
  const tokens = tagged("the/DET council/NOUN 's/PART engineers/NOUN")
  expect(nounPhrases(tokens)[0]).toEqual({
    first: 0,
    last: 4,
    head: 3,
    kind: 'common',
    determiner: 0,
    number: 'plural',
    owner: 1
  })
})

test.each([
  [
    'has/AUX also/ADV been/AUX described/VERB',
    {lemma: 'describe', voice: 'passive', perfect: true, tense: 'present'}
  ],
  [
    'did/AUX not/PART say/VERB',
    {lemma: 'say', polarity: 'negative', tense: 'past', voice: 'active'}
  ],
  ['may/AUX be/AUX named/VERB', {lemma: 'name', modality: 'may', voice: 'passive'}],
  ['will/AUX say/VERB', {lemma: 'say', tense: 'future'}],
  ['was/AUX late/ADJ', {lemma: 'be', tense: 'past', voice: 'active', auxiliaries: []}],
  ['got/VERB arrested/VERB', {lemma: 'arrest', voice: 'passive'}],
  ['to/PART say/VERB', {lemma: 'say', form: 'infinitive', tense: 'none'}],
  ['described/VERB by/ADP experts/NOUN', {lemma: 'describe', form: 'participle', voice: 'passive'}],
  ['says/VERB', {lemma: 'say', tense: 'present', form: 'finite'}]
])('reads the verb group of “%s”', (text, expected) => {
  expect(verbGroups(tagged(text), lemmaOf)[0]).toMatchObject(expected)
})

test.each([
  [
    'A/DET nurse/NOUN who/PRON asked/VERB not/PART to/PART be/AUX named/VERB said/VERB so/ADV',
    ['relative: A nurse', 'infinitive: A nurse', 'main: A nurse']
  ],
  [
    'the/DET man/NOUN who/PRON saw/VERB the/DET dog/NOUN barked/VERB',
    ['relative: the man', 'main: the man']
  ],
  [
    'The/DET plan/NOUN ,/PUNCT seen/VERB by/ADP many/PRON as/ADP a/DET failure/NOUN ,/PUNCT will/AUX be/AUX dug/VERB',
    ['participle: The plan', 'main: The plan']
  ],
  ['critics/NOUN of/ADP the/DET mayor/NOUN said/VERB no/INTJ', ['main: critics']],
  [
    'police/NOUN called/VERB to/ADP the/DET house/NOUN said/VERB so/ADV',
    ['participle: police', 'main: police']
  ],
  ['she/PRON said/VERB that/SCONJ it/PRON barked/VERB', ['main: she', 'subordinate: it']]
])('finds the clauses of “%s” and their subjects', (text, expected) => {
  const tokens = tagged(text)
  const found = clauses(tokens, nounPhrases(tokens), verbGroups(tokens, lemmaOf))
  expect(
    found.map(({kind, subject}) => `${kind}: ${subject ? textsOf(tokens, subject) : ''}`)
  ).toEqual(expected)
})

test('takes time that grows with the length alone', () => {
  const tokens = tagged(Array.from({length: 20_000}, () => 'a/DET said/VERB').join(' '))
  const phrases = nounPhrases(tokens)
  expect(clauses(tokens, phrases, verbGroups(tokens, lemmaOf))).toHaveLength(20_000)
})
