/**
 * What the rules say, in one place so that the tone stays even: what is
 * missing, and who should supply it.
 */

export const noSpeaker =
  'Name the source of this quotation: no speaker in this sentence or the ones beside it'

export const setUpOnly =
  'Say who speaks: the person in the sentence beside this quotation is not said to speak it'

/** @param words what the reader has to get through first */
export function late(words: number): string {
  return `Name the speaker after the first sentence: the reader has ${words} words to go before knowing who speaks`
}

/** @param name the new speaker, as written */
export function changed(name: string): string {
  return `Name “${name}” before this quotation: after the one above it reads as the same speaker going on`
}

/** @param pronoun as written */
export function nobodyNamed(pronoun: string): string {
  return `Name the speaker: nobody near “${pronoun}” can be meant by it`
}

/**
 * @param pronoun as written
 * @param count how many people fit
 */
export function ambiguous(pronoun: string, count: number): string {
  return `Name the speaker: “${pronoun}” could be either of ${count} people`
}

/** @param words in marks */
export function nobodysWord(words: string): string {
  return `Say whose word ${words} is, or take the marks off: nobody in the sentence says it`
}

/** @param words in marks */
export function pointless(words: string): string {
  return `Take the marks off ${words}, or quote more: any paraphrase would do`
}

export const neverClosed = 'Close this quotation: its opening mark has no partner'

export const neverOpened = 'Open this quotation: its closing mark has no partner'

export const readsAsNew =
  'Leave the closing mark off the paragraph above, or name the speaker here: this reads as somebody new'

export const wrongMarks = 'Use double marks around a quotation, single ones inside it'

export const mixedMarks = 'Use the same marks around every quotation of a story'

/** @param name as written */
export function surnameFirst(name: string): string {
  return `Introduce “${name}” in full: the story has not said who this is`
}

/** @param name as written */
export function firstNameOnly(name: string): string {
  return `Give the full name of “${name}”, or say why it is left out`
}

/** @param name as written */
export function noRole(name: string): string {
  return `Say who “${name}” is: the story gives no role`
}

/** @param words in marks */
export function unsupported(words: string): string {
  return `Find ${words} in somebody’s mouth or take the marks off: no quotation in the story has these words`
}
