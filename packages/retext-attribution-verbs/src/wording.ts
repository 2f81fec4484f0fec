/**
 * What the rules say, in one place so that the tone stays even: what the verb
 * does, and who can put it right.
 */

/** @param verb as written */
export function loaded(verb: string): string {
  return `Ask whether “${verb}” is fair to the speaker: “said” reports without a verdict`
}

/** @param verb as written */
export function refute(verb: string): string {
  return `Check “${verb}” with the reporter: it means proved wrong, and no disproof is shown here`
}

/** @param verb as written */
export function factive(verb: string): string {
  return `Check the claim or change “${verb}”: the verb vouches for what an interested party says`
}

/** @param verb as written */
export function bookism(verb: string): string {
  return `Put “said” in place of “${verb}”: nobody speaks a sentence that way`
}
