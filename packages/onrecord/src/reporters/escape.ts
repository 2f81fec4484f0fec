/**
 * Words from outside, made safe for the formats of reports.
 */

import {oneLine, printable} from '../terminal.js'

const entities: Readonly<Record<string, string>> = {
  '"': '&quot;',
  '&': '&amp;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;'
}

/** What neither HTML nor XML can hold: halves of characters, and two that are none. */
const foreign =
  /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g

/**
 * Escape a text for HTML or XML, in elements and in quoted attributes. Characters that a
 * terminal acts on, and those that turn the direction of a line, are written out.
 *
 * @param text
 *   Any text.
 * @returns
 *   The same in one line, escaped.
 */
export function escapeMarkup(text: string): string {
  return escapeText(oneLine(text))
}

/**
 * Escape a text for HTML or XML, its white space kept.
 *
 * @param text
 *   Any text.
 * @returns
 *   The same, escaped.
 */
export function escapeText(text: string): string {
  return printable(text)
    .replace(foreign, '\uFFFD')
    .replace(/["&'<>]/g, (character) => entities[character] ?? character)
}

/**
 * Escape a text for a line of Markdown, in a table too.
 *
 * @param text
 *   Any text.
 * @returns
 *   The same in one line, without any markup of its own.
 */
export function escapeMarkdown(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~<>@&]/g, (character) => `\\${character}`)
    .replace(/:\/\//g, ':\\//')
}

/**
 * Write a path as a relative address, the same on every machine.
 *
 * @param path
 *   Path.
 * @returns
 *   Address, percent-encoded.
 */
export function toUri(path: string): string {
  return path
    .replace(/\\/g, '/')
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/^(?:\.\/)+/, '')
}
