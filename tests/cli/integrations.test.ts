import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {afterAll, beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {type Repository, repository} from './git.js'
import {bare, type Run, run, sound} from './run.js'

const root = fileURLToPath(new URL('../..', import.meta.url))
let folder: string
let runner: string

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onrecord-packed-'))
  runner = execFileSync(
    process.execPath,
    [path.join(root, 'packages/onrecord/scripts/standalone.mjs'), folder],
    {encoding: 'utf8'}
  ).trim()
}, 120_000)

afterAll(() => rm(folder, {recursive: true, force: true}))

async function yaml(name: string): Promise<unknown> {
  return parse(await readFile(path.join(root, name), 'utf8'))
}

/** Run a script in a repository, with npm kept off the network. */
async function script(
  {cwd}: Repository,
  text: string,
  env: Record<string, string> = {}
): Promise<Run> {
  const home = path.join(folder, 'home')
  await mkdir(home, {recursive: true})

  return run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], {
    cwd,
    env: {HOME: home, npm_config_cache: path.join(home, 'npm'), npm_config_offline: 'true', ...env}
  })
}

/** A repository with an old fault, and a new one on a branch. */
async function withDraft(): Promise<Repository & {base: string}> {
  const made = await repository({'.gitignore': 'node_modules\n', 'old.txt': bare, 'new.txt': sound})
  const base = (await made.git('rev-parse', 'HEAD')).trim()

  await made.write('new.txt', bare)
  await made.git('add', '--all')
  return {...made, base}
}

describe('the packed runner', () => {
  test('needs no other package', async () => {
    const draft = await withDraft()
    const installed = await script(draft, 'npm install --no-save --no-audit --no-fund "$PACKED"', {
      PACKED: runner
    })
    const packages = await script(draft, 'ls node_modules')
    const bin = path.join(draft.cwd, 'node_modules/.bin/onrecord')

    expect(installed.code).toBe(0)
    expect(packages.stdout).toBe('onrecord\n')
    expect(await run(bin, ['old.txt'], {cwd: draft.cwd})).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('bare-source')
    })
    expect((await run(bin, ['explain', 'bare-source'])).stdout).toMatch(/^bare-source\n/)

    for (const name of ['md', 'html', 'docx', 'txt'].map((ending) => `harbour.${ending}`)) {
      const file = path.join(root, 'fixtures/formats', name)
      expect((await run(bin, ['--only', 'bare-source', file])).code).toBe(0)
    }
  })
})

describe('the GitHub Action', () => {
  interface Action {
    inputs: Record<string, {default: string}>
    runs: {steps: {run: string; env: Record<string, string>}[]}
  }

  /** Run its steps as GitHub would, with some inputs. */
  async function act(made: Repository, inputs: Record<string, string>): Promise<Run> {
    const action = (await yaml('action.yml')) as Action
    const [step] = action.runs.steps
    const env = Object.fromEntries(
      Object.entries(step?.env ?? {}).map(([name, expression]) => {
        const input = /^\$\{\{ inputs\.(\w+) \}\}$/.exec(expression)?.[1] ?? ''
        return [name, inputs[input] ?? action.inputs[input]?.default ?? expression]
      })
    )

    expect(action.runs.steps).toHaveLength(1)
    return script(made, step?.run ?? '', env)
  }

  test('annotates lines that a pull request changed', async () => {
    const draft = await withDraft()
    const {code, stdout} = await act(draft, {package: runner, since: draft.base})

    expect(code).toBe(1)
    expect(stdout).toMatch(/\n::error file=new\.txt,line=3,/)
    expect(stdout).not.toContain('old.txt')
  })

  test('checks everything without a commit to compare with, and takes options', async () => {
    const draft = await withDraft()
    const args = '--only bare-source --fail-on error'
    const {code, stdout} = await act(draft, {package: runner, since: '', files: '*.txt', args})

    expect(code).toBe(1)
    expect(stdout).toMatch(/\n::error file=old\.txt,line=3,/)
    expect(stdout).toMatch(/\n::error file=new\.txt,line=3,/)
  })

  test('takes no words of an input for a command', async () => {
    const draft = await withDraft()
    const {stdout, stderr} = await act(draft, {
      package: runner,
      since: '',
      files: '$(touch hacked) `touch hacked`; touch hacked'
    })

    expect(stdout + stderr).toContain('No such file')
    expect((await script(draft, 'ls')).stdout).not.toContain('hacked')
  })
})

describe('the pre-commit hook', () => {
  test('checks staged lines of the files that it is for', async () => {
    const [hook] = (await yaml('.pre-commit-hooks.yaml')) as {entry: string; files: string}[]
    const draft = await withDraft()
    const names = ['new.txt', 'photo.jpg'].filter((name) =>
      new RegExp(hook?.files ?? '^$').test(name)
    )

    await script(draft, 'npm install --no-save --no-audit --no-fund "$PACKED"', {PACKED: runner})
    expect(names).toEqual(['new.txt'])

    const failing = await script(draft, `${hook?.entry} ${names.join(' ')}`)
    expect(failing).toMatchObject({code: 1, stdout: expect.stringMatching(/^new\.txt\n3:/)})

    await draft.write('new.txt', sound)
    await draft.git('add', 'new.txt')
    expect((await script(draft, `${hook?.entry} ${names.join(' ')}`)).code).toBe(0)
  })
})

describe('the GitLab snippet', () => {
  test('writes a code quality report of a merge request', async () => {
    const {onrecord: job} = (await yaml('packages/onrecord/ci/gitlab-ci.yml')) as {
      onrecord: {script: string[]; artifacts: {reports: {codequality: string}}}
    }
    const draft = await withDraft()
    const report = job.artifacts.reports.codequality
    const {code, stdout} = await script(draft, job.script.join('\n'), {
      ONRECORD_PACKAGE: runner,
      CI_MERGE_REQUEST_DIFF_BASE_SHA: draft.base
    })
    const issues = JSON.parse(await readFile(path.join(draft.cwd, report), 'utf8'))

    expect(code).toBe(1)
    expect(stdout).toContain('✖ 1 error')
    expect(issues).toMatchObject([{check_name: 'bare-source', location: {path: 'new.txt'}}])
  })

  test('checks everything on a branch', async () => {
    const {onrecord: job} = (await yaml('packages/onrecord/ci/gitlab-ci.yml')) as {
      onrecord: {script: string[]}
    }
    const draft = await withDraft()
    const {stdout} = await script(draft, job.script.join('\n'), {ONRECORD_PACKAGE: runner})

    expect(stdout).toContain('✖ 2 errors')
  })
})

test('the published schema is the one that configurations are checked by', async () => {
  const check = path.join(root, 'packages/onrecord/scripts/schema.mjs')

  expect(await run(process.execPath, [check, '--check'])).toMatchObject({code: 0, stderr: ''})
})
