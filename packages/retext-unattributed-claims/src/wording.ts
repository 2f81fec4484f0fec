/**
 * What the rules say, in one place so that the tone stays even: what to do, then why. `words` are as
 * written in the copy. The pages of the rules show each of these, and a test compares.
 */

import type {PollDetail} from 'nlcst-attribution'

export const vagueAuthority = (words: string): string =>
  `Name one of them, or say how many: “${words}” speaks for a group, and nobody from it is named nearby`

export const agentless = (words: string): string => `Say by whom: “${words}” names nobody`

export const hedge = (words: string): string =>
  `Say who says so: “${words}” needs a source in its sentence or one beside it`

export const secondhand = (words: string): string =>
  `Name the outlet: “${words}” passes on somebody else’s report without saying whose`

export const crowd = (words: string): string =>
  `Quote somebody by name, or say how many: “${words}” could be anybody`

export const vagueStudy = (words: string): string =>
  `Name the authors, the journal or the institution: “${words}” cannot be looked up`

export const poll = (missing: string): string =>
  `Say ${missing}: the figures of a poll say little without that`

export const pollVerb = (words: string): string =>
  `Say “suggests” for “${words}”: a poll is an estimate`

export const judgment = (words: string): string =>
  `Say whose view this is, or show it by a fact: “${words}” is our own opinion here`

export const hearsay = (speaker: string): string =>
  `Ask ${speaker} directly, or say that you tried: this is second-hand`

export const friends = (words: string): string =>
  `Ask the person themselves, or name the friend: “${words}” speaks for somebody else`

export const allegation = (words: string): string =>
  `Say who accuses: no accuser is named near “${words}”`

export const label = (words: string): string =>
  `Write what the person is accused of, and by whom: “${words}” turns an accusation into a title`

export const guilt =
  'Attribute this to police, prosecutors or the charge: the story states a crime as fact and reports no verdict'

export const guiltInHeadline =
  'Attribute this: the headline states as fact a crime that the story only has somebody accused of'

export const statistic = (words: string): string =>
  `Say where “${words}” comes from: no source is given`

export const forecast = (words: string): string =>
  `Say who expects it: “${words}” states a forecast as fact`

export const mind =
  'Say how we know: the story states as fact what somebody thinks or wants, and they have not said so here'

export const superlative = (words: string): string => `Say who says so: “${words}” has no source`

/** What a poll may lack, in the words of its message. */
export const pollDetails: Readonly<Record<PollDetail, string>> = {
  pollster: 'who ran the poll',
  sponsor: 'who paid for it',
  sample: 'how many were asked',
  dates: 'when they were asked',
  margin: 'the margin of error'
}

export const draftResidue = (words: string): string =>
  `Fill in or take out “${words}”: it was left from a draft`

export const contestedLabel = (words: string): string =>
  `Say who calls them that, or what they did: “${words}” is a judgement that the copy makes its own`

export const unverifiedFootage = (words: string): string =>
  `Say who verified this and how, or that nobody could: “${words}” may be old, edited or made up`

export const headlineClaimAttributedInBody = (source: string): string =>
  `Say in the headline whose claim it is: the story has it from ${source} alone`

export const missingResponse = (name: string): string =>
  `Ask ${name} for a reply, or say that you tried: the story accuses them and they are not heard`

/** The way out, then whose standard it is; shown with the findings of a rule. */
export const notes = {
  vagueAuthority:
    'Name one, or say how many. Wikipedia’s Manual of Style calls these weasel words; Al Jazeera and The Wall Street Journal ask who they are.',
  agentless:
    'Say who believes, says or asks it. Wikipedia’s Manual of Style lists these as unsupported attributions.',
  hedge: 'Name the source, or leave the claim out. NPR and AP ask who reports or alleges it.',
  secondhand:
    'Name the outlet, and check what can be checked. AP and Reuters ask to credit it by name.',
  vagueStudy:
    'Name the authors, the journal or the institution. Wikipedia’s Manual of Style and the BBC’s guidance on statistics ask for the producer of a finding.',
  poll: 'Say who was asked, how many, when and for whom, as AP and the BBC ask; the BBC adds that polls suggest, they do not prove.',
  judgment:
    'Give the view an owner, or a fact that shows it. AP and clause 1 of the IPSO Editors’ Code keep opinion apart from fact.',
  hearsay:
    'Put the words to the person they are given to, and say what came back. AP, the BBC and the CBC ask for first-hand sources.',
  allegation:
    'Name the accuser, the court paper or the body, or leave it out. AP and the BBC ask who makes an allegation.',
  label:
    'Write what the charge is, and who brings it. AP advises against “accused” and “alleged” before a person’s name: they convict first.',
  guilt:
    'Write “police say”, “is charged with”, or the verdict. Libel and contempt law, and AP’s entries on arrest and murder, ask for it.',
  statistic:
    'Say who counted, and when. The BBC’s guidance on statistics and AP ask for the source of a figure.',
  forecast:
    'Say who expects it, and on what grounds. AP warns against speculation in the paper’s own voice.',
  mind: 'Write what they said or did, and who says what it was for. A reporter can know those, and not what goes on in a mind.',
  superlative:
    'Say who keeps the list, or write “one of the”. The BBC News style guide warns that superlatives are often wrong.',
  draftResidue:
    'Ask the reporter, or cut the sentence. AP and every desk mark gaps with TK or brackets so that they are seen; a chatbot’s own words are a sign to check the rest.',
  contestedLabel:
    'Write what was done and who did it, or give the word to somebody. The BBC’s guidelines and Reuters keep “terrorist” and “extremist” for those who say it.',
  unverifiedFootage:
    'Say where and when it was filmed, and how you know. The BBC, Reuters and AFP verify such material before they use it, or say that they could not.',
  headlineClaimAttributedInBody:
    'Add “say” and who, or put the words in marks. IPSO’s Code, clause 1, and Reuters ask that headlines say no more than the story.',
  missingResponse:
    'Put the accusation to them and print what they say. IPSO’s Code, the BBC’s “Right of reply” and AP ask for a fair chance to answer.'
}
