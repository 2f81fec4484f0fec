import {type Pos, tagNames, tagText} from 'nlcst-syntax'
import lists from '../generated/tag-corrections.js'

const joined: ReadonlySet<string> = new Set(lists.joined)

/** A word with its tag; offsets into the text that was tagged. */
export interface TaggedWord {
  text: string
  pos: Pos
  start: number
  end: number
}

/**
 * Tags a stretch of text. Words are those that a reader counts: `Vik-Obuya`, `secretary-general` and
 * `cannot` are one each, and what leans on a word (`'s`, `n't`) is one by itself.
 *
 * @param text at most a paragraph, quotation marks as `"`
 * @param offset where the text stands in what the offsets of the words count in
 */
export function tag(text: string, offset = 0): TaggedWord[] {
  const {forms, starts, ends, tags} = tagText(text)
  const words: TaggedWord[] = []
  for (let index = 0; index < forms.length; index++) {
    const part = {
      text: forms[index] as string,
      pos: readersTag(forms[index] as string, tagNames[tags[index] as number] as Pos),
      start: (starts[index] as number) + offset,
      end: (ends[index] as number) + offset
    }
    const previous = words.at(-1)
    const next = forms[index + 1]
    const joined = previous?.end === part.start
    if (
      joined &&
      isHyphen(part.text) &&
      next !== undefined &&
      ends[index] === starts[index + 1] &&
      isWord(previous.text) &&
      isWord(next)
    ) {
      index++
      const follower = tagNames[tags[index + 1] ?? -1]
      const pos = compoundTag(previous, next, tagNames[tags[index] as number] as Pos, follower)
      previous.text += part.text + next
      previous.pos = pos
      previous.end = (ends[index] as number) + offset
    } else if (joined && isWord(previous.text) && isLetters(part.text)) {
      // "cannot", "gonna": two words to a grammar, one to a reader.
      previous.text += part.text
      previous.end = part.end
    } else words.push(part)
  }
  return words
}

/** "the pilots' union": the mark is a mark, whatever it stands for. */
function readersTag(form: string, pos: Pos): Pos {
  return pos === 'PART' && form === "'" ? 'PUNCT' : pos
}

function isHyphen(text: string): boolean {
  return text === '-' || text === '‑' || text === '‐'
}

function isWord(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/** Letters alone: no clitic, no unit behind a figure. */
function isLetters(text: string): boolean {
  return joined.has(text.toLowerCase())
}

function compoundTag(first: TaggedWord, second: string, pos: Pos, follower: Pos | undefined): Pos {
  if (/^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(second)) return 'PROPN'
  if (first.pos === 'PROPN' && pos === 'NOUN' && /^\p{Lu}/u.test(first.text)) {
    // Ki-moon is a name, Chinese-style and Harvard-educated aren't.
    return second.length <= 5 ? 'PROPN' : 'ADJ'
  }
  if (/^\d/.test(first.text) && /^\d/.test(second)) return 'NUM'
  // "claims of vote-buying," is an act; "a vote-buying ring" is a kind.
  if (pos === 'VERB' && second.endsWith('ing') && !/^(?:NOUN|ADJ|PROPN)$/.test(follower ?? ''))
    return 'NOUN'
  return pos === 'VERB' ? 'ADJ' : pos
}
