/**
 * Pack the runner into one archive that needs no other package:
 * `node packages/onrecord/scripts/standalone.mjs FOLDER` writes
 * `FOLDER/onrecord-VERSION.tgz` and prints its path; `--unpacked FOLDER` writes the files of the
 * archive into a folder, as the GitHub Action and the pre-commit hook of a release have them.
 *
 * For machines without a registry.
 */

import {execFileSync} from 'node:child_process'
import {cp, mkdir, mkdtemp, readFile, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {bundle} from './bundle.mjs'

const here = fileURLToPath(new URL('..', import.meta.url))
/** What can't be put in a bundle: it loads parts from beside itself. */
const carried = ['jiti', 'tinypool']

const words = process.argv.slice(2)
const unpacked = words[0] === '--unpacked'
const target = path.resolve((unpacked ? words[1] : words[0]) ?? '.')

if (unpacked) {
  await rm(target, {recursive: true, force: true})
  await write(target)
} else {
  const draft = await mkdtemp(path.join(tmpdir(), 'onrecord-standalone-'))

  try {
    await write(draft)
    await mkdir(target, {recursive: true})
    const archive = execFileSync('npm', ['pack', '--silent', '--pack-destination', target], {
      cwd: draft,
      encoding: 'utf8'
    })
    console.log(path.join(target, archive.trim()))
  } finally {
    await rm(draft, {recursive: true, force: true})
  }
}

/** Write the files of the archive. */
async function write(folder) {
  const manifest = JSON.parse(await readFile(path.join(here, 'package.json'), 'utf8'))
  const {name, version, description, keywords, license, author, repository, homepage, bugs} =
    manifest
  const {type, bin, engines} = manifest

  await mkdir(folder, {recursive: true})

  for (const part of ['bin.js', 'cached.js', 'start.js', 'schema.json', 'readme.md']) {
    await cp(path.join(here, part), path.join(folder, part))
  }

  await bundle(pathToFileURL(`${path.join(folder, 'dist')}/`))
  await cp(path.join(here, '../../LICENSE'), path.join(folder, 'LICENSE'))
  for (const dependency of carried) {
    const from = await realpath(path.join(here, 'node_modules', dependency))
    await cp(from, path.join(folder, 'node_modules', dependency), {
      recursive: true,
      filter: (file) => !path.relative(from, file).split(path.sep).includes('node_modules')
    })
  }
  await writeFile(
    path.join(folder, 'package.json'),
    `${JSON.stringify(
      {
        name,
        version,
        description,
        keywords,
        license,
        author,
        repository,
        homepage,
        bugs,
        type,
        bin,
        exports: {
          '.': './dist/index.js',
          './draft': './dist/draft.js',
          './schema.json': './schema.json'
        },
        engines,
        dependencies: Object.fromEntries(
          carried.map((dependency) => [dependency, manifest.dependencies[dependency]])
        ),
        bundleDependencies: carried
      },
      undefined,
      2
    )}\n`
  )
}
