/**
 * Loaded before the runner (`node --import`): files are written in two halves with time between, and moved late, and
 * whoever started the process is told of each step, so that it can be killed at any of them.
 */

import fs from 'node:fs'
import {syncBuiltinESMExports} from 'node:module'
import process from 'node:process'
import {setTimeout as wait} from 'node:timers/promises'

const {open, rename} = fs.promises
const {createWriteStream} = fs
const pause = 25

async function step(what, file) {
  process.send?.({what, file: String(file)})
  await wait(pause)
}

fs.promises.open = async (file, ...rest) => {
  const handle = await open(file, ...rest)
  const {writeFile} = handle
  handle.writeFile = async (data, ...options) => {
    const bytes = Buffer.from(data)
    const half = bytes.length >> 1
    await step('opened', file)
    await writeFile.call(handle, bytes.subarray(0, half), ...options)
    await step('half', file)
    await writeFile.call(handle, bytes.subarray(half), ...options)
    await step('whole', file)
  }
  return handle
}

fs.promises.rename = async (from, to) => {
  await step('moving', to)
  await rename(from, to)
  await step('moved', to)
}

fs.createWriteStream = (file, ...rest) => {
  const stream = createWriteStream(file, ...rest)
  const write = stream._write
  stream._writev = null
  stream._write = (chunk, encoding, done) => {
    step('part', file).then(() => write.call(stream, chunk, encoding, done))
  }
  return stream
}

syncBuiltinESMExports()
// Whoever is told must not keep the process from its end.
process.channel?.unref()
