/**
 * The page of a rule as a writer reads it: without the signs that make its examples tests.
 */

/**
 * Set a page for reading: examples as quoted paragraphs, flagged words in bold.
 *
 * @param page
 *   Markdown of the rule's page.
 * @returns
 *   Markdown.
 */
export function renderPage(page: string): string {
  const parts = page.split(/^```text [^\n]*\n([\s\S]*?)^```$/m)
  return parts.map((part, index) => (index % 2 === 1 ? quote(part) : part)).join('')
}

function quote(example: string): string {
  return example
    .trimEnd()
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replaceAll('⟦', '**')
    .replaceAll('⟧', '**')
    .replace(/^/gm, '> ')
}
