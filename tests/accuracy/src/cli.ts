/** `pnpm accuracy`: see README.md beside the folder. */
import process from 'node:process'
import {parseArgs} from 'node:util'
import {measure} from './measure.js'
import {printFailures, printScores} from './print.js'
import {loadCommitted, saveScores} from './ratchet.js'
import {measureSupport, printSupport} from './support/index.js'
import {measureTreebank, printTreebank} from './treebank.js'

const usage = `pnpm accuracy [--rule RULE] [--gold FOLDER] [--errors [TOPIC]] [--json] [--update]

  --rule RULE       only the cases and findings of this rule
  --gold FOLDER     annotated articles (default ../shared/gold, or ONRECORD_GOLD)
  --errors [TOPIC]  list every miss and false alarm, of one rule or of one part of the reading:
                    quotations, kinds, speakers, ledger, content, source, source mention, marks,
                    marks speaker, ablated; "cases" for those of the cases alone, "reading"
                    for those of the stories
  --json            figures as JSON
  --update          write tests/accuracy/scores.json

pnpm accuracy --treebank FILE… [--json]

  FILE              CoNLL-U: words, tags and arcs; speech-subjects.jsonl: subjects of verbs of speech

pnpm accuracy --support FOLDER [PART…] [--json]

  FOLDER            text and Markdown files, at any depth
  PART              names of attribution patterns and of functions of the reading (default: all)`

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    errors: {type: 'boolean'},
    gold: {type: 'string'},
    help: {type: 'boolean'},
    json: {type: 'boolean'},
    rule: {type: 'string'},
    support: {type: 'string'},
    treebank: {type: 'boolean'},
    update: {type: 'boolean'}
  }
})

if (values.help) {
  console.log(usage)
} else if (values.treebank) {
  await treebank(positionals, values.json === true)
} else if (values.support !== undefined) {
  await support(values.support, positionals, values.json === true)
} else if (values.update && values.rule) {
  console.error('--update writes all figures: leave --rule out.')
  process.exitCode = 2
} else {
  const report = await measure({rule: values.rule, gold: values.gold ?? process.env.ONRECORD_GOLD})
  const topics = positionals
  if (values.update) saveScores(report, loadCommitted())
  if (values.json) console.log(JSON.stringify(report.scores, undefined, 2))
  else if (values.errors) {
    console.log(
      printFailures(
        report.failures.filter(
          ({topic, inCase}) =>
            topics.length === 0 || topics.includes(topic) || (inCase && topics.includes('cases'))
        )
      )
    )
  } else console.log(printScores(report))
}

/** Count what rests on each part of the reading; what is wrong with the request goes to the error output. */
async function support(folder: string, names: readonly string[], json: boolean): Promise<void> {
  try {
    const report = await measureSupport(folder, names, ({name, items}) => {
      process.stderr.write(`${name}: ${items}\n`)
    })
    console.log(json ? JSON.stringify(report, undefined, 2) : printSupport(report))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}

/** Figures of the treebanks named. */
async function treebank(files: readonly string[], json: boolean): Promise<void> {
  if (files.length === 0) {
    console.error('--treebank: name a file in CoNLL-U, or speech-subjects.jsonl.')
    process.exitCode = 2
    return
  }
  try {
    const scores = []
    for (const file of files) scores.push(await measureTreebank(file))
    console.log(json ? JSON.stringify(scores, undefined, 2) : printTreebank(scores))
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    process.exitCode = 2
  }
}
