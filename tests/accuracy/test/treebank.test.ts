import {mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterAll, expect, test} from 'vitest'
import {measureTreebank} from '../src/treebank.js'

const folder = mkdtempSync(join(tmpdir(), 'onrecord-treebank-'))
afterAll(() => rmSync(folder, {recursive: true}))

function file(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

test('measures words, tags and arcs of a treebank', async () => {
  const rows = [
    ['1', 'Police', 'police', 'NOUN', '2', 'nsubj'],
    ['2', 'said', 'say', 'VERB', '0', 'root'],
    ['3', 'they', 'they', 'PRON', '4', 'nsubj'],
    ['4', 'left', 'leave', 'VERB', '2', 'ccomp'],
    ['5', '.', '.', 'PUNCT', '2', 'obj']
  ].map(([id, form, lemma, upos, head, relation]) =>
    [id, form, lemma, upos, '_', '_', head, relation, '_', id === '4' ? 'SpaceAfter=No' : '_'].join(
      '\t'
    )
  )
  const text = `# text = Police said they left.\n${rows.join('\n')}\n\n`
  const scores = await measureTreebank(file('a.conllu', text))
  // The last arc of the treebank has a relation that no full stop has.
  expect(scores).toMatchObject({words: 5, tokenF1: 1, upos: 1, uas: 1, las: 0.8})
  expect(scores).toMatchObject({relations: {nsubj: 1, ccomp: 1, appos: 0}})
})

test('measures the subjects of verbs of speech', async () => {
  const right = {text: 'Police said they left.', verb: [7, 11], lemma: 'say', subject: [0, 6]}
  const wrong = {...right, subject: [12, 16]}
  const lines = [right, wrong].map((line) => JSON.stringify({...line, word: ''})).join('\n')
  expect(await measureTreebank(file('s.jsonl', lines))).toMatchObject({
    reading: {right: 1, of: 2},
    arcs: {right: 1, of: 2}
  })
})

test('names the file that it cannot read', async () => {
  await expect(measureTreebank(join(folder, 'none.conllu'))).rejects.toThrow('none.conllu')
  await expect(measureTreebank(file('b.jsonl', '{'))).rejects.toThrow('b.jsonl:1')
})
