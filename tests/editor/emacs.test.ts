/** The language server in the real Emacs with eglot, configured as the server's readme says. */

import {spawnSync} from 'node:child_process'
import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeEach, describe, expect, it} from 'vitest'
import {emacs, needProgram} from '../../scripts/programs.mjs'
import {run} from '../cli/run.js'
import {makeFolder, server, variablesIn} from './folder.js'

const prelude = fileURLToPath(new URL('emacs.el', import.meta.url))
const draft =
  'Police shut the bridge on Monday, Chief Ada Holt said.\n\nThe bridge will stay shut until spring, sources said.\n'

const editor = needProgram(emacs)
const asked = spawnSync(editor, ['-q', '--batch', '--eval', "(require 'eglot)"])
if (asked.status !== 0) throw new Error(`This Emacs has no eglot: apt-get install ${emacs.debian}`)

let folder: string

/** Do something in the editor, in the folder of the test; `emacs.el` has the functions. Gives what it gives. */
async function inEmacs(lines: string): Promise<unknown> {
  const readme = readFileSync(new URL('readme.md', server), 'utf8')
  const [, settings = ''] = /```elisp\n(.+?)```/s.exec(readme) ?? []
  const file = (name: string, text = ''): string => {
    writeFileSync(join(folder, 'bin', name), text)
    return join(folder, 'bin', name)
  }
  const env = {
    ...variablesIn(folder),
    LC_ALL: 'C.UTF-8',
    EMACS_SETTINGS: file('settings.el', settings),
    EMACS_SCRIPT: file('script.el', lines),
    EMACS_RESULT: file('result.json')
  }
  // A daemon has timers and commands as an editor with a window has, and needs no terminal.
  await run(editor, ['-q', `--fg-daemon=${folder}/bin/socket`, '-l', prelude], {cwd: folder, env})
  const {result, failure} = JSON.parse(readFileSync(env.EMACS_RESULT, 'utf8'))
  expect(failure).toBeUndefined()
  return result
}

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

describe('in Emacs', () => {
  beforeEach(() => {
    folder = makeFolder()
  })

  it('shows what is found, with the settings that the readme gives it', async () => {
    write('a.txt', draft.replace('sources said', 'local media reported'))
    expect(
      await inEmacs(`
        (open "a.txt")
        ;; A warning by default, an error in the preset of the readme.
        (wait "an error"
              (lambda () (seq-find (lambda (one) (eq (flymake-diagnostic-type one) 'eglot-error))
                                   (flymake-diagnostics))))
        (found)
      `)
    ).toEqual([['secondhand-report', 'local media reported']])
  })

  it('marks the words themselves beyond the first plane', async () => {
    write('a.txt', draft.replace('The', '😀😀😀 👨‍👩‍👧‍👦 𝒜 The'))
    expect(await inEmacs('(open "a.txt") (told "bare-source") (found)')).toEqual([
      ['bare-source', 'sources']
    ])
  })

  it('follows what is typed, and what is undone', async () => {
    write('a.txt', draft)
    await inEmacs(`
      (open "a.txt")
      (told "bare-source")
      (go-to "Police")
      (keys "A t SPC n o o n SPC")
      (go-to "sources")
      (keys "M-d")
      (told)
      (keys "C-/")
      (told "bare-source")
    `)
  })

  it('puts the plain verb in, and takes it back', async () => {
    write('a.txt', '“It is safe,” claimed Ada Holt, the chief of police.\n')
    expect(
      await inEmacs(`
        (open "a.txt")
        (told "loaded-verb")
        (go-to "claimed")
        (act "Change to")
        (told)
        (let ((mended (buffer-string)))
          (undo-boundary)
          (keys "C-/")
          (told "loaded-verb")
          mended)
      `)
    ).toBe('“It is safe,” said Ada Holt, the chief of police.\n')
  })

  it('heeds a configuration that is written elsewhere', async () => {
    write('a.txt', draft)
    await inEmacs(`
      (open "a.txt")
      (told "bare-source")
      (with-temp-file ".onrecordrc.yaml" (insert "rules: {bare-source: off}\\n"))
      (told)
      (delete-file ".onrecordrc.yaml")
      (told "bare-source")
    `)
  })

  it('leads the writer to where the reason of an ignore goes', async () => {
    write('a.txt', draft)
    await inEmacs(`
      (open "a.txt")
      (told "bare-source")
      (go-to "sources")
      (act "Ignore bare-source here")
      (wait "the sidecar or its name"
            (lambda () (or (get-file-buffer "a.txt.onrecord.yaml")
                           (string-match-p "a.txt.onrecord.yaml, line 5" (messages)))))
      (with-current-buffer (find-file-noselect "a.txt.onrecord.yaml")
        (goto-char (point-min))
        (search-forward "reason: \\"")
        (insert "cleared by the desk")
        (save-buffer))
      (told)
    `)
    expect(readFileSync(join(folder, 'a.txt.onrecord.yaml'), 'utf8')).toContain(
      'reason: "cleared by the desk"'
    )
  })

  it('lists the sources', async () => {
    write('a.txt', draft)
    expect(
      await inEmacs(`
        (open "a.txt")
        (told "bare-source")
        (format "%S" (mapcar (lambda (kind) (mapcar #'car (cdr kind)))
                             (funcall imenu-create-index-function)))
      `)
    ).toContain('("Ada Holt" "sources")')
  })
})
