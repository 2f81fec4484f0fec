import {expect, test} from 'vitest'
import {readText} from './helpers.js'

const story = 'The ferry sank in heavy seas on Monday, and twelve people were saved by a trawler.'

/** The role of a paragraph that stands between two of a story. */
const roleOf = (text: string): string | undefined =>
  readText(`${story}\n\n${text}\n\n${story}`).paragraphs[1]?.role

test.each([
  'Health officials said 40 were hurt. — Kab News (@KabNews) November 20, 2018',
  'We want every vote counted. -- Ana Prew (@anaprew)'
])('takes a post that the page shows for none of the copy: %s', (text) => {
  expect(roleOf(text)).toBe('furniture')
})

test.each([
  'Kim Larn watches a drill at the East Sea on May 4, 2019 LBA | Reuters',
  'Kim Larn watches a drill at the East Sea. Jo Pryce | Getty Images'
])('knows a caption by two houses and a bar: %s', (text) => {
  expect(roleOf(text)).toBe('caption')
})

test.each([
  'The firm (@kestria) showed a picture of the new ferry on Monday.',
  'The ferry sank – the third in May (2019).',
  'The score was Tarn 3 | Larn 2.'
])('leaves copy alone: %s', (text) => {
  expect(roleOf(text)).toBe('body')
})
