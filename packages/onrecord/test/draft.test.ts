import {
  checkArticle,
  type DraftReport,
  reportOf,
  resolveSettings,
  standings,
  wordSummary
} from 'onrecord/draft'
import {VFile} from 'vfile'
import {describe, expect, it} from 'vitest'
import {remediesOf} from '../lib/draft/remedies.js'

const rules = resolveSettings({})

async function report(value: string): Promise<DraftReport> {
  const file = new VFile({path: 'draft.md', value})
  return reportOf(file, await checkArticle(file, {rules}))
}

const draft = `Police shut the bridge on Monday, Chief Ada Holt said.

The bridge will stay shut until spring, sources said. A second one may be shut, sources said.

“Nobody told us a thing about it and nobody ever will.”

The river rose.

Advertisement
`

describe('a report', () => {
  it('is plain data, with every place of a finding', async () => {
    const found = await report(draft)
    expect(JSON.parse(JSON.stringify(found))).toEqual(found)
    const bare = found.findings.find(({rule}) => rule === 'bare-source')
    expect(bare).toMatchObject({severity: 'error', line: 3, actual: 'sources'})
    expect(bare?.places.map(({start, end}) => draft.slice(start, end))).toEqual([
      'sources',
      'sources'
    ])
  })

  it('sums up in a line', async () => {
    const {summary} = await report(draft)
    expect(wordSummary(summary)).toBe('1 named · 1 anonymous · 1 quotation with no speaker')
    expect(wordSummary({named: 2, anonymous: 0, speakerless: 0, words: 9})).toBe(
      '2 named · 0 anonymous'
    )
  })
})

describe('remedies', () => {
  it('leave the finding mended, or asked about', async () => {
    const {findings} = await report('“It is safe,” claimed Ada Holt, the chief of police.\n')
    expect(findings[0]?.remedies).toMatchObject([{kind: 'replace', text: 'said'}])
  })

  it('ask once, behind the words', async () => {
    const {findings} = await report(draft)
    const query = findings
      .find(({rule}) => rule === 'quote-without-speaker')
      ?.remedies.find(({kind}) => kind === 'query')
    const asked = `${draft.slice(0, query?.start)}${query?.text}${draft.slice(query?.end)}`
    expect(asked).toContain('nobody ever will.” [who says?]\n')
    const again = (await report(asked)).findings.find(({rule}) => rule === 'quote-without-speaker')
    expect(again?.remedies.filter(({kind}) => kind === 'query') ?? []).toEqual([])
  })

  it('every rule asks, but those about a verb, a label or a mark', () => {
    const silent = [
      'accusation-as-label',
      'ai-human-verb',
      'draft-residue',
      'factive-verb',
      'jigsaw-identity',
      'loaded-verb',
      'quote-continuation',
      'refute-as-deny',
      'said-bookism'
    ]
    expect(
      rules
        .map(({rule}) => rule.id)
        .filter((id) => !asks(id))
        .sort()
    ).toEqual(silent)
  })
})

describe('the strip', () => {
  it('has a bar for each paragraph, of all its words, with who stands behind them', async () => {
    const {strip, ledger} = await report(draft)
    expect(strip.map(({shares}) => shares[0]?.standing)).toEqual([
      'named',
      'anonymous',
      'nobody',
      'nobody'
    ])
    for (const {words, shares} of strip) {
      expect(shares.reduce((sum, share) => sum + share.words, 0)).toBe(words)
      const order = shares.map(({standing}) => standings.indexOf(standing))
      expect(order).toEqual([...order].sort())
    }
    const named = ledger.sources.find(({class: kind}) => kind === 'named')
    expect(strip[0]?.shares[0]?.sources).toEqual([named?.id])
  })
})

function asks(rule: string): boolean {
  return remedyKinds(rule).includes('query')
}

function remedyKinds(rule: string): string[] {
  return remediesOf({rule, start: 0, end: 5, expected: []}, 'words stand here').map(
    ({kind}) => kind
  )
}
