/**
 * Write `packages/nlcst-syntax/data/noun-classes.yml`, what English nouns stand for, from the database files of
 * WordNet (https://wordnet.princeton.edu; Debian's package `wordnet-base`). Run by hand: what it writes is committed.
 *
 *     node scripts/noun-classes.mjs [FOLDER]
 *
 * FOLDER holds `data.noun` and `index.noun`; it is `/usr/share/wordnet` unless given.
 */

import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const folder = process.argv[2] ?? '/usr/share/wordnet'
const target = fileURLToPath(
  new URL('../packages/nlcst-syntax/data/noun-classes.yml', import.meta.url)
)

/** Files of lexicographers that are a class as they stand (`lexnames(5WN)`). */
const files = {11: 'event', 14: 'group', 15: 'place', 18: 'person'}

/** Words whose first sense in a file, with all below it, is of a class; in order, the first that holds decides. */
const roots = [
  ['outlet', '10', ['newspaper', 'magazine', 'journal', 'press', 'gazette', 'tabloid']],
  ['outlet', '14', ['newspaper', 'magazine', 'press']],
  [
    'body',
    '14',
    [
      'organization',
      'institution',
      'government',
      'committee',
      'jury',
      'unit',
      'administration',
      'court',
      'company',
      'school',
      'university',
      'hospital'
    ]
  ],
  [
    'document',
    '10',
    [
      'document',
      'writing',
      'written_communication',
      'publication',
      'correspondence',
      'study',
      'report',
      'statement',
      'message',
      'letter',
      'memorandum',
      'petition',
      'evidence',
      'survey',
      'inquiry'
    ]
  ],
  ['document', '04', ['poll', 'survey', 'study']],
  [
    'event',
    '04',
    [
      'meeting',
      'ceremony',
      'contest',
      'attack',
      'crime',
      'trial',
      'election',
      'protest',
      'battle',
      'strike'
    ]
  ],
  ['event', '14', ['meeting']],
  ['event', '19', ['storm', 'weather', 'wind']]
]

/** Senses after these are too rare to count. */
const mostSenses = 3

const nouns = (await readFile(join(folder, 'index.noun'), 'utf8')).split('\n').flatMap(readNoun)
const synsets = new Map(
  (await readFile(join(folder, 'data.noun'), 'utf8')).split('\n').flatMap(readSynset)
)
const sensesOf = new Map(nouns.map(({lemma, senses}) => [lemma, senses]))
const classOfRoot = new Map(
  roots.flatMap(([name, file, words]) =>
    words.map((word) => [
      sensesOf.get(word).find((sense) => synsets.get(sense).file === file),
      name
    ])
  )
)
const classes = new Map()

const words = new Map()
for (const {lemma, senses} of nouns) {
  if (!/^[a-z][a-z-]+$/.test(lemma)) continue
  const found = [
    ...new Set(
      senses
        .slice(0, mostSenses)
        .filter((sense) => !isSomebody(sense) && !synsets.get(sense).insult)
        .map(classOf)
    )
  ]
  while (found.at(-1) === 'thing') found.pop()
  if (found.length === 0) continue
  const key = found.slice(0, 2).join(' ')
  words.set(key, [...(words.get(key) ?? []), lemma])
}

const keys = [...words.keys()].sort()
const coded = keys.flatMap((key, index) => words.get(key).map((lemma) => ({lemma, index})))
coded.sort((a, b) => (a.lemma < b.lemma ? -1 : 1))
await writeFile(
  target,
  `# What nouns stand for: the classes of their commonest senses, the commonest first. Nouns that stand for things alone are left out.
# Source: WordNet 3.0, Princeton University (see NOTICE). Made by scripts/noun-classes.mjs: change that, not this.
classes:
${keys.map((key) => `  - ${key}`).join('\n')}
# In the order of their letters, each with the number of its classes in the list above, from 0.
nouns: >-
${wrap(coded.map(({lemma, index}) => `${lemma}:${index}`).join(' '))}\n`
)
console.log(keys.map((key) => `${key}: ${words.get(key).length}`).join('\n'))

function readNoun(line) {
  if (line === '' || line.startsWith(' ')) return []
  const [lemma, , , pointers, ...rest] = line.trim().split(' ')
  return [{lemma, senses: rest.slice(Number(pointers) + 2)}]
}

function readSynset(line) {
  if (line === '' || line.startsWith(' ')) return []
  const [offset, file, , count, ...rest] = line.split(' ')
  const pointers = rest.slice(Number.parseInt(count, 16) * 2 + 1)
  const above = pointers.flatMap((symbol, at) => (/^@i?$/.test(symbol) ? [pointers[at + 1]] : []))
  // Nobody who opens the table shall find words in it that no paper prints of a person.
  const insult =
    /ethnic slur|\b(?:offensive|disparaging|derogatory)\b[^;)]*\b(?:terms?|names?)\b/.test(
      line.split('|')[1]
    )
  return [[offset, {file, above, instance: pointers.includes('@i'), insult}]]
}

/** Whether a sense is one person by name: Nathan Hale makes no noun of "hale". */
function isSomebody(offset) {
  const {file, instance} = synsets.get(offset)
  return file === '18' && instance
}

/** Class of a sense: that of the nearest root above it, else that of its file. */
function classOf(offset) {
  const known = classes.get(offset)
  if (known) return known
  const {file, above} = synsets.get(offset)
  const own = classOfRoot.get(offset)
  const inherited =
    own ??
    above.map(classOf).find((name) => !Object.values(files).includes(name) && name !== 'thing')
  const name = file === '18' ? 'person' : (inherited ?? files[file] ?? 'thing')
  classes.set(offset, name)
  return name
}

function wrap(line) {
  return line.replaceAll(/(.{1,110})(?: |$)/g, '  $1\n').trimEnd()
}
