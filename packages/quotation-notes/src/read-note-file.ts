/** Notes from files of any kind. */

import type {Root} from 'nlcst'
import {type Reading, readAttributions} from 'nlcst-attribution'
import {VFile} from 'vfile'
import {readTranscript, type Utterance} from './utterances.js'

/** A file of notes. Offsets are UTF-16 code units into `text`. */
export interface NoteFile {
  path: string
  /** The notes as written; of a Word file, a page or a structured article its words. */
  text: string
  /** As long as `text`, blanks in place of what nobody says. */
  spoken: string
  utterances: readonly Utterance[]
  /** What the notes themselves quote, with its speaker: a release, an earlier story. */
  quoted: readonly {start: number; end: number; speaker: string}[]
}

/** Reads an article of any format, as `readArticle` of vfile-article does; a parser of plain text does for plain notes. */
export type ArticleReader = (file: VFile) => Root | Promise<Root>

/** Formats that are written line by line, and read as they stand. */
const plain = /\.(?:txt|text|md|markdown|srt|vtt|log|eml)$|^[^.]*$/i

/**
 * Read a file of notes: text, Markdown, subtitles, and whatever an article can be.
 *
 * @param file its text or, for Word, its bytes; its path tells its format
 * @param readArticle reads what is an article; what it throws of a structured file is thrown on
 * @returns its text, with who speaks where, and what the notes themselves quote
 */
export async function readNoteFile(file: VFile, readArticle: ArticleReader): Promise<NoteFile> {
  const name = file.basename ?? ''
  const text = plain.test(name)
    ? String(file).replace(/^\uFEFF/, ' ')
    : await wordsOf(file, readArticle)
  const {text: spoken, utterances} = readTranscript(text)
  const labelled = utterances.filter(({speaker}) => speaker !== null).length
  const quotes = /[“"]/.test(spoken) && labelled * 2 <= utterances.length
  return {
    path: file.path,
    text,
    spoken,
    utterances,
    quoted: quotes ? await quotedIn(text, readArticle) : []
  }
}

async function wordsOf(file: VFile, readArticle: ArticleReader): Promise<string> {
  const reading = readAttributions(await readArticle(file))
  return reading.paragraphs.map(({text}) => text).join('\n\n')
}

/** Quotations in notes that are prose. */
async function quotedIn(text: string, readArticle: ArticleReader): Promise<NoteFile['quoted']> {
  const file = new VFile({path: 'notes.txt', value: text})
  let reading: Reading
  try {
    reading = readAttributions(await readArticle(file))
  } catch {
    // Notes that are no article quote nobody; their own words are still looked in.
    return []
  }
  return reading.quotations.flatMap(({start, end, source}) => {
    const speaker = source === null ? undefined : reading.sources[source]
    return speaker ? [{start, end, speaker: speaker.name}] : []
  })
}
