import {expect, it} from 'vitest'
import {measureContent} from '../src/content.js'
import {measureMarks} from '../src/marks.js'
import {measureQuotations} from '../src/quotations.js'
import type {Measured} from '../src/score.js'
import type {Article, AttributedArticle} from '../src/types.js'
import {place, readingOf} from './readings.js'

const text =
  'The dam is sound, said Marta Lane. "We looked twice," she said. "And then again." ' +
  'The harbour board thinks it leaks. The film "Low Water" opens in May.'

const attributed: AttributedArticle = {
  id: 'dam',
  text,
  quotes: [
    gold('The dam is sound', 'a', 'Marta Lane', 'indirect'),
    gold('"We looked twice,"', 'b', 'she', 'direct'),
    gold('it leaks', 'c', 'The harbour board', 'indirect')
  ],
  marks: [
    {...place(text, '"We looked twice,"'), label: 'covered', rel: 'b'},
    {...place(text, '"And then again."'), label: 'speech-attributed', rel: 'b'},
    {...place(text, '"Low Water"'), label: 'not-speech', rel: null}
  ]
}

const lane = {source: 'Marta Lane'}
const whole = readingOf(text, [
  {content: ['The dam is sound'], speaker: 'Marta Lane', ...lane},
  {content: ['"We looked twice,"', '"And then again."'], speaker: 'she', ...lane},
  {content: ['it leaks'], speaker: 'The harbour board', source: 'The harbour board'},
  {quotation: '"We looked twice,"', speaker: 'she', ...lane},
  {quotation: '"And then again."', speaker: 'she', ...lane},
  {quotation: '"Low Water"', kind: 'title'}
])

it('gives full marks to a reading that says what the annotation says', () => {
  for (const measured of [
    measureContent([attributed], [whole]),
    measureMarks([attributed], [whole])
  ]) {
    expect(measured.scores.filter(({value}) => value !== 1)).toEqual([])
    expect(measured.failures).toEqual([])
  }
})

it('takes the right name on the wrong words for no hit', () => {
  const crossed = readingOf(text, [
    {content: ['The dam is sound'], speaker: 'The harbour board', source: 'The harbour board'},
    {content: ['"We looked twice,"'], speaker: 'she', ...lane},
    {content: ['it leaks'], speaker: 'Marta Lane', ...lane}
  ])
  const measured = measureContent([attributed], [crossed])
  expect(figureOf(measured, 'attributions/content, soft overlap: F1')).toBe(1)
  expect(figureOf(measured, 'attributions/source, soft overlap: recall')).toBeCloseTo(1 / 3)
  expect(measured.failures.map(({topic}) => topic)).toEqual(['source', 'source'])
})

it('tells a missing attribution from one too many', () => {
  const other = readingOf(text, [
    {content: ['"We looked twice,"'], speaker: 'Marta Lane', ...lane},
    {content: ['opens in May'], speaker: 'Marta Lane', ...lane}
  ])
  const measured = measureContent([attributed], [other])
  expect(figureOf(measured, 'attributions/content, soft overlap: precision')).toBe(0.5)
  expect(figureOf(measured, 'attributions/content, soft overlap: recall')).toBeCloseTo(1 / 3)
  expect(figureOf(measured, 'attributions/with quotation marks: content found')).toBe(1)
  expect(figureOf(measured, 'attributions/with quotation marks: source right')).toBe(0)
  expect(measured.failures.map(({type}) => type)).toEqual(['false alarm', 'miss', 'miss', 'wrong'])
})

it('judges quotations by edges, kind and speaker', () => {
  const speech = {kind: 'speech', resolved: 'Marta Lane, engineer', class: 'named'} as const
  const article: Article = {
    id: 'dam',
    text,
    findings: [],
    sources: [],
    quotes: [
      {...place(text, '"We looked twice,"'), speaker: place(text, 'Marta Lane'), ...speech},
      {...place(text, '"And then again."'), speaker: place(text, 'Marta Lane'), ...speech},
      {...place(text, '"Low Water"'), kind: 'title', speaker: null, resolved: null, class: 'none'}
    ]
  }
  expect(measureQuotations([article], [whole]).failures).toEqual([])
  const poor = readingOf(text, [
    {quotation: '"We looked twice,"', speaker: 'The harbour board', source: 'The harbour board'},
    {quotation: '"Low Water"', speaker: 'Marta Lane', source: 'Marta Lane'}
  ])
  const measured = measureQuotations([article], [poor])
  expect(figureOf(measured, 'quotations/found')).toBeCloseTo(2 / 3)
  expect(figureOf(measured, 'quotations/speech taken for speech')).toBe(0.5)
  expect(figureOf(measured, 'quotations/title, term or scare not taken for speech')).toBe(0)
  expect(figureOf(measured, 'quotations/speaker right')).toBe(0)
  expect(figureOf(measured, 'quotations/nobody speaks, none given')).toBe(0)
})

function gold(
  words: string,
  rel: string,
  speaker: string,
  kind: 'direct' | 'indirect'
): AttributedArticle['quotes'][number] {
  const who = {...place(text, speaker), text: speaker, sourceClass: 'named-or-org'}
  return {...place(text, words), rel, kind, speaker: who, cue: null}
}

function figureOf(measured: Measured, name: string): number | undefined {
  return measured.scores.find((score) => score.name === name)?.value
}
