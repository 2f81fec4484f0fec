import {expect, test} from 'vitest'
import {readConllu} from '../lib/conllu.js'

const sentence = `# newdoc id = one
# text = “I don't,” said Matovič.
1	“	“	PUNCT	_	_	3	punct	_	SpaceAfter=No
2	I	I	PRON	_	_	3	nsubj	_	_
3-4	don't	_	_	_	_	_	_	_	SpaceAfter=No
3	do	do	AUX	_	_	0	root	_	_
4	n't	not	PART	_	_	3	advmod	_	_
5	,	,	PUNCT	_	_	3	punct	_	SpaceAfter=No
6	”	”	PUNCT	_	_	3	punct	_	_
6.1	say	say	VERB	_	_	_	_	_	_
7	said	say	VERB	_	_	3	parataxis	_	_
8	Matovič	Matovič	PROPN	_	_	7	nsubj	_	SpaceAfter=No
9	.	.	PUNCT	_	_	3	punct	_	_
`

test('places words in the raw text, the parts of a contraction too', () => {
  const [read] = readConllu(sentence)
  const {text = '', words = [], opensDocument} = read ?? {}
  expect(opensDocument).toBe(true)
  expect(words.map(({start, end}) => text.slice(start, end))).toEqual(words.map(({form}) => form))
  expect(words.map(({head}) => head)).toEqual([3, 3, 0, 3, 3, 3, 3, 7, 3])
})

test('puts the text together where a file has none', () => {
  const [read] = readConllu(sentence.replace(/# text.*\n/, ''))
  expect(read?.text).toBe("“I don't,” said Matovič.")
})

test('names file and line of what is no CoNLL-U', () => {
  expect(() => readConllu('1\tA\n', 'a.conllu')).toThrow(
    'a.conllu:1: 2 columns where CoNLL-U has ten'
  )
  expect(() => readConllu(`1\tA\ta\tDET\t_\t_\tx\tdet\t_\t_\n`, 'a.conllu')).toThrow(
    'a.conllu:1: the head is “x”, which is no number'
  )
})
