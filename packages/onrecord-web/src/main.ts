/**
 * The page.
 */

import type {LedgerSource, Span, StripParagraph} from 'onrecord/draft'
import {
  blocksOf,
  checkAgain,
  createToRange,
  findingAt,
  findingsIn,
  ignoredIn,
  isReading,
  reportIn,
  restoreFinding,
  selectFinding
} from 'prosemirror-onrecord'
import {TextSelection} from 'prosemirror-state'
import type {EditorView} from 'prosemirror-view'
import {h} from './dom.js'
import {createEditor} from './editor/editor.js'
import {example} from './editor/example.js'
import {guardDraft, keepDraft, keptDraft} from './editor/kept-draft.js'
import {roleOf} from './editor/schema.js'
import {createFindingsPanel} from './panels/findings.js'
import {createLedgerPanel} from './panels/ledger.js'
import {createStandPanel} from './panels/let-stand.js'
import {createNotesPanel} from './panels/notes.js'
import {createRoleChoice} from './panels/role.js'
import {createStripPanel} from './panels/source-strip.js'
import {createWrongPanel} from './panels/wrong.js'
import {toPage} from './report/page.js'
import {copyText, saveFile} from './report/save.js'
import {toMarkdown} from './report/text.js'
import {createRuleDialog} from './rule-pages/dialog.js'
import {type Choices, keepChoices, readChoices, settingsOf} from './settings.js'
import {createToolbar} from './toolbar.js'
import {startDesk} from './worker/client.js'

/** What is never a draft, wherever it is dropped. */
const isTranscript = /\.(?:srt|vtt|eml|log)$/i

const choices = readChoices()
const desk = startDesk()
desk.checker.configure(settingsOf(choices))

const dialog = createRuleDialog()
const notice = h('p.notice', {role: 'alert', hidden: true})
const place = h('div.draft', {id: 'draft'})
const kept = keptDraft()
let keeping = kept !== null
/** Why the last draft was not checked. */
let failure = ''
const findings = createFindingsPanel(choices.levels, {
  go(finding) {
    selectFinding(finding)(view.state, view.dispatch)
    view.focus()
  },
  explain: (rule) => dialog.open(rule),
  wrong(finding) {
    const kept = wrong.toggle(finding)
    tell(kept ? 'Kept as wrong in this browser. Save the list for the standards desk below.' : '')
  },
  isWrong: (finding) => wrong.has(finding),
  filtered: keep
})
const wrong = createWrongPanel(show)
const stand = createStandPanel((use) => restoreFinding(use)(view.state, view.dispatch))
const notes = createNotesPanel({add: addNotes, clear: () => addNotes([]), go: select})
const role = createRoleChoice(() => view)
const ledger = createLedgerPanel(({mentions: [first]}: LedgerSource) => select(first))
const strip = createStripPanel((paragraph: StripParagraph) => select(paragraph))
const toolbar = createToolbar(
  choices,
  {
    changed() {
      keep()
      desk.checker.configure(settingsOf(current()))
      checkAgain(view.state, view.dispatch)
    },
    open,
    example: () => load(example),
    copy,
    download,
    keep(wanted) {
      keeping = wanted
      keepDraft(wanted ? blocksOf(view.state.doc, roleOf) : null)
    }
  },
  keeping
)
const {view, load} = createEditor(place, {
  checker: desk.checker,
  onReport() {
    if (notice.textContent === failure) tell('')
    show()
  },
  onFailure({message}) {
    failure = message
    tell(message)
  },
  onExplain: (rule) => dialog.open(rule),
  askReason: ({finding}) => stand.ask(finding.actual),
  onIgnore: show,
  onRestore: show,
  onUpdate: follow,
  readText: (text) => desk.open(new File([text], 'pasted.txt'))
})

document
  .querySelector('#app')
  ?.append(
    toolbar.element,
    notice,
    strip.element,
    h(
      'div.columns',
      {},
      h('div.copy', {}, place, role.element),
      h(
        'div.side',
        {},
        findings.element,
        notes.element,
        stand.element,
        wrong.element,
        ledger.element
      )
    ),
    h(
      'p.colophon',
      {},
      `onrecord ${__VERSION__}. F8 and Shift+F8 go from finding to finding, Ctrl+. shows the one at the cursor.`
    ),
    dialog.element,
    stand.dialog
  )

document.addEventListener('dragover', (event) => event.preventDefault())
document.addEventListener(
  'drop',
  (event) => {
    const files = [...(event.dataTransfer?.files ?? [])]
    const [file] = files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    const isForNotes = notes.element.contains(event.target as Node) || isTranscript.test(file.name)
    if (isForNotes) addNotes(files)
    else open(file)
  },
  true
)
load(kept ?? example)
guardDraft(() => !keeping && isOwnDraft())
show()

/** Whether the draft is somebody's, and not the example or nothing. */
function isOwnDraft(): boolean {
  const text = view.state.doc.textContent
  return text.trim() !== '' && text !== example.map((block) => block.text).join('')
}

function follow({state}: EditorView): void {
  findings.follow(findingAt(state)?.id)
  findings.busy(isReading(state))
  role.update(view)
}

function show(): void {
  const report = reportIn(view.state)
  findings.show(findingsIn(view.state), view.state.doc.textContent.trim() === '')
  ledger.show(report)
  strip.show(report)
  notes.show(report)
  stand.show(ignoredIn(view.state))
  toolbar.ready(report !== null && view.state.doc.textContent.trim() !== '')
  if (keeping) keepDraft(blocksOf(view.state.doc, roleOf))
}

function current(): Choices {
  return {...toolbar.chosen(), levels: findings.chosen()}
}

function keep(): void {
  keepChoices(current())
}

async function open(file: File): Promise<void> {
  tell('')
  try {
    load(await desk.open(file))
  } catch (error) {
    tell((error as Error).message)
  }
}

/** Look in more notes, or in none. */
async function addNotes(files: readonly File[]): Promise<void> {
  tell('')
  try {
    notes.name(await desk.addNotes(files))
    checkAgain(view.state, view.dispatch)
  } catch (error) {
    tell((error as Error).message)
  }
}

function select(span: Span | undefined): void {
  const range = span && createToRange(blocksOf(view.state.doc, roleOf))(span)
  if (!range) return
  const {state} = view
  view.dispatch(
    state.tr.setSelection(TextSelection.create(state.doc, range.from, range.to)).scrollIntoView()
  )
  view.focus()
}

async function copy(): Promise<void> {
  const report = reportIn(view.state)
  if (!report) return
  const copied = await copyText(toMarkdown(report))
  tell(copied ? 'The report is on the clipboard.' : 'The browser does not let this page copy.')
}

function download(format: 'html' | 'json'): void {
  const report = reportIn(view.state)
  if (!report) return
  if (format === 'html') saveFile('sourcing-report.html', 'text/html', toPage(report))
  else saveFile('sourcing-report.json', 'application/json', JSON.stringify(report, undefined, 2))
}

function tell(message: string): void {
  notice.textContent = message
  notice.hidden = message === ''
}
