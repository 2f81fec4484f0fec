import {anonymityAt, reasonFor} from 'nlcst-attribution'
import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** What is told of the first source. */
function told(text: string) {
  const reading = readText(text)
  const source = reading.sources[0]
  const words = (key: 'affiliation' | 'role' | 'access') => {
    const span = source?.described[key]
    return span ? reading.textOf(span) : null
  }
  return {
    rank: source?.rank,
    affiliation: words('affiliation'),
    role: words('role'),
    access: words('access')
  }
}

describe('what a reader is told of somebody unnamed', () => {
  it.each([
    ['Sources said it was late.', 0],
    ['Two sources told the Ledger that it was late.', 0],
    ['A separate source said it was late.', 0],
    ['According to two sources, the board met twice.', 0],
    ['A well-placed source said it was late.', 1],
    ['A person familiar with the matter said it was late.', 1],
    ['A senior official said it was late.', 1],
    ['Club insiders said it was late.', 1],
    ['A government source said it was late.', 1],
    ['A former intelligence official said it was late.', 1],
    ['A US official said it was late.', 1],
    ['Sources in Gaza said it was late.', 1],
    ['A close friend of the conductor said it was late.', 1],
    ['A source at the bank said it was late.', 2],
    ['A Downing Street aide said it was late.', 2],
    ['A police source said it was late.', 2],
    ['A source with direct knowledge of the deal said it was late.', 2],
    ['Four people who saw the draft said it was late.', 2],
    ['A nurse said it was late.', 2],
    ['An engineer who inspected the dam said it was late.', 3],
    ['A senior official in the transport ministry who drafted the order said it was late.', 3]
  ])('%s', (text, rank) => {
    expect(told(text).rank).toBe(rank)
  })

  it('takes an apposition for a job and its clause for a way of knowing', () => {
    expect(told('A second source, a clerk who typed the minutes, said it was late.')).toEqual({
      rank: 3,
      affiliation: null,
      role: 'a clerk',
      access: 'who typed the minutes'
    })
  })

  it('reads on in the next sentence', () => {
    expect(told('An insider said it was late. She kept the accounts until March.')).toMatchObject({
      rank: 2,
      access: 'She kept the accounts until March.'
    })
  })
})

/** The first anonymity phrase with its reason. */
function anonymity(text: string) {
  const {tokens, sentences, textOf} = readText(text)
  for (const {index} of tokens) {
    const phrase = anonymityAt(tokens, index)
    if (!phrase) continue
    const reason = reasonFor(tokens, sentences, phrase, 2)
    const words = ({first, last}: {first: number; last: number}) =>
      textOf({start: tokens[first]?.start ?? 0, end: tokens[last - 1]?.end ?? 0})
    return {
      kind: phrase.kind,
      words: words(phrase),
      reason: reason && words(reason),
      stock: reason?.stock
    }
  }
  return null
}

describe('anonymity and its reason', () => {
  it.each([
    ['A nurse, who asked not to be named, said it was late.', 'asked not to be named'],
    ['A nurse who did not want to be identified said so.', 'did not want to be identified'],
    ['An aide spoke on the condition of anonymity.', 'on the condition of anonymity'],
    ['An aide, speaking on background, said it was late.', 'on background'],
    ['A clerk asked that her name not be used. She left.', 'asked that her name not be used']
  ])('%s', (text, words) => {
    expect(anonymity(text)).toEqual({kind: 'asked', words, reason: null, stock: undefined})
  })

  it('tells a pseudonym and the law from a wish', () => {
    expect(anonymity('“It is late,” said Lena, not her real name.')?.kind).toBe('pseudonym')
    expect(anonymity('The girl cannot be named. She left.')?.kind).toBe('withheld')
  })

  it.each([
    ['A nurse asked not to be named for fear of losing her job.', 'for fear of losing her job'],
    ['Fearing reprisals, she asked not to be named.', 'Fearing reprisals'],
    [
      'A clerk spoke on condition of anonymity. His contract forbids him to talk.',
      'His contract forbids him to talk.'
    ]
  ])('%s', (text, reason) => {
    expect(anonymity(text)).toMatchObject({reason, stock: false})
  })

  it.each([
    'An aide spoke on condition of anonymity because he was not authorised to speak publicly.',
    'An aide asked not to be named because of the sensitivity of the matter.',
    'An aide, granted anonymity to speak candidly, said it was late.'
  ])('takes for stock: %s', (text) => {
    expect(anonymity(text)).toMatchObject({stock: true})
  })

  it('does not take what was said for a reason', () => {
    const text = 'A nurse who asked not to be named said beds were full because staff had left.'
    expect(anonymity(text)?.reason).toBeNull()
  })

  it.each([
    'Applicants are vetted on background, credit history and record.',
    'The letters were sent anonymously.',
    'The company declined to name its supplier.'
  ])('has nothing to do with: %s', (text) => {
    expect(anonymity(text)).toBeNull()
  })
})
