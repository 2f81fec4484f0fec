import {resolveRules, runResolvedRules, runRules} from 'sourcing-rule'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {placesOf, readingOf, run, wordRule} from './handmade.js'

describe('a message', () => {
  it('says all that a reader and a program need', () => {
    const [message, ...others] = run('One line.\nSo odd here.', [
      wordRule({}, {expected: ['rare'], reason: 'Say which'})
    ])
    expect(others).toEqual([])
    expect(message).toMatchObject({
      reason: 'Say which',
      line: 2,
      column: 4,
      place: {start: {line: 2, column: 4, offset: 13}, end: {line: 2, column: 7, offset: 16}},
      ruleId: 'odd-word',
      source: 'retext-odd',
      fatal: false,
      actual: 'odd',
      expected: ['rare'],
      note: 'No standard asks for this.',
      url: undefined
    })
    expect(message).not.toHaveProperty('occurrences')
  })

  it('counts places in UTF-16 code units, with any line ending', () => {
    const [message] = run('😀 fine\r\n😀 odd', [wordRule()])
    expect(message?.place).toEqual({
      start: {line: 2, column: 4, offset: 12},
      end: {line: 2, column: 7, offset: 15}
    })
  })

  it.each([
    ['error', true],
    ['warn', false],
    ['info', undefined]
  ] as const)('is, at %s, fatal: %s', (severity, fatal) => {
    const [message] = run('odd', [wordRule({severity})])
    expect(message?.fatal).toBe(fatal)
  })

  it('says how sure it is: as the finding tells, as its rule was measured, as its severity promises', () => {
    const confidence = (parts: object, finding: object = {}) =>
      run('odd', [wordRule(parts, finding)])[0]?.confidence
    expect(confidence({})).toBe(0.85)
    expect(confidence({severity: 'error'})).toBe(0.95)
    expect(confidence({confidence: 0.91})).toBe(0.91)
    expect(confidence({confidence: 0.91}, {severity: 'info'})).toBe(0.7)
    expect(confidence({confidence: 0.91}, {confidence: 0.4})).toBe(0.4)
  })

  it('takes the note of the finding where it has one', () => {
    const [message] = run('odd', [wordRule({}, {note: 'Ask the desk.'})])
    expect(message?.note).toBe('Ask the desk.')
  })

  it('has no place where the reading does not point into the file', () => {
    const file = new VFile('odd')
    runResolvedRules(readingOf('odd'), file, resolveRules([wordRule()]), {placed: false})
    expect(file.messages).toMatchObject([{reason: 'Odd: odd', actual: 'odd', place: undefined}])
  })

  it('has no place where the offsets lie beyond the file', () => {
    const file = new VFile('')
    runRules(readingOf('so odd'), file, [wordRule()])
    expect(file.messages).toMatchObject([{reason: 'Odd: odd', place: undefined}])
  })
})

describe('a severity of the finding', () => {
  it('takes the place of the one that is set', () => {
    const messages = run('odd', [wordRule({}, {severity: 'info'})], {rules: {'odd-word': 'error'}})
    expect(messages).toMatchObject([{fatal: undefined}])
  })

  it('does not switch on a rule that is off', () => {
    const rule = wordRule({}, {severity: 'error'})
    expect(run('odd', [rule], {rules: {'odd-word': 'off'}})).toEqual([])
  })

  it('can drop the finding', () => {
    expect(run('odd', [wordRule({}, {severity: 'off'})])).toEqual([])
  })
})

describe('findings with the same phrase', () => {
  it('become one, at the first place, with a count', () => {
    const messages = run('An odd dog. ODD. An odd cat, odd.', [wordRule()])
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({
      reason: 'Odd: odd (3 times in this story)',
      place: {start: {offset: 3}},
      occurrences: [{start: {offset: 3}}, {start: {offset: 20}}, {start: {offset: 29}}]
    })
  })

  it('keep the full stop of the reason at its end', () => {
    const [message] = run('odd odd', [wordRule({}, {reason: 'Name them.'})])
    expect(message?.reason).toBe('Name them (2 times in this story).')
  })

  it('are told by their words, in any case and with any white space, where no phrase is given', () => {
    const options = {
      rules: {'odd-word': ['warn', {words: ['odd\nword', 'Odd word', 'odd worm']}]}
    } as const
    const messages = run('odd\nword. Odd word. odd worm.', [wordRule()], options)
    expect(messages.map(({reason}) => reason)).toEqual([
      'Odd: odd\nword (2 times in this story)',
      'Odd: odd worm'
    ])
  })

  it('are told by the phrase where one is given', () => {
    const options = {rules: {'odd-word': ['warn', {words: ['odd', 'strange']}]}} as const
    const messages = run('strange, odd', [wordRule({}, {phrase: 'same'})], options)
    expect(messages.map(({reason}) => reason)).toEqual(['Odd: strange (2 times in this story)'])
  })

  it('stay apart where their severities differ', () => {
    const rule = wordRule({
      check({reading, report}) {
        const [first, second] = placesOf(reading.textOf({start: 0, end: 99}), 'odd')
        if (first) report({span: first, reason: 'Slight', severity: 'info'})
        if (second) report({span: second, reason: 'Grave', severity: 'error'})
      }
    })
    expect(run('odd odd', [rule]).map(({reason}) => reason)).toEqual(['Slight', 'Grave'])
  })

  it('stay apart where their rules differ', () => {
    const other = wordRule({id: 'other-word'})
    expect(run('odd', [other, wordRule()]).map(({ruleId}) => ruleId)).toEqual([
      'odd-word',
      'other-word'
    ])
  })
})

describe('a run', () => {
  it('sorts findings by their place, over all rules', () => {
    const first = wordRule({id: 'a', defaults: {words: ['d', 'b'], style: 'uk', most: 1}})
    const second = wordRule({id: 'b', defaults: {words: ['c', 'a'], style: 'uk', most: 1}})
    expect(run('a b c d', [first, second]).map(({actual}) => actual)).toEqual(['a', 'b', 'c', 'd'])
  })

  it('gives a rule what the newsroom knows', () => {
    const seen: unknown[] = []
    const rule = wordRule({
      check({genre, outlets, people, organisations}) {
        seen.push({genre, outlets, people, organisations})
      }
    })
    const known = {outlets: ['Ledger'], people: ['Ros Tane'], organisations: ['Tarn Water']}
    run('', [rule], {genre: 'sport', ...known})
    run('', [rule])
    expect(seen).toEqual([
      {genre: 'sport', ...known},
      {genre: 'news', outlets: [], people: [], organisations: []}
    ])
  })

  it('names a rule that fails', () => {
    const rule = wordRule({
      check() {
        throw new Error('no verb')
      }
    })
    expect(() => run('odd', [rule])).toThrow('Rule `odd-word` failed: no verb')
  })
})
