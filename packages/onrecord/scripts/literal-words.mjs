/**
 * All that a regular expression matches, where that is a few words: `(?:wan|star)ts?` has four.
 *
 * @param {string} pattern without anchors; alternatives stand in a group
 * @param {number} [most] words, beyond which there is nothing to list
 * @returns {string[] | undefined} each once; nothing where something else than letters, classes of them, groups and
 *   `?` stands in it
 */
export function literalWords(pattern, most = 200) {
  let at = 0
  const found = sequence()
  return found && at === pattern.length ? [...new Set(found)] : undefined

  function alternatives() {
    const all = []
    for (;;) {
      const words = sequence()
      if (!words || all.push(...words) > most) return
      if (pattern[at] !== '|') return all
      at++
    }
  }

  function sequence() {
    let words = ['']
    while (at < pattern.length && pattern[at] !== '|' && pattern[at] !== ')') {
      let item = part()
      if (!item) return
      if (pattern[at] === '?') {
        at++
        item = [...item, '']
      }
      if (/[*+?{]/.test(pattern[at] ?? '') || words.length * item.length > most) return
      words = words.flatMap((word) => item.map((end) => word + end))
    }
    return words
  }

  function part() {
    if (pattern.startsWith('(?:', at)) {
      at += 3
      const words = alternatives()
      if (pattern[at++] !== ')') return
      return words
    }
    return pattern[at] === '[' ? characterClass() : only(single(/[\^$.*+?()[\]{}]/))
  }

  function characterClass() {
    const found = []
    at++
    if (pattern[at] === '^') return
    while (pattern[at] !== ']') {
      const first = single(/[[^]/)
      if (first === undefined) return
      if (pattern[at] !== '-' || pattern[at + 1] === ']') found.push(first)
      else {
        at++
        const last = single(/[[^]/)
        if (last === undefined) return
        for (let code = first.charCodeAt(0); code <= last.charCodeAt(0); code++)
          found.push(String.fromCharCode(code))
      }
      if (found.length > most) return
    }
    at++
    return found
  }

  function only(character) {
    return character === undefined ? undefined : [character]
  }

  /** A character that stands for itself, or a sign behind a backslash. Halves of a pair are left alone. */
  function single(special) {
    const escaped = pattern[at] === '\\'
    if (escaped) at++
    const character = pattern[at]
    at++
    if (character === undefined || /[\uD800-\uDFFF\n]/.test(character)) return
    return (escaped ? /[\w]/ : special).test(character) ? undefined : character
  }
}
