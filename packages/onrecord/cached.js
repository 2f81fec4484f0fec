/**
 * Runs the scripts of `dist/` with the code that V8 made of them in an earlier run: making it anew takes a quarter
 * of a cold start, and of that of a thread.
 *
 * All of it lies in one file in a folder that is this user's alone, named for the bundle, for Node and for the
 * machine. It is sealed with this user's secret: what somebody else wrote, or brought along with a folder of caches,
 * is not run. It holds compiled code of ours, never copy. `ONRECORD_CODE_CACHE=off` does without, and where
 * anything fails the run is as it would be without it.
 */

import {createHmac, randomBytes, timingSafeEqual} from 'node:crypto'
import {
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync
} from 'node:fs'
import {createRequire} from 'node:module'
import {homedir} from 'node:os'
import path from 'node:path'
import vm from 'node:vm'
import {threadId} from 'node:worker_threads'

/** Files of bundles that have not been asked for as long go: a month, in milliseconds. */
const oldest = 30 * 24 * 60 * 60 * 1000

/** Bytes of a seal (HMAC-SHA256), of the secret, and of the number that tells how long the table is. */
const [sealed, secretSize, numberSize] = [32, 32, 4]

/** What imports modules for a script: see `scripts/bundle.mjs`. */
const importModule = (name, options) => import(name, options)

/**
 * Stands among the code of a run that left the reading to threads: there is none of the reading in it, and the next
 * run that reads by itself keeps all of its own.
 */
const partial = 'partial'

/** Tasks of a thread after which what they run is compiled. */
const tasksOfAll = 10

/**
 * Run a script of the bundle, and those that it requires.
 *
 * @param {string} file
 *   Absolute path of the script.
 * @param {string} build
 *   What the bundle is known by: another one has other code.
 * @returns {unknown}
 *   What it exports.
 */
export function run(file, build) {
  const {store, known, begun, made, met, load} = openCode(build)
  // A run that another signal ends keeps nothing.
  if (store) process.once('exit', finish)
  return load(file)

  function finish() {
    if ([...met.keys()].some((name) => name.startsWith('pool-')))
      keepBesideThreads(store, known, made)
    else if (begun) keep(store, known, made)
    else keep(store, known, met)
  }
}

/**
 * Run a script of the bundle in a thread. A pool ends its threads without a word, so the code is kept once they have
 * run for a while.
 *
 * @param {string} file
 *   Absolute path of a script whose default export does a task.
 * @param {string} build
 *   What the bundle is known by.
 * @returns {(task: unknown) => Promise<unknown>}
 *   Does a task.
 */
export function runInThread(file, build) {
  const code = openCode(build)
  const {default: task} = code.load(file)
  let done = 0
  return async (given) => {
    const answer = await task(given)
    if (code.store && ++done === tasksOfAll) keepOfThread(code.store, code)
    return answer
  }
}

/**
 * Scripts that run with the code that is kept of them.
 *
 * @param {string} build
 * @returns
 *   Where code is kept, if anywhere; what was there; whether a whole run's was; the scripts that had none, and all that
 *   were met; and what loads one.
 */
function openCode(build) {
  const off = process.env.ONRECORD_CODE_CACHE === 'off'
  const store = off ? undefined : openStore(`${build}-${process.version}-${process.arch}`)
  const known = store ? read(store) : new Map()
  const begun = known.size > 0 && !known.delete(partial)
  const [made, met] = [new Map(), new Map()]
  const loaded = new Map()
  return {store, known, begun, made, met, load}

  function load(name) {
    const before = loaded.get(name)
    if (before) return before.exports
    const own = {exports: {}}
    loaded.set(name, own)
    const outside = createRequire(name)
    const require = (wanted) =>
      wanted.startsWith('./') && wanted.endsWith('.cjs')
        ? load(path.join(path.dirname(name), wanted))
        : outside(wanted)
    const key = path.basename(name)
    // Of ASCII alone, which takes half of the time and space of other text.
    const script = new vm.Script(readFileSync(name, 'latin1'), {
      filename: name,
      cachedData: known.get(key)
    })
    met.set(key, script)
    if (!known.has(key) || script.cachedDataRejected) made.set(key, script)
    const call = script.runInThisContext()
    call.call(own.exports, own.exports, require, own, name, path.dirname(name), importModule)
    return own.exports
  }
}

/** Where code is kept, and the secret that seals it; nothing where that is no place of this user's alone. */
function openStore(name) {
  try {
    const top = path.join(process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache'), 'onrecord')
    const folder = path.join(top, 'code')
    // One by one: in `/proc` Node's own recursion goes on for ever.
    for (const each of [path.dirname(top), top, folder]) makeFolder(each)
    if (!isOurs(folder)) return
    return {folder, file: path.join(folder, name), secret: secretIn(top)}
  } catch {
    return
  }
}

function makeFolder(folder) {
  try {
    mkdirSync(folder, {mode: 0o700})
  } catch (error) {
    if (error.code !== 'EEXIST') throw error
  }
}

/** Whether a folder is one, and this user's, and nobody else can write into it. */
function isOurs(folder) {
  const {uid, mode} = lstatSync(folder)
  const user = process.getuid?.()
  const directory = (mode & 0o170000) === 0o040000
  return directory && (user === undefined || (uid === user && (mode & 0o022) === 0))
}

/** This user's secret, the same that seals `--cache`. */
function secretIn(top) {
  const file = path.join(top, 'secret')
  try {
    const found = readFileSync(file)
    if (found.length === secretSize) return found
  } catch {
    // It is made now.
  }
  const made = randomBytes(secretSize)
  write(file, made)
  return made
}

/** A run that is read while it is written is read whole, or not at all. */
function write(file, bytes) {
  const draft = `${file}.${process.pid}.${threadId}`
  writeFileSync(draft, bytes, {mode: 0o600})
  renameSync(draft, file)
}

/** Code by the name of its script; none where the seal is not ours. */
function read({file, secret}) {
  const known = new Map()
  try {
    const bytes = readFileSync(file)
    const body = bytes.subarray(sealed)
    if (!timingSafeEqual(sealOf(secret, body), bytes.subarray(0, sealed))) return known
    let at = numberSize + body.readUInt32LE(0)
    for (const [name, size] of JSON.parse(body.toString('utf8', numberSize, at))) {
      known.set(name, body.subarray(at, at + size))
      at += size
    }
  } catch {
    known.clear()
  }
  return known
}

function sealOf(secret, body) {
  return createHmac('sha256', secret).update(body).digest()
}

/** Keeps the code of a run that left the reading to threads: where they kept theirs meanwhile, that has more in it. */
function keepBesideThreads(store, known, made) {
  if (made.size === 0) return
  const all = read(store)
  if (all.size === 0) all.set(partial, Buffer.alloc(0))
  const own = [...made].filter(([name]) => {
    const code = all.get(name)
    return !code || known.get(name)?.equals(code)
  })
  keep(store, all, new Map(own))
}

/** Keeps the code of a thread, unless another did so for the first time meanwhile. */
function keepOfThread(store, {known, begun, made}) {
  if (made.size === 0) return
  const all = begun ? known : read(store)
  if (!begun && all.size > 0 && !all.delete(partial)) return
  keep(store, all, made)
}

/** Keeps the code of scripts that had none, beside that of the others. */
function keep({folder, file, secret}, known, made) {
  if (made.size === 0) return
  try {
    const all = new Map(known)
    for (const [name, script] of made) all.set(name, script.createCachedData())
    const table = Buffer.from(JSON.stringify([...all].map(([name, code]) => [name, code.length])))
    const size = Buffer.alloc(numberSize)
    size.writeUInt32LE(table.length)
    const body = Buffer.concat([size, table, ...all.values()])
    write(file, Buffer.concat([sealOf(secret, body), body]))
    forget(folder)
  } catch {
    // The next run takes as long as this one.
  }
}

/** Removes what bundles of long ago have left. */
function forget(folder) {
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    if (lstatSync(file).mtimeMs < Date.now() - oldest) rmSync(file, {force: true})
  }
}
