import type {TaggedWord} from './tagger.js'

/** Whether a noun has the form of a plural. */
export function isPlural({text}: TaggedWord): boolean {
  return /s$/.test(text) && !/(?:ss|us)$/.test(text)
}

/** The noun that "by the health ministry" hangs on, where "that" follows: "[estimates] by … state that". */
export function ownedBefore(
  words: readonly TaggedWord[],
  index: number,
  next: TaggedWord
): TaggedWord | null {
  let at = index - 1
  while (at > index - 7 && /^(?:NOUN|PROPN|ADJ|DET)$/.test(words[at]?.pos ?? '')) at--
  const owned = words[at - 1]
  const owner = next.text === 'that' && /^(?:by|from)$/.test(words[at]?.text ?? '')
  return owner && owned?.pos === 'NOUN' ? owned : null
}
