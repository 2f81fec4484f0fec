import {readAttributions} from 'nlcst-attribution'
import {describe, expect, test} from 'vitest'
import {see} from './outline.js'

/** Who says each quotation of a file, as the ledger calls them. */
async function speakers(path: string, source: string): Promise<(string | undefined)[]> {
  const {root} = await see(path, source)
  const reading = readAttributions(root)
  return reading.quotations.map(({source: id}) => reading.sources[id ?? -1]?.name)
}

describe('names beside quotations', () => {
  test('credits what a cell says to the name in its row', async () => {
    const table = `# What they said

| Who | What |
| --- | --- |
| Bo Lund, pilot | "It shook the whole street." |
| "Nobody tells us how long." | Cy Marsh, cook |
| The square | "We wait for news." |
`
    expect(await speakers('a.md', table)).toEqual(['Bo Lund', 'Cy Marsh', undefined])
  })

  test('reads rows and terms of HTML', async () => {
    const page = `<h1>What they said</h1><table>
<tr><th>Bo Lund, 41</th><td>pilot</td><td>“It shook the whole street.”</td></tr></table>
<dl><dt>Cy Marsh, a cook</dt><dd>“Nobody tells us how long.”</dd>
<dt>Kit Poe</dt><dd>“We shall wait.”</dd></dl>`
    expect(await speakers('a.html', page)).toEqual(['Bo Lund', 'Cy Marsh', 'Kit Poe'])
  })

  test('credits a quotation to the name that stands with it, with a dash or without', async () => {
    const list = `# What they said

* "We knew nothing at all about it." Cy Marsh, cook
* "They could have told us." (Kit Poe, 41, a tenant)
* Bo Lund, pilot "It shook the whole street."
`
    expect(await speakers('a.md', list)).toEqual(['Cy Marsh', 'Kit Poe', 'Bo Lund'])
  })
})
