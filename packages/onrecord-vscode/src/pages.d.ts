/** The pages of the rules, as the build finds them. */
declare module 'onrecord-pages' {
  /** Markdown by the rule's id. */
  export const pages: Readonly<Record<string, string | undefined>>
}
