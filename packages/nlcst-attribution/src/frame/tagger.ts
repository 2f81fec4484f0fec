import model from 'wink-eng-lite-web-model'
import winkNLP from 'wink-nlp'
import type {Pos} from '../types.js'

/** A word with its tag; offsets into the text that was tagged. */
export interface TaggedWord {
  text: string
  pos: Pos
  start: number
  end: number
}

interface Tagger {
  tag: (text: string, offset: number) => TaggedWord[]
  lookUp: (word: string) => Pos | null
}

let tagger: Tagger | undefined

/**
 * Tags a stretch of text. The language model is read at the first call: a
 * program that never reads an article doesn't pay for it.
 *
 * @param text at most a paragraph, quotation marks as `"`
 * @param offset where the text stands in what the offsets of the words count in
 */
export function tag(text: string, offset = 0): TaggedWord[] {
  tagger ??= loadTagger()
  return tagger.tag(text, offset)
}

/**
 * The tag of a word that the model's dictionary knows, standing alone.
 *
 * @param word as it would stand in mid-sentence
 * @returns its likeliest tag, `null` for a word that the dictionary lacks
 */
export function lookUp(word: string): Pos | null {
  tagger ??= loadTagger()
  return tagger.lookUp(word)
}

function loadTagger(): Tagger {
  const nlp = winkNLP(model, ['pos'])
  const its = nlp.its
  const seen = new Map<string, Pos | null>()
  // Words of the dictionary are numbered first; those met later come after them.
  const firstUnknown = Number(nlp.readDoc('qzxqzx').tokens().out(its.uniqueId)[0])
  return {tag: tagWords, lookUp: lookUpWord}

  function tagWords(text: string, offset: number): TaggedWord[] {
    const tokens = nlp.readDoc(text).tokens()
    const values: string[] = tokens.out()
    const tags = tokens.out(its.pos) as Pos[]
    const words: TaggedWord[] = []
    let cursor = 0
    values.forEach((value, index) => {
      const start = text.indexOf(value, cursor)
      if (value.trim() === '' || start === -1) return
      cursor = start + value.length
      words.push({
        text: value,
        pos: tags[index] ?? 'X',
        start: start + offset,
        end: cursor + offset
      })
    })
    return joinHyphened(words)
  }

  function lookUpWord(word: string): Pos | null {
    const known = seen.get(word)
    if (known !== undefined) return known
    const tokens = nlp.readDoc(word).tokens()
    const ids = tokens.out(its.uniqueId) as number[]
    const tags = tokens.out(its.pos) as Pos[]
    const found =
      ids.length === 1 && (ids[0] ?? firstUnknown) < firstUnknown ? (tags[0] ?? null) : null
    if (seen.size > 20_000) seen.clear()
    seen.set(word, found)
    return found
  }
}

/** The tagger parts `Vik-Obuya` and `secretary-general` at the hyphen; they are one word. */
function joinHyphened(words: readonly TaggedWord[]): TaggedWord[] {
  const joined: TaggedWord[] = []
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    if (!word) continue
    const previous = joined.at(-1)
    const next = words[index + 1]
    const hyphen = (word.text === '-' || word.text === '‑') && previous?.end === word.start
    if (hyphen && previous && next && next.start === word.end && isWord(previous) && isWord(next)) {
      previous.pos = compoundTag(previous, next)
      previous.end = next.end
      previous.text += word.text + next.text
      index++
    } else joined.push(word)
  }
  return joined
}

function isWord(word: TaggedWord): boolean {
  return /[\p{L}\p{N}]/u.test(word.text)
}

function compoundTag(first: TaggedWord, second: TaggedWord): Pos {
  if (/^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(second.text)) return 'PROPN'
  if (first.pos === 'PROPN' && second.pos === 'NOUN' && /^\p{Lu}/u.test(first.text)) {
    // Ki-moon is a name, Chinese-style and Harvard-educated aren't.
    return second.text.length <= 5 ? 'PROPN' : 'ADJ'
  }
  if (/^\d/.test(first.text) && /^\d/.test(second.text)) return 'NUM'
  return second.pos === 'VERB' ? 'ADJ' : second.pos
}
