import {expect, test} from 'vitest'
import {tokenise} from '../lib/tokens/tokenise.js'

/** The words of a text, with a bar between them. */
function words(text: string): string {
  const {starts, ends} = tokenise(text)
  return starts.map((start, index) => text.slice(start, ends[index])).join('|')
}

test.each([
  // Clitics, by universal dependencies.
  ["She won't say it's Ann's.", "She|wo|n't|say|it|'s|Ann|'s|."],
  ['They’d cannot', 'They|’d|can|not'],
  ["the students' books", "the|students|'|books"],
  ["O'Brien and d'Estaing at five o'clock", "O'Brien|and|d'Estaing|at|five|o'clock"],
  // Titles keep their stops, a sentence gives its own away.
  [
    'Det. Sgt. Ann Orr, Maj. Gen. Lee, Rt. Hon. Kell and Asst. Chief Tane',
    'Det.|Sgt.|Ann|Orr|,|Maj.|Gen.|Lee|,|Rt.|Hon.|Kell|and|Asst.|Chief|Tane'
  ],
  ['He is a general. He left.', 'He|is|a|general|.|He|left|.'],
  ['J. K. Orr and J.K. Kell of the U.S.', 'J.|K.|Orr|and|J.K.|Kell|of|the|U.S.'],
  ['At No. 10, she said no. He left.', 'At|No.|10|,|she|said|no|.|He|left|.'],
  ['It closed in Sept. and again on Mon. morning', 'It|closed|in|Sept.|and|again|on|Mon.|morning'],
  // Figures.
  ["the 1990s and '90s", "the|1990s|and|'90s"],
  ['6\'2" tall, $5m or 5%', '6|\'|2|"|tall|,|$|5|m|or|5|%'],
  ['1,000.5 at 10:30am on 3-4 May', '1,000.5|at|10:30|am|on|3|-|4|May'],
  ['call 713-853-3989', 'call|713-853-3989'],
  // Hyphens.
  ['a well-known co-founder', 'a|well|-|known|co-founder'],
  // Addresses.
  ['see www.bbc.co.uk/news, or a.b@c.org.', 'see|www.bbc.co.uk/news|,|or|a.b@c.org|.'],
  // White space of any kind; what has no width parts nothing.
  ['a\u00a0b\u2028c\u2029d\u3000e', 'a|b|c|d|e'],
  ['co\u00adop\u00aderation, Vik\u200bram', 'co\u00adop\u00aderation|,|Vik\u200bram'],
  ['\u200e \u200b', ''],
  ['“So what?!” he said…', '“|So|what|?!|”|he|said|…'],
  ['', '']
])('%s', (text, expected) => {
  expect(words(text)).toBe(expected)
})

/** Sixty names of thirty countries: a letter of any script is a letter, composed or not. */
const names =
  `Igor Matovič, Zuzana Čaputová, Lech Wałęsa, Olga Tokarczuk, Recep Tayyip Erdoğan, Ekrem İmamoğlu, Nguyễn Phú Trọng,
Phạm Minh Chính, Viktor Orbán, Katalin Novák, Petr Fiala, Tomáš Halík, Klaus Iohannis, Nicușor Dan, Andrej Plenković, Zoran Milanović,
Aleksandar Vučić, Ana Brnabić, Gitanas Nausėda, Ingrida Šimonytė, Krišjānis Kariņš, Edgars Rinkēvičs, Jüri Ratas, Kersti Kaljulaid,
Sauli Niinistö, Päivi Räsänen, Håkon Wium, Jonas Gahr Støre, Lars Løkke Rasmussen, Mette Frederiksen, Guðni Jóhannesson, Katrín Jakobsdóttir,
Göran Persson, Åsa Romson, José Sócrates, Marcelo Nuño, Íñigo Errejón, Begoña Gómez, João Doria, Luís Inácio, François Bayrou, Ségolène Royal,
Jürgen Stöß, Annalena Baerbock, Λεωνίδας Γρίβας, Κυριάκος Μητσοτάκης, Володимир Зеленський, Юлія Тимошенко, Анна Ахматова, Лев Толстой,
სალომე ზურაბიშვილი, Նիկոլ Փաշինյան, محمد صلاح, فيروز حداد, יצחק רבין, नरेन्द्र मोदी, 文在寅, 習近平, Kamala Devi, Ngũgĩ wa Thiong'o`
    .split(/,\s+/)
    .map((name) => name.trim())

test('keeps sixty names of thirty countries whole', () => {
  expect(names).toHaveLength(60)
  for (const name of names) {
    for (const written of [name, name.normalize('NFD')]) {
      expect(words(`${written} said so.`)).toBe(`${written.replaceAll(' ', '|')}|said|so|.`)
    }
  }
})

test('takes time in line with the length, whatever the text', () => {
  for (const piece of ['a', '.', "'", 'a.', 'a-', '1,', '@', '(', 'a@', '\u0301', 'http://'])
    expect(tokenise(piece.repeat(100_000)).starts.length).toBeGreaterThan(0)
})
