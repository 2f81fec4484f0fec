import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

function quotations(text: string): string[] {
  const reading = readText(text)
  return reading.quotations.map((quotation) => reading.textOf(quotation))
}

describe('quotation marks', () => {
  it('reads curly, straight, single and angular marks', () => {
    expect(
      quotations('“One,” he said. "Two," she said. ‘Three,’ he said. «Four», she said.')
    ).toEqual(['“One,”', '"Two,"', '‘Three,’', '«Four»'])
  })

  it('reads guillemets as French and as German has them', () => {
    expect(quotations('«\u00A0The gate is shut\u00A0», he said. »I read it«, she said.')).toEqual([
      '«\u00A0The gate is shut\u00A0»',
      '»I read it«'
    ])
  })

  it('reads nested marks with apostrophes inside', () => {
    expect(quotations('“She said, ‘That’s the tide’s fault,’ and left,” Danso said.')).toEqual([
      '“She said, ‘That’s the tide’s fault,’ and left,”',
      '‘That’s the tide’s fault,’'
    ])
  })

  it.each([
    ['decades and elisions', 'In the ’90s it was rock ’n’ roll, and the ‘80s came back.'],
    ['possessives', "The Joneses’ garage and the workers’ canteen closed; the Morrises' did not."],
    ['feet and inches', 'He is 6\'2" in socks, the plank 8" wide and 12\' long.']
  ])('takes %s for no quotation', (_, text) => {
    expect(quotations(text)).toEqual([])
    expect(readText(text).faults).toEqual([])
  })

  it.each([
    ['two apostrophes', "“We wait,’’ he said. ''We sit,'' she said. ‘‘We go,’’ they said."],
    ['two backticks', "``We wait,'' he said. ``We sit,'' she said. ``We go,'' they said."]
  ])('takes %s for a double mark', (_, text) => {
    expect(quotations(text)).toHaveLength(3)
    expect(readText(text).faults).toEqual([])
  })

  it.each([
    ['“We go, “said Ona Peel. “It was good.”', ['“We go, “', '“It was good.”']],
    ['It is “two per cent. That is a lot. “he said. He left.', ['“two per cent. That is a lot. “']],
    ['Two systems—”On Report” for work and gating.', ['”On Report”']],
    ['Ona Peel said:” While that may be, we go.” She left.', ['” While that may be, we go.”']],
    ['” We go now. We wait.” Dr Ana Peel said.', ['” We go now. We wait.”']]
  ])('reads a mark the wrong way round: %s', (text, found) => {
    expect(quotations(text)).toEqual(found)
    expect(readText(text).faults.map(({type}) => type)).toEqual(['turned'])
  })

  it.each([
    ['“He told her, “no” and left,” Ona Peel said.', []],
    ['He listed “a new plan, “an old plan” and more.', ['unclosed']],
    ['The note was brief. It wished them well.” Nobody signed it.', ['unopened']],
    ['“We go,” she said. “We stay, “We sit.', ['unclosed', 'unclosed']]
  ])('turns no mark that can stand as it is: %s', (text, types) => {
    expect(readText(text).faults.map(({type}) => type)).toEqual(types)
  })

  it('parts three marks into a double and a single one', () => {
    expect(quotations("'''Go,' he told me,'' she said.")).toEqual([
      "'''Go,' he told me,''",
      "'Go,'"
    ])
    expect(quotations("''He told me: 'Go''' was all she said.")).toEqual([
      "''He told me: 'Go'''",
      "'Go'"
    ])
  })

  it('reads nested marks of one kind, where both can still close', () => {
    expect(quotations('“He said “no” and left,” she said. “Later,” he said.')).toEqual([
      '“He said “no” and left,”',
      '“no”',
      '“Later,”'
    ])
    expect(quotations('"He said "no" and left," she said.')).toEqual([
      '"He said "no" and left,"',
      '"no"'
    ])
    expect(quotations('“It is over, she said. “Go home,” he said.')).toEqual([
      '“It is over, she said.',
      '“Go home,”'
    ])
  })

  it('reads marks three deep', () => {
    const reading = readText('“She said, ‘He told me, “Go,” and left.’ I cried,” Ana Prew said.')
    expect(reading.quotations.map(({parent}) => parent)).toEqual([null, 0, 1])
    expect(reading.faults).toEqual([])
  })

  it('takes feet and inches within speech for no marks', () => {
    expect(quotations('"The plank is 8" wide and 12\' long," he said. "It fits."')).toEqual([
      '"The plank is 8" wide and 12\' long,"',
      '"It fits."'
    ])
    expect(quotations('"We won 8" he said. "Then we lost."')).toEqual([
      '"We won 8"',
      '"Then we lost."'
    ])
  })

  it('takes code between backticks for no quotation', () => {
    expect(quotations("The `stop` button isn't red.")).toEqual([])
  })

  it('keeps a possessive inside single marks', () => {
    expect(quotations("'The boys' mothers sang all night,' he said.")).toEqual([
      "'The boys' mothers sang all night,'"
    ])
  })

  it('joins a running quotation', () => {
    const {quotations, faults} = readText(
      '“We waited,” she said. “Nobody came.\n\n“Then we heard the boats.”'
    )
    expect(quotations.map(({closed, continues}) => [closed, continues])).toEqual([
      [true, null],
      [true, null],
      [true, 1]
    ])
    expect(faults).toEqual([])
  })

  it('joins a running quotation in straight single marks, apostrophes in it', () => {
    const {quotations, faults} = readText(
      "Tom Kell told fans: 'I'm sorry we can't play. The band's van is in a ditch.\n\n'We'll be in Tarn on Friday.'"
    )
    expect(quotations.map(({closed, continues}) => [closed, continues])).toEqual([
      [true, null],
      [true, 0]
    ])
    expect(faults).toEqual([])
    const apart = readText("The boys' club said: 'We are shut. It is cold.\n\nNobody came.")
    expect(apart.quotations).toEqual([])
  })

  it('recovers an unclosed mark at the end of its sentence', () => {
    const reading = readText('“The bill is a mess, and nobody wants it. The vote is on Monday.')
    expect(reading.faults).toMatchObject([{type: 'unclosed', start: 0, end: 1}])
    expect(reading.quotations.map((quotation) => reading.textOf(quotation))).toEqual([
      '“The bill is a mess, and nobody wants it.'
    ])
  })

  it('ends what is never closed where the desk says whose it is', () => {
    const text = '“The bill is a mess, said Kell.\n\n“We shall see,” said the whip, Ruth Amory.'
    expect(readText(text).faults).toMatchObject([{type: 'unclosed', start: 0, end: 1}])
    expect(quotations(text)).toEqual(['“The bill is a mess,', '“We shall see,”'])
  })

  it('lets only the last of several marks left open run on', () => {
    const reading = readText('He said: “We wait. He said: “We sit.\n\n“We go,” he said.')
    expect(reading.quotations.map(({continues}) => continues)).toEqual([null, null, 1])
  })

  it('tells curly inches in speech from the mark that closes it', () => {
    expect(
      quotations('“He’s 6’5” and the screen is 27” wide,” said Orr. “We came in 1997” and “left”.')
    ).toEqual(['“He’s 6’5” and the screen is 27” wide,”', '“We came in 1997”', '“left”'])
    expect(readText('The pipe is 12” wide.').faults).toEqual([])
  })

  it('reports a closing mark that was never opened', () => {
    const text = 'The letter was short. It thanked them for their patience.” Nobody had seen it.'
    expect(readText(text).faults).toMatchObject([{type: 'unopened', start: text.indexOf('”')}])
  })

  it('forgives a space on the wrong side of a mark', () => {
    expect(quotations('Wilkins said," We liked the booths". She left.')).toEqual([
      '" We liked the booths"'
    ])
  })

  it('survives ten thousand opening marks', () => {
    expect(readText('“'.repeat(10_000)).quotations.length).toBeGreaterThan(0)
    expect(readText("'a ".repeat(10_000)).tokens.length).toBeGreaterThan(0)
  })
})
