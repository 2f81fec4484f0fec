import {
  type CopySentence,
  copySentences,
  isCrime,
  isPersonNoun,
  isTime,
  type NounPhrase,
  type Reading,
  type Span,
  surnameOf,
  wordSets
} from 'nlcst-attribution'
import crimes from './generated/crimes.js'
import claims from './generated/headline-claims.js'

const lists = wordSets(crimes)
const owned: ReadonlySet<string> = new Set(claims.owned)

/** So far from a name a noun may stand that tells whose it is: "Piet Holm, 52, a Selby businessman". */
const apart = 6

/**
 * The crimes that headlines state as fact of somebody whom the story names as accused, and no more: "Vicar stole £40,000 from fund",
 * over "The vicar, Piet Holm, is accused of …".
 *
 * @param reading the article
 * @param verbs those of crime, as base forms
 * @param convicting words that show a verdict or a plea
 * @returns the places in the headlines, from who did it to the verb
 */
export function guiltyInHeadline(
  reading: Reading,
  verbs: ReadonlySet<string>,
  convicting: ReadonlySet<string>
): Span[] {
  const all = copySentences(reading, {headlines: true})
  const headlines = all.filter(({paragraph}) => {
    const role = reading.paragraphs[paragraph]?.role
    return role === 'headline' || role === 'deck'
  })
  const told = headlines.flatMap((sentence) => crimesIn(sentence, verbs))
  if (told.length === 0 || all.some((sentence) => sentence.has(convicting))) return []
  const accusing = all.filter(
    (sentence) => !headlines.includes(sentence) && sentence.has(lists.suspicion)
  )
  return told.filter(({who}) => isAccused(who, accusing)).map(({span}) => span)
}

/** Who does it, as a headline has them: a surname or the noun for their trade. */
interface Told {
  readonly who: string
  readonly span: Span
}

function crimesIn(sentence: CopySentence, verbs: ReadonlySet<string>): Told[] {
  const {tokens} = sentence.reading
  // "Vicar ‘stole £40,000’", "Vicar stole £40,000 – police", "Did vicar steal?": somebody's word.
  const isOpen = sentence
    .tokens()
    .some(
      ({lower, text, quotation}) =>
        owned.has(lower) || quotation !== null || /^[:—–?…-]+$/.test(text)
    )
  if (isOpen) return []
  return sentence.clauses.flatMap((clause) => {
    const {subject, object, verb} = clause
    if (!subject || subject.last > verb.first || !isCrime(sentence, clause, verbs)) return []
    // "Teacher stabbed 12 times by pupil"
    const count = object !== null && sentence.pos(object.head) !== 'NUM' && isTime(sentence, object)
    if (count || sentence.agentOf(verb)) return []
    const who = nameOf(sentence, subject)
    const end = tokens[verb.last - 1]?.end ?? sentence.end
    return who ? [{who, span: {start: tokens[subject.first]?.start ?? end, end}}] : []
  })
}

/** Their surname, which alone may pass for anything until the body tells, or the noun for them. */
function nameOf(sentence: CopySentence, subject: NounPhrase): string | null {
  const name = sentence.nameOf(subject)
  if (name) return surnameOf(name)
  const noun = sentence.word(subject.head)
  return isPersonNoun(noun) && !lists.anybody.has(noun) ? noun : null
}

/** Whether a sentence of the body that tells of a charge names somebody, and this is their name or stands beside it. */
function isAccused(who: string, accusing: readonly CopySentence[]): boolean {
  const word = new Set([who])
  return accusing.some((sentence) =>
    sentence.names.some(
      (name) =>
        name.kind === 'person' &&
        (surnameOf(name) === who || sentence.has(word, name.first - apart, name.last + apart))
    )
  )
}
