import {expect, test} from 'vitest'
import {importsOf, networkUsesOf, packageOf} from './code.js'

test('finds what a module imports', () => {
  const text = `
import {a} from 'one'
import type {B} from "two/b.js"
import {
  c
} from './three.js'
export * from '../four.js'
import 'five'
const six = await import('six')
/* import 'comment' */
// import 'comment'
const url = 'https://example.org/from' // from 'comment'
`
  expect(importsOf(text)).toEqual(['one', 'two/b.js', './three.js', '../four.js', 'five', 'six'])
})

test.each([
  ['a call of fetch', `await fetch(url)`],
  ['a call of fetch on an object', `globalThis.fetch (url)`],
  ['a request of old', `new XMLHttpRequest()`],
  ['a socket', `new WebSocket(url)`],
  ['a stream of events', `new EventSource(url)`],
  ['a beacon', `navigator.sendBeacon(url)`],
  ['a module of Node', `import {request} from 'node:https'`],
  ['a module of Node without its prefix', `import http from 'http'`],
  ['half a module of Node', `import {lookup} from 'node:dns/promises'`],
  ['a module of Node on demand', `const net = await import('node:net')`]
])('sees %s', (_, text) => {
  expect(networkUsesOf(text)).toHaveLength(1)
})

test.each([
  ['a word that holds another', `prefetch(tree); const fetched = 1`],
  ['a module of the same beginning', `import {parse} from 'http-grammar'`],
  ['a comment', `/** Makes no fetch() and opens no WebSocket. */`]
])('lets %s pass', (_, text) => {
  expect(networkUsesOf(text)).toEqual([])
})

test.each([
  ['unified', 'unified'],
  ['sourcing-rule/pages', 'sourcing-rule'],
  ['@scope/name', '@scope/name'],
  ['@scope/name/part.js', '@scope/name']
])('knows the package of %s', (specifier, name) => {
  expect(packageOf(specifier)).toBe(name)
})
