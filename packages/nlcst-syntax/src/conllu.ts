/** A word of a treebank, or a range of words written as one ("don't"). */
export interface TreebankWord {
  /** As written. */
  readonly form: string
  readonly lemma: string
  /** Universal tag. */
  readonly upos: string
  /** Number of the word that governs it, counted from 1 in its sentence; 0 for the root. */
  readonly head: number
  /** Relation to its head, with its subtype (`nsubj:pass`). */
  readonly relation: string
  /** UTF-16 code units into the sentence's text; `end` is exclusive. */
  readonly start: number
  readonly end: number
}

export interface TreebankSentence {
  /** The raw text, from `# text`; the forms put together where a file has none. */
  readonly text: string
  readonly words: readonly TreebankWord[]
  /** Whether a new document begins here. */
  readonly opensDocument: boolean
}

/**
 * Reads CoNLL-U (https://universaldependencies.org/format.html). Empty nodes (`8.1`) are left out.
 * A range (`3-4 don't`) gives its words their place: each takes the letters that it shares with the
 * range, in order; words that spell it otherwise (`du` for `de le`) all take the whole of it.
 *
 * @param text a CoNLL-U file
 * @param name of the file, for messages
 * @throws an error that names file and line where a line has not ten columns or a head that is no number
 */
export function readConllu(text: string, name = 'CoNLL-U'): TreebankSentence[] {
  const sentences: TreebankSentence[] = []
  let rows: Row[] = []
  let raw: string | null = null
  let opensDocument = false
  text.split(/\r?\n/).forEach((line, index) => {
    if (line === '') {
      finish()
      return
    }
    if (line.startsWith('#')) {
      if (line.startsWith('# text = ')) raw = line.slice('# text = '.length)
      else if (line.startsWith('# newdoc')) opensDocument = true
      return
    }
    const columns = line.split('\t')
    const [id = '', form = '', lemma = '', upos = '', , , head = '', relation = '', , misc = ''] =
      columns
    if (columns.length !== 10)
      throw new Error(`${name}:${index + 1}: ${columns.length} columns where CoNLL-U has ten`)
    if (id.includes('.')) return
    const range = id.includes('-')
    if (!range && !/^\d+$/.test(head))
      throw new Error(`${name}:${index + 1}: the head is “${head}”, which is no number`)
    const last = Number(range ? id.split('-')[1] : id)
    const spaced = !/(?:^|\|)SpaceAfter=No(?:\||$)/.test(misc)
    rows.push({range, last, form, lemma, upos, head: Number(head), relation, spaced})
  })
  finish()
  return sentences

  function finish(): void {
    if (rows.length > 0) {
      const written = raw ?? joined(rows)
      sentences.push({text: written, words: placed(rows, written), opensDocument})
      opensDocument = false
    }
    rows = []
    raw = null
  }
}

interface Row {
  range: boolean
  /** Number of the word, or of the last word of a range. */
  last: number
  form: string
  lemma: string
  upos: string
  head: number
  relation: string
  spaced: boolean
}

/** The rows that have letters of their own: ranges, and the words outside of them. */
function* surface(rows: readonly Row[]): Generator<{row: Row; parts: Row[]}> {
  for (let at = 0; at < rows.length; at++) {
    const row = rows[at]
    if (!row) continue
    const parts: Row[] = []
    if (row.range) {
      while (at + 1 < rows.length && (rows[at + 1]?.last ?? 0) <= row.last) {
        at++
        const part = rows[at]
        if (part) parts.push(part)
      }
    } else parts.push(row)
    yield {row, parts}
  }
}

function joined(rows: readonly Row[]): string {
  let text = ''
  for (const {row} of surface(rows)) text += row.form + (row.spaced ? ' ' : '')
  return text.trimEnd()
}

function placed(rows: readonly Row[], text: string): TreebankWord[] {
  const words: TreebankWord[] = []
  let cursor = 0
  for (const {row, parts} of surface(rows)) {
    const found = text.indexOf(row.form, cursor)
    const start = found < 0 ? cursor : found
    const end = Math.min(start + row.form.length, text.length)
    const spelt = parts.reduce((length, part) => length + part.form.length, 0) === row.form.length
    let from = start
    for (const {form, lemma, upos, head, relation} of parts) {
      const to = spelt ? from + form.length : end
      words.push({form, lemma, upos, head, relation, start: spelt ? from : start, end: to})
      from = to
    }
    cursor = end
  }
  return words
}
