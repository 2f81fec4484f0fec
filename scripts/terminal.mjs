/**
 * node scripts/terminal.mjs: makes the pictures of the terminal for the README, at 80 and at 120 columns, in colour
 * and without, from what the program prints; with `--check`, says whether they are up to date. Needs a build.
 */

import {execFileSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const article = 'fixtures/demo/ferry.txt'

/** Pixels of a character, of a line, and around all of them. */
const [wide, high, margin] = [8.4, 19, 18]

/** Colours of the picture by the number of their escape code. */
const colours = {31: '#ff7b72', 32: '#7ee787', 33: '#e3b341', 34: '#79c0ff', 36: '#76e3ea'}

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const parts = /\u001B\[(\d+)m|([^\u001B]+)/g

for (const columns of [80, 120]) {
  for (const colour of [true, false]) {
    const file = new URL(
      `../docs/terminal-${columns}${colour ? '' : '-plain'}.svg`,
      import.meta.url
    )
    const picture = draw(`$ onrecord ${article}\n${report(columns, colour)}`, columns)

    if (!process.argv.includes('--check')) {
      writeFileSync(file, picture)
    } else if (readFileSync(file, 'utf8') !== picture) {
      console.error(`${fileURLToPath(file)} is old: run pnpm screenshot`)
      process.exitCode = 1
    }
  }
}

/** What the program prints. */
function report(columns, colour) {
  const args = ['packages/onrecord/bin.js', colour ? '--color' : '--no-color', article]
  try {
    return execFileSync(process.execPath, args, {
      cwd: root,
      encoding: 'utf8',
      env: {PATH: process.env.PATH, COLUMNS: String(columns)}
    })
  } catch ({status, stdout}) {
    // The article has errors: that is what the picture shows.
    if (status !== 1) throw new Error(`onrecord ended with ${status}`)
    return stdout
  }
}

/** Draw lines with escape codes as a picture. */
function draw(text, columns) {
  const lines = text.trimEnd().split('\n')
  const width = Math.ceil(columns * wide + 2 * margin)
  const height = lines.length * high + 2 * margin
  const rows = lines.map((line, index) => drawLine(line, margin + (index + 0.75) * high))

  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="A terminal of ${columns} columns with the report of onrecord">
<rect width="100%" height="100%" rx="8" fill="#0d1117"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14" fill="#e6edf3" xml:space="preserve">
${rows.join('')}</g>
</svg>
`
}

function drawLine(line, y) {
  const style = {bold: false, dim: false, underline: false, fill: ''}
  let column = 0
  let row = ''

  for (const [, code, words] of line.matchAll(parts)) {
    if (code !== undefined) {
      set(style, Number(code))
      continue
    }

    const length = [...words].length
    const attributes = [
      `x="${(margin + column * wide).toFixed(1)}" y="${y.toFixed(1)}"`,
      // Whatever font there is, columns stand under columns.
      `textLength="${(length * wide).toFixed(1)}" lengthAdjust="spacingAndGlyphs"`,
      style.fill && `fill="${style.fill}"`,
      style.bold && 'font-weight="bold"',
      style.dim && 'opacity="0.65"',
      style.underline && 'text-decoration="underline"'
    ].filter(Boolean)

    if (words.trim() !== '') row += `<text ${attributes.join(' ')}>${escaped(words)}</text>\n`
    column += length
  }

  return row
}

function set(style, code) {
  if (code === 1) style.bold = true
  else if (code === 2) style.dim = true
  else if (code === 4) style.underline = true
  else if (code === 22) style.bold = style.dim = false
  else if (code === 24) style.underline = false
  else style.fill = colours[code] ?? ''
}

function escaped(text) {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(' ', '\u00A0')
}
