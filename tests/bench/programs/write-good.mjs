/** Lint every file with write-good, as its own command does for each; that one prints, which takes as long again. */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import writeGood from 'write-good'

for (const file of process.argv.slice(2)) writeGood(readFileSync(file, 'utf8'))
