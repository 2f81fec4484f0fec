import data from '../generated/group-kinds.js'

const kinds: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(data))

/**
 * Whether words about a person put them in a group: its own noun, or that of a kind of its members ("attorney" for
 * "lawyers").
 *
 * @param about lower-case words of a description, nouns in the singular among them
 * @param noun singular of the group's noun
 */
export function isOfGroup(about: ReadonlySet<string>, noun: string): boolean {
  return about.has(noun) || (kinds.get(noun) ?? []).some((kind) => about.has(kind))
}
