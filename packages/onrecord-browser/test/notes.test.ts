import {createChecker} from 'onrecord-browser'
import {Notes, readNoteFile} from 'quotation-notes'
import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {expect, it} from 'vitest'

const draft = [
  {text: '“We lost 400 trees,” Delia Pratt, a grower in the valley, said. “We never sold.”'},
  {text: '“Nobody came to see us at all,” said Kofi Okoro, the county engineer.'}
]

it('a checker looks quotations up in notes that it is given, and reports them beside each other', async () => {
  const value =
    'PRATT: We, um, we lost four hundred trees. We never sold.\n\nOKORO: Nobody came to help us at all.\n'
  const tape = await readNoteFile(new VFile({path: 'tape.txt', value}), readArticle)
  const checker = createChecker()
  expect(await checker.check(draft)).not.toHaveProperty('quotes')
  checker.useNotes(new Notes([tape]))
  const report = await checker.check(draft)
  expect(report?.quotes?.map(({verdict}) => verdict)).toEqual(['rendered', 'verbatim', 'altered'])
  const [row] = report?.quotes?.slice(-1) ?? []
  expect(row?.differences.map(({start, end}) => row.quotation.slice(start, end))).toEqual(['see'])
  expect(report?.findings.map(({rule}) => rule)).toEqual(['quote-not-in-notes'])
  checker.useNotes(null)
  expect(await checker.check(draft)).not.toHaveProperty('quotes')
})
