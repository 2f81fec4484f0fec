/**
 * Quotations made of a transcript, sound ones and faulty ones of every kind, by a fixed seed: at least 99 in
 * 100 faulty ones are caught, and at most 5 in 1,000 sound ones are doubted.
 */

import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {expect, it} from 'vitest'
import {Notes, readNoteFile} from '../src/index.js'

const people = ['Hanne Brodie', 'Idris Calloway', 'Mirela Santos', 'Tobias Umeh'] as const
const subjects = [
  'the ferry',
  'our school',
  'the old mill',
  'this bridge',
  'the choir',
  'my orchard'
]
const verbs = ['kept', 'lost', 'mended', 'painted', 'sold', 'rented', 'flooded', 'counted']
const objects = [
  'four boats',
  'a brass bell',
  'the roof',
  'nine windows',
  'every ledger',
  'the keys'
]
const ends = [
  'before anybody woke up',
  'because nobody else would',
  'and it did not cost a penny',
  'while the band was playing',
  'after the long winter',
  'with a hammer and some string',
  "which I'm still proud of",
  'and the neighbours cheered'
]

type Maker = (sentence: string, other: string) => string

const sound: Record<string, Maker> = {
  verbatim: (sentence) => sentence,
  bracket: (sentence) => sentence.replace(' ', ' [as I said] '),
  ellipsis: (sentence) => {
    const words = sentence.split(' ')
    return `${words.slice(0, 3).join(' ')} … ${words.slice(-3).join(' ')}`
  },
  contraction: (sentence) => sentence.replace('did not', "didn't").replace("I'm", 'I am'),
  numeral: (sentence) => sentence.replace('four', '4').replace('nine', '9'),
  spelling: (sentence) => sentence.replace('neighbours', 'neighbors'),
  marks: (sentence) =>
    sentence.replaceAll("'", '’').replace(/^\w/, (letter) => letter.toUpperCase())
}

const faulty: Record<string, Maker> = {
  'word changed': (sentence) =>
    sentence.replace(/ (kept|lost|mended|painted|sold|rented|flooded|counted) /, ' burned '),
  'word added': (sentence) => sentence.replace(/^(\w+) /, '$1 never '),
  'word left out': (sentence) =>
    sentence
      .split(' ')
      .filter((_, index) => index !== 3)
      .join(' '),
  joined: (sentence, other) =>
    `${sentence.split(' ').slice(0, 5).join(' ')} ${other.split(' ').slice(-5).join(' ')}`,
  invented: () => 'I shall write to the minister about the price of herring tomorrow',
  'other number': (sentence) =>
    /four|nine/.test(sentence) ? sentence.replace(/four|nine/, 'twelve') : `${sentence} twice`
}

it('tells sound quotations from faulty ones', async () => {
  const random = seeded(20_261_128)
  const turns = Array.from({length: 240}, () => ({
    speaker: pick(people),
    sentence: `${pick(subjects)} ${pick(verbs)} ${pick(objects)} ${pick(ends)}`
  }))
  const notes = new Notes([
    await readNoteFile(new VFile({path: 'tape.txt', value: transcript()}), readArticle)
  ])
  const speakers = people.map((name) => ({name, description: ''}))
  const said = new Set(turns.map(({sentence}) => sentence))
  const wrong = {sound: [] as string[], faulty: [] as string[]}
  let count = 0

  for (const [index, {speaker, sentence}] of turns.entries()) {
    const other = turns[(index + 97) % turns.length]?.sentence ?? ''
    const me = speakers.find(({name}) => name === speaker) ?? null
    const others = speakers.filter((one) => one !== me)
    const makers = [sound, faulty].map((kinds) => pick(Object.entries(kinds)))
    makers.forEach(([kind, make], faultyKind) => {
      const quotation = make(sentence, other)
      if (faultyKind && said.has(quotation)) return
      count++
      const {verdict} = notes.find(`“${quotation},”`, me, others)
      const passed = verdict === 'verbatim' || verdict === 'rendered'
      if (passed === Boolean(faultyKind))
        wrong[faultyKind ? 'faulty' : 'sound'].push(`${kind}: ${quotation} (${verdict})`)
    })
  }

  expect(count).toBeGreaterThan(440)
  expect(wrong.sound.slice(1)).toEqual([])
  expect(wrong.faulty.slice(2)).toEqual([])

  function pick<T>(list: readonly T[]): T {
    return list[Math.floor(random() * list.length)] as T
  }

  function transcript(): string {
    return turns
      .map(
        ({speaker, sentence}, index) =>
          `[00:${String(index % 60).padStart(2, '0')}] ${speaker.split(' ')[1]?.toUpperCase()}: Um, ${sentence}.`
      )
      .join('\n\n')
  }
})

/** Mulberry32: the same numbers for the same seed. */
function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
