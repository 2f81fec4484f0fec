import kindsData from '../generated/group-kinds.js'
import groups from '../generated/groups.js'
import {singular} from '../words.js'

const kinds: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(kindsData))

/** Singular nouns of groups that take a side: "critic", "supporter". */
export const stance: ReadonlySet<string> = new Set(groups.stance.map(singular))

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
