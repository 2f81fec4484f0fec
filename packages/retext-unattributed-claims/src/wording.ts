/**
 * What the rules say, in one place so that the tone stays even: what is
 * missing, and who should supply it. `words` are as written.
 */

export const vagueAuthority = (words: string): string =>
  `Name one of them: “${words}” speaks for a group and nobody of it is heard soon`

export const agentless = (words: string): string => `Say by whom: “${words}” has nobody behind it`

export const hedge = (words: string): string =>
  `Say on whose word: “${words}” hedges, and no source stands in the sentence or beside it`

export const secondhand = (words: string): string =>
  `Name the outlet: “${words}” passes on somebody else’s report without saying whose`

export const crowd = (words: string): string =>
  `Quote somebody by name or say how many: “${words}” is a crowd of nobody`

export const vagueStudy = (words: string): string =>
  `Name the authors, the journal or the institution: “${words}” cannot be looked up`

export const poll = (words: string, missing: readonly string[]): string =>
  `Give the ${missing.join(' and the ')} of “${words}”: without ${missing.length > 1 ? 'them' : 'it'} the figures say little`

export const pollVerb = (words: string): string =>
  `Say “suggests” for “${words}”: a poll is an estimate`

export const judgment = (words: string): string =>
  `Say who judges so, or show it by a fact: “${words}” is the desk’s own opinion here`

export const hearsay = (words: string, speaker: string): string =>
  `Ask ${speaker} directly, or say that you tried: “${words}” is second-hand`

export const friends = (words: string): string =>
  `Ask the person themselves, or name the friend: “${words}” speaks for somebody else`

export const allegation = (words: string): string =>
  `Say who accuses: “${words}” has no accuser near it`

export const label = (words: string): string =>
  `Say what the person is accused of, and by whom, in a clause of its own: “${words}” makes the accusation a title`

export const guilt = (words: string): string =>
  `Attribute this to police, prosecutors or a charge: “${words}” states as fact what no court has found`

export const statistic = (words: string): string => `Say who counted: “${words}” has no source`

export const forecast = (words: string): string =>
  `Say who expects it: “${words}” states a forecast as fact`

export const mind = (words: string): string =>
  `Say how we know: “${words}” reads a mind nobody has spoken`

export const superlative = (words: string): string =>
  `Say who ranks it so: “${words}” has no source`
