/** Loaded before the runner: every file system is read-only. */

import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import {Writable} from 'node:stream'

const {open} = fs.promises

const refuse = (call, path) => {
  const text = `EROFS: read-only file system, ${call} '${path}'`
  return Object.assign(new Error(text), {code: 'EROFS', syscall: call, path})
}

fs.promises.open = async (file, flags = 'r', ...rest) => {
  if (flags !== 'r') throw refuse('open', file)
  return open(file, flags, ...rest)
}
for (const call of ['writeFile', 'mkdir', 'rename', 'appendFile']) {
  fs.promises[call] = async (file) => {
    throw refuse(call, file)
  }
}
for (const call of ['writeFileSync', 'mkdirSync', 'renameSync', 'appendFileSync']) {
  fs[call] = (file) => {
    throw refuse(call.slice(0, -'Sync'.length), file)
  }
}
fs.createWriteStream = (file) =>
  new Writable({construct: (done) => done(refuse('open', file)), write: (_, __, done) => done()})

syncBuiltinESMExports()
