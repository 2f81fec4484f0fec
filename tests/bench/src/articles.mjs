/**
 * Articles to measure on: made from a seed, so that everybody measures the same copy and no
 * newsroom's text lies here. They have what real copy has (headline, dateline, quotations of all
 * sorts, unnamed sources, figures, furniture), in the lengths that real copy has.
 */

import {copy, words} from './copy.mjs'
import {seeded} from './random.mjs'

/** Words of an article, about; the length of a news story. */
const usual = 700

/**
 * Make articles.
 *
 * @param {number} count how many
 * @param {number} [seed]
 * @returns {Generator<string>} plain text, paragraphs parted by an empty line
 */
export function* articles(count, seed = 1) {
  const random = seeded(seed)
  for (let index = 0; index < count; index++) {
    yield article(random, usual * (0.7 + 0.6 * random()))
  }
}

/**
 * Make one text of a size: an archive's worth of articles behind one another.
 *
 * @param {number} size UTF-16 code units, about
 * @param {number} [seed]
 * @returns {string}
 */
export function longText(size, seed = 2) {
  const parts = []
  let length = 0
  for (const text of articles(Number.POSITIVE_INFINITY, seed)) {
    parts.push(text)
    length += text.length + 2
    if (length >= size) return parts.join('\n\n')
  }
  throw new Error('Articles never end.')
}

/**
 * Make one article of a length.
 *
 * @param {number} length words, about
 * @param {number} [seed]
 * @returns {string}
 */
export function articleOf(length, seed = 3) {
  return article(seeded(seed), length)
}

function article(random, length) {
  const cast = castOf(random)
  const paragraphs = [
    fill(pick(copy.headlines)),
    `${pick(words.cities).toUpperCase()} — ${fill(pick(copy.leads))}`
  ]
  let count = paragraphs.join(' ').split(' ').length

  while (count < length) {
    const paragraph = random() < 0.04 ? fill(pick(copy.furniture)) : body()
    paragraphs.push(paragraph)
    count += paragraph.split(' ').length
  }

  return `${paragraphs.join('\n\n')}\n`

  function body() {
    const sentences = [fill(pick(copy.sentences))]
    while (random() < 0.55) sentences.push(fill(pick(copy.sentences)))
    return sentences.join(' ')
  }

  function pick(list) {
    return list[Math.floor(random() * list.length)]
  }

  /** Puts words in for `{kind}`: of the article's own cast where it has that kind. */
  function fill(template) {
    const filled = template.replace(/\{(\w+)\}/g, (_, kind) =>
      kind === 'number' ? String(2 + Math.floor(random() * 900)) : pick(cast[kind] ?? words[kind])
    )
    return filled.charAt(0).toUpperCase() + filled.slice(1)
  }
}

/** The people of an article: a few names that come again and again, in full and by surname. */
function castOf(random) {
  const pick = (list) => list[Math.floor(random() * list.length)]
  const people = Array.from({length: 4}, () => ({
    first: pick(words.given),
    last: pick(words.family)
  }))
  return {
    person: people.map(({first, last}) => `${first} ${last}`),
    surname: people.map(({last}) => last)
  }
}
