import {describe, expect, test} from 'vitest'
import {onrecord} from './run.js'

describe('onrecord rules', () => {
  test('lists the rules with severity and question', async () => {
    const {code, stdout} = await onrecord(['rules'])

    expect(code).toBe(0)
    expect(stdout).toMatch(/^Rule +Default +What it asks\n/)
    expect(stdout).toMatch(/\nbare-source +error +\S/)
  })

  test('as JSON', async () => {
    const {stdout} = await onrecord(['rules', '--format', 'json'])

    expect(JSON.parse(stdout)).toContainEqual({
      id: 'bare-source',
      severity: 'error',
      plugin: 'retext-anonymous-sources',
      summary: expect.any(String)
    })
  })
})

describe('onrecord explain', () => {
  test('shows the page of each rule, without markup', async () => {
    const {stdout: list} = await onrecord(['rules', '--format', 'json'])

    for (const {id} of JSON.parse(list) as {id: string}[]) {
      const {code, stdout, stderr} = await onrecord(['explain', id])

      expect({code, stderr}).toEqual({code: 0, stderr: ''})
      expect(stdout.split('\n')[0]).toBe(id)
      expect(stdout).toMatch(/\nFires\n[\s\S]*\nSilent\n/)
      expect(stdout).not.toMatch(/^#|^```/m)
    }
  })

  test('colours the flagged words instead of bracketing them', async () => {
    const plain = await onrecord(['explain', 'bare-source'])
    const coloured = await onrecord(['explain', 'bare-source', '--color'])

    expect(plain.stdout).toContain('⟦')
    expect(coloured.stdout).not.toContain('⟦')
    expect(coloured.stdout).toContain('\u001B[31m')
  })
})
