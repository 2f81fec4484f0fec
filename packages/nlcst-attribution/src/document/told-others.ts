import type {TaggedWord} from './tagger.js'

/**
 * "an order by Admiral Holt directing crews to search": behind a name, what it tells others to do.
 *
 * @param words a paragraph's words
 * @param index of a word
 * @param cueForms forms of verbs that report
 */
export function isTelling(
  words: readonly TaggedWord[],
  index: number,
  cueForms: ReadonlySet<string>
): boolean {
  const text = words[index]?.text ?? ''
  if (!text.endsWith('ing') || !cueForms.has(text) || words[index - 1]?.pos !== 'PROPN')
    return false
  let at = index + 1
  while (at < index + 6 && /^(?:DET|ADJ|NOUN|PROPN|PRON)$/.test(words[at]?.pos ?? '')) at++
  return at > index + 1 && words[at]?.text === 'to'
}
