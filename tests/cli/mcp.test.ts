import {expect, test} from 'vitest'
import {folder, onrecord} from './run.js'

test('says in one line what to install where the server is not there', async () => {
  const {code, stdout, stderr} = await onrecord(['mcp'], {cwd: await folder()})
  expect({code, stdout}).toEqual({code: 2, stdout: ''})
  expect(stderr).toMatch(/^onrecord: .+ npm install onrecord-mcp\n$/)
})

test('takes no files', async () => {
  const {code, stderr} = await onrecord(['mcp', 'draft.txt'], {cwd: await folder()})
  expect(code).toBe(2)
  expect(stderr).toBe(
    'onrecord: onrecord mcp takes no files: the assistant hands the draft over.\n'
  )
})
