/**
 * What the rules say, in one place so that the tone stays even: what to do, then why. `words` are as
 * written in the copy. The pages of the rules show each of these, and a test compares.
 */

export const bareSource = (words: string): string =>
  `Describe “${words}” for readers: say which organisation, what job, or how they know`

export const vagueDescriptor = (words: string): string =>
  `Say more about “${words}”: which organisation, what job, or how they know`

export const bareOfficials = (words: string): string =>
  `Name the body behind “${words}”: readers cannot tell which it is`

export const missingReason =
  'Ask the source why they will not be named, and tell readers: no reason is given here'

export const stockReason =
  'Ask the source for a reason of their own: this one would fit any unnamed source'

export const anonymousQuote = (words: string): string =>
  `Name the speaker of this quotation, or paraphrase it: “${words}” cannot be held to these words`

export const attack = (words: string): string =>
  `Get this criticism on the record, or leave it out: the source, “${words}”, is not named`

export const praise = (words: string): string =>
  `Get this praise on the record, or leave it out: the source, “${words}”, is not named`

export const speculation = (words: string): string =>
  `Ask “${words}” for a fact instead: this is a guess by somebody unnamed`

export const singleSource =
  'Find a second source, a document or a name: the whole story rests on this one unnamed person'

export const countMismatch = (words: string, earlier: string): string =>
  `Check how many sources there are: first “${earlier}”, now “${words}”`

export const inHeadline =
  'Put what is on the record in the headline, or ask an editor: it rests on an unnamed source'

export const inLead =
  'Lead on what is on the record, or ask an editor: the first paragraph rests on an unnamed source'

export const inFirstQuotation =
  'Quote somebody on the record first, or ask an editor: the first quotation is from an unnamed source'

export const outletUnderstands = (words: string): string =>
  `Say who told us, or what we have seen: “${words}” cites nobody`

export const oneSource = (name: string): string =>
  `Find somebody else who can say so: all of this story comes from ${name}`

export const jigsawIdentity = (details: string): string =>
  `Leave out a detail: ${details} together may tell who this is`

/** The way out, then whose standard it is; shown with the findings of a rule. */
export const notes = {
  bareSource:
    'Say where the source works, what they do or how they know, or find somebody who will be named. AP and Reuters ask for a description of every unnamed source.',
  vagueDescriptor:
    'Give the organisation, the job or the access, as the New York Times and Reuters ask. “Senior”, “well-placed” and “familiar with” vouch for a source and tell readers nothing.',
  missingReason:
    'Say what the source stands to lose, in this sentence or the next. AP, NPR and the SPJ code ask us to tell readers why a source is not named.',
  anonymousQuote:
    'Paraphrase, or get the words on the record. The New York Times keeps direct quotation of unnamed sources rare, Bloomberg rules it out.',
  anonymousOpinion:
    'Ask for the fact behind it, or for somebody who will own the view. AP takes information from unnamed sources, not opinion or speculation.',
  singleSource:
    'Find a second source who knows at first hand, or a document. AP seeks more than one where one is unnamed, and Reuters and the BBC make a single one the exception.',
  countMismatch:
    'Count them, write the number and keep to it; to single one out, write “one of the sources”. Reuters asks never to write “sources” for one.',
  inLead:
    'Lead on what is on the record, or have it approved. The New York Times wants a senior editor to approve a lead that rests on unnamed sources.',
  outletUnderstands:
    'Put the source in the same sentence, or name the document. The BBC and NPR ask us to say where our information comes from.',
  oneSource:
    'Ask somebody with another interest, or say that you tried. The BBC’s guidelines and AFP’s standards ask for a second source; a release is one side.',
  jigsawIdentity:
    'Keep what shows how they know, and drop what only those near them would recognise. IPSO’s Code (clause 11) and Ofcom’s rule 1.8 warn of jigsaw identification.'
}
