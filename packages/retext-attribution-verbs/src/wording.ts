/**
 * What the rules say, in one place so that the tone stays even: what to do, then why. `verb` is as
 * written in the copy, `instead` the verb to put in its place. The pages of the rules show each of these,
 * and a test compares.
 */

export const loaded = (verb: string): string =>
  `Ask whether “${verb}” is fair to the speaker: “said” reports without a verdict`

export const refute = (verb: string, instead: string): string =>
  `Write “${instead}”, or show the evidence: “${verb}” means proved wrong`

export const factive = (verb: string, instead: string): string =>
  `Check the claim, or write “${instead}”: “${verb}” tells readers that it is true`

export const physical = (verb: string, instead: string): string =>
  `Write “${instead}”: “${verb}” is not a way to speak`

export const ornate = (verb: string, instead: string): string =>
  `Write “${instead}”: “${verb}” draws attention away from the words`

export const aiAsSource = (words: string): string =>
  `Check this with somebody who knows, and name them: “${words}” rests on a machine that can make things up`

export const aiHumanVerb = (verb: string): string =>
  `Write what the program put out: “${verb}” gives a machine a mind`

/** The way out, then whose standard it is; shown with the findings of a rule. */
export const notes = {
  loaded:
    '“Said” is nearly always right. Wikipedia’s Manual of Style (“Synonyms for said”) and journalism schools ask for a neutral verb.',
  refute:
    'Write “denied”, “rejected” or “disputed”, or show the evidence. AP, The Guardian and The New York Times keep “refute” for a disproof.',
  factive:
    'Write “said”, or check the claim and say how. Wikipedia’s Manual of Style (“Synonyms for said”) warns of verbs that imply truth.',
  physical:
    'Put the gesture in a clause of its own. J. E. McIntyre’s You Don’t Say and university style guides keep “said” for quotations.',
  ornate:
    'Let the words carry the tone. J. E. McIntyre’s You Don’t Say and university style guides keep “said” for quotations.',
  aiAsSource:
    'Find the record or the person, or say who checked. AP’s standards on generative AI treat its output as unvetted source material.',
  aiHumanVerb:
    'Write “produced”, “wrote” or “replied”, and say what it was asked. AP’s Stylebook warns against giving AI human traits.'
}
