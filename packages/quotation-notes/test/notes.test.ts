import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {describe, expect, it} from 'vitest'
import {Notes, readNoteFile, type Speaker} from '../src/index.js'

const amadi: Speaker = {name: 'Ruth Amadi', description: 'the regional health officer'}
const carrow: Speaker = {name: 'Yvette Carrow', description: ''}

async function notesOf(value: string, path = 'notes.txt'): Promise<Notes> {
  return new Notes([await readNoteFile(new VFile({path, value}), readArticle)])
}

async function verdict(
  notes: string,
  quotation: string,
  speaker: Speaker | null = null,
  path?: string
): Promise<string> {
  const others = [amadi, carrow].filter((one) => one !== speaker)
  return (await notesOf(notes, path)).find(quotation, speaker, others).verdict
}

describe('what a reporter may change', () => {
  const kinds: Record<string, [notes: string, quotation: string]> = {
    'other marks and a capital': ["it's the roof - all glass", '“It’s the roof — all glass.”'],
    'words put in': ['She owes me nothing.', '“[The county] owes me nothing”'],
    'words left out': ['We ran, all of us that could, for the hill.', '“We ran … for the hill”'],
    fillers: ['It was, um, you know, cold.', '“It was cold”'],
    'a false start': ['We went under the, under the bridge.', '“We went under the bridge”'],
    'a restart with a filler in it': [
      'It fell, as if, um, as if it wanted to.',
      '“It fell, as if it wanted to”'
    ],
    'a remark in italics': ['He pulled it (*he smiles*) and ran.', '“He pulled it and ran”'],
    'a word broken off': ['We saw the insp— the inspector come.', '“We saw the inspector come”'],
    'a remark of who took the notes': ['He pulled it (laughs) and ran.', '“He pulled it and ran”'],
    'short forms': ["We won't go, they've said so.", '“We will not go, they have said so”'],
    'dropped letters': [
      "They were goin' 'cause of the rain.",
      '“They were going because of the rain”'
    ],
    'number words': [
      'It cost two hundred and fifty thousand pounds in nineteen sixty-nine.',
      '“It cost £250,000 in 1969”'
    ],
    'per cent': ['Forty per cent of them left.', '“40% of them left”'],
    'a scale behind a figure': ['It is 1.3 million dollars.', '“It is $1.3m”'],
    ordinals: ['She came twenty-first.', '“She came 21st”'],
    'British and American spelling': [
      'The centre organised a catalogue of colours.',
      '“The center organized a catalog of colors”'
    ],
    'one word or two': ['The web site is down.', '“The website is down”']
  }
  for (const [kind, [notes, quotation]] of Object.entries(kinds)) {
    it(kind, async () => {
      expect(await verdict(notes, quotation)).toMatch(/^(?:verbatim|rendered)$/)
    })
  }
})

describe('what a reporter may not', () => {
  const kinds: Record<string, [notes: string, quotation: string, verdict: string]> = {
    'a negation dropped': [
      'We did not let them in that day.',
      '“We did let them in that day”',
      'altered'
    ],
    'a tense': [
      'The levels should come down by spring.',
      '“The levels will come down by spring”',
      'altered'
    ],
    'a number': ['It happened four times in May.', '“It happened two times in May”', 'altered'],
    'a part of a compound': [
      'He was the second-best man we had.',
      '“He was the best man we had”',
      'altered'
    ],
    'a fragment': ["It's three weeks.", '“six weeks”', 'not-found'],
    'two answers in one': [
      "Q: Cold?\nA: It was cold but it wasn't dangerous.\nQ: And money?\nA: We'll refund everyone.",
      "“It was cold but it wasn't dangerous, and we'll refund everyone”",
      'joined'
    ],
    'an ellipsis over two answers': [
      'Q: Cold?\nA: It was cold.\nQ: And money?\nA: We refund everyone.',
      '“It was cold … We refund everyone”',
      'joined'
    ],
    nowhere: ['It was cold.', '“I will take the county to court”', 'not-found']
  }
  for (const [kind, [notes, quotation, expected]] of Object.entries(kinds)) {
    it(kind, async () => {
      expect(await verdict(notes, quotation)).toBe(expected)
    })
  }
})

describe('who speaks in the notes', () => {
  const words = 'I knew they were old.'
  const forms: Record<string, string> = {
    surname: `AMADI: ${words}`,
    'first name': `Ruth: ${words}`,
    title: `[00:12] Dr Amadi: ${words}`,
    initials: `RA: ${words}`,
    role: `HEALTH OFFICER: ${words}`,
    'bold label': `**Amadi:** ${words}`,
    legend: `X = Ruth Amadi. Y = Yvette Carrow.\n\nX: ${words}`,
    heading: `Ruth Amadi, on the phone, Tuesday:\n\n${words}`,
    'Q and A with stops': `Ruth Amadi, on the phone:\n\nQ. And?\n\nAMADI: ${words}`,
    'time and dash': `(00:10) Amadi – ${words}`,
    'a line of its own': `Ruth Amadi  00:12\n${words}`,
    'a numbered voice': `Speaker 2 (Ruth Amadi, officer) 01:10\n${words}`,
    'a title by itself': `Ruth Amadi – Health Officer\n\n${words}`,
    chat: `[12/09/2026, 18:21:44] Ruth Amadi: ${words}`,
    'where they speak': `AMADI in evidence: ${words}`,
    'when they speak': `Amadi again: ${words}`,
    'an initial and a trade': `R. Amadi (Pipes & Drains): ${words}`,
    'initials with stops': `R.A. (laughs) ${words}\nQ. And?\nR.A. Yes.`,
    'initials that head a mail': `RE = Amadi, CC = Carrow\n\nRE: ${words}\nCC: No.`,
    'a job in brackets': `From: Ruth Amadi (health)\n\n${words}`,
    mail: `From: Ruth Amadi <ra@example.org>\nSubject: pipes\n\n${words}`,
    release: `Dr Ruth Amadi, the health officer, said: “${words}”`
  }
  for (const [form, notes] of Object.entries(forms)) {
    it(`${form}: hers, and nobody else's`, async () => {
      expect(await verdict(notes, `“${words}”`, amadi)).toBe('verbatim')
      expect(await verdict(notes, `“${words}”`, carrow)).toBe('other-speaker')
    })
  }

  it('tells two of a family apart', async () => {
    const brother: Speaker = {name: 'Femi Amadi', description: ''}
    const notes = await notesOf(`Amadi: ${words}\nFemi A.: It was cold.`)
    expect(notes.find(`“${words}”`, amadi, [brother]).verdict).toBe('verbatim')
    expect(notes.find(`“${words}”`, brother, [amadi]).verdict).toBe('other-speaker')
    expect(notes.find('“It was cold”', brother, [amadi]).verdict).toBe('verbatim')
  })

  it("the reporter's question is nobody's answer", async () => {
    expect(await verdict(`Q: ${words}\nA: Yes.`, `“${words}”`, amadi)).toBe('other-speaker')
  })

  it('does not judge where the notes name nobody', async () => {
    expect(await verdict(`Spoke to somebody at the gate. ${words}`, `“${words}”`, carrow)).toBe(
      'verbatim'
    )
  })
})

it('reads subtitles over cues, and shows no times', async () => {
  const srt =
    '1\r\n00:00:01,000 --> 00:00:04,400\r\nAMADI: We ate every pie\r\n\r\n2\r\n00:00:04,400 --> 00:00:07,700\r\nand then the scones.\r\n'
  const found = (await notesOf(srt, 'a.srt')).find(
    '“We ate every pie and then the scones,”',
    amadi,
    [carrow]
  )
  expect(found.verdict).toBe('verbatim')
  expect(found.places).toMatchObject([
    {path: 'a.srt', line: 3, words: 'We ate every pie and then the scones'}
  ])
})

it('reads voices of WebVTT', async () => {
  const vtt =
    'WEBVTT\n\nNOTE made by hand\n\n00:01.000 --> 00:02.000\n<v Yvette Carrow>Nobody <i>asked</i> me.\n'
  expect(await verdict(vtt, '“Nobody asked me”', carrow, 'b.vtt')).toBe('verbatim')
  expect(await verdict(vtt, '“Nobody asked me”', amadi, 'b.vtt')).toBe('other-speaker')
})

it('reads lines that a mail quotes', async () => {
  const mail =
    'From: Yvette Carrow\n\nsee below\n\n> From: Ruth Amadi\n> It has not run since I\n> was at school.\n'
  expect(await verdict(mail, '“It has not run since I was at school”', amadi)).toBe('verbatim')
})

it('marks the words that differ', async () => {
  const quotation = '“The levels will come down by spring”'
  const {differences} = (await notesOf('The levels should come down by spring.')).find(
    quotation,
    null
  )
  expect(differences.map(({start, end}) => quotation.slice(start, end))).toEqual(['will'])
})

it('looks as quickly in ten hours of notes as the notes are long', async () => {
  const line =
    'AMADI: We ate every pie they had and then we ate the scones and nobody minded at all.\n\n'
  const notes = await notesOf(line.repeat(6000))
  expect(notes.size).toBeGreaterThan(100_000)
  expect(notes.find('“We ate every scone they had”', amadi, []).verdict).toBe('altered')
})
