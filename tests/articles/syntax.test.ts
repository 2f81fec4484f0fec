/**
 * How the sentences of whole articles are labelled: words with their tags, noun phrases, clauses. A change of the
 * model, of the corrections or of a query shows here first, sentence by sentence. After reading the difference:
 * `pnpm test tests/articles -u`.
 */

import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type Clause, type Reading, readAttributions, type Sentence} from 'nlcst-attribution'
import retextEnglish from 'retext-english'
import {unified} from 'unified'
import {expect, test} from 'vitest'

const fixtures = fileURLToPath(new URL('../../fixtures', import.meta.url))

test.each(['business', 'council', 'court', 'science', 'sport'])(
  'sentences of %s.txt are labelled as before',
  async (name) => {
    const text = readFileSync(join(fixtures, 'articles', `${name}.txt`), 'utf8')
    const reading = readAttributions(unified().use(retextEnglish).parse(text))
    const sentences = reading.sentences.map((sentence) => labelled(reading, sentence))
    await expect(`${sentences.join('\n\n')}\n`).toMatchFileSnapshot(
      join(fixtures, 'syntax', `${name}.txt`)
    )
  }
)

/** A sentence, and below it what each of its words, phrases and clauses is. */
function labelled(reading: Reading, sentence: Sentence): string {
  const tokens = reading.tokens.slice(sentence.first, sentence.last)
  const phrases = reading
    .nounPhrases(sentence)
    .map((phrase) => `[${words(reading, phrase)}] ${phrase.kind} ${phrase.number}`)
  const clauses = reading.clauses(sentence).map((clause) => clauseLine(reading, clause))
  return [
    words(reading, sentence),
    `  tags     ${tokens.map(({text, pos}) => `${text}/${pos}`).join(' ')}`,
    `  phrases  ${phrases.join(', ')}`,
    ...clauses.map((clause) => `  clause   ${clause}`)
  ].join('\n')
}

/** "main: [who] has been sold (sell, present perfect passive) [what]" */
function clauseLine(reading: Reading, {kind, verb, subject, object}: Clause): string {
  const marks = [
    verb.lemma,
    verb.form === 'finite' ? verb.tense : verb.form,
    verb.perfect && 'perfect',
    verb.progressive && 'progressive',
    verb.voice === 'passive' && 'passive',
    verb.polarity === 'negative' && 'negative',
    verb.modality
  ].filter((mark) => mark)
  return [
    `${kind}:`,
    subject && `[${words(reading, subject)}]`,
    words(reading, verb),
    `(${marks.join(', ')})`,
    object && `[${words(reading, object)}]`
  ]
    .filter((part) => part)
    .join(' ')
}

function words(reading: Reading, span: {start: number; end: number}): string {
  return reading.textOf(span).replace(/\s+/g, ' ')
}
