/** Lint every file with Harper, in this thread. */

import {readFileSync} from 'node:fs'
import process from 'node:process'
import {LocalLinter} from 'harper.js'
import {binaryInlined} from 'harper.js/binaryInlined'

const linter = new LocalLinter({binary: binaryInlined})
for (const file of process.argv.slice(2)) {
  await linter.lint(readFileSync(file, 'utf8'), {language: 'plaintext'})
}
