import type {DraftReport} from 'onrecord/draft'
import {placeFindings} from 'onrecord-browser'
import {blocksOf, type Checker, createToRange, findingsIn} from 'prosemirror-onrecord'
import {schema} from 'prosemirror-schema-basic'
import {EditorState, type Plugin, Plugin as StatePlugin, type Transaction} from 'prosemirror-state'
import {type Happening, initialState, nextState, onrecordKey} from '../lib/state.js'

export {schema}

/** A document of paragraphs. */
export function docOf(...paragraphs: string[]) {
  return schema.node(
    'doc',
    null,
    paragraphs.map((text) => schema.node('paragraph', null, text ? [schema.text(text)] : []))
  )
}

/** The plugin's state without its view. */
export const bare: Plugin = new StatePlugin({
  key: onrecordKey,
  state: {init: () => initialState, apply: (transaction, state) => nextState(transaction, state)}
})

/** An editor without a window, whose draft is checked when it is told so. */
export class Desk {
  state: EditorState
  #id = 0

  constructor(
    readonly checker: Checker,
    ...paragraphs: string[]
  ) {
    this.state = EditorState.create({doc: docOf(...paragraphs), plugins: [bare]})
  }

  dispatch = (transaction: Transaction): void => {
    this.state = this.state.apply(transaction)
  }

  happen(happening: Happening): void {
    this.dispatch(this.state.tr.setMeta(onrecordKey, happening))
  }

  /** Send the draft; the function that comes back takes the report in, however late. */
  async send(): Promise<() => DraftReport> {
    const id = ++this.#id
    const blocks = blocksOf(this.state.doc)
    this.happen({type: 'sent', id})
    const report = await this.checker.check(blocks)
    return () => {
      if (!report) throw new Error('The draft was not checked.')
      this.happen({
        type: 'report',
        id,
        report,
        findings: placeFindings(report, createToRange(blocks))
      })
      return report
    }
  }

  async check(): Promise<DraftReport> {
    return (await this.send())()
  }

  /** Words that are flagged, with their rules. */
  flagged(): string[] {
    return findingsIn(this.state).flatMap(({finding, ranges}) =>
      ranges.map(({from, to}) => `${finding.rule}: ${this.state.doc.textBetween(from, to, ' ')}`)
    )
  }

  /** Position of some words. */
  at(words: string): number {
    let found = -1
    this.state.doc.descendants((node, position) => {
      const at = node.isText ? (node.text ?? '').indexOf(words) : -1
      if (at !== -1 && found === -1) found = position + at
    })
    if (found === -1) throw new Error(`${words} do not stand there.`)
    return found
  }
}
