/**
 * What the rules say, in one place so that the tone stays even: what is
 * missing, and who should supply it.
 */

/** @param words the mention, as written */
export function bareSource(words: string): string {
  return `Describe “${words}” for the reader: no organisation, job or way of knowing is given`
}

/** @param words the mention, as written */
export function vagueDescriptor(words: string): string {
  return `Give the organisation, the job or the way of knowing of “${words}”: the description tells none of these`
}

/** @param words the mention, as written */
export function bareOfficials(words: string): string {
  return `Name the institution of “${words}”: the reader cannot tell whose they are`
}

export const missingReason =
  'Ask the source why they will not be named, and say so: no reason is given'

export const stockReason =
  'Ask the source for a reason of their own: this one would fit every unnamed source'

/** @param words the speaker, as written */
export function anonymousQuote(words: string): string {
  return `Name the speaker of this quotation or paraphrase it: “${words}” cannot be held to these words`
}

/** @param words the speaker, as written */
export function attack(words: string): string {
  return `Find somebody who will put their name to this judgement: “${words}” would attack from behind anonymity`
}

/** @param words the speaker, as written */
export function praise(words: string): string {
  return `Find somebody who will put their name to this praise: “${words}” would give it unnamed`
}

/** @param words the speaker, as written */
export function speculation(words: string): string {
  return `Ask “${words}” for a fact instead: this is a guess by somebody unnamed`
}

export const singleSource =
  'Find a second source, a document or a name: the whole story rests on this one unnamed person'

/**
 * @param words the later mention, as written
 * @param earlier the mention it does not agree with
 */
export function countMismatch(words: string, earlier: string): string {
  return `Check the number of sources with the reporter: “${earlier}” has become “${words}”`
}

/** @param zone where in the story, with its article */
export function inLead(zone: string): string {
  return `Ask an editor to approve this or lead on what is on the record: ${zone} rests on an unnamed source`
}

/** @param words the phrase, as written */
export function outletUnderstands(words: string): string {
  return `Say who told us, or what we have seen: “${words}” cites nobody`
}
