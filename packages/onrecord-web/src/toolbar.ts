/**
 * The bar above the draft: house style, kind of copy, files, report.
 */

import {genres, presets} from 'onrecord/draft'
import {fileInput, h} from './dom.js'
import type {Choices} from './settings.js'

/** What the bar is asked to do. */
export interface ToolbarActions {
  changed(): void
  open(file: File): void
  example(): void
  copy(): void
  download(format: 'html' | 'json'): void
  /** Somebody wants the draft kept for this tab, or not. */
  keep(wanted: boolean): void
}

/** The bar. */
export interface Toolbar {
  element: HTMLElement
  chosen(): Pick<Choices, 'preset' | 'genre' | 'remember'>
  /** Whether there is something to hand out. */
  ready(report: boolean): void
}

/** Files that the page reads. */
const accepted = '.docx,.htm,.html,.json,.markdown,.md,.nitf,.odt,.text,.txt,.xhtml,.xml'

/**
 * Make the bar.
 *
 * @param choices
 *   What is chosen at first.
 * @param actions
 *   What is done.
 * @param kept
 *   Whether a draft was kept in this tab.
 * @returns
 *   The bar.
 */
export function createToolbar(choices: Choices, actions: ToolbarActions, kept: boolean): Toolbar {
  const preset = h(
    'select',
    {id: 'preset', onchange: actions.changed},
    ...presets.map(({name, summary}) => h('option', {value: name, title: summary}, name))
  )
  const genre = h(
    'select',
    {id: 'genre', onchange: actions.changed},
    ...genres.map((name) => h('option', {value: name}, name))
  )
  const remember = h('input', {
    type: 'checkbox',
    checked: choices.remember,
    onchange: actions.changed
  })
  const file = fileInput({accept: accepted, label: 'A draft to open'}, ([chosen]) => {
    if (chosen) actions.open(chosen)
  })
  preset.value = choices.preset
  genre.value = choices.genre

  const button = (title: string, onclick: () => void) =>
    h('button', {type: 'button', onclick}, title)
  const exports = [
    button('Copy report', actions.copy),
    button('Save HTML', () => actions.download('html')),
    button('Save JSON', () => actions.download('json'))
  ]
  const keep = h('input', {
    type: 'checkbox',
    checked: kept,
    onchange: () => actions.keep(keep.checked)
  })

  return {
    element: h(
      'div.toolbar',
      {role: 'group', 'aria-label': 'Draft and settings'},
      h('label', {htmlFor: 'preset'}, 'House style'),
      preset,
      h('label', {htmlFor: 'genre'}, 'Kind of copy'),
      genre,
      h('span.gap'),
      h('button.primary', {type: 'button', onclick: () => file.click()}, 'Open a draft'),
      file,
      button('Try an example', actions.example),
      ...exports,
      h('label.remember', {}, keep, 'Keep this draft until I close this tab'),
      h('label.remember', {}, remember, 'Remember my settings in this browser')
    ),
    ready(report) {
      for (const one of exports) one.disabled = !report
    },
    chosen: () => ({preset: preset.value, genre: genre.value, remember: remember.checked})
  }
}
