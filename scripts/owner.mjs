/**
 * node scripts/owner.mjs OWNER/REPOSITORY: says in every package where its source lives, as a registry
 * asks for it (`repository`, `homepage`, `bugs`). The release workflow runs it with the repository that it runs in,
 * which is what provenance attests; until then OWNER stands for whoever publishes.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'

const [, , repository = ''] = process.argv
const packages = new URL('../packages/', import.meta.url)

if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
  console.error('Name the repository: node scripts/owner.mjs OWNER/REPOSITORY')
  process.exit(2)
}

for (const name of readdirSync(packages)) {
  const file = new URL(`${name}/package.json`, packages)
  if (!existsSync(file)) continue

  const {repository: _, homepage, bugs, ...manifest} = JSON.parse(readFileSync(file, 'utf8'))
  const address = `https://github.com/${repository}`
  const where = {
    repository: {type: 'git', url: `git+${address}.git`, directory: `packages/${name}`},
    homepage: `${address}/tree/main/packages/${name}#readme`,
    bugs: `${address}/issues`
  }
  const entries = Object.entries(manifest)
  const at = entries.findIndex(([key]) => key === 'author') + 1
  const sorted = [...entries.slice(0, at), ...Object.entries(where), ...entries.slice(at)]

  writeFileSync(file, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`)
}
