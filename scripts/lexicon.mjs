/** What entries of a lexicon may say: parts of speech with their frames, and senses. */
const frames = {
  verb: [
    'clause',
    'thatOnly',
    'addressee',
    'objectTo',
    'to',
    'object',
    'objectOf',
    'objectAs',
    'objectComplement',
    'objectFor',
    'gerund',
    'quotation'
  ],
  noun: ['clause', 'ownedClause', 'voiced'],
  adjective: ['clause', 'to', 'object']
}
const senses = ['say', 'ask', 'think', 'feel', 'want', 'show']

/**
 * Hold a lexicon to its own rules: each entry has a lemma, a part of speech, a sense, a frame
 * and a source, and no two have the same lemma and part of speech.
 *
 * @param {unknown} data entries: lists of five strings
 * @throws {Error} that says which entry is wrong, and how
 */
export function checkLexicon(data) {
  if (!Array.isArray(data)) throw new Error('expected a list of entries')
  const seen = new Set()
  for (const entry of data) {
    const [lemma, pos, ...rest] = Array.isArray(entry) ? entry : [entry]
    const fault = faultOf(pos, rest)
    if (fault) throw new Error(`“${lemma}”: ${fault}`)
    const key = `${pos} ${lemma}`
    if (seen.has(key)) throw new Error(`“${lemma}” stands twice as ${pos}`)
    seen.add(key)
  }
}

function faultOf(pos, [ownSenses, ownFrames, source, ...more]) {
  if (!Object.hasOwn(frames, pos ?? '')) return `no part of speech (${Object.keys(frames)})`
  if (typeof source !== 'string' || more.length > 0)
    return 'expected lemma, part of speech, senses, frames, source'
  const sense = String(ownSenses)
    .split(' ')
    .find((name) => !senses.includes(name))
  if (sense !== undefined) return `no sense “${sense}” (${senses})`
  const frame = String(ownFrames)
    .split(' ')
    .find((name) => !frames[pos].includes(name))
  if (frame !== undefined) return `no frame “${frame}” of a ${pos} (${frames[pos]})`
}
