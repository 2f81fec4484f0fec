/** What goes on for more words is no sentence, and is parted: every pass over a sentence stays short. */
const longestSentence = 500

/**
 * Where sentences begin: behind a stop, with the marks that cling to it, where no small letter follows.
 *
 * @param forms words of a text
 * @param starts where each begins
 * @param ends where each ends
 * @returns indexes of first words, the first `0`; none for no words
 */
export function sentenceStarts(
  forms: readonly string[],
  starts: readonly number[],
  ends: readonly number[]
): number[] {
  if (forms.length === 0) return []
  const found = [0]
  let first = 0
  for (let index = 0; index < forms.length - 1; index++) {
    let next = index + 1
    if (isStop(forms[index] as string)) {
      while (
        next < forms.length &&
        ends[next - 1] === starts[next] &&
        isCloser(forms[next] as string)
      )
        next++
      if (next >= forms.length) break
      if (!goesOn(forms, next)) {
        found.push(next)
        first = next
        index = next - 1
        continue
      }
    }
    if (next - first >= longestSentence) {
      found.push(next)
      first = next
    }
  }
  return found
}

function isStop(form: string): boolean {
  const code = form.charCodeAt(0)
  if (code !== 0x2e && code !== 0x21 && code !== 0x3f && code !== 0x2026 && code !== 0x203d)
    return false
  return /^[.!?…‽]+$/.test(form)
}

function isCloser(form: string): boolean {
  return form.length === 1 && `"')]}”’»`.includes(form)
}

/** Whether the sentence goes on at a word: a small letter behind its opening marks, or a mark that joins. */
function goesOn(forms: readonly string[], at: number): boolean {
  let index = at
  while (
    index < Math.min(at + 3, forms.length - 1) &&
    /^["'([{‘“«—–-]$/.test(forms[index] as string)
  )
    index++
  return /^[\p{Ll},;:.!?…%)\]}]/u.test(forms[index] as string)
}
