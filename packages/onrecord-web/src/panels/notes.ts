/**
 * Notes that the draft is written from: each quotation beside what they have.
 */

import {type DraftReport, isSound, type QuoteRow, verdictWords} from 'onrecord/draft'
import {counted, fileInput, h} from '../dom.js'

/** What the panel is asked to do. */
export interface NotesActions {
  /** Look in these too. */
  add(files: readonly File[]): void
  /** Look in none. */
  clear(): void
  /** Go to a quotation. */
  go(row: QuoteRow): void
}

/** The panel. */
export interface NotesPanel {
  element: HTMLElement
  /** Say which notes there are. */
  name(names: readonly string[]): void
  show(report: DraftReport | null): void
}

/** Files that can be notes. */
const accepted = '.docx,.eml,.htm,.html,.json,.log,.markdown,.md,.srt,.text,.txt,.vtt,.xml'

/**
 * Make the panel.
 *
 * @param actions
 *   What is done.
 * @returns
 *   Panel without notes.
 */
export function createNotesPanel(actions: NotesActions): NotesPanel {
  const count = h('p.count', {role: 'status'})
  const list = h('ul.quotes')
  const file = fileInput({accept: accepted, label: 'Notes to look in', multiple: true}, actions.add)
  const clear = h(
    'button',
    {type: 'button', hidden: true, onclick: actions.clear},
    'Take them away'
  )
  const element = h(
    'section.panel.notes',
    {'aria-labelledby': 'notes-title'},
    h('h2', {id: 'notes-title'}, 'Notes'),
    count,
    h(
      'div.buttons',
      {},
      h('button', {type: 'button', onclick: () => file.click()}, 'Add notes'),
      clear
    ),
    file,
    list
  )
  let names: readonly string[] = []
  let rows: readonly QuoteRow[] = []

  element.addEventListener('dragover', () => element.classList.add('over'))
  element.addEventListener('dragleave', () => element.classList.remove('over'))
  // Wherever it falls: the page takes what is dropped before it gets here.
  document.addEventListener('drop', () => element.classList.remove('over'), true)

  function draw(): void {
    const faulty = rows.filter(({verdict}) => !isSound(verdict))
    clear.hidden = names.length === 0
    count.textContent =
      names.length === 0
        ? 'Drop notes, transcripts or releases here, and each quotation stands beside what they have.'
        : `${names.join(', ')}. ${counted(rows.length, 'quotation')}, ${faulty.length} to look at.`
    list.replaceChildren(...rows.map((row) => item(row, actions)))
  }

  draw()
  return {
    element,
    name(given) {
      names = given
      draw()
    },
    show(report) {
      rows = names.length > 0 ? (report?.quotes ?? []) : []
      draw()
    }
  }
}

function item(row: QuoteRow, {go}: NotesActions): HTMLElement {
  const {verdict, speaker, places} = row
  return h(
    'li',
    {'data-sound': String(isSound(verdict))},
    h('p.verdict', {}, h('b', {}, `${speaker ?? 'Nobody named'}: `), verdictWords[verdict]),
    h(
      'div.beside',
      {},
      h(
        'div',
        {},
        h('span.label', {}, 'Draft'),
        h('button.said', {type: 'button', onclick: () => go(row)}, ...marked(row))
      ),
      h(
        'div',
        {},
        h('span.label', {}, 'Notes'),
        ...(places.length === 0 ? [h('p', {}, 'Nothing like it.')] : places.map(placeOf))
      )
    )
  )
}

function placeOf({words, path, line, speaker}: QuoteRow['places'][number]): HTMLElement {
  const who = speaker === null ? '' : `${speaker}, `
  return h('p', {}, words, h('span.where', {}, `${who}${path}, line ${line}`))
}

/** The quotation, with the words that the notes do not have marked. */
function marked({quotation, differences}: QuoteRow): (string | HTMLElement)[] {
  const parts: (string | HTMLElement)[] = []
  let at = 0
  for (const {start, end} of differences) {
    parts.push(quotation.slice(at, start), h('mark', {}, quotation.slice(start, end)))
    at = end
  }
  return [...parts, quotation.slice(at)]
}
