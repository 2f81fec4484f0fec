import {createChecker, createSession, type EditorBlock, type PlacedFinding} from 'onrecord-browser'
import {afterEach, beforeEach, describe, expect, it, vi} from 'vitest'

const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const anonymous = 'The bridge will stay shut until spring, sources said.'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  vi.useRealTimers()
})

/** An editor without a window, and how often it was asked and told. */
function open(...texts: string[]) {
  const work = {read: 0, drawn: 0, checked: 0, told: [] as string[]}
  const copy = {blocks: texts.map((text): EditorBlock => ({text}))}
  const checker = createChecker()
  const session = createSession(
    {
      read() {
        work.read++
        return copy.blocks
      },
      draw() {
        work.drawn++
      },
      isEditable: () => true,
      replace() {},
      select() {},
      destroy() {}
    },
    {
      checker: {
        ...checker,
        check(blocks) {
          work.checked++
          return checker.check(blocks)
        }
      },
      onIgnore: () => work.told.push('ignore'),
      onRestore: () => work.told.push('restore')
    }
  )
  return {work, copy, session}
}

function words(copy: {blocks: EditorBlock[]}, findings: readonly PlacedFinding[]): string[] {
  const text = copy.blocks.map((block) => block.text).join('\n\n')
  return findings.flatMap(({ranges}) => ranges.map(({from, to}) => text.slice(from, to)))
}

describe('a session', () => {
  it('does nothing for a letter, and reads and checks once when somebody rests', async () => {
    const {work, copy, session} = open(sound, anonymous)
    await vi.advanceTimersByTimeAsync(300)
    expect(words(copy, session.findings)).toEqual(['sources'])
    Object.assign(work, {read: 0, drawn: 0, checked: 0})
    for (let letter = 0; letter < 30; letter++) {
      copy.blocks = [{text: `${'x'.repeat(letter + 1)} ${sound}`}, {text: anonymous}]
      session.changed(true)
      await vi.advanceTimersByTimeAsync(30)
      expect(work).toMatchObject({read: 0, drawn: 0, checked: 0})
    }
    await vi.advanceTimersByTimeAsync(500)
    expect(work).toMatchObject({read: 1, checked: 1})
    expect(words(copy, session.findings)).toEqual(['sources'])
  })

  it('knows where findings stand whenever it is asked, and checks as soon as it should', async () => {
    const {work, copy, session} = open(sound, anonymous)
    await vi.advanceTimersByTimeAsync(300)
    copy.blocks = [{text: `It rained. ${sound}`}, {text: anonymous}]
    session.changed(true)
    expect(words(copy, session.findings)).toEqual(['sources'])
    copy.blocks = [{text: `It rained. ${sound}`}, {text: anonymous.replace('sources', 'Bo Lee')}]
    session.changed(true)
    expect(session.findingsAt(`It rained. ${sound}`.length + 44)).toEqual([])
    work.checked = 0
    session.changed(true)
    await vi.advanceTimersByTimeAsync(200)
    expect(work.checked).toBe(1)
  })

  it('is told late what writers let stand, and tells nobody', async () => {
    const {work, session} = open(sound, anonymous)
    await vi.advanceTimersByTimeAsync(300)
    const use = session.findings[0]?.ranges[0]?.use
    if (!use) throw new Error('It has to be there.')
    session.setIgnored([{...use, reason: 'cleared by the desk'}])
    expect(session.findings).toEqual([])
    expect(session.ignored).toMatchObject([{words: 'sources', reason: 'cleared by the desk'}])
    expect(session.undoIgnore()).toBe(false)
    session.setIgnored([])
    expect(session.findings).toHaveLength(1)
    expect(work.told).toEqual([])
  })
})
