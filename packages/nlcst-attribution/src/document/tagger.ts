import {type Pos, tagNames, tagText} from 'nlcst-syntax'
import lists from '../generated/tag-corrections.js'
import {hasCapital, hasFigure} from '../letters.js'

/** Letters alone that belong to the word before them: no clitic, no unit behind a figure. */
const lettersBehind: ReadonlySet<string> = new Set(lists.joined)

/** A word with its tag; offsets into the text that was tagged. */
export interface TaggedWord {
  text: string
  /** The text in lower case, made once: much is asked of it. */
  lower: string
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
    const text = forms[index] as string
    const part = {
      text,
      lower: text.toLowerCase(),
      pos: readersTag(text, tagNames[tags[index] as number] as Pos),
      start: (starts[index] as number) + offset,
      end: (ends[index] as number) + offset
    }
    const previous = words[words.length - 1]
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
      previous.lower = previous.text.toLowerCase()
      previous.pos = pos
      previous.end = (ends[index] as number) + offset
    } else if (joined && lettersBehind.has(part.lower) && isWord(previous.text)) {
      // "cannot", "gonna": two words to a grammar, one to a reader.
      previous.text += part.text
      previous.lower += part.lower
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

function compoundTag(first: TaggedWord, second: string, pos: Pos, follower: Pos | undefined): Pos {
  if (hasCapital(first.text) && hasCapital(second)) return 'PROPN'
  if (first.pos === 'PROPN' && pos === 'NOUN' && hasCapital(first.text)) {
    // Ki-moon is a name, Chinese-style and Harvard-educated aren't.
    return second.length <= 5 ? 'PROPN' : 'ADJ'
  }
  if (hasFigure(first.text) && hasFigure(second)) return 'NUM'
  // "claims of vote-buying," is an act; "a vote-buying ring" is a kind.
  if (pos === 'VERB' && second.endsWith('ing') && !/^(?:NOUN|ADJ|PROPN)$/.test(follower ?? ''))
    return 'NOUN'
  return pos === 'VERB' ? 'ADJ' : pos
}
