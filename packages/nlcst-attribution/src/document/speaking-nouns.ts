import people from '../generated/people-nouns.js'

/** Nouns of groups, posts and papers that the tagger takes for names or adjectives. */
export const groupNouns: ReadonlySet<string> = new Set([
  ...people.anonymous,
  ...people.groups,
  ...people.role,
  ...people.documents
])

/** Nouns of whoever may speak. */
export const speakingNouns: ReadonlySet<string> = new Set([
  ...groupNouns,
  ...people.organisations,
  ...people.officialBodies
])
