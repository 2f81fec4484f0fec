import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

/** A text, and who the ledger says speaks in each of its quotations. */
type Case = [text: string, speakers: (string | null)[]]

describe('spokespeople of different bodies', () => {
  it.each<Case>([
    [
      'A spokeswoman for Tarnshire Fire Service said: “We came at six.”\n\nThe ambulance service treated her. A spokeswoman for the service said: “We sent two crews.”\n\nA spokeswoman for Tarn Police added: “We ask for witnesses.”',
      [
        'spokeswoman for Tarnshire Fire Service',
        'spokeswoman for the service',
        'spokeswoman for Tarn Police'
      ]
    ],
    [
      'A spokesman for Tarn Council said: “It is unsafe.”\n\nA spokesman for Delmar Rail said: “Trains run.”\n\nA spokesman said: “We are sorry.”',
      ['spokesman for Tarn Council', 'spokesman for Delmar Rail', 'spokesman for Delmar Rail']
    ],
    [
      'A spokesman for Corbin Foods said: “We are sorry.”\n\nA company spokesman added: “It will be mended.”',
      ['spokesman for Corbin Foods', 'spokesman for Corbin Foods']
    ],
    [
      'A spokesperson for the charity said: “They need help.”\n\nA spokesperson for the union said: “They need pay.”',
      ['spokesperson for the charity', 'spokesperson for the union']
    ]
  ])('%s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('who is named in passing', () => {
  it.each<Case>([
    [
      'Mr Dell denied it.\n\nVice President Corbin told CBS that the Dell campaign had been fair. “We did well,” he said.',
      ['Corbin']
    ],
    [
      'President Tom Dell spoke in Tarn for Ann Corbin, who is running for the seat held by Jim Price.\n\nHe gave Ms. Corbin a wave.\n\n“She is for you,” he said.',
      ['Tom Dell']
    ],
    [
      'The board had a bill of Rob Dell’s before it, but Mitch Corbin refused to call it. He said it was “a waste of time”.',
      ['Mitch Corbin']
    ],
    [
      'Two of them kept it. One was Lou Corbin, who stands for the ward in which Jim Briggs was killed. He spoke of the police.\n\n“I can’t leave them,” he said.',
      ['Lou Corbin']
    ]
  ])('is not meant by a pronoun: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })

  it.each<Case>([
    [
      '“We will do it,” President Dell said.\n\nWhile Ken Corbin would give no date, he said that “it shows resolve”.',
      ['Dell', 'Ken Corbin']
    ],
    [
      '“We will do it,” Ann Dell said.\n\nAs Ida Roe left the hall, she told us: “I am glad.”',
      ['Ann Dell', 'Ida Roe']
    ]
  ])('but the subject of a clause in front is: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('somebody brought in without a name', () => {
  it.each<Case>([
    ['A diplomat met Ida Roe on Monday. “It goes on,” the diplomat said.', ['diplomat']],
    ['A detective interviewed Tom Bell. The detective said: “He was calm.”', ['detective']],
    ['Ida Roe works as a diplomat. “It goes on,” the diplomat said.', ['Ida Roe']]
  ])('stays apart from who is named beside: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })

  it.each<Case>([
    [
      'A farmer from Delmar called it “a flood”. “They were gone by noon,” said the farmer, Abe Lorn, 52.',
      ['Abe Lorn', 'Abe Lorn']
    ],
    [
      'The mayor of Tarn called it “a flood”.\n\nTarn Mayor Bill Corbin told CNN: “It can wait.”',
      ['Bill Corbin', 'Bill Corbin']
    ],
    [
      'The director of the Tarn Museum called it “a flood”.\n\nAnn Roe, director of the Tarn Zoo, said: “It can wait.”',
      ['director of the Tarn Museum', 'Ann Roe']
    ],
    [
      'A farmer from Delmar called it “a flood”. Another farmer came. “They were gone by noon,” said the farmer, Abe Lorn.',
      ['farmer from Delmar', 'Abe Lorn']
    ]
  ])('is whom the copy names next: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})
