/**
 * Pack the runner into one archive that needs no other package:
 * `node packages/onrecord/scripts/standalone.mjs FOLDER` writes
 * `FOLDER/onrecord-VERSION.tgz` and prints its path.
 *
 * For machines without a registry, and for the GitHub Action. Configurations in TypeScript need
 * `jiti` beside it.
 */

import {execFileSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {bundle} from './bundle.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
const target = path.resolve(process.argv[2] ?? '.')
const draft = await mkdtemp(path.join(tmpdir(), 'onrecord-standalone-'))

try {
  const manifest = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'))
  const {name, version, description, license, author, type, bin, engines} = manifest

  await mkdir(target, {recursive: true})

  for (const part of ['bin.js', 'start.js', 'schema.json']) {
    await cp(path.join(here, part), path.join(draft, part))
  }

  await bundle(pathToFileURL(`${path.join(draft, 'dist')}/`))
  await cp(path.join(here, '../../LICENSE'), path.join(draft, 'LICENSE'))
  await writeFile(
    path.join(draft, 'package.json'),
    JSON.stringify({name, version, description, license, author, type, bin, engines}, undefined, 2)
  )

  const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
    cwd: draft,
    encoding: 'utf8'
  })

  console.log(path.join(target, archive.trim()))
} finally {
  await rm(draft, {recursive: true, force: true})
}
