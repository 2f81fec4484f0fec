import {describe, expect, it} from 'vitest'
import {readText} from './helpers.js'

/** What the ledger tells of a text's first source. */
function columns(text: string) {
  const reading = readText(text)
  const [source] = reading.sources
  const words = (span: {start: number; end: number} | null | undefined) =>
    span ? reading.textOf(span) : null
  return {
    title: words(source?.title),
    affiliation: words(source?.affiliation),
    why: source?.justification
      ? `${source.justification.kind}: ${words(source.justification)}`
      : null
  }
}

describe('titles and affiliations', () => {
  it.each([
    [
      'The director of the Relief Fund, Ana Prew, said it was late.',
      'director of the Relief Fund',
      'Relief Fund'
    ],
    [
      "One of Tarn's vice presidents, Ana Prew, said it was late.",
      "Tarn's vice presidents",
      'Tarn'
    ],
    ['Another former adviser, Ana Prew, said it was late.', 'former adviser', null],
    ['President of Delmar Ana Prew said it was late.', 'President of Delmar', 'Delmar'],
    ['Former Chelsea striker Didier Obi said it was late.', 'Former Chelsea striker', 'Chelsea'],
    [
      "Labour's shadow chancellor Rachel Toms said it was late.",
      "Labour's shadow chancellor",
      'Labour'
    ],
    [
      'Health minister and deputy leader Ana Prew said it was late.',
      'Health minister and deputy leader',
      null
    ],
    ['Ana Prew, 41, a baker, said it was late.', 'baker', null],
    ['The club is out. Its director, Ana Prew, said it was late.', 'director', null],
    ['The runner fell. Her coach, Jon Obi, said it was late.', 'coach', null],
    ['Alleged arsonist Jon Obi said it was late.', 'Alleged arsonist', null],
    ['Nigerian minister Ana Prew said it was late.', 'Nigerian minister', 'Nigerian'],
    ['Cuban minister Ana Prew said it was late.', 'Cuban minister', 'Cuban'],
    [
      'Ana Prew, a historian at Corin University, said it was late.',
      'historian at Corin University',
      'Corin University'
    ],
    ['They elected Ana Prew as the new leader. Prew said it was late.', 'new leader', null],
    ['Ana Prew is the registrar of Tarn. Prew said it was late.', 'registrar of Tarn', 'Tarn'],
    [
      'A spokesman for the harbour board said it was late.',
      'spokesman for the harbour board',
      'harbour board'
    ]
  ])('%s', (text, title, affiliation) => {
    expect(columns(text)).toMatchObject({title, affiliation})
  })

  it.each([
    ['Ana Prew, who has been serving as the director since 2018, said it was late.', 'director'],
    ['Ana Prew, who is the mayor of Tarn, said it was late.', 'mayor of Tarn'],
    ['Ana Prew, who works as a plumber, said it was late.', 'plumber'],
    [
      "Ana Prew, Boralis's development projects senior manager, said it was late.",
      "Boralis's development projects senior manager"
    ],
    ['Ana Prew, the author of “The Long Quay”, said it was late.', 'author of “The Long Quay”'],
    [
      'Ana Prew, a professor of law, medical history and ethics at Corin College, said it was late.',
      'professor of law, medical history and ethics at Corin College'
    ],
    ['Ana Prew, a professor who studies reefs, said it was late.', 'professor'],
    ['Orr, which her advocate Ana Prew owns, is shut. Prew said it was late.', 'advocate'],
    ['A ball went to her host Ana Prew. Prew said it was late.', 'host'],
    ['It closed. Asked why, board member Ana Prew said it was late.', 'board member'],
    ['Analyst Ana Prew questions why it was late.', 'Analyst'],
    [
      'Ana Prew earns little as a shop assistant for a grocer. Prew said it was late.',
      'shop assistant for a grocer'
    ],
    ['Study co-author Dr. Ana Prew said it was late.', 'Study co-author Dr.'],
    [
      "The study's lead author, Ana Prew of Corin College, said it was late.",
      "study's lead author"
    ],
    ['Attorney for the family Ana Prew said it was late.', 'Attorney for the family'],
    ['Tarn Street chief of staff Ana Prew said it was late.', 'Tarn Street chief of staff']
  ])('%s', (text, title) => {
    expect(columns(text).title).toBe(title)
  })

  it.each([
    'Ana Prew, a person of some influence, said it was late.',
    'Ana Prew, 36, is no stranger to rain. Prew said it was late.',
    'Ana Prew is a normal kid who had never had problems. Prew said it was late.',
    'Ana Prew, a 15-year-old, said it was late.'
  ])('none in “%s”', (text) => {
    expect(columns(text).title).toBeNull()
  })

  it('takes no relation for a title', () => {
    expect(columns('Friends of Ana Prew came. Ana Prew said it was late.').title).toBeNull()
    expect(columns('Mr Prew said it was late.')).toMatchObject({title: null, why: null})
  })
})

describe('why a story may rely on a source', () => {
  it.each([
    ['Ana Prew from the reform camp said it was late.', 'part: from the reform camp'],
    [
      'Ana Prew, of the Tarn historic buildings office, said it was late.',
      'part: of the Tarn historic buildings office'
    ],
    ['Ana Prew, who runs the fair, said it was late.', 'office: who runs the fair'],
    ['Ana Prew, who saw the crash, said it was late.', 'witness: who saw the crash'],
    ['Ana Prew, whose son drowned, said it was late.', 'affected: whose son drowned'],
    ['Hydrologist Idris Bello said it was late.', 'expertise: Hydrologist'],
    ["Corin Water, the state's water utility, said it was late.", "body: state's water utility"],
    ['A person familiar with the plan said it was late.', 'part: familiar with the plan'],
    [
      'According to aviation firm Corin, Tarnian airlines have used their slots, while others have not.',
      'body: aviation firm'
    ]
  ])('%s', (text, why) => {
    expect(columns(text).why).toBe(why)
  })
})
