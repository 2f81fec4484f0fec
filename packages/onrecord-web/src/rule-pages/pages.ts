/**
 * The pages of the rules, which travel with this page.
 */

const files = import.meta.glob<string>('../../../retext-*/src/rules/*.md', {
  query: '?raw',
  import: 'default',
  eager: true
})

const byRule = new Map(
  Object.entries(files).map(([path, text]) => [
    path.replace(/^.*\//, '').replace(/\.md$/, ''),
    text
  ])
)

/**
 * Get the page of a rule.
 *
 * @param rule
 *   Its id.
 * @returns
 *   Markdown; nothing if there is no such rule.
 */
export function rulePage(rule: string): string | undefined {
  return byRule.get(rule)
}
