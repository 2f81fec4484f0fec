import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'

const path = fileURLToPath(
  new URL('../../../../packages/nlcst-attribution/data/patterns.yml', import.meta.url)
)

/** Names of the attribution patterns, in their order. */
export function patternNames(): string[] {
  const patterns: {name: string}[] = parse(readFileSync(path, 'utf8'))
  return patterns.map(({name}) => name)
}
