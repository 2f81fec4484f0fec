import {describe, expect, it} from 'vitest'
import {credits, readText} from './helpers.js'

/** Who is credited, by the words of the mention. */
function sources(text: string): string[] {
  return credits(readText(text)).map((credit) => credit.replace(/ \[.*/s, ''))
}

const cases: [name: string, text: string, expected: string[]][] = [
  ['a restrictive clause', 'A clerk who was sacked in May said the books were gone.', ['A clerk']],
  [
    'an infinitive in the clause',
    'The plumber who was hired to mend the pump said it was off.',
    ['The plumber']
  ],
  [
    'a reason in the clause',
    'A guard who feared losing his job said the gate was open.',
    ['A guard']
  ],
  [
    'a participle behind the noun',
    'A trader granted anonymity said the loss was £4,000.',
    ['A trader']
  ],
  [
    'a participle of a verb that takes a clause',
    'A keeper promised anonymity said it had been eating porridge.',
    ['A keeper']
  ],
  ['a guarantee', 'A cook guaranteed anonymity told the paper it was cold.', ['A cook']],
  ['a cause in a phrase', 'A girl, who cannot be named because of her age, said no.', ['A girl']],
  ['a base form', 'A broker who was let go in August said both deeds were stamped.', ['A broker']],
  ['a helper', 'The nurse who helped deliver the boy said he was well.', ['The nurse']],
  ['what is let slip', 'A guard who let slip the news said he was sorry.', ['A guard']],
  [
    'a clause with another subject',
    'Samira, whose surname we are not using because her brother is in Herat, said it rained.',
    ['Samira']
  ],
  ['whom others met', 'Kit Lowe, whose brother the police met, said it was shut.', ['Kit Lowe']],
  [
    'a participle that has "not" before it',
    'One adviser not cleared to talk on the record said it was late.',
    ['One adviser']
  ],
  [
    'a participle between commas',
    'Lena Foss, appointed in June to run it, said the doors were shut.',
    ['Lena Foss']
  ],
  ['a reduced clause', 'The man the police arrested said he was ill.', ['The man']],
  [
    'a name between commas behind the clause',
    'The engineer who designed the bridge, Abe Lorn, said the bolts held.',
    ['Abe Lorn']
  ],
  [
    'appositions joined by "and"',
    'Valeska Paris, an artist and former diver, has claimed that it sank.',
    ['Valeska Paris']
  ],
  [
    'places behind a preposition',
    'The petition from Corin and Lomark argues that it is a tax.',
    ['The petition']
  ],
  [
    'heads that share a verb',
    'The head of the union and the mayor said it was over.',
    ['The head']
  ],
  [
    'a clause in front of the main one',
    'After the clerk had read the list, Ros Tane said it was over.',
    ['Ros Tane']
  ],
  [
    'each clause its own',
    'Police said it was open and Dana Ruel said it was shut.',
    ['Police', 'Dana Ruel']
  ],
  [
    'an aside between dashes',
    'Ada Orr said — the Courier noted it twice — that she would pay.',
    ['Ada Orr', 'the Courier']
  ],
  ['a share of people', 'More than 95% of the pupils said they would go.', ['the pupils']],
  ['a predicate in marks', 'The bus “was late”, said Radio Kest.', ['Radio Kest']],
  [
    'a gerund that the content begins with',
    'One resident said escaping was hard.',
    ['One resident']
  ],
  ['"there" behind the verb', 'The greeter said there was a queue.', ['The greeter']],
  ['a conjunction that gives credit', 'As Orr told Radio Kest, the bridge is shut.', ['Orr']]
]

describe('subjects of verbs that report', () => {
  it.each(cases)('%s', (_, text, expected) => {
    expect(sources(text)).toEqual(expected)
  })
})
