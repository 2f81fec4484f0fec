import fc from 'fast-check'
import {history, undo} from 'prosemirror-history'
import {
  acceptRemedy,
  createChecker,
  findingAt,
  findingsIn,
  ignoredIn,
  ignoreFinding,
  reportIn,
  restoreFinding,
  selectNextFinding,
  showFinding,
  undoIgnore
} from 'prosemirror-onrecord'
import {EditorState} from 'prosemirror-state'
import {describe, expect, it} from 'vitest'
import {onrecordKey} from '../lib/state.js'
import {bare, Desk, docOf, schema} from './desk.js'

const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const anonymous = 'The bridge will stay shut until spring, sources said.'
const seed = 20_261_125

describe('findings', () => {
  it('stand on their words, in any block', async () => {
    const desk = new Desk(createChecker(), sound, '', anonymous)
    await desk.check()
    expect(desk.flagged()).toEqual(['bare-source: sources'])
  })

  it('stay on their words while somebody types before, at the edges, and behind', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    await desk.check()
    const at = desk.at('sources')
    desk.dispatch(desk.state.tr.insertText('Well, ', 1))
    desk.dispatch(desk.state.tr.insertText('two ', at + 6))
    desk.dispatch(desk.state.tr.insertText(' loudly', desk.at(' said.')))
    expect(desk.flagged()).toEqual(['bare-source: sources'])
    desk.dispatch(desk.state.tr.split(3))
    expect(desk.flagged()).toEqual(['bare-source: sources'])
  })

  it('grow with what is typed inside them, and go with their words', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    await desk.check()
    const at = desk.at('sources')
    desk.dispatch(desk.state.tr.insertText('XX', at + 3))
    expect(desk.flagged()).toEqual(['bare-source: souXXrces'])
    desk.dispatch(desk.state.tr.delete(at, at + 9))
    expect(desk.flagged()).toEqual([])
  })

  it('come late and still find their words, or go', async () => {
    const desk = new Desk(
      createChecker(),
      anonymous.replace('sources', 'a source'),
      sound,
      anonymous
    )
    const late = await desk.send()
    desk.dispatch(desk.state.tr.insertText('Yesterday it rained. ', 1))
    desk.dispatch(desk.state.tr.delete(desk.at('sources'), desk.at('sources') + 7))
    late()
    expect(desk.flagged().filter((one) => one.startsWith('bare-source'))).toEqual([
      'bare-source: a source'
    ])
  })

  it('of an older draft do not come behind those of a newer one', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    const older = await desk.send()
    desk.dispatch(desk.state.tr.delete(desk.at('sources'), desk.at('sources') + 7))
    const newer = await desk.send()
    newer()
    const report = reportIn(desk.state)
    older()
    expect(reportIn(desk.state)).toBe(report)
    expect(desk.flagged()).toEqual([])
  })

  it('keep their places through line breaks', async () => {
    const desk = new Desk(createChecker(), sound)
    const line = schema.node('paragraph', null, [
      schema.text('Bridge shut'),
      schema.node('hard_break'),
      schema.text(anonymous)
    ])
    desk.dispatch(desk.state.tr.insert(desk.state.doc.content.size, line))
    await desk.check()
    expect(desk.flagged()).toEqual(['bare-source: sources'])
  })

  it('stay where a colleague or a host puts a whole document in place of this one', async () => {
    const desk = new Desk(createChecker(), sound, anonymous, sound)
    await desk.check()
    const late = await desk.send()
    for (const next of [
      [`On Monday ${sound}`, anonymous, sound],
      [`On Monday ${sound}`, anonymous, `${sound} It rained.`],
      [anonymous, `${sound} It rained.`]
    ]) {
      const {state} = desk
      desk.dispatch(state.tr.replaceWith(0, state.doc.content.size, docOf(...next).content))
      expect(desk.flagged()).toEqual(['bare-source: sources'])
    }
    late()
    expect(desk.flagged()).toEqual(['bare-source: sources'])
  })

  it('never stand on other words, whatever is done to the copy', async () => {
    const desk = new Desk(
      createChecker(),
      sound,
      anonymous,
      `“Nobody ever told us a thing,” claimed Holt.`
    )
    await desk.check()
    const {state} = desk
    const change = fc.record({
      kind: fc.constantFrom('insert', 'delete', 'split', 'undo', 'late'),
      at: fc.double({min: 0, max: 1, noNaN: true}),
      length: fc.integer({min: 1, max: 12})
    })
    fc.assert(
      fc.property(fc.array(change, {maxLength: 12}), (changes) => {
        const marked = EditorState.create({doc: state.doc, plugins: [bare, history()]})
        desk.state = marked.apply(marked.tr.setMeta(onrecordKey, {type: 'sent', id: 1}))
        const before = findingsIn(state)
        desk.happen({
          type: 'report',
          id: 1,
          report: reportIn(state) ?? never(),
          findings: [...before]
        })
        for (const {kind, at, length} of changes) {
          const position = 1 + Math.floor(at * (desk.state.doc.content.size - 2))
          const resolved = desk.state.doc.resolve(position)
          if (!resolved.parent.isTextblock) continue
          if (kind === 'insert')
            desk.dispatch(desk.state.tr.insertText('#'.repeat(length), position))
          if (kind === 'split') desk.dispatch(desk.state.tr.split(position))
          if (kind === 'undo') undo(desk.state, desk.dispatch)
          if (kind === 'delete') {
            const end = Math.min(position + length, resolved.end())
            if (position < end) desk.dispatch(desk.state.tr.delete(position, end))
          }
        }
        for (const {finding, ranges} of findingsIn(desk.state)) {
          for (const {from, to} of ranges) {
            const now = desk.state.doc.textBetween(from, to, '').replaceAll('#', '')
            expect(to).toBeLessThanOrEqual(desk.state.doc.content.size)
            expect(isPart(now, finding.actual)).toBe(true)
          }
        }
      }),
      {seed, numRuns: 200}
    )
  })
})

describe('a writer', () => {
  it('accepts a remedy, which can be undone', async () => {
    const desk = new Desk(
      createChecker(),
      sound,
      '“It is safe,” claimed Ada Holt, the chief of police.'
    )
    desk.state = EditorState.create({doc: desk.state.doc, plugins: [bare, history()]})
    await desk.check()
    const [finding] = findingsIn(desk.state)
    const remedy = finding?.remedies.find(({kind}) => kind === 'replace') ?? never()
    desk.dispatch(desk.state.tr.insertText('Now: ', 1))
    const moved = findingsIn(desk.state)[0]?.remedies[0] ?? never()
    expect(moved.from).toBe(remedy.from + 5)
    acceptRemedy(moved)(desk.state, desk.dispatch)
    expect(desk.state.doc.textContent).toContain('“It is safe,” said Ada Holt')
    await desk.check()
    expect(desk.flagged()).toEqual([])
    undo(desk.state, desk.dispatch)
    expect(desk.state.doc.textContent).toContain('claimed Ada Holt')
  })

  it('has a query put behind the flagged words', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    await desk.check()
    const query = findingsIn(desk.state)[0]?.remedies.find(({kind}) => kind === 'query') ?? never()
    acceptRemedy(query)(desk.state, desk.dispatch)
    expect(desk.state.doc.textContent).toContain('sources [who is this?] said')
  })

  it('lets a finding stand, and it stays away', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    await desk.check()
    ignoreFinding(findingsIn(desk.state)[0] ?? never())(desk.state, desk.dispatch)
    expect(desk.flagged()).toEqual([])
    await desk.check()
    expect(desk.flagged()).toEqual([])
  })

  it('lets one use of a word stand, and silences no other', async () => {
    const lee = 'Senator Bo Lee claimed the port was safe.'
    const holt = 'Mayor Anna Holt claimed it was fine.'
    const claimed = () => desk.flagged().filter((one) => one.startsWith('loaded-verb'))
    const desk = new Desk(createChecker(), sound, holt)
    await desk.check()
    const [finding] = findingsIn(desk.state).filter(({finding: {rule}}) => rule === 'loaded-verb')
    ignoreFinding(finding ?? never(), 'court record')(desk.state, desk.dispatch)
    expect(claimed()).toEqual([])
    desk.dispatch(desk.state.tr.insert(0, docOf(lee).child(0)))
    await desk.check()
    expect(claimed()).toEqual(['loaded-verb: claimed'])
    expect(ignoredIn(desk.state)).toEqual([
      {rule: 'loaded-verb', sentence: holt, words: 'claimed', occurrence: 0, reason: 'court record'}
    ])
    restoreFinding(ignoredIn(desk.state)[0] ?? never())(desk.state, desk.dispatch)
    expect(claimed()).toHaveLength(2)
  })

  it('takes back that a finding was let stand, until something is written', async () => {
    const desk = new Desk(createChecker(), sound, anonymous)
    await desk.check()
    ignoreFinding(findingsIn(desk.state)[0] ?? never())(desk.state, desk.dispatch)
    expect(undoIgnore(desk.state, desk.dispatch)).toBe(true)
    expect(desk.flagged()).toEqual(['bare-source: sources'])
    ignoreFinding(findingsIn(desk.state)[0] ?? never())(desk.state, desk.dispatch)
    desk.dispatch(desk.state.tr.insertText('Now ', 1))
    expect(undoIgnore(desk.state, desk.dispatch)).toBe(false)
  })

  it('takes a remedy as an undo step of its own, however soon after typing', async () => {
    const desk = new Desk(
      createChecker(),
      sound,
      '“It is safe,” claimed Ada Holt, the chief of police.'
    )
    desk.state = EditorState.create({doc: desk.state.doc, plugins: [bare, history()]})
    desk.dispatch(desk.state.tr.insertText(' She left.', desk.at('claimed') + 'claimed'.length))
    await desk.check()
    const remedy =
      findingsIn(desk.state)[0]?.remedies.find(({kind}) => kind === 'replace') ?? never()
    acceptRemedy(remedy)(desk.state, desk.dispatch)
    undo(desk.state, desk.dispatch)
    expect(desk.state.doc.textContent).toContain('claimed She left.')
  })

  it('goes from finding to finding, and round', async () => {
    const desk = new Desk(createChecker(), sound, anonymous, 'It may be sold, a source said.')
    await desk.check()
    const shown = () => {
      const id = onrecordKey.getState(desk.state)?.shown
      return findingsIn(desk.state).find((one) => one.id === id)?.finding.actual
    }
    const seen = []
    for (let step = 0; step < 3; step++) {
      selectNextFinding()(desk.state, desk.dispatch)
      seen.push(shown())
    }
    expect(seen).toEqual(['sources', 'a source', 'sources'])
    selectNextFinding(-1)(desk.state, desk.dispatch)
    expect(shown()).toBe('a source')
    expect(findingAt(desk.state)?.finding.actual).toBe('a source')
    showFinding(null)(desk.state, desk.dispatch)
    expect(shown()).toBeUndefined()
  })

  it('has nothing to go to in sound copy', async () => {
    const desk = new Desk(createChecker(), sound)
    await desk.check()
    expect(selectNextFinding()(desk.state, desk.dispatch)).toBe(false)
  })
})

describe('settings', () => {
  it('can be changed, and are refused where they make no sense', async () => {
    const checker = createChecker({rules: {'bare-source': 'off'}})
    const desk = new Desk(checker, sound, anonymous)
    await desk.check()
    expect(desk.flagged()).toEqual([])
    checker.configure({rules: {'bare-source': 'warn'}})
    await desk.check()
    expect(desk.flagged()).toEqual(['bare-source: sources'])
    expect(() => checker.configure({preset: 'agency-uss'})).toThrow('agency-us')
    expect(() => createChecker({rules: {'bare-sauce': 'off'}})).toThrow('bare-source')
  })

  it('the first heading is a headline, later ones are crossheads, and code is no copy', async () => {
    const desk = new Desk(createChecker(), anonymous)
    const doc = docOf(sound, anonymous)
    const headed = schema.node('doc', null, [
      schema.node('heading', {level: 1}, [schema.text('Sources: bridge to close')]),
      doc.child(0),
      schema.node('heading', {level: 2}, [schema.text('What sources say')]),
      schema.node('code_block', null, [schema.text(anonymous)])
    ])
    desk.state = EditorState.create({doc: headed, plugins: [bare]})
    const report = await desk.check()
    expect(report.strip.map(({role}) => role)).toEqual(['headline', 'body', 'crosshead'])
    expect(desk.flagged().filter((one) => one.startsWith('bare-source'))).toEqual([])
  })
})

/** Whether letters are left of words, in their order. */
function isPart(letters: string, words: string): boolean {
  let at = 0
  for (const letter of words) if (letter === letters[at]) at++
  return at === letters.length
}

function never(): never {
  throw new Error('It has to be there.')
}
