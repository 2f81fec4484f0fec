import {describe, expect, it} from 'vitest'
import {readText, speakers} from './helpers.js'

function entries(text: string): string[] {
  return readText(text).sources.map(({name, class: kind}) => `${name} (${kind})`)
}

describe('the ledger', () => {
  it('joins surname, title and pronoun to the full name', () => {
    const {sources} = readText(
      'Alejandro Velasco, an associate professor, said it was late. Velasco said he knew. “It is over,” the professor said.'
    )
    expect(sources).toHaveLength(1)
    expect(sources[0]).toMatchObject({
      name: 'Alejandro Velasco',
      class: 'named',
      description: 'an associate professor'
    })
    expect(sources[0]?.attributions).toHaveLength(3)
  })

  it.each([
    ['Police said it was late.', 'Police (organisation)'],
    ['Prosecutors said it was late.', 'Prosecutors (organisation)'],
    ['The mayor said it was late.', 'mayor (role)'],
    ['A spokesman for the trust said it was late.', 'spokesman for the trust (role)'],
    ['A report found that it was late.', 'report (document)'],
    ['It was late, Reuters reported.', 'Reuters (media)'],
    ['It was late, the Pellworth Chronicle said.', 'Pellworth Chronicle (media)'],
    ['County officials said it was late.', 'County officials (organisation)'],
    ['Philippine officials said it was late.', 'Philippine officials (anonymous)'],
    ['A source close to the club said it was late.', 'source close to the club (anonymous)'],
    ['Sources said it was late.', 'Sources (anonymous)'],
    ['Critics say it was late.', 'Critics (anonymous)'],
    ['According to the Cuban government, 32 were killed.', 'Cuban government (organisation)'],
    ['An aide to the governor, Tomas Brellin, said it was late.', 'Tomas Brellin (named)'],
    ['CEO of the Refugee Council Enver Solomon said it was late.', 'Enver Solomon (named)'],
    ['Prosecutor Claire Benoit said it was late.', 'Claire Benoit (named)'],
    ['Striker Tom Bell said it was late.', 'Tom Bell (named)'],
    ['Xi Jinping spoke. Xi said it was late.', 'Xi Jinping (named)'],
    ['Ana de la Cruz came. De la Cruz said it was late.', 'Ana de la Cruz (named)']
  ])('%s', (text, entry) => {
    expect(entries(text)).toEqual([entry])
  })

  it.each([
    ['The plumber who was hired to mend the pump said it was late.', 'plumber'],
    ['An aide to the mayor not cleared to speak said it was late.', 'aide to the mayor'],
    ['One adviser not cleared to talk on the record said it was late.', 'One adviser'],
    ['Two people briefed on the plan said it was late.', 'Two people'],
    ['A tenant they evicted said it was late.', 'tenant'],
    ['A cook in the prison, sacked in June, said it was late.', 'cook in the prison'],
    ['It was late, according to the mayor of Yarvo via the agency Tarpress.', 'mayor of Yarvo'],
    ['The letter from Harwick and Corin says it was late.', 'letter'],
    ['A spokesman for the ruling party said it was late.', 'spokesman for the ruling party'],
    [
      'The tables published by the Hydrographic Office say the tide is late.',
      'tables published by the Hydrographic Office'
    ]
  ])('ends the name where a clause tells of them: %s', (text, name) => {
    expect(readText(text).sources.map((source) => source.name)).toEqual([name])
  })

  it.each([
    [
      'Estimates by the health ministry state that 9,000 drink it.',
      'Estimates by the health ministry'
    ],
    ['Claims by the port authority state that it is safe.', 'Claims by the port authority'],
    ['Forecasts by the bank show that prices will rise.', 'Forecasts by the bank'],
    ['Figures from the ministry state that few drink.', 'Figures from the ministry']
  ])('credits papers by whose they are: %s', (text, name) => {
    expect(readText(text).sources.map((source) => source.name)).toEqual([name])
  })

  it('keeps what hangs on an unnamed source in its description', () => {
    expect(readText('A clerk who saw it said it was late.').sources[0]).toMatchObject({
      name: 'clerk',
      description: 'who saw it'
    })
  })

  it('keeps two people of one surname apart by their titles', () => {
    expect(speakers(readText('Mr Holt met Mrs Holt. “It was cold,” Mrs Holt said.'))).toEqual([
      'Holt'
    ])
  })

  it('resolves a pronoun where one candidate fits', () => {
    expect(
      speakers(readText('Robin Achterberg spent six weeks there. “I never slept,” he said.'))
    ).toEqual(['Robin Achterberg'])
    expect(
      speakers(readText('Mr Holt met Mrs Reeve on the platform. “It was cold,” she said.'))
    ).toEqual(['Reeve'])
  })

  it.each([
    ['Manager Carlos Diaz was delighted. “It is over,” the Spaniard said.', 'Carlos Diaz'],
    ['Tom Bell was delighted. “It is over,” the 34-year-old said.', 'Tom Bell'],
    ['Erik ten Hag met Tom Bell.\n\n“It is over,” the Dutchman said.', 'Erik ten Hag']
  ])('takes a nation or an age for the person just named: %s', (text, name) => {
    expect(speakers(readText(text))).toEqual([name])
  })

  it('calls two candidates ambiguous and does not guess', () => {
    const reading = readText('Robin Achterberg met Lee Madrigal. “I never slept,” he said.')
    expect(speakers(reading)).toEqual([null])
    expect(reading.mentions.find(({form}) => form === 'pronoun')?.candidates).toHaveLength(2)
  })

  it('carries a speaker through the paragraph until another takes over', () => {
    expect(
      speakers(
        readText(
          '“One,” said Ada Orr. “Two is more. Three.” Bo Kell smiled. “It is four in the end.”'
        )
      )
    ).toEqual(['Ada Orr', 'Ada Orr', 'Bo Kell'])
  })

  it.each([
    '“It is over,” said lead author Ana Bell.',
    '“It is over,” said then acting chief Ana Bell.',
    '“It is over,” said a visibly shaken Ana Bell.',
    '“It is over,” so said Ana Bell.',
    '“It is over,” was the verdict of Ana Bell.',
    '“It is over,” Ana Bell was quoted as telling the paper.',
    'Ana Bell’s message to voters: “It is over.”',
    'Ana Bell’s answer? “It is over.”'
  ])('finds whose words they are, however they are credited: %s', (text) => {
    expect(speakers(readText(text))).toEqual(['Ana Bell'])
  })

  it('takes a word of time before a colon for no speaker', () => {
    const text = 'The judge said: “You hid it.” Then: “You ran away.”'
    expect(speakers(readText(text))).toEqual(['judge', 'judge'])
  })

  it('takes the name of a user or a page for no speech', () => {
    const text = 'A user labelled “Anonymous” spoke. The firm says so on “The Final Countdown”.'
    expect(readText(text).quotations.map(({kind}) => kind)).toEqual(['term', 'title'])
  })

  it('takes titles, terms and nicknames for no speech', () => {
    const {quotations} = readText(
      'Terence “Biscuit” Mallory read his novel “The Low Tide”. The word “weir” is old. The “reform” passed.'
    )
    expect(quotations.map(({kind}) => kind)).toEqual(['term', 'title', 'term', 'scare'])
  })

  it('is read once per tree and options', async () => {
    const {readAttributions} = await import('nlcst-attribution')
    const {unified} = await import('unified')
    const {default: retextEnglish} = await import('retext-english')
    const tree = unified().use(retextEnglish).parse('Orr said it was late.')
    expect(readAttributions(tree)).toBe(readAttributions(tree))
    expect(readAttributions(tree, {outlets: ['Orr']})).not.toBe(readAttributions(tree))
  })
})

describe('who shares a statement', () => {
  const names = (text: string) =>
    readText(text)
      .sources.filter(({attributions}) => attributions.length > 0)
      .map(({name}) => name)

  it.each([
    ['Ana Prew and Piet Holm said the bridge was safe.', ['Ana Prew', 'Piet Holm']],
    ['The mayor and the police chief said it was safe.', ['mayor', 'police chief']],
    ['“It is safe,” said Ana Prew and Piet Holm.', ['Ana Prew', 'Piet Holm']],
    [
      'Governor Ana Prew, Mayor Piet Holm and the Tarn Water Board said it was safe.',
      ['Ana Prew', 'Piet Holm', 'Tarn Water Board']
    ],
    ['The council and police said nobody was hurt.', ['council', 'police']],
    [
      'The Center for Old Trees and Center for Clean Rivers said the plan was bad.',
      ['Center for Old Trees', 'Center for Clean Rivers']
    ],
    ['Health minister and deputy leader Ana Prew said it was safe.', ['Ana Prew']],
    ['Many protesters and organizers said it was safe.', ['Many protesters and organizers']],
    // Nobody in particular stays with whoever is named; a firm of two names is one.
    ['Ana Prew and two aides said the plan was dead.', ['Ana Prew']],
    ['Foster and Partners said the tower was safe.', ['Foster and Partners']]
  ])('%s', (text, expected) => {
    expect(names(text)).toEqual(expected)
  })
})

describe('who says nothing', () => {
  it.each([
    'Beijing illegally claims the archipelago.',
    'Tarn, which claims sovereignty over the reef, sent boats.',
    'The directive has raised concerns about the clinic.',
    'The board views Ana Prew as a mentor.',
    'No one can say what the bridge will cost.',
    'Neither statement said whether the bridge was safe.',
    'Everyone understood that the bridge was unsafe.',
    'Several ideas proposed at the meeting were bad.',
    'A ship found in the bay had no mast.',
    'The bank joined efforts to bolster added value in farming.',
    'The cancellation showed that the town would wait.'
  ])('%s', (text) => {
    const {sources} = readText(text)
    expect(sources.filter(({attributions}) => attributions.length > 0)).toEqual([])
  })

  it.each([
    ['The militia claimed responsibility for the attack.', 'militia (organisation)'],
    ['Ana Prew has raised concerns about the clinic.', 'Ana Prew (named)'],
    ['The rules say that the bridge must be shut.', 'rules (document)'],
    ['The report showed that the bridge was unsafe.', 'report (document)']
  ])('but not: %s', (text, wanted) => {
    expect(entries(text)).toEqual([wanted])
  })
})

describe('whose name it is', () => {
  it.each([
    ['San Marcos Fed President Mary Orr said it was late.', 'Mary Orr (named)'],
    ['New Community Development Director David Barr said it was late.', 'David Barr (named)'],
    ['London mayor Sadiq Khan left. Khan said it was late.', 'Sadiq Khan (named)'],
    ['Stallholder Nomvula Khoza said it was late.', 'Nomvula Khoza (named)'],
    ['The Minister for Tourism said it was late.', 'Minister for Tourism (role)'],
    ['The Orr administration fell. Orr said he was glad.', 'Orr (named)'],
    ['Joe Orr spoke. The Orr administration fell. Orr said he was glad.', 'Joe Orr (named)'],
    ['Gov. Joe Hale left. Hale, a Democrat, wrote that it was late.', 'Joe Hale (named)'],
    ['Hale, the academic trustee, said it was late.', 'Hale (named)']
  ])('%s', (text, wanted) => {
    expect(entries(text)).toEqual([wanted])
  })
})
