/** The language server in the real Neovim, configured as the server's readme says. */

import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, beforeEach, expect, it} from 'vitest'
import {needProgram, neovim} from '../../scripts/programs.mjs'
import {run} from '../cli/run.js'
import {makeFolder, server, variablesIn} from './folder.js'

const prelude = fileURLToPath(new URL('neovim.lua', import.meta.url))
const sound = 'Police shut the bridge on Monday, Chief Ada Holt said.'
const draft = `${sound}\n\nThe bridge will stay shut until spring, sources said.\n`

let editor: string
/** What the readme has its reader write, for this version of the editor. */
let setUp: string
let folder: string

beforeAll(async () => {
  editor = needProgram(neovim)
  const {stdout} = await run(editor, ['--version'])
  const [, major, minor] = /^NVIM v(\d+)\.(\d+)/.exec(stdout)?.map(Number) ?? []
  const readme = readFileSync(new URL('readme.md', server), 'utf8')
  const blocks = [...readme.matchAll(/```lua\n(.+?)```/gs)].map(([, lines = '']) => lines)
  expect(blocks).toHaveLength(2)
  setUp = blocks[major === 0 && (minor ?? 0) < 11 ? 1 : 0] ?? ''
})

beforeEach(() => {
  folder = makeFolder()
})

/**
 * Do something in the editor, in the folder of the test.
 *
 * @param lines
 *   Lua, after what the readme says; it may use the functions of `neovim.lua`.
 * @returns
 *   What it returns.
 */
async function inNeovim(lines: string): Promise<unknown> {
  const script = join(folder, 'bin/script.lua')
  const result = join(folder, 'bin/result.json')
  writeFileSync(script, `${setUp}\n${lines}`)
  const env = {
    ...variablesIn(folder),
    NEOVIM_SCRIPT: script,
    NEOVIM_RESULT: result
  }
  await run(editor, ['--headless', '--clean', '-n', '-c', `luafile ${prelude}`], {cwd: folder, env})
  const {result: seen, failure} = JSON.parse(readFileSync(result, 'utf8'))
  expect(failure).toBeUndefined()
  return seen
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

it('shows what is found, with the settings that the readme gives it', async () => {
  write('a.txt', `${sound}\n\nLocal media reported that the bridge was shut.\n`)
  expect(
    await inNeovim(`
      local buffer = open('a.txt')
      -- A warning by default, an error in the preset of the readme.
      wait(function()
        local found = vim.diagnostic.get(buffer)[1]
        return found and found.severity == vim.diagnostic.severity.ERROR
      end, 'an error')
      local found = vim.diagnostic.get(buffer)
      return {marked(buffer, found[1]), rules(buffer), vim.inspect(found)}
    `)
  ).toEqual(['Local media reported', ['secondhand-report'], expect.not.stringMatching(/https?:/)])
})

it('marks the words themselves, beyond the first plane and with CRLF', async () => {
  write(
    'a.md',
    `😀😀😀 👨‍👩‍👧‍👦 𝒜 ${draft}`.replaceAll('\n', '\r\n').replace('\nThe', '\n👩🏽‍⚖️ The')
  )
  expect(
    await inNeovim(`
      local buffer = open('a.md')
      told(buffer, 'bare-source')
      return {vim.bo.fileformat, marked(buffer, vim.diagnostic.get(buffer)[1])}
    `)
  ).toEqual(['dos', 'sources'])
})

it('heeds a configuration that is written elsewhere, and one that is saved in it', async () => {
  write('a.md', draft)
  await inNeovim(`
    local buffer = open('a.md')
    told(buffer, 'bare-source')
    vim.fn.writefile({'rules: {bare-source: off}'}, '.onrecordrc.yaml')
    told(buffer)
    open('.onrecordrc.yaml')
    vim.cmd('%s/off/warn/ | write')
    told(buffer, 'bare-source')
  `)
})

it('leads the writer of plain text to where the reason of an ignore goes', async () => {
  write('a.txt', draft)
  const seen = await inNeovim(`
    local buffer = open_at('a.txt', 'bare-source', 'sources')
    act('Ignore bare-source here')
    if vim.lsp.handlers['window/showDocument'] then
      wait(function() return vim.api.nvim_buf_get_name(0):find('onrecord.yaml', 1, true) end, 'the sidecar')
    else
      -- Before 0.8 the editor could not be asked to show it.
      message('a.txt.onrecord.yaml, line 5')
      open('a.txt.onrecord.yaml')
      vim.api.nvim_win_set_cursor(0, {5, 0})
      vim.cmd('normal $')
    end
    local line = vim.api.nvim_get_current_line()
    vim.cmd('normal icleared by the desk')
    vim.cmd('write')
    told(buffer)
    return line
  `)
  expect(seen).toBe('    reason: ""')
  expect(readFileSync(join(folder, 'a.txt.onrecord.yaml'), 'utf8')).toContain(
    'reason: "cleared by the desk"'
  )
})

it('writes the ignore of Markdown above the paragraph, and takes it back', async () => {
  write('a.md', draft)
  expect(
    await inNeovim(`
      local buffer = open_at('a.md', 'bare-source', 'sources')
      act('Ignore bare-source here')
      wait(function() return #lines(buffer) == 4 end, 'a comment')
      local comment = lines(buffer)[3]
      vim.cmd('undo')
      told(buffer, 'bare-source')
      return {comment, #lines(buffer)}
    `)
  ).toEqual(['<!-- onrecord ignore bare-source: -->', 3])
})

it('puts the plain verb in, and takes it back', async () => {
  write('a.md', '“It is safe,” claimed Ada Holt, the chief of police.\n')
  expect(
    await inNeovim(`
      local buffer = open_at('a.md', 'loaded-verb', 'claimed')
      act('Change to')
      told(buffer)
      local mended = lines(buffer)[1]
      vim.cmd('undo')
      told(buffer, 'loaded-verb')
      return mended
    `)
  ).toBe('“It is safe,” said Ada Holt, the chief of police.')
})

it('explains a rule on a page that can’t be changed, and finds nothing in it', async () => {
  write('a.md', draft)
  expect(
    await inNeovim(`
      local buffer = open_at('a.md', 'bare-source', 'sources')
      act('Explain')
      if vim.lsp.handlers['window/showDocument'] then
        wait(function() return vim.api.nvim_get_current_buf() ~= buffer end, 'the page')
      else
        open(message('bare-source.md'):match('see (/%S+)'))
      end
      local page = vim.api.nvim_get_current_buf()
      -- What is told of a change of the draft comes after what would be told of the page.
      vim.api.nvim_buf_set_lines(buffer, 2, 3, false, {'The bridge is shut.'})
      told(buffer)
      local text = table.concat(lines(page), '\\n')
      return {vim.bo[page].readonly, rules(page), text:find('⟦') ~= nil, text:find('bare%-source') ~= nil}
    `)
  ).toEqual([true, [], false, true])
})

it('hovers without a sign of Markdown that the editor would show', async () => {
  write('a.md', draft)
  const seen = await inNeovim(`
    local buffer = open_at('a.md', 'bare-source', 'sources')
    vim.lsp.buf.hover()
    local window
    wait(function()
      for _, one in ipairs(vim.api.nvim_list_wins()) do
        if vim.api.nvim_win_get_config(one).relative ~= '' then window = one end
      end
      return window
    end, 'a hover')
    return table.concat(lines(vim.api.nvim_win_get_buf(window)), '\\n')
  `)
  expect(seen).toContain('bare-source')
  expect(seen).toContain('Reuters')
  expect(seen).not.toMatch(/\\[().[\]_-]/)
})

it('lists the sources, and finds nothing in what is no copy', async () => {
  for (const name of ['README.md', 'LICENSE.txt', 'a.md']) write(name, draft)
  expect(
    await inNeovim(`
      local papers = {open('README.md'), open('LICENSE.txt')}
      local buffer = open('a.md')
      told(buffer, 'bare-source')
      vim.lsp.buf.document_symbol()
      local listed
      wait(function()
        listed = vim.list_extend(vim.fn.getloclist(0), vim.fn.getqflist())
        return #listed > 0
      end, 'symbols')
      local names = vim.tbl_map(function(one) return one.text end, listed)
      return {rules(papers[1]), rules(papers[2]), table.concat(names, '\\n')}
    `)
  ).toEqual([[], [], expect.stringMatching(/Ada Holt.*sources/s)])
})
