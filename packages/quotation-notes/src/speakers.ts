/** Whether the speaker whom a draft names is the one who speaks in the notes. */

import labels from './generated/labels.js'
import {isAnswer, isReporter} from './labels.js'

/** Somebody whom a draft quotes. */
export interface Speaker {
  /** Fullest form in the draft. */
  name: string
  /** What the draft says of them; `''` if nothing. */
  description: string
}

const titles = new Set(labels.titles)
const particles = new Set(labels.particles)

/**
 * Judge a label of the notes.
 *
 * @param label as the notes have it
 * @param speaker whom the draft gives the words to
 * @param others everybody else whom the draft quotes
 * @param all every label of the notes
 * @returns `true` the same, `false` somebody else, `null` who can say
 */
export function isSpeaker(
  label: string | null,
  speaker: Speaker,
  others: readonly Speaker[],
  all: readonly string[]
): boolean | null {
  if (label === null || isAnswer(label)) return null
  if (isReporter(label)) return false
  const other = others.some((one) => fits(label, one))
  if (fits(label, speaker)) return !(other && hasFuller(label, speaker, all))
  if (other) return false
  // Somebody who has a label of their own does not go by another.
  const own = all.some((other) => !isReporter(other) && fitsByName(other, speaker))
  return own && looksLikeName(label) ? false : null
}

/** Meanings of short labels that the notes give: “S = Everton Sprake (leisure, council).” */
export function legendOf(notes: string): Map<string, string> {
  const legend = new Map<string, string>()
  // A surname is enough behind a sign of equality, and there alone.
  const pattern =
    /(?:^|[\s(,;.])(\p{Lu}{1,3})\s?(?:(?:=|:=)\s?|(?:–|is)\s?(?=\S+ \p{Lu}))(\p{Lu}[\p{L}\p{M}.'’-]+(?: \p{Lu}[\p{L}\p{M}.'’-]+){0,3})/gu
  for (const [, short = '', name = ''] of notes.matchAll(pattern)) legend.set(short, name)
  return legend
}

/** Of two who share “Tuttle”, the one whom the notes also call “Joan T.” is not the other. */
function hasFuller(label: string, speaker: Speaker, all: readonly string[]): boolean {
  if (nameWords(nameIn(label)).length > 1) return false
  return all.some(
    (one) => !isReporter(one) && nameWords(nameIn(one)).length > 1 && fitsByName(one, speaker)
  )
}

function fits(label: string, speaker: Speaker): boolean {
  return fitsByName(label, speaker) || fitsByRole(label, speaker)
}

function fitsByName(label: string, {name}: Speaker): boolean {
  const want = nameWords(name)
  const shown = nameWords(nameIn(label))
  if (shown.length === 0 || want.length === 0) return false
  if (shown.length === 1 && want.includes(shown[0] ?? '')) return true
  if (/^\p{Lu}{1,3}$/u.test(label.replace(/[.\s]/g, ''))) return isInitials(label, initialsOf(name))
  if (shown.length === 1) return false
  // “Mr Goh” may be Goh Teck Huat: where one holds all of the other nothing speaks against it.
  if (want.every((word) => shown.includes(word)) || shown.every((word) => want.includes(word)))
    return true
  const surname = shown.at(-1) ?? ''
  // “Joan T.” may be Joan Tuttle.
  if (surname.length === 1) return want[0] === shown[0] && want.at(-1)?.startsWith(surname) === true
  if (!want.includes(surname)) return false
  // Two of a family: both give a first name, and they differ.
  const first = shown[0] ?? ''
  return (
    want.length < 2 ||
    want.includes(first) ||
    (first.length === 1 && want[0]?.startsWith(first) === true)
  )
}

function isInitials(label: string, initials: string): boolean {
  const letters = label.replace(/[.\s]/g, '')
  return letters === initials || (letters.length === 1 && initials.includes(letters))
}

function fitsByRole(label: string, {name, description}: Speaker): boolean {
  const told = new Set(wordsIn(`${description} ${name}`))
  const shown = wordsIn(label).filter((word) => word.length > 2 && !titles.has(word))
  return shown.length > 0 && shown.every((word) => told.has(word))
}

/** The name that a label begins with: “WEBB in evidence”, “Tuttle again”, “A. Finch (Piano & Harmonium)”. */
function nameIn(label: string): string {
  const name = label.replace(/\s*[(,[].*$/, '')
  const words = name.split(' ')
  const tail = words.findIndex((word) => /^\p{Ll}/u.test(word) && !particles.has(word))
  return tail > 0 ? words.slice(0, tail).join(' ') : name
}

function looksLikeName(label: string): boolean {
  return /^\p{Lu}/u.test(label) && nameWords(label).length > 0
}

function nameWords(name: string): string[] {
  return wordsIn(name).filter((word) => !titles.has(word))
}

function initialsOf(name: string): string {
  return name
    .split(/[\s-]+/)
    .filter((word) => !titles.has(word.toLowerCase().replace(/\./g, '')))
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
}

function wordsIn(text: string): string[] {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]s\b/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
}
