import {expect, test} from 'vitest'
import {packSections, readSections, section} from '../lib/model/sections.js'

test('gives back what was packed, as views of the file', () => {
  const sections = new Map<string, Uint8Array | Int16Array>([
    ['a', Uint8Array.of(1, 2, 255)],
    ['b', Int16Array.of(-1, 300)]
  ])
  const bytes = packSections(sections)
  const read = readSections(bytes)
  expect([...read]).toEqual([...sections])
  expect(section(read, 'b', Int16Array).buffer).toBe(bytes.buffer)
  // A file that a bundler put at an odd address.
  const moved = new Uint8Array(bytes.length + 1)
  moved.set(bytes, 1)
  expect([...readSections(moved.subarray(1))]).toEqual([...sections])
})

test('tells what is no model', () => {
  expect(() => readSections(new Uint8Array(5))).toThrow('no language model')
  expect(() => section(new Map(), 'a', Uint8Array)).toThrow('no section “a”')
})
