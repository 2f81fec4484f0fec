/**
 * The pages of the rules, for where no file is read. The build puts them in.
 */

/** Markdown by the rule's id. */
export const pages: Readonly<Record<string, string | undefined>> = {}
