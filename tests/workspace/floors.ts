/**
 * The floors of the house, the ground floor first. A package may depend on
 * packages of the floors below its own, and on no other: packages that share a
 * floor do not know of each other. A new package gets its place here.
 */
const floors: ReadonlyArray<readonly string[]> = [
  ['nlcst-syntax'],
  ['nlcst-attribution'],
  ['vfile-article'],
  ['quotation-notes'],
  ['sourcing-rule'],
  [
    'retext-anonymous-sources',
    'retext-unattributed-claims',
    'retext-quote-speakers',
    'retext-attribution-verbs'
  ],
  ['retext-preset-sourcing'],
  ['onrecord'],
  ['onrecord-language-server'],
  ['onrecord-queue'],
  ['onrecord-archive'],
  ['onrecord-mcp'],
  ['onrecord-browser'],
  ['prosemirror-onrecord', 'lexical-onrecord', 'ckeditor5-onrecord'],
  ['onrecord-vscode'],
  ['onrecord-web']
]

/**
 * @param name Name of a package.
 * @returns Its floor, 0 being the ground; `undefined` for one that has no place in the house.
 */
export function floorOf(name: string): number | undefined {
  const floor = floors.findIndex((names) => names.includes(name))
  return floor < 0 ? undefined : floor
}
