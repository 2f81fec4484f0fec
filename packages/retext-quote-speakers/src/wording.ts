/**
 * What the rules say, in one place so that the tone stays even: what to do, then why. `words` and
 * `marked` are as written in the copy, the latter in quotation marks of their own. The pages of the rules
 * show each of these, and a test compares.
 */

export const noSpeaker =
  'Name the speaker of this quotation: neither this sentence nor the ones beside it say who it is'

export const setUpOnly =
  'Say who speaks: the sentence beside this quotation names a person, but not as its speaker'

export const late = (words: number): string =>
  `Name the speaker after the first sentence: the reader has ${words} words to go before knowing who speaks`

export const changed = (name: string): string =>
  `Name ${name} before this quotation: readers will take it for the speaker above going on`

export const nobodyNamed = (pronoun: string): string =>
  `Name the speaker: no person nearby fits “${pronoun}”`

export const oneOfTwo = (pronoun: string): string =>
  `Name the speaker: “${pronoun}” could be either of two people`

export const oneOfMany = (pronoun: string, count: number): string =>
  `Name the speaker: “${pronoun}” could be any of ${count} people`

export const nobodysWord = (marked: string): string =>
  `Say whose word ${marked} is, or take the quotation marks off: nobody in the sentence says it`

export const pointless = (marked: string): string =>
  `Take the quotation marks off ${marked}, or quote more: a paraphrase would say the same`

export const neverClosed = 'Add a closing mark: this quotation is never closed'

export const neverOpened =
  'Add an opening mark or take this one out: no quotation is open where it closes'

export const closedBelow =
  'Open every paragraph of this quotation with a mark: it is closed only further down'

export const turnedClosing = 'Turn this mark round: it should close the quotation'

export const turnedOpening = 'Turn this mark round: it should open the quotation'

export const otherMark =
  'Close this quotation with the mark that opens it: it begins with a single one'

export const readsAsNew =
  'Leave the closing mark off the paragraph above, or name the speaker here: this reads as somebody new'

export const wrongMarks = 'Use double marks around a quotation, single ones inside it'

export const mixedMarks = 'Use the same marks around every quotation of a story'

export const surnameFirst = (name: string): string =>
  `Introduce ${name} in full: the story has not said who this is`

export const firstNameOnly = (name: string): string =>
  `Give the full name of ${name}, or say why it is left out`

export const noRole = (name: string): string => `Say who ${name} is: the story gives no role`

export const unsupported = (marked: string): string =>
  `Quote these words below, or take the marks off here: nobody in the story says ${marked}`

export const altered = (place: string): string =>
  `Quote these words as the notes have them, ${place}`

export const joined = (first: string, second: string): string =>
  `Part what the notes have apart: ${first} and ${second}`

export const otherSpeaker = (speaker: string, place: string): string =>
  `Check who said this: in the notes it is ${speaker}, ${place}`

export const notInNotes =
  'Find these words in the notes, or take the marks off: no notes have anything like them'

export const rendered = (place: string): string =>
  `Compare these words with the notes, which have ${place}`

export const expertWithoutStanding = (name: string): string =>
  `Say where ${name} works or what they have done: the story only calls them an expert`

/** The way out, then whose standard it is; shown with the findings of a rule. */
export const notes = {
  noSpeaker:
    'Add “said” and a name, or take the marks off. Reuters and The Guardian ask that every quotation has its speaker beside it.',
  late: 'Move the attribution up. Reuters and The Guardian ask for the speaker after the first sentence at the latest.',
  changed:
    'Begin the paragraph with the name. Reporting handbooks ask to set up a new speaker before the words.',
  pronoun:
    'Put the name in place of the pronoun. An attribution that sends readers back to look does not do its job.',
  fragment:
    'Take the marks off, or quote more. The Columbia Journalism Review and Wikipedia’s Manual of Style advise against marks that only hold a word at arm’s length.',
  continuation:
    'Where a quotation runs on, leave its paragraph open and open every next paragraph again, as AP and UK practice agree.',
  firstReference:
    'Introduce the speaker, or say why not. AP asks for the full name at first reference; NPR treats a first name alone as anonymous.',
  notInNotes:
    'Quote what the notes have, paraphrase without marks, or add the notes it comes from. AP and Reuters allow no change to the words of a quotation.',
  unsupported:
    'Take words that somebody is quoted with, or put it in words of our own. Clause 1 of the IPSO Editors’ Code asks that headlines are supported by the text.',
  expertWithoutStanding:
    'Name the institution, the work or the qualification, and check that it exists. Reuters asks who a source is; experts who could not be found were quoted in 2025.'
}
