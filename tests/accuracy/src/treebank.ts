/** Words, tags and arcs against treebanks: `pnpm accuracy --treebank FILE…`. */

import {readFileSync} from 'node:fs'
import {tagNames, tagText, tagWords} from 'nlcst-syntax'
import {readConllu, type TreebankSentence} from 'nlcst-syntax/conllu'
import {type ArcScores, measureArcs, measuredRelations} from './arcs.js'
import {measureSpeech, type SpeechScores, type SpeechSubject} from './speech.js'

export interface TreebankScores extends ArcScores {
  file: string
  words: number
  /** F1 of words by where they begin and end, the raw text of each sentence read alone. */
  tokenF1: number
  /** Share of the treebank's words that get its tag. */
  upos: number
}

/** Figures of a file in CoNLL-U, or of one of subjects of verbs of speech (`.jsonl`). */
export type FileScores = TreebankScores | (SpeechScores & {file: string})

/**
 * @param file a path
 * @throws an error of one line when it cannot be read, or is not what its ending says
 */
export async function measureTreebank(file: string): Promise<FileScores> {
  const text = readText(file)
  if (file.endsWith('.jsonl')) return {file, ...(await measureSpeech(readSubjects(text, file)))}
  const sentences = readConllu(text, file)
  if (sentences.length === 0) throw new Error(`${file}: no sentence in it; is it CoNLL-U?`)
  const tagged = sentences.map(({words}) => {
    const tags = tagWords(
      words.map(({form}) => form),
      [0]
    )
    return words.map(({form}, index) => ({text: form, pos: tagNames[tags[index] ?? 0] ?? 'X'}))
  })
  const words = sentences.reduce((sum, sentence) => sum + sentence.words.length, 0)
  const right = sentences.reduce(
    (sum, sentence, place) =>
      sum + sentence.words.filter(({upos}, index) => tagged[place]?.[index]?.pos === upos).length,
    0
  )
  return {
    file,
    words,
    tokenF1: tokenF1(sentences),
    upos: right / words,
    ...measureArcs(sentences, tagged)
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    throw new Error(`${file}: cannot be read; check the name`)
  }
}

function tokenF1(sentences: readonly TreebankSentence[]): number {
  let right = 0
  let all = 0
  for (const {text, words} of sentences) {
    const {starts, ends} = tagText(text)
    const found = new Set(starts.map((start, index) => `${start}-${ends[index]}`))
    right += words.filter(({start, end}) => found.has(`${start}-${end}`)).length
    all += words.length + starts.length
  }
  return (2 * right) / all
}

function readSubjects(text: string, file: string): SpeechSubject[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '')
  return lines.map((line, index) => {
    try {
      return JSON.parse(line) as SpeechSubject
    } catch {
      throw new Error(`${file}:${index + 1}: no JSON on this line`)
    }
  })
}

/** The figures, a line a file, for people. */
export function printTreebank(scores: readonly FileScores[]): string {
  return scores
    .map((score) => {
      if (!('words' in score))
        return `${score.file}: subject right by the reading ${ratio(score.reading)}, by the arcs ${ratio(score.arcs)}`
      const relations = measuredRelations.map(
        (relation) => `${relation} ${score.relations[relation]?.toFixed(2)}`
      )
      return `${score.file}: ${score.words} words, tokens ${score.tokenF1.toFixed(4)}, UPOS ${score.upos.toFixed(4)}, UAS ${score.uas.toFixed(4)}, LAS ${score.las.toFixed(4)}
  ${relations.join(', ')}`
    })
    .join('\n')
}

function ratio({right, of}: {right: number; of: number}): string {
  return `${right} of ${of} (${(of === 0 ? 0 : right / of).toFixed(3)})`
}
