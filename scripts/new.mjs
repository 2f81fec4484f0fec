/**
 * node scripts/new.mjs rule NAME [PLUGIN]: makes the files of a new rule and enters it where rules are listed, so that
 * its tests run, and pass, before a line of it is written. PLUGIN is `retext-unattributed-claims` if left out.
 */

import {existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import process from 'node:process'

const packages = new URL('../packages/', import.meta.url)
const plugins = readdirSync(packages).filter((name) =>
  existsSync(new URL(`${name}/src/rules/`, packages))
)
const [, , kind, name = '', plugin = 'retext-unattributed-claims'] = process.argv

if (kind !== 'rule' || !/^[a-z]+(?:-[a-z]+)+$/.test(name)) {
  stop('Name the rule, in small letters with hyphens: pnpm new rule NAME [PLUGIN]')
}
if (!plugins.includes(plugin)) stop(`There is no plugin ${plugin}: ${plugins.join(', ')}.`)

const taken = plugins.find((other) => existsSync(at(other, `src/rules/${name}.md`)))
if (taken) stop(`There is a rule ${name} already, in ${taken}.`)

const camel = name.replace(/-./g, ([, letter]) => letter.toUpperCase())

create(`src/rules/${name}.md`, page())
create(`src/rules/${name}.ts`, rule())
enterWording()
enterIndex()
enterReadmes()
console.log(`Now: pnpm types, then pnpm test tests/rules. Write ${name}.md first.`)

/** Its page: manual, tests and \`explain\` at once. */
function page() {
  return `# \`${name}\`

Flags words that the rule is asked to find. Write here what it flags, in a sentence or two.

Default: \`info\`.

## Why

Write here why, and by whose standard, with the name of the document.

## Options

| Option | Default | What it does |
|---|---|---|
| \`words\` | \`["widget"]\` | words to find |

## Fires

\`\`\`text fires
The ⟦widget⟧ was sold.
\`\`\`

> Write another word for “widget”: say here why

\`\`\`text fires
Nobody had seen a ⟦widget⟧ before.
\`\`\`

\`\`\`text fires {"options":{"words":["gadget"]}}
The ⟦gadget⟧ was sold.
\`\`\`

## Silent

\`\`\`text silent
The mill was sold.
\`\`\`

\`\`\`text silent
Widgets were sold.
\`\`\`

\`\`\`text silent {"options":{"words":["gadget"]}}
The widget was sold.
\`\`\`

In somebody’s words:

\`\`\`text silent
“The widget was mine,” said Ada Holt, the owner.
\`\`\`
`
}

/** The rule. */
function rule() {
  return `import {copySentences} from 'nlcst-attribution'
import {defineRule, words} from 'sourcing-rule'
import {packageName} from '../names.js'
import * as wording from '../wording.js'

export const ${camel} = defineRule({
  id: '${name}',
  plugin: packageName,
  severity: 'info',
  confidence: 0.5,
  summary: 'Words that the rule is asked to find.',
  note: wording.notes.${camel},
  options: {words: words(['widget'])},
  check({reading, options, report}) {
    const wanted = new Set(options.words)
    for (const sentence of copySentences(reading, {words: wanted})) {
      for (const token of sentence.tokens()) {
        if (wanted.has(token.lower) && sentence.isDesk(token.index))
          report({span: token, reason: wording.${camel}(token.text)})
      }
    }
  }
})
`
}

/** Its message and its note, beside those of the other rules. */
function enterWording() {
  change(at(plugin, 'src/wording.ts'), (text) =>
    text
      .replace(
        '/** The way out, then',
        `export const ${camel} = (words: string): string =>\n  \`Write another word for “\${words}”: say here why\`\n\n/** The way out, then`
      )
      .replace(/\n\}\s*$/, `,\n  ${camel}: 'Say here the way out, then whose standard it is.'\n}\n`)
  )
}

/** The list of the plugin's rules. */
function enterIndex() {
  change(at(plugin, 'src/index.ts'), (text) => {
    const line = `import {${camel}} from './rules/${name}.js'\n`
    const imports = [...text.matchAll(/^import \{\w+\} from '\.\/rules\/([\w-]+)\.js'\n/gm)]
    const next = imports.find(([, other]) => other > name)
    const last = imports.at(-1)
    const place = next ? next.index : last.index + last[0].length

    return (text.slice(0, place) + line + text.slice(place)).replace(
      /\n\](\)|,)/,
      `,\n  ${camel}\n]$1`
    )
  })
}

/** The tables of rules: behind the last one of the plugin. */
function enterReadmes() {
  const row = (path) => `| [\`${name}\`](${path}) | info | Words that the rule is asked to find. |`
  const enter = (path) => (text) => {
    const lines = text.split('\n')
    const last = lines.findLastIndex((line) => line.includes(path) && line.startsWith('| [`'))
    lines.splice(last + 1, 0, row(`${path}${name}.md`))
    return lines.join('\n')
  }

  change(new URL('../README.md', import.meta.url), enter(`packages/${plugin}/src/rules/`))
  change(at(plugin, 'readme.md'), enter('src/rules/'))
}

function at(plugin, path) {
  return new URL(`${plugin}/${path}`, packages)
}

function create(path, text) {
  writeFileSync(at(plugin, path), text, {flag: 'wx'})
  console.log(`+ packages/${plugin}/${path}`)
}

function change(file, edit) {
  const before = readFileSync(file, 'utf8')
  const after = edit(before)
  if (after === before)
    stop(`${file.pathname} is not in the form that this script knows. Enter the rule by hand.`)
  writeFileSync(file, after)
  console.log(`~ ${file.pathname.replace(new URL('..', import.meta.url).pathname, '')}`)
}

function stop(message) {
  console.error(message)
  process.exit(2)
}
