/** What a module imports and calls, by its text. */

const imports = /\b(?:from|import)\s*\(?\s*(['"])([^'"\n]+)\1/g
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm

/** Ways to the network: modules of Node, then what browsers and Node give everybody. */
const networkModules = /^(?:node:)?(?:dgram|dns|http|http2|https|net|tls)(?:\/|$)/
const networkCalls = /\b(?:fetch\s*\(|sendBeacon\b|XMLHttpRequest\b|WebSocket\b|EventSource\b)/g

/**
 * @param text A module in TypeScript or JavaScript.
 * @returns What it imports, as written, in order: types, values, and `import()` of a literal.
 */
export function importsOf(text: string): string[] {
  return [...text.replace(comments, '').matchAll(imports)].flatMap((match) => match[2] ?? [])
}

/**
 * @param text A module in TypeScript or JavaScript.
 * @returns Each module it imports, and each global it uses, that reaches the network.
 */
export function networkUsesOf(text: string): string[] {
  const code = text.replace(comments, '')
  return [
    ...importsOf(text).filter((specifier) => networkModules.test(specifier)),
    ...(code.match(networkCalls) ?? [])
  ]
}

/**
 * @param specifier What an import names: `unified`, `@types/nlcst`, `sourcing-rule/pages`.
 * @returns Name of the package that it comes from.
 */
export function packageOf(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}
