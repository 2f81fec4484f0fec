import words from '../generated/page-lines.js'
import {hasCapital} from '../letters.js'

const dates: ReadonlySet<string> = new Set(words.dates)
const agencies: ReadonlySet<string> = new Set(words.agencies)
const duties: ReadonlySet<string> = new Set(words.duties)
const joining: ReadonlySet<string> = new Set(words.joining)
const makers = words.makers.join('|')

/** Characters of a line of dates or names at most. */
const longestLine = 160

/** Characters of a caption with its credit at most. */
const longestCaption = 500

/** Characters of a credit at most. */
const longestCredit = 120

/** A label and who made the picture: "Photo: Jo Pryce/AP", "Picture by Jo Pryce". */
const labelled = new RegExp(
  `(?:^|(?<=[\\s|(\\[•—–-]))(?:${words.pictures.join('|')})(?:\\s?:|/|\\s(?:${makers})\\b:?)\\s?(.{2,80})$`,
  'iu'
)

/** Signs of an agency: its name, and the initials of who wrote and edited. */
const signature = new RegExp(
  `^(?:${words.signing.join('|')})(?:[\\s/]+[a-z]{2,5}){1,5}(?:[/-][a-z]{2,5})*$`,
  'i'
)

/** The shortest of the labels: what has none of them has no label. */
const pictured = words.pictures.filter(
  (word) => !words.pictures.some((other) => other !== word && word.includes(other))
)

const contributed = /\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting)\.?$/i

const reported = new RegExp(
  `^[([—–-]*\\s*(?:(?:${words.adding.join('|')}) )?(?:${words.reported.join('|')}) (?:by|from)\\b`,
  'i'
)

const byline = new RegExp(`^(?:${words.bylines.join('|')})\\s+(\\p{Lu}.*)$`, 'su')

const libraries = new RegExp(words.libraries.join('|'), 'i')

/**
 * Whether a line is made of dates and times alone: "Published 4:55 PM EDT, Fri April 28, 2023".
 *
 * @param text the line
 */
export function isDateLine(text: string): boolean {
  if (text.length > longestLine || !/\d/.test(text)) return false
  const found = text.toLowerCase().match(/[\p{L}.]+/gu) ?? []
  const known = found.map((word) => word.replace(/^\.+|\.+$/g, '')).filter((word) => word !== '')
  // "12" and "54-51" are figures; a date names something.
  return known.length > 0 && known.every((word) => dates.has(word)) && !/[!?%£$€]/.test(text)
}

/**
 * Whether a line says who wrote the story, perhaps with when: "By Jo Pryce and Ann Lee, BBC News".
 *
 * @param text the line
 */
export function isByLine(text: string): boolean {
  const match = byline.exec(text)
  if (!match || text.length > longestLine || /[.!?:;]["'”’]?$/.test(text)) return false
  const [names = '', ...rest] = (match[1] ?? '').split(/[,|•·–—(\d]|\s-\s/)
  return isNameLike(names) && names.trim().split(/\s+/).length <= 9 && rest.join(' ').length < 100
}

/**
 * Whether a line signs a story off: "ends", "(Reporting by …; Editing by …)".
 *
 * @param text the line
 */
export function isSignOff(text: string): boolean {
  if (text.length > longestCaption) return false
  if (reported.test(text) && isRoster(text)) return true
  if (text.length < 250 && contributed.test(text)) return true
  return text.length < 40 && /^[\s–—(#*-]*(?:ends?|30|###)[\s–—)#*-]*$/i.test(text)
}

/** Names and what they did, and no sentence on something else. */
function isRoster(text: string): boolean {
  const parts = text.split(/[^\p{L}\p{M}'’]+/u).filter((part) => part !== '')
  return parts.every((part) => hasCapital(part) || joining.has(part) || duties.has(part))
}

/**
 * Whether a line is what an agency puts below a story: its name and some initials. Elsewhere it is a headline.
 *
 * @param text the line
 */
export function isSignature(text: string): boolean {
  return text.length < 40 && signature.test(text)
}

/** Whose post it is, and when: "— Jo Pryce (@jopryce) November 20, 2018". */
const signedPost =
  /(?:[—–]|--)\s?[^—–()]{1,60}\s?\(@\w{1,30}\)(?:\s?\p{L}{3,9}\.? \d{1,2}, \d{4})?$/u

/**
 * Whether a paragraph is a post of a social network that the page shows: no copy of the story's own.
 *
 * @param text the paragraph
 */
export function isSocialPost(text: string): boolean {
  return text.includes('(@') && signedPost.test(text.trimEnd().slice(-longestCredit))
}

/**
 * Where the credit of a picture begins that ends a caption, or is all of a line: "(Jo Pryce/Reuters)", "Photo: Jo
 * Pryce", "Picture by Jo Pryce", "Jo Pryce/Getty Images".
 *
 * @param text of a paragraph
 * @returns UTF-16 code unit of its first character; `null` if there is none
 */
export function creditAt(text: string): number | null {
  if (text.length > longestCaption) return null
  const end = text.trimEnd()
  const from = Math.max(0, end.length - longestCredit)
  const tail = end.slice(from)

  const bracket = /[)\]]/.test(tail.slice(-2)) ? /[([]([^()[\]]{2,100})[)\]]\.?$/u.exec(tail) : null
  if (bracket && isCredit(bracket[1] ?? '')) return from + bracket.index
  const label = labelIn(tail.replace(/[\s.)\]]+$/, ''))
  if (label && hasCapital(label[0]) && isNameLike(label[1] ?? '')) return from + label.index
  const sentence = tail.includes('/')
    ? /[.!?]["'”’]?\s+(?=[^.!?]*$)/u.exec(tail.replace(/\.$/, ''))
    : null
  const rest = sentence ? tail.slice(sentence.index + sentence[0].length) : ''
  if (rest.includes('/') && isCredit(rest.replace(/\.$/, ''))) return end.length - rest.length
  // "…, in a picture of May 4, 2019 KCNA | Reuters": two houses and a bar.
  const barred = tail.includes('|')
    ? / (\p{Lu}[^|.!?]{1,40} \| \p{Lu}[^|.!?]{1,30})$/u.exec(tail)?.[1]
    : undefined
  const houses = barred?.split(/ (?=[^ ]+(?: \p{Lu}[^ ]*)* \|)/u).at(-1) ?? ''
  if (houses !== '' && isCredit(houses)) return end.length - houses.length
  const whole = end.trimStart()
  if (whole.length < longestCredit && isCredit(whole.replace(/\.$/, '')))
    return end.length - whole.length
  return null
}

/** A label with what follows it. Few lines name a picture, and the expression takes long to make. */
function labelIn(text: string): RegExpExecArray | null {
  const lower = text.toLowerCase()
  return pictured.some((word) => lower.includes(word)) ? labelled.exec(text) : null
}

/** "Jo Pryce/Reuters", "AP Photo/Jo Pryce", "Photo: Jo Pryce", "Getty Images", "© Jo Pryce". */
function isCredit(text: string): boolean {
  const bare = text.trim().replace(/^(?:©|\(c\)|copyright)\s*/i, '')
  const label = labelIn(bare)
  if (label && label.index === 0) return isNameLike(label[1] ?? '')
  if (!isNameLike(bare)) return false
  const parts = bare.split(/\s*(?:\/|\||\bvia\b)\s*/)
  const known = parts.some((part) => agencies.has(part.toLowerCase()))
  if (parts.length > 1) return known || /^\p{Lu}\S*\s\p{Lu}/u.test(bare)
  // An agency alone in brackets is where a story comes from as well.
  return known && libraries.test(bare)
}

/** Names of people and houses, and no sentence. */
function isNameLike(text: string): boolean {
  const parts = text.split(/[\s/|,]+/).filter((part) => part !== '')
  return (
    parts.length > 0 &&
    parts.length <= 14 &&
    parts.every((part) => /^[\p{Lu}\d@©'’"“]/u.test(part) || joining.has(part.toLowerCase())) &&
    parts.some((part) => /^[@'’"“]?\p{Lu}/u.test(part))
  )
}
