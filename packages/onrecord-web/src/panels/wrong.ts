/**
 * Findings that somebody calls wrong: kept in this browser, and saved as a file for the standards desk.
 */

import type {PlacedFinding} from 'prosemirror-onrecord'
import {counted, h} from '../dom.js'
import {saveFile} from '../report/save.js'

/** A finding that was called wrong. */
interface Wrong {
  rule: string
  words: string
  sentence: string
  message: string
  /** Day, as in 2026-11-28. */
  day: string
}

/** The list. */
export interface WrongPanel {
  element: HTMLElement
  /** Whether a finding was called wrong. */
  has(finding: PlacedFinding): boolean
  /** Call a finding wrong, or take that back. Gives whether it is called wrong now. */
  toggle(finding: PlacedFinding): boolean
}

const key = 'onrecord-wrong'

/**
 * Make the list.
 *
 * @param changed
 *   Is called when all was forgotten.
 * @returns
 *   List of what was called wrong in this browser.
 */
export function createWrongPanel(changed: () => void): WrongPanel {
  let all = read()
  const count = h('p.count', {role: 'status'})
  const element = h(
    'section.panel',
    {'aria-labelledby': 'wrong-title'},
    h('h2', {id: 'wrong-title'}, 'Called wrong'),
    count,
    h(
      'div.buttons',
      {},
      h('button', {type: 'button', onclick: save}, 'Save for the standards desk'),
      h('button', {type: 'button', onclick: forget}, 'Forget them')
    )
  )

  function draw(): void {
    element.hidden = all.length === 0
    count.textContent = `${counted(all.length, 'finding')}, kept in this browser alone.`
  }

  function save(): void {
    saveFile('findings-called-wrong.json', 'application/json', JSON.stringify(all, undefined, 2))
  }

  function forget(): void {
    all = []
    write(all)
    draw()
    changed()
  }

  draw()
  return {
    element,
    has: (finding) => all.some((one) => isSame(one, wrongOf(finding))),
    toggle(finding) {
      const wrong = wrongOf(finding)
      const others = all.filter((one) => !isSame(one, wrong))
      const isNew = others.length === all.length
      all = isNew ? [...all, wrong] : others
      write(all)
      draw()
      return isNew
    }
  }
}

function wrongOf({finding, ranges}: PlacedFinding): Wrong {
  const {rule, actual, reason} = finding
  const sentence = ranges[0]?.use.sentence ?? ''
  const day = new Date().toISOString().slice(0, 10)
  return {rule, words: actual, sentence, message: reason, day}
}

/** Whether it is the same rule about the same words of the same sentence. */
function isSame(one: Wrong, other: Wrong): boolean {
  return one.rule === other.rule && one.words === other.words && one.sentence === other.sentence
}

function read(): Wrong[] {
  try {
    const data: unknown = JSON.parse(window.localStorage.getItem(key) ?? '[]')
    return Array.isArray(data) ? data : []
  } catch {
    return []
  }
}

function write(all: readonly Wrong[]): void {
  try {
    if (all.length > 0) window.localStorage.setItem(key, JSON.stringify(all))
    else window.localStorage.removeItem(key)
  } catch {
    // A browser may forbid it; the list then lasts as long as the page.
  }
}
