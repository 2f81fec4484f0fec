/**
 * pnpm train [tags] [arcs] [--treebank FOLDER]: make the language model.
 *
 * FOLDER (`../shared/treebank` unless given) holds `*-train.conllu`, which the model is made from, and
 * `*-dev.conllu`, which choose the best pass and are what is reported. The same treebanks give the same
 * model, byte for byte. Each part is a module beside this one that exports
 * `train({train, dev, log}) → Map of sections`, see `src/model/sections.ts`.
 */

import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {readConllu} from '../lib/conllu.js'
import {packSections} from '../lib/model/sections.js'

const here = new URL('./', import.meta.url)
const {values, positionals} = parseArgs({
  options: {treebank: {type: 'string'}},
  allowPositionals: true
})
const folder = values.treebank ?? fileURLToPath(new URL('../../../../shared/treebank', here))
const parts = positionals.length > 0 ? positionals : ['tags', 'arcs']

const files = readdirSync(folder).sort()
const train = read('-train.conllu').flatMap(({sentences}) => sentences)
const dev = read('-dev.conllu')

for (const part of parts) {
  const {train: make} = await import(new URL(`${part}.mjs`, here))
  const sections = await make({train, dev, log: (line) => process.stderr.write(`${line}\n`)})
  const bytes = packSections(sections)
  mkdirSync(new URL('../model/', here), {recursive: true})
  writeFileSync(new URL(`../model/${part}.bin`, here), bytes)
  process.stderr.write(`model/${part}.bin: ${bytes.length} bytes\n`)
}

/** Sentences of the files that end so, a file each. */
function read(ending) {
  return files
    .filter((file) => file.endsWith(ending))
    .map((file) => ({
      file,
      sentences: readConllu(readFileSync(join(folder, file), 'utf8'), file)
    }))
}
