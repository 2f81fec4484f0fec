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

    // It can be imported, and takes a configuration in TypeScript that does so.
    await draft.write(
      'onrecord.config.ts',
      "import {defineConfig} from 'onrecord'\nconst level: string = 'off'\nexport default defineConfig({rules: {'bare-source': level as 'off'}})\n"
    )
    expect(await run(bin, ['old.txt'], {cwd: draft.cwd})).toMatchObject({code: 0})
    await draft.write('use.mjs', "import {lint} from 'onrecord'\nconsole.log(typeof lint)\n")
    expect((await script(draft, 'node use.mjs')).stdout).toBe('function\n')

    for (const name of ['md', 'html', 'docx', 'txt'].map((ending) => `harbour.${ending}`)) {
      const file = path.join(root, 'fixtures/formats', name)
      expect((await run(bin, ['--only', 'bare-source', file])).code).toBe(0)
    }
  })
})

describe('the GitHub Action', () => {
  interface Step {
    if?: string
    run?: string
    env?: Record<string, string>
  }
  interface Action {
    inputs: Record<string, {default: string}>
    runs: {steps: Step[]}
  }

  /** What came of a run of the Action. */
  interface Acted extends Run {
    summary: string
    outputs: Record<string, string>
    /** What each step printed. */
    steps: string[]
  }

  /** Run its steps as GitHub would, with some inputs; those of other actions and of the comment apart. */
  async function act(made: Repository, inputs: Record<string, string>): Promise<Acted> {
    const action = (await yaml('action.yml')) as Action
    const temporary = await mkdtemp(path.join(folder, 'action-'))
    const files = {
      GITHUB_OUTPUT: path.join(temporary, 'output'),
      GITHUB_STEP_SUMMARY: path.join(temporary, 'summary')
    }
    const acted: Acted = {code: 0, stdout: '', stderr: '', summary: '', outputs: {}, steps: []}

    for (const step of action.runs.steps.filter(({run, if: when}) => run && !when)) {
      const env = Object.fromEntries(
        Object.entries(step.env ?? {}).map(([name, expression]) => {
          const [, kind, key = ''] =
            /^\$\{\{ (inputs|steps\.check\.outputs)\.(\w+) \}\}$/.exec(expression) ?? []
          const input = inputs[key] ?? action.inputs[key]?.default ?? ''
          return [name, kind === 'inputs' ? input : (acted.outputs[key] ?? '')]
        })
      )
      const {code, stdout, stderr} = await script(made, step.run ?? '', {
        ...env,
        ...files,
        GITHUB_ACTION_PATH: root,
        RUNNER_TEMP: temporary
      })
      const outputs = await readFile(files.GITHUB_OUTPUT, 'utf8').catch(() => '')

      acted.code = code
      acted.stdout += stdout
      acted.stderr += stderr
      acted.steps.push(stdout)
      acted.outputs = Object.fromEntries(outputs.split('\n').map((line) => line.split('=', 2)))
    }

    acted.summary = await readFile(files.GITHUB_STEP_SUMMARY, 'utf8').catch(() => '')
    return acted
  }

  test('annotates lines that a pull request changed, sums up, and tells what it found', async () => {
    const draft = await withDraft()
    const {code, stdout, summary, outputs} = await act(draft, {since: draft.base})

    expect(code).toBe(1)
    expect(stdout).toMatch(/(?:^|\n)::error file=new\.txt,line=3,/)
    expect(stdout).not.toContain('old.txt')
    expect(summary).toContain('### new.txt')
    expect(outputs).toMatchObject({errors: '1', warnings: '0', infos: '0', code: '1'})
    expect(JSON.parse(await readFile(outputs.sarif ?? '', 'utf8')).runs[0].results).toHaveLength(1)
  })

  test('deals more annotations than GitHub shows for a step out to several', async () => {
    const many = Array.from({length: 23}, (_, index) => [`${index}.txt`, bare] as const)
    const made = await repository(Object.fromEntries(many))
    const {steps} = await act(made, {since: '', args: '--only bare-source'})
    const counts = steps.map((text) => text.match(/^::error /gm)?.length ?? 0)

    expect(counts).toEqual([0, 10, 10, 3, 0, 0, 0])
  })

  test('checks everything without a commit to compare with, and takes options', async () => {
    const draft = await withDraft()
    const args = '--only bare-source --fail-on error'
    const {code, stdout} = await act(draft, {since: '', files: '*.txt', args, summary: 'false'})

    expect(code).toBe(1)
    expect(stdout).toMatch(/(?:^|\n)::error file=old\.txt,line=3,/)
    expect(stdout).toMatch(/\n::error file=new\.txt,line=3,/)
  })

  test('takes no words of an input for a command', async () => {
    const draft = await withDraft()
    const {stdout, stderr} = await act(draft, {
      since: '',
      files: '$(touch hacked) `touch hacked`; touch hacked'
    })

    expect(stdout + stderr).toContain('No such file')
    expect((await script(draft, 'ls')).stdout).not.toContain('hacked')
  })
})

describe('the pre-commit hook', () => {
  interface Hook {
    entry: string
    files: string
  }

  /** Run the hook as pre-commit would, over those of some files that it is for. */
  async function commit(made: Repository, names: string[], env: Record<string, string> = {}) {
    const [hook] = (await yaml('.pre-commit-hooks.yaml')) as [Hook]
    const wanted = names.filter((name) => new RegExp(hook.files).test(name))
    return script(made, `"${path.join(root, hook.entry)}" ${wanted.join(' ')}`, env)
  }

  async function installed(): Promise<Awaited<ReturnType<typeof withDraft>>> {
    const draft = await withDraft()
    await script(draft, 'npm install --no-save --no-audit --no-fund "$PACKED"', {PACKED: runner})
    return draft
  }

  test('checks staged lines of the files that it is for', async () => {
    const draft = await installed()
    const failing = await commit(draft, ['new.txt', 'photo.jpg'])

    expect(failing).toMatchObject({code: 1, stdout: expect.stringMatching(/^new\.txt\n/)})
    await draft.write('new.txt', sound)
    await draft.git('add', 'new.txt')
    expect((await commit(draft, ['new.txt'])).code).toBe(0)
  })

  test('checks whole files with --all-files, and changed lines with --from-ref', async () => {
    const draft = await installed()
    await draft.git('commit', '--quiet', '--message', 'New')

    const all = await commit(draft, ['new.txt', 'old.txt'])
    expect(all.code).toBe(1)
    expect(all.stdout).toContain('old.txt')

    const since = await commit(draft, ['new.txt'], {PRE_COMMIT_FROM_REF: draft.base})
    expect(since).toMatchObject({code: 1, stdout: expect.not.stringContaining('old.txt')})
  })

  test('passes over JSON and XML that are no articles', async () => {
    const draft = await installed()
    await draft.write('new.txt', sound)
    await draft.write('package.json', '{"name": "desk"}')
    await draft.write('tsconfig.json', '{\n// none\n}')
    await draft.git('add', '--all')

    expect(await commit(draft, ['package.json', 'tsconfig.json'])).toMatchObject({
      code: 0,
      stderr: ''
    })
  })

  test('asks no registry where nothing is installed', async () => {
    const draft = await withDraft()
    const {code, stderr} = await commit(draft, ['new.txt'], {npm_config_offline: 'false'})

    expect(code).toBe(2)
    expect(stderr).toBe(
      'onrecord: It is not installed here. Run npm install --save-dev onrecord, or set rev: to a release.\n'
    )
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
