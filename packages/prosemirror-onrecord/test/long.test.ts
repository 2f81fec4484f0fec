import {createChecker, findingsIn, ignoredIn, setIgnored} from 'prosemirror-onrecord'
import {DecorationSet} from 'prosemirror-view'
import {afterEach, describe, expect, it, vi} from 'vitest'
import {onrecordKey} from '../lib/state.js'
import {Desk} from './desk.js'

const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'

afterEach(() => {
  vi.restoreAllMocks()
})

/** A draft with a finding in every other paragraph. */
function longDesk(): Desk {
  const copy = Array.from({length: 60}, (_, index) =>
    index % 2 ? `The ferry will be sold for $${index}, a source said.` : sound
  )
  return new Desk(createChecker(), ...copy)
}

/** Words with a mark that is drawn. */
function drawn(desk: Desk): string[] {
  const marks = onrecordKey.getState(desk.state)?.decorations.find() ?? []
  return marks.map(({from, to}) => desk.state.doc.textBetween(from, to))
}

describe('a long draft', () => {
  it('has marks where somebody looks, and findings everywhere', async () => {
    const desk = longDesk()
    await desk.check()
    const places = findingsIn(desk.state).flatMap(({ranges}) => ranges)
    expect(drawn(desk)).toHaveLength(places.length)
    const all = [...places].sort((left, right) => left.from - right.from)
    const [from, to] = [all[4]?.from ?? 0, all[9]?.to ?? 0]
    desk.happen({type: 'sight', sight: {from, to}})
    const few = drawn(desk)
    expect(few.length).toBeGreaterThanOrEqual(6)
    expect(few.length).toBeLessThan(places.length / 2)
    expect(new Set(few)).toEqual(new Set(['a source']))
    expect(findingsIn(desk.state).flatMap(({ranges}) => ranges)).toEqual(places)
    desk.happen({type: 'sight', sight: null})
    expect(drawn(desk)).toHaveLength(places.length)
  })

  it('is drawn anew for no letter, and its marks stay on their words', async () => {
    const desk = longDesk()
    await desk.check()
    desk.happen({type: 'sight', sight: {from: 500, to: 1500}})
    const before = drawn(desk)
    const create = vi.spyOn(DecorationSet, 'create')
    for (const letter of 'Again and again ') {
      desk.dispatch(desk.state.tr.insertText(letter, 1))
      desk.dispatch(desk.state.tr.insertText(letter, desk.at('$21')))
    }
    expect(create).not.toHaveBeenCalled()
    expect(drawn(desk)).toEqual(before)
    await desk.check()
    expect(drawn(desk)).toEqual(before)
  })
})

describe('a host', () => {
  it('says late what writers let stand, in place of what was known', async () => {
    const desk = longDesk()
    await desk.check()
    const uses = findingsIn(desk.state).flatMap(({ranges}) => ranges.map(({use}) => use))
    setIgnored(uses.map((use) => ({...use, reason: 'known to the desk'})))(
      desk.state,
      desk.dispatch
    )
    expect(findingsIn(desk.state)).toEqual([])
    expect(ignoredIn(desk.state)).toHaveLength(uses.length)
    setIgnored([])(desk.state, desk.dispatch)
    expect(findingsIn(desk.state).flatMap(({ranges}) => ranges)).toHaveLength(uses.length)
  })
})
