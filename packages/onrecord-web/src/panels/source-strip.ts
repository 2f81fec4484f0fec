/**
 * The sourcing strip: a bar for each paragraph, coloured by who stands behind it.
 */

import {type DraftReport, type Share, type StripParagraph, standings} from 'onrecord/draft'
import {counted, h} from '../dom.js'
import {standingNames} from './standings.js'

/** The strip. */
export interface StripPanel {
  element: HTMLElement
  show(report: DraftReport | null): void
}

/**
 * Make the strip.
 *
 * @param go
 *   Called with the number of a paragraph, from 0, that somebody wants to see.
 * @returns
 *   Strip without bars.
 */
export function createStripPanel(go: (paragraph: StripParagraph) => void): StripPanel {
  const bars = h('ol.bars', {onkeydown: move})
  const legend = h('ul.legend', {'aria-label': 'Whose words the draft rests on'})
  const element = h(
    'section.strip',
    {'aria-labelledby': 'strip-title', hidden: true},
    h('h2', {id: 'strip-title'}, 'Who stands behind each paragraph'),
    bars,
    legend
  )

  /** One tab stop for all bars; arrows go from one to the next. */
  function move(event: KeyboardEvent): void {
    const step = {ArrowRight: 1, ArrowLeft: -1}[event.key]
    const buttons = [...bars.querySelectorAll('button')]
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const next = step && at >= 0 ? buttons[at + step] : undefined
    if (!next) return
    event.preventDefault()
    for (const button of buttons) button.tabIndex = button === next ? 0 : -1
    next.focus()
  }

  return {
    element,
    show(report) {
      const paragraphs = report?.strip ?? []
      element.hidden = paragraphs.length === 0
      const names = new Map(report?.ledger.sources.map(({id, name}) => [id, name]))
      bars.replaceChildren(...paragraphs.map((one, index) => bar(one, index, names, go)))
      bars.classList.toggle('many', paragraphs.length > 40)
      legend.replaceChildren(...sums(paragraphs))
    }
  }
}

function bar(
  paragraph: StripParagraph,
  index: number,
  names: ReadonlyMap<number, string>,
  go: (paragraph: StripParagraph) => void
): HTMLElement {
  const {shares, words} = paragraph
  const said = shares.map((share) => describe(share, words, names)).join('; ')
  const title = `Paragraph ${index + 1}: ${said}`
  const button = h(
    'button',
    {
      type: 'button',
      title,
      'aria-label': title,
      tabIndex: index === 0 ? 0 : -1,
      onclick: () => go(paragraph)
    },
    ...shares.map((share) => {
      const part = h('span', {'data-standing': share.standing})
      part.style.flexGrow = String(share.words)
      return part
    })
  )
  const item = h('li', {}, button)
  // Short paragraphs stay wide enough to be seen and hit.
  item.style.flexGrow = String(Math.max(words, 12))
  return item
}

function describe(
  {standing, words, sources}: Share,
  all: number,
  names: ReadonlyMap<number, string>
): string {
  const who = sources.flatMap((id) => names.get(id) ?? []).join(', ')
  const share = `${Math.round((words / Math.max(all, 1)) * 100)} %`
  return `${standingNames[standing]}${who ? ` (${who})` : ''} ${share}`
}

/** The legend, which is the sum as well. */
function sums(paragraphs: readonly StripParagraph[]): HTMLElement[] {
  const all = paragraphs.reduce((sum, {words}) => sum + words, 0)
  return standings.map((standing) => {
    const words = paragraphs
      .flatMap(({shares}) => shares)
      .filter((share) => share.standing === standing)
      .reduce((sum, share) => sum + share.words, 0)
    const share = `${all === 0 ? 0 : Math.round((words / all) * 100)} %`
    return h(
      'li',
      {title: counted(words, 'word')},
      h('span.swatch', {'data-standing': standing, 'aria-hidden': 'true'}),
      `${standingNames[standing]} `,
      h('b', {}, share)
    )
  })
}
