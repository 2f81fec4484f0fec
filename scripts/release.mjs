/**
 * node scripts/release.mjs: publishes the packages whose version is not published yet; with `--tag`, makes the commit
 * that a release is: the tree and, in `action/`, the runner ready made. Run by the release workflow, in the
 * repository that provenance attests.
 */

import {execFileSync} from 'node:child_process'
import {readFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const repository = process.env.GITHUB_REPOSITORY

if (!repository) {
  console.error(
    'A release is made by the workflow: GITHUB_REPOSITORY says which repository it is of.'
  )
  process.exit(2)
}

if (process.argv.includes('--tag')) tag()
else publish()

function publish() {
  run('node', 'scripts/owner.mjs', repository)
  run('pnpm', 'run', 'build')
  run('pnpm', 'exec', 'changeset', 'publish')
}

/** The tag holds what no branch does, so that the tree stays free of what is generated. */
function tag() {
  const {version} = JSON.parse(readFileSync(`${root}packages/onrecord/package.json`, 'utf8'))
  const name = `v${version}`

  run('node', 'packages/onrecord/scripts/standalone.mjs', '--unpacked', 'action')
  run('git', 'checkout', '--detach')
  run('git', 'add', '--force', 'action')
  run('git', 'commit', '--message', `Carry the runner of ${version} ready made`)
  run('git', 'tag', name)
  run('git', 'push', 'origin', name)
}

/** Run a command; pnpm is the pinned one. */
function run(command, ...words) {
  const [program, ...args] =
    command === 'pnpm' ? ['npx', '-y', 'pnpm@12.4.2', ...words] : [command, ...words]
  execFileSync(program, args, {cwd: root, stdio: 'inherit'})
}
