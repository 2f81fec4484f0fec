/** Parse every file whole with retext-english, and keep nothing: the least that a linter on it takes. */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import retextEnglish from 'retext-english'
import {unified} from 'unified'

const parser = unified().use(retextEnglish).freeze()
for (const file of process.argv.slice(2)) parser.parse(readFileSync(file, 'utf8'))
