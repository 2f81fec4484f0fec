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

describe('a long object before what it is called', () => {
  it.each<Case>([
    [
      'Nic Corbin called the failure to pass the governor’s bill “one of the lows” of the year.',
      ['Nic Corbin']
    ],
    [
      'Ann Corbin called the vote by the council to shut the pool in May “a disgrace”.',
      ['Ann Corbin']
    ],
    [
      'Ann Corbin described the plan to build on the field behind the school as “madness”.',
      ['Ann Corbin']
    ],
    ['Ann Corbin labelled the firm’s refusal to pay for the repair “shameful”.', ['Ann Corbin']],
    [
      'Ann Corbin called the office to say “thank you for nothing at all, and goodbye”.',
      ['Ann Corbin']
    ],
    ['Ann Corbin called the man, who had a “red hat”.', [null]]
  ])('%s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('what a paper reads', () => {
  it.each<Case>([
    [
      'Tarn Police came. James Bell posted an image of a text message. It read: “He drove fast.”',
      ['text message']
    ],
    ['Tarn Police had it by then. Ann Roe wrote a letter. It read: “I am sorry.”', ['Ann Roe']]
  ])('is no body’s words that is named beside: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })

  it('and a family is nobody’s “she”', () => {
    const text =
      'Jo Roe’s family said they were proud. “We love her,” they said.\n\nShe told the court: “I did it.”'
    expect(speakers(readText(text))).toEqual(['Jo Roe’s family', 'Jo Roe'])
  })
})

describe('the body that acts', () => {
  it.each<Case>([
    [
      'Corbin Foods told us it was fine. The food company said it “does not know”.\n\nTarnco Ltd said it was late. Its plant is old, the company said.\n\n“We are committed,” the company said.',
      ['food company', 'Tarnco Ltd']
    ],
    ['Tarnco Ltd said it was late. Work by Corbin Foods was “slow”, it added.', ['Tarnco Ltd']],
    [
      'Tarn Council said it was late. Any work done by the Tarn Roads Agency was “slow”, it added.',
      ['Tarn Council']
    ],
    [
      '“It is ours,” the council’s website reads.\n\nThe council’s plans turn on what it calls “the long road”.',
      ['council’s website', 'council']
    ]
  ])('is “the company” or “it”: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('a verb with a subject of its own', () => {
  it.each<Case>([
    ['Mr. Corbin criticized “the shameful use of it” by Democrats.', ['Corbin']],
    ['Ann Roe denounced what she called “a war on the poor” by ministers.', ['Ann Roe']],
    ['The plan, called “a folly” by Ann Roe, is off.', ['Ann Roe']],
    [
      'The office had comments that they could have “bad results,” said Ida Roe, a lawyer.',
      ['Ida Roe']
    ],
    [
      '“They hate it,” Tom Corbin said.\n\nHe name-checked Cory Dell of Iowa and Liz Orr.\n\n“If they win, we lose,” he said.',
      ['Tom Corbin', 'Tom Corbin']
    ]
  ])('%s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})

describe('a subject of several', () => {
  const names = (text: string) => {
    const {attributions, sources} = readText(text)
    const [first] = attributions
    return [first?.source ?? -1, ...(first?.sharers ?? [])].map((id) => sources[id]?.name)
  }

  it.each([
    [
      'Sens. Bob Corbin of Ohio, James Pike of Iowa, Jeff Orr of Utah and Jo Dell of Kansas said they would vote.',
      'Bob Corbin, James Pike, Jeff Orr, Jo Dell'
    ],
    [
      'Reps. Bob Corbin, D-Calif., and James Pike, R-Ohio, said they would vote.',
      'Bob Corbin, James Pike'
    ],
    ['Ann Roe, 40, and Tom Bell, 50, said they would vote.', 'Ann Roe, Tom Bell'],
    ['The mayor, Ann Roe, and her deputy, Tom Bell, said they would vote.', 'Ann Roe, Tom Bell'],
    ['“We will,” Ann Roe and her husband, James Pike, said.', 'Ann Roe, James Pike'],
    ['Jane Orr, director and chairman, said it would rain.', 'Jane Orr'],
    [
      'Jane Orr, director of a study, and Chairman of the Tarn Centre, said it would rain.',
      'Jane Orr'
    ]
  ])('is each of them: %s', (text, expected) => {
    expect(names(text).join(', ')).toBe(expected)
  })
})

describe('a namesake of the other sex', () => {
  it.each<Case>([
    [
      'President Dell spoke. Ivanka Dell will join him. Mr. Dell was glad.\n\n“It is ours,” the president said. “It is,” Ms. Dell said.',
      ['Dell', 'Ivanka Dell']
    ],
    [
      'When Ivanka Dell told her father, he laughed. President Dell has had a bad week, and Mr. Dell knows it.\n\nOn Thursday, the president wrote: “They will hurt us.”',
      ['Dell']
    ],
    ['Ann Dell spoke. Ms. Dell was glad. “It is ours,” Dell said.', ['Ann Dell']]
  ])('has what is said of a post: %s', (text, expected) => {
    expect(speakers(readText(text))).toEqual(expected)
  })
})
