/**
 * No command asks for the network: a hook in Node tells of whoever does and, where the machine has strace, so does the
 * system.
 */

import {copyFile, mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import path from 'node:path'
import process from 'node:process'
import {pathToFileURL} from 'node:url'
import {expect, test} from 'vitest'
import {Client} from '../../packages/onrecord-language-server/test/client.js'
import {findProgram, strace} from '../../scripts/programs.mjs'
import {bare, bin, folder, type Run, run} from '../cli/run.js'
import {packages, root} from '../workspace/packages.js'

const hook = new URL('hooks/no-network.mjs', import.meta.url).href
/** What of a trace asks for the network: sockets of any family but those between processes of the machine. */
const asking =
  /\b(?:socket|connect|bind|listen|sendto|sendmsg|sendmmsg)\([^\n]*AF_(?!UNIX|LOCAL)\w+/g

/** Every program that we publish. */
const programs = packages.filter(({manifest}) => manifest.bin).map(({name}) => name)

function binOf(name: string): string {
  return path.join(root, 'packages', name, 'bin.js')
}

/** Run a program under watch. */
async function watched(args: readonly string[], cwd: string, input = '') {
  const tracer = findProgram(strace)
  const kept = await mkdtemp(path.join(tmpdir(), 'onrecord-trace-'))
  const file = path.join(kept, 'trace')
  const how = {cwd, input, env: {NODE_OPTIONS: `--import=${hook}`, XDG_CACHE_HOME: kept}}
  const program = [process.execPath, ...args]
  const done: Run = tracer
    ? await run(tracer, ['-f', '-qq', '-e', 'trace=network', '-o', file, ...program], how)
    : await run(process.execPath, args, how)
  const trace = tracer ? await readFile(file, 'utf8') : ''
  await rm(kept, {recursive: true})
  return {...done, trace}
}

/** Copy that names much that could be fetched. */
const page = `<html><head><link rel=stylesheet href=http://192.0.2.1/a.css><script src=//192.0.2.1/a.js></script></head>
<body><p>The bridge stays shut, <img src=http://192.0.2.1/a.png>sources said.</p></body></html>`

const formats = new URL('../../fixtures/formats/', import.meta.url)

test.each([
  ['lint', ['--no-config', '--threads', '2', 'a.txt', 'b.html', 'c.md', 'harbour.docx']],
  ['standard input', ['--no-config', '-']],
  [
    'every report',
    [
      '--no-config',
      '--reporter',
      'html',
      '--output-file',
      'r',
      '--reporter',
      'sarif',
      '--cache',
      '.'
    ]
  ],
  ['a baseline', ['--no-config', '--baseline', 'b.json', '--update-baseline', '.']],
  ['fix', ['--fix', '--dry-run', 'a.txt']],
  ['print-config', ['--print-config', 'a.txt']],
  ['sources', ['sources', 'a.txt', 'b.html', 'harbour.docx']],
  ['sources of an archive', ['sources', '--by', 'date', '--cache', '--format', 'html', '.']],
  ['quotes', ['quotes', '--notes', 'c.md', 'a.txt']],
  ['stream', ['stream']],
  ['explain', ['explain', 'bare-source']],
  ['rules', ['rules']],
  ['init', ['init', '--preset', 'recommended']],
  ['completions', ['completions', 'bash']],
  ['help', ['--help']]
])('onrecord asks for no network: %s', async (name, args) => {
  const cwd = await folder({
    'a.txt': bare,
    'b.html': page,
    'c.md': `![a](http://192.0.2.1/a.png) ${bare}`
  })
  await copyFile(new URL('harbour.docx', formats), path.join(cwd, 'harbour.docx'))
  const input = name === 'stream' ? `${JSON.stringify({id: 1, html: page})}\n` : bare
  const {code, stdout, stderr, trace} = await watched([bin, ...args], cwd, input)
  expect(stderr).not.toContain('NETWORK')
  expect(trace.match(asking)).toBeNull()
  expect(code).toBeLessThan(2)
  expect(stdout + stderr).not.toBe('')
})

test('the language server asks for no network', async () => {
  const cwd = await folder({'a.md': bare})
  const uri = pathToFileURL(path.join(cwd, 'a.md')).href
  const file = path.join(cwd, 'trace')
  const tracer = findProgram(strace)
  const tracing = tracer ? [tracer, '-f', '-qq', '-e', 'trace=network', '-o', file] : []
  const client = await Client.start({command: [...tracing, process.execPath, '--import', hook]})
  await client.open(uri, bare)
  // It would have been broken by a request.
  expect(await client.diagnostics(uri, 1)).not.toEqual([])
  await client.hover(uri, 'sources')
  expect(await client.symbols(uri)).not.toBeNull()
  expect(await client.end()).toBe(0)
  if (tracer) expect((await readFile(file, 'utf8')).match(asking)).toBeNull()
})

test('the server for assistants asks for no network', async () => {
  const cwd = await folder({'b.html': page})
  const say = (method: string, params: object, id?: number) =>
    `${JSON.stringify({jsonrpc: '2.0', id, method, params})}\n`
  const client = {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: {name: 'a', version: '1'}
  }
  const call = (id: number, name: string, args: object) =>
    say('tools/call', {name, arguments: args}, id)
  const input = [
    say('initialize', client, 1),
    say('notifications/initialized', {}),
    call(2, 'check', {text: bare}),
    call(3, 'sources', {text: bare}),
    call(4, 'explain', {rule: 'bare-source'})
  ]
  const {stdout, stderr, trace} = await watched([binOf('onrecord-mcp')], cwd, input.join(''))
  expect(stdout.trim().split('\n')).toHaveLength(4)
  expect(stdout).toContain('bare-source')
  expect(stderr).not.toContain('NETWORK')
  expect(trace.match(asking)).toBeNull()
})

test.each(programs)('%s asks for no network to say what it is', async (name) => {
  const {stderr, trace} = await watched([binOf(name), '--help'], await folder())
  expect(stderr).not.toContain('NETWORK')
  expect(trace.match(asking)).toBeNull()
})

test('the watch sees what asks', async () => {
  const script =
    "import('node:net').then((net) => net.connect(9, '127.0.0.1').on('error', () => {}))"
  const {stderr} = await watched(['-e', script], await folder())
  expect(stderr).toContain('NETWORK: net.connect')

  const tracer = findProgram(strace)
  if (!tracer) return
  const traced = await run(tracer, ['-f', '-e', 'trace=network', process.execPath, '-e', script])
  expect(traced.stderr.match(asking)).not.toBeNull()
})
