import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

describe('speakers of running quotations', () => {
  it('takes the speaker from the last paragraph', () => {
    const text =
      'Edda Kohl, a baker, saw the crash.\n\n“The bus was on its side.\n\n“It was dark.\n\n“We carried nine of them,” said the vicar, Tom Ambry.'
    expect(speakers(readText(text))).toEqual(['Tom Ambry', 'Tom Ambry', 'Tom Ambry'])
  })

  it('gives nobody what nobody says', () => {
    const text =
      'Police closed the road.\n\n“It took the lamp post.\n\n“Then he ran.”\n\nIt was four.'
    expect(speakers(readText(text))).toEqual([null, null])
  })
})

describe('a second quotation that one cue carries', () => {
  it.each([
    'Ana Prew is in. “I saw it,” she said. “It was cold.”',
    'Ana Prew is in. “I saw it,” she said of Ivo Marsh, who said he was ill. “It was cold.”',
    'Ana Prew is in. “I saw it,” she said, after Luc Varo told the court he lied. “It was cold.”',
    'Ana Prew is in. “I saw it,” she said as Luc Varo argued that it was shut. “It was cold.”',
    'Ana Prew is in. “I saw it,” she said when police said nobody had. “It was cold.”',
    'Ana Prew is in. “I saw it,” she said, while the council insists it is safe. “It was cold.”'
  ])('%s', (text) => {
    expect(speakers(readText(text))).toEqual(['Ana Prew', 'Ana Prew'])
  })

  it('is the other’s who speaks in a clause of their own', () => {
    const text =
      'Ana Prew is in. “I saw it,” she said, and Luc Varo said that it was shut. “It was cold.”'
    expect(speakers(readText(text))).toEqual(['Ana Prew', 'Luc Varo'])
  })
})

describe('a pronoun behind a question or a passive', () => {
  it.each([
    [
      'Piet Holm told the court he drank.\n\nTom Ambry KC asked him why he ran.\n\nHe said: “I was ill.”',
      'Piet Holm'
    ],
    [
      'Abe Lorn said his son had asked him to keep the mill.\n\n“My boy signed it,” he said.',
      'Abe Lorn'
    ],
    ['Mara Dell nursed. Una Reed asked her if she slept. She said: “Not once.”', 'Mara Dell'],
    ['Ivo Marsh was sacked by Luc Varo in May. “I was glad,” he said.', 'Ivo Marsh'],
    ['Una Reed was heard by Mara Dell for an hour. She said: “I knew nothing.”', 'Una Reed']
  ])('%s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })
})

describe('answers to questions', () => {
  it.each([
    [
      'of counsel',
      'Lena Foss KC asked Piet Holm if he was sorry. He said: “Of course.”',
      ['Piet Holm']
    ],
    [
      'in the next paragraph',
      'Ana Prew told the court she had left.\n\nTom Ambry, for the defence, asked her why.\n\nShe replied: “I was cold.”',
      ['Ana Prew']
    ],
    [
      'in an interview',
      'Radio Kest asked Ros Tane whether she would go. “No,” she said.',
      ['Ros Tane']
    ],
    [
      'each with a speaker',
      '"Did you see it?" Mr Ambry asked the baker, Nils Arvad. "No," Mr Arvad said.',
      ['Ambry', 'Nils Arvad']
    ]
  ])('are those of whom was asked: %s', (_, text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('words that only the layout sets apart', () => {
  it('belong to whom the paragraph before introduces', () => {
    const reading = readText(
      'Mayor Ada Orr lashed out on Sunday, writing:\n\nCritics say I should go.\n\nShe left.'
    )
    expect(speakers(reading)).toEqual(['Ada Orr'])
    expect(reading.quotations[0]).toMatchObject({mark: '', kind: 'speech', closed: true})
    expect(
      speakers(readText('Its letter reads:\n\nRents have risen.\n\nIt has 900 flats.'))
    ).toHaveLength(1)
  })

  it('belong to the label of a line in a transcript', () => {
    const text =
      'They met.\n\nJANE ORR: We are shut.\n\nCHAIR: Why?\n\nJANE ORR: “No money.”\n\nIt goes on.'
    expect(speakers(readText(text))).toEqual(['JANE ORR', 'CHAIR', 'JANE ORR'])
  })

  it.each([
    [
      'a list of the desk',
      'Three things stand against it:\n\nCritics say it wastes money.\n\nIt is old.'
    ],
    [
      'a thing announced',
      'The council announced three measures:\n\nBooths will close.\n\nIt is old.'
    ],
    ['a fact box', 'The film opens.\n\nDirector: Mia Trent.\n\nVerdict: Three stars.\n\nIt is old.']
  ])('are no speech where they are %s', (_, text) => {
    expect(readText(text).quotations).toEqual([])
  })
})

describe('credits of pictures', () => {
  it.each([
    ['a name and an agency in brackets', 'Una Reed at the palace. (Michele Ambry/The Palace)'],
    ['a line of its own', 'Photo by Michele Ambry'],
    ['behind the caption', 'Una Reed at the palace. Picture: Michele Ambry']
  ])('are nobody that “she” could mean: %s', (_, credit) => {
    const text = `Una Reed told Radio Kest it was over.\n\n${credit}\n\n“I am tired,” she said.`
    expect(speakers(readText(text))).toEqual(['Una Reed'])
  })
})

describe('confidence', () => {
  it.each([
    ['a name beside the words', '“It is over,” said Ana Prew.', 'certain'],
    ['a pronoun', 'Ana Prew came. “It is over,” she said.', 'likely'],
    ['a pronoun that fits two', 'Anna Prew met Mary Crane. “It is over,” she said.', 'unsure'],
    ['somebody who stands near', 'Ana Prew looked at the hall. “It is over.”', 'unsure']
  ])('is told by %s', (_, text, expected) => {
    expect(readText(text).quotations[0]?.confidence).toBe(expected)
  })
})

describe('the name of a programme in marks is no speech', () => {
  it.each([
    ['Ida Roe said on “The Long Hour” that it was “far too late”.', [null, 'Ida Roe']],
    ['Ida Roe said on Radio Kest’s “The Long Hour” that it was “far too late”.', [null, 'Ida Roe']],
    ['Ida Roe told “The Long Hour” that it was “far too late”.', [null, 'Ida Roe']],
    ['Ida Roe wrote in her book “The Long Hour” that it was “far too late”.', [null, 'Ida Roe']],
    // A participle before a noun in marks is no verb of the place that owns it.
    ['It will end Orlen’s widely mocked “bond” rule, Ida Roe said.', ['Ida Roe']]
  ])('%s', (text, names) => {
    expect(speakers(readText(text))).toEqual(names)
  })
})

describe('part of a sentence in marks', () => {
  it.each([
    [
      'Orlen “repeatedly broke the law,” said Toby Merrin, director of the Loan Project, which helped file the suit.',
      'Toby Merrin'
    ],
    ['Ana Prew called it a “rare and bold act” that brings relief.', 'Ana Prew'],
    ['Chatter flagged the post as “open to dispute”.', 'Chatter'],
    // What others hold against somebody is nothing that they say.
    ['Masra Zahr is accused of “putting up hostile posts with intent to rouse the young”.', null],
    ['Orlen was praised for “keeping the town afloat in a very bad year”.', null]
  ])('%s', (text, name) => {
    expect(speakers(readText(text)).at(-1)).toBe(name)
  })

  it('is of nobody who has a feast’s name', () => {
    const text =
      'Eid al-Fitr was quiet.\n\nPremier Sheikh Morva sent greetings.\n\n“Keep safe this week,” she said.'
    expect(speakers(readText(text))).toEqual(['Morva'])
  })
})
