/** What rules ask of a sentence of copy, each question by itself. */

import {
  accusationsIn,
  agentlessIn,
  attitudeIn,
  type CopySentence,
  copySentences,
  crowdsIn,
  doingOf,
  figuresIn,
  forecastIn,
  groupNouns,
  groupOf,
  hasPublisher,
  isAnswered,
  isDescriptive,
  isHeardNearby,
  isInProceedings,
  isOnlineCrowd,
  isProducerNear,
  isSet,
  isTold,
  isUnnamedMedia,
  judgmentEnd,
  passedOnIn,
  quantifiers,
  rankIn,
  researchOf,
  sentencesBefore,
  type TokenRange,
  unnamedReportsIn,
  unsignedFrom
} from 'nlcst-attribution'
import {describe, expect, test} from 'vitest'
import {readText} from './helpers.js'

const none: ReadonlySet<string> = new Set()

/** A sentence of a text, the first by default. */
function sentenceOf(text: string, place = 0): CopySentence {
  const sentence = copySentences(readText(text))[place]
  if (!sentence) throw new Error(`No sentence ${place} in ${text}`)
  return sentence
}

function wordsOf(sentence: CopySentence, range: TokenRange | null): string | null {
  return range && sentence.reading.textOf(sentence.span(range.first, range.last))
}

/** The words of what a question finds, phrase by phrase or clause by clause. */
function found<T>(
  sentence: CopySentence,
  parts: readonly T[],
  ask: (part: T) => TokenRange | null
): string[] {
  return parts.flatMap((part) => wordsOf(sentence, ask(part)) ?? [])
}

describe('a sentence of copy', () => {
  test('is one object for each sentence, whoever asks', () => {
    const reading = readText('The mill burned. Police came.')
    expect(copySentences(reading)).toEqual(copySentences(reading))
    expect(copySentences(reading)[0]).toBe(copySentences(reading)[0])
  })

  test('is found by its words, headlines left out unless they are asked for', () => {
    const reading = readText(
      'Mill burns\n\nThe mill burned on Monday night.\n\nPolice came at once.'
    )
    const words = new Set(['mill'])
    expect(copySentences(reading, {words})).toHaveLength(1)
    expect(copySentences(reading, {words, headlines: true})).toHaveLength(2)
    expect(copySentences(reading)).toHaveLength(2)
  })

  test('tells the desk’s phrases and clauses from a speaker’s', () => {
    const sentence = sentenceOf('“The mill burned,” the mayor said.')
    expect(sentence.phrases.map(sentence.reading.textOf)).toEqual(['the mayor'])
    expect(sentence.clauses.map(({verb}) => verb.lemma)).toEqual(['say'])
    expect(sentence.isDesk(sentence.first + 1)).toBe(false)
  })

  test('knows whether words are in it, and in a part of it', () => {
    const sentence = sentenceOf('The old mill burned.')
    expect(sentence.has(new Set(['mill']))).toBe(true)
    expect(sentence.has(new Set(['mill']), sentence.first, sentence.first + 2)).toBe(false)
  })

  test('finds who does what a passive tells, no date and no later clause', () => {
    const agent = (text: string) => {
      const sentence = sentenceOf(text)
      const [clause] = sentence.clauses
      return clause ? wordsOf(sentence, sentence.agentOf(clause.verb)) : null
    }
    expect(agent('The mill was sold by two clerks.')).toBe('two clerks')
    expect(agent('The mill was sold by Monday.')).toBe(null)
    expect(agent('The mill was sold and rebuilt.')).toBe(null)
  })
})

describe('who vouches for a place', () => {
  const span = (sentence: CopySentence, word: string) => {
    const token = sentence.tokens().find(({lower}) => lower === word)
    if (!token) throw new Error(`No ${word}`)
    return sentence.span(token.index, token.index + 1)
  }

  test('an identified source covers what it says', () => {
    const sentence = sentenceOf('Ada Holt said the mill was unsafe.')
    expect(sentence.isCovered(span(sentence, 'unsafe'))).toBe(true)
    expect(sentence.isOwned(span(sentence, 'unsafe'))).toBe(true)
  })

  test('a vague one is credited, and covers nothing', () => {
    const sentence = sentenceOf('Sources said the mill was unsafe.')
    expect(sentence.isCovered(span(sentence, 'unsafe'))).toBe(false)
    expect(sentence.isCredited(span(sentence, 'unsafe'))).toBe(true)
  })

  test('a source carries the paragraph until somebody unidentified speaks', () => {
    const text =
      'Ada Holt said the mill was unsafe. It leaks. Critics say it is a waste. It smells.'
    expect([1, 3].map((place) => sentenceOf(text, place).isCarried)).toEqual([true, false])
  })

  test.each([
    ['Police said the mill allegedly burned.', true],
    ['The mill allegedly burned.', false],
    ['According to the neighbours, the mill allegedly burned.', true],
    ['Ada Holt wants the allegedly unsafe mill shut.', false]
  ])('somebody tells what stands there: %s', (text, told) => {
    const sentence = sentenceOf(text)
    const hedge = sentence.tokens().find(({lower}) => lower === 'allegedly')
    expect(isTold(sentence, hedge?.index ?? -1)).toBe(told)
  })
})

test.each([
  ['Critics argue that the toll is a tax.', ['Critics argue']],
  ['The toll was described by experts as a tax.', ['by experts']],
  ['According to the study, tolls work.', ['According to the study']],
  ['“The toll failed,” said opponents.', ['said opponents']],
  ['The crew painted the mill.', []],
  ['The mayor wants the toll to go.', []]
])('tells who tells what: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(sentence.tellings.map(({span}) => sentence.reading.textOf(span))).toEqual(expected)
})

describe('groups', () => {
  const groups = new Set(groupNouns)
  const several = new Set(quantifiers)
  const groupsIn = (text: string) => {
    const sentence = sentenceOf(text)
    return sentence.phrases.flatMap(
      (phrase) => groupOf(sentence, phrase, groups, several)?.noun ?? []
    )
  }

  test.each([
    ['Experts fear the worst.', ['expert']],
    ['A growing number of economists fear the worst.', ['economist', 'economist']],
    ['Many collectors fear the worst.', ['collector']],
    ['Three experts fear the worst.', []],
    ['UN observers fear the worst.', []],
    ['Engineers at Corin Water fear the worst.', []]
  ])('are vague where nobody could tell who is in them: %s', (text, expected) => {
    expect(groupsIn(text)).toEqual(expected)
  })

  test('have a member who is heard by name nearby, or not', () => {
    const heard = (rest: string) => {
      const sentence = sentenceOf(`Economists fear the worst.\n\n${rest}`)
      const [phrase] = sentence.phrases
      const group = phrase && groupOf(sentence, phrase, groups, several)
      return group && isHeardNearby(sentence, group, 1, sentence)
    }
    expect(heard('Ada Holt, an economist at Corin University, said prices would rise.')).toBe(true)
    expect(heard('Prices rose.')).toBe(false)
  })
})

test.each([
  ['Some 22 per cent of pumps failed.', ['percentage: 22 per cent']],
  ['Sales fell 8%.', ['percentage: 8%']],
  ['One in six adults cannot swim.', ['ratio: One in six adults']],
  ['The flood killed 14 people.', ['toll: killed 14 people']],
  ['It costs $80 million a year.', ['total: $80 million a year']],
  ['The mill has 14 windows.', []],
  ['“Some 22 per cent failed,” she said.', []]
])('finds figures that somebody must have counted: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  const figures = figuresIn(sentence).map(
    (figure) => `${figure.kind}: ${wordsOf(sentence, figure)}`
  )
  expect(figures).toEqual(expected)
})

test.each([
  ['The 15% tariff stays.', true],
  ['Divers found 61 per cent of it.', true],
  ['Some 61 per cent of pumps failed.', false]
])('knows figures that somebody set or counted: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(figuresIn(sentence).map((figure) => isSet(sentence, figure))).toEqual([expected])
})

test.each([
  ['The clerk was accused of fraud.', ['was accused of fraud']],
  ['Allegations of bribery were made.', ['Allegations of bribery']],
  ['The allegations of bribery were denied.', []],
  ['His claim of £40 was paid.', []]
])('finds accusations: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(accusationsIn(sentence).map((range) => wordsOf(sentence, range))).toEqual(expected)
})

test.each([
  ['The vote marks a turning point.', ['marks a turning point']],
  ['The move has been a resounding success.', ['has been a resounding success']],
  ['If it is a resounding success, it stays.', []],
  ['The vote marks the day.', []]
])('finds judgements that a verb makes: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  const range = (last: number | null, first: number) => (last === null ? null : {first, last})
  expect(
    found(sentence, sentence.clauses, (clause) =>
      range(judgmentEnd(sentence, clause), clause.verb.first)
    )
  ).toEqual(expected)
})

test.each([
  ['It is a seemingly endless stream.', 'seemingly', true],
  ['Apparently the mill burned.', 'apparently', false],
  ['The mill allegedly burned.', 'allegedly', false]
])('tells what the desk sees from hearsay: %s', (text, hedge, expected) => {
  const sentence = sentenceOf(text)
  const at = sentence.tokens().find(({lower}) => lower === hedge)?.index ?? -1
  expect(isDescriptive(sentence, at)).toBe(expected)
})

test.each([
  ['It is widely believed that the mill leaks.', ['It is widely believed']],
  ['Questions have been raised about the mill.', ['Questions have been raised']],
  ['The mill is said to be haunted.', ['is said to be']],
  ['The mill is regarded as the finest.', ['is regarded as']],
  ['It should be noted that the mill leaks.', []],
  ['Two complaints have been lodged.', []],
  ['The mill was painted red.', []]
])('finds claims that are put on nobody: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(
    found(sentence, sentence.clauses, (clause) => agentlessIn(sentence, clause, none))
  ).toEqual(expected)
})

test.each([
  ['The dam is expected to collapse.', ['is expected to collapse']],
  ['Prices look set to fall.', ['look set to fall']],
  ['The virus will likely spread.', ['will likely spread']],
  ['Guests are usually expected to tip.', []],
  ['The dam was not expected to collapse.', []]
])('finds forecasts: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(found(sentence, sentence.clauses, (clause) => forecastIn(sentence, clause))).toEqual(
    expected
  )
})

test.each([
  ['The mayor believes that the dam is safe.', ['believes that']],
  ['The mayor wants to sell the dam.', ['wants to sell']],
  ['The mayor believed that the dam was safe.', []],
  ['If the mayor wants to sell, she may.', []]
])('finds what somebody thinks or wants now: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(found(sentence, sentence.clauses, (clause) => attitudeIn(sentence, clause, none))).toEqual(
    expected
  )
})

test.each([
  ['It is the country’s oldest bakery.', ['the country’s oldest bakery']],
  ['It is the oldest bakery in the county.', ['the oldest bakery in the county']],
  ['It is one of the largest dams in the world.', ['one of the largest dams in the world']],
  ['She was the first woman to cross the strait.', ['the first woman to cross the strait']],
  ['It went to the highest court in the country.', []],
  ['It is the oldest of the three bakeries.', []]
])('finds ranks over a whole world: %s', (text, expected) => {
  const sentence = sentenceOf(text)
  expect(found(sentence, sentence.phrases, (phrase) => rankIn(sentence, phrase, none))).toEqual(
    expected
  )
})

describe('media that nobody could look up', () => {
  test.each([
    ['Local media reported a fire.', ['Local media']],
    ['The local newspaper reported a fire.', []],
    ['Reports of a fire emerged.', []]
  ])('%s', (text, expected) => {
    const sentence = sentenceOf(text)
    const media = sentence.phrases.filter((phrase) => isUnnamedMedia(sentence, phrase))
    expect(media.map(sentence.reading.textOf)).toEqual(expected)
  })

  test('reports that nobody signs', () => {
    const sentence = sentenceOf('The mill closed amid reports that it leaked.')
    const places = sentence.phrases.map((phrase) => unsignedFrom(sentence, phrase))
    expect(places.map((at) => at !== null && sentence.word(at))).toContain('amid')
  })

  test.each([
    ['Local media reported a fire.', ['Local media reported']],
    ['It was reported that the mill burned.', ['It was reported']],
    ['The local newspaper reported a fire.', []]
  ])('reports that are passed on: %s', (text, expected) => {
    const sentence = sentenceOf(text)
    expect(unnamedReportsIn(sentence).map((range) => wordsOf(sentence, range))).toEqual(expected)
  })

  test('what crowds say or are', () => {
    const crowds = (text: string) => {
      const sentence = sentenceOf(text)
      return crowdsIn(sentence).map((range) => wordsOf(sentence, range))
    }
    expect(crowds('Facebook users mocked the plan.')).toEqual(['Facebook users mocked'])
    expect(crowds('Netizens were furious.')).toEqual(['Netizens were furious'])
  })

  test('crowds of the internet', () => {
    const crowds = (text: string) => {
      const sentence = sentenceOf(text)
      return sentence.phrases.filter((phrase) => isOnlineCrowd(sentence, phrase)).length
    }
    expect(crowds('Facebook users mocked the plan.')).toBe(1)
    expect(crowds('The users mocked the plan.')).toBe(0)
  })
})

describe('research', () => {
  const research = (text: string) => {
    const sentence = sentenceOf(text)
    return sentence.phrases.flatMap((phrase) => researchOf(sentence, phrase) ?? [])
  }

  test('is a paper or people, and may have been told of before', () => {
    expect(research('A new study shows goats swim.')).toEqual([{kind: 'paper', pointed: false}])
    expect(research('The study shows goats swim.')).toEqual([{kind: 'paper', pointed: true}])
    expect(research('The Corin study shows goats swim.')).toEqual([])
  })

  test('has a publisher behind it, or near it', () => {
    const asks = (text: string) => {
      const sentence = sentenceOf(text)
      const {who, clause} = sentence.tellings[0] ?? {}
      return [
        who ? hasPublisher(sentence, who, clause?.verb ?? null) : null,
        isProducerNear(sentence, 0)
      ]
    }
    expect(asks('A study in the Delmar Journal shows that goats swim.')[0]).toBe(true)
    expect(asks('A study shows that goats swim.')).toEqual([false, false])
    expect(asks('A study shows that goats swim. Corin University did it.')).toEqual([false, true])
  })
})

test('finds who does what a clause tells, if a person by name', () => {
  const doers = (text: string) => {
    const sentence = sentenceOf(text)
    return found(sentence, sentence.clauses, (clause) => doingOf(sentence, clause))
  }
  expect(doers('Ned Trask shot his partner.')).toEqual(['Ned Trask shot his'])
  expect(doers('The man shot his partner.')).toEqual([])
})

test('finds what is said at second hand, and whether the other one is heard', () => {
  const text = 'Ned Trask said Ada Holt told him the mill was sold.'
  const [alone] = [sentenceOf(text)].flatMap(passedOnIn)
  expect(alone?.from.name).toBe('Ned Trask')
  expect(alone?.to?.name).toBe('Ada Holt')
  const heard = sentenceOf(`${text}\n\nHolt said it was not.`)
  const [other] = passedOnIn(heard)
  expect(other && isAnswered(heard.reading, other)).toBe(true)
})

test('knows a story of a case in court', () => {
  expect(isInProceedings(sentenceOf('He was charged with fraud.'))).toBe(true)
  expect(isInProceedings(sentenceOf('He painted the mill.'))).toBe(false)
})

test('counts the place that a story comes from as no sentence of it', () => {
  const copy = copySentences(
    readText('PORT VARDE (AP) - The ferry sank on Monday. Twelve were saved.')
  )
  expect(copy.slice(-2).map(sentencesBefore)).toEqual([0, 1])
})
