import {describe, expect, test} from 'vitest'
import {outline} from './outline.js'

const sentence = 'The board met on Monday and nobody who was there would say what it had decided. '
const copy = `<p>${sentence.repeat(3)}</p>`

/** Roles and beginnings of what stands beside the copy of a page. */
async function beside(html: string): Promise<string[]> {
  const lines = await outline('a.html', `<main><nav>Home</nav><h1>Port shuts</h1>${html}</main>`)
  return lines.filter((line) => !/^(?:-: The board|headline)/.test(line))
}

describe('parts of a page', () => {
  test('takes a line that stands alone with a picture for a caption', async () => {
    const picture = '<div class="x1"><img src="a.jpg"><div class="x2">The quay at dawn</div></div>'
    expect(await beside(`${copy}${picture}${copy}`)).toEqual(['caption: The quay at dawn'])
    expect(await beside(`${copy}<p><img src="a.jpg">Nobody was seen.</p>${copy}`)).toEqual([
      '-: Nobody was seen.'
    ])
    // Nothing else is on the page: it is the story.
    expect(await outline('a.html', '<p><img src="a.jpg">The quay was sold.</p>')).toEqual([
      '-: The quay was sold.'
    ])
  })

  test('takes a gallery for captions, and cards that lead elsewhere for furniture', async () => {
    const slide = (text: string) => `<li><img src="a.jpg"><h3>${text}</h3><p>${sentence}</p></li>`
    const slides = `<ul>${['One', 'Two', 'Three'].map(slide).join('')}</ul>`
    expect(await beside(`${copy.repeat(5)}${slides}${copy}`)).toEqual(
      ['One', 'Two', 'Three'].flatMap((text) => [`caption: ${text}`, `caption: ${sentence}`])
    )

    const card = (text: string) =>
      `<li><article><h3><a href="/b">${text}</a></h3><p>By Ana Prew</p></article></li>`
    const cards = `<ol>${['One', 'Two', 'Three'].map(card).join('')}</ol>`
    expect(await beside(`${copy.repeat(5)}${cards}${copy}`)).toEqual(
      ['One', 'Two', 'Three'].flatMap((text) => [`furniture: ${text}`, 'furniture: By Ana Prew'])
    )
  })

  test('keeps the posts of a live blog, and gives their times a role', async () => {
    const post = `<div class="post"><time>10:15</time> Jon King<h2>It moves</h2><img src="a.jpg">${copy}</div>`
    expect(await beside(post.repeat(3))).toEqual(
      [1, 2, 3]
        .flatMap(() => ['dateline: 10:15 Jon King', 'crosshead: It moves'])
        .map((line, at) => (at === 1 ? line.replace('crosshead', 'deck') : line))
    )
  })

  test('takes labels with a link, rolls of links and requests to readers for furniture', async () => {
    const link = (text: string) => `<a href="/${text}">${text} the reader</a>`
    const roll = [...'abcdefghij'].map(link).join(', ')
    const lines = `<p>SEE HERE | <a href="/b">Another story of the day</a></p>
<p>${roll} like it.</p><p>Sign up for our letters <a href="/s">here</a>.</p>
<p>The mayor said that anybody may sign up for the walk.</p>`
    expect((await beside(`${copy}${lines}${copy}`)).map((line) => line.split(':')[0])).toEqual([
      'furniture',
      'furniture',
      'furniture',
      '-'
    ])
  })

  test('ends a story before who wrote it and headings over nothing', async () => {
    const page = `<p class="byline">By Ana Prew</p>${copy.repeat(3)}<p>Ana Prew covers the coast.</p>
<h2>The week ahead</h2><p>Mon</p>`
    expect(await beside(page)).toEqual([
      'byline: By Ana Prew',
      'furniture: Ana Prew covers the coast.',
      'furniture: The week ahead',
      'furniture: Mon'
    ])
  })

  test('takes no dialogue over a page for its story, however long', async () => {
    const dialogue = `<div role="region" aria-modal="true">${copy.repeat(9)}</div>`
    expect(await outline('a.html', `<nav></nav><article><p>Yes.</p></article>${dialogue}`)).toEqual(
      ['-: Yes.']
    )
  })

  test('reads a footer that holds a transcript', async () => {
    const footer = `<footer>${`<p>“${sentence.repeat(3)}”</p>`.repeat(5)}</footer>`
    const lines = await outline('a.html', `<article><h1>Port</h1>${copy}${footer}</article>`)
    expect(lines.filter((line) => line.startsWith('-: “'))).toHaveLength(5)
  })

  test('takes lines on the page itself, on when and on who helped for no copy, and sentences for copy', async () => {
    const lines = [
      'This site is protected by reCAPTCHA and the Privacy Policy applies.',
      'Your browser is out of date.',
      'Opinions expressed are solely those of the author.',
      'Click here to read the ruling.',
      'Reporting by Ana Prew in Harwick; Editing by Bo Lund',
      '—Newswire writer Ana Prew in Harwick contributed to this report.',
      'Published: 15:56 BST, 27 April 2024 | Updated: 15:57 BST, 27 April 2024',
      'Published Jun 04, 2026 • Last updated 1 day ago • 2 minute read',
      '08:39, 06 Jan 2026Updated 08:41, 06 Jan 2026',
      '17:41 JST, October 13, 2024',
      'Friday, 22 Nov 2024 4:55 PM MYT',
      'Last updated 15 hours ago',
      'Ana Prew2 minutes ago',
      'Bo Lund · 3 hrs ago'
    ]
    const roles = (found: readonly string[]) => found.map((line) => line.split(':')[0])
    const html = lines.map((line) => `<p>${line}</p>`).join('')
    expect(roles(await beside(`${copy}${html}${copy}`))).toEqual([
      ...lines.slice(0, 6).map(() => 'furniture'),
      ...lines.slice(6).map(() => 'dateline')
    ])

    const sentences = [
      'The mayor said something went wrong at the works on Monday.',
      'Reporting by the police has doubled.',
      'Reporting by ProPublica has shown that the agency knew.',
      'On Monday 12 of 40 were read.',
      'Rain contributed to the flood, the agency said.',
      'In 2019 and 2020 nobody came.',
      'The gate was mended 3 days ago.',
      'Shops in the harbour that sold tickets for it until 3 days ago'
    ]
    const told = sentences.map((line) => `<p>${line}</p>`).join('')
    expect(roles(await beside(`${copy}${told}${copy}`))).toEqual(sentences.map(() => '-'))
  })

  test('reads the story of the title where a page goes on with others', async () => {
    const story = (title: string, text: string, times: number) =>
      `<article><h1>${title}</h1>${`<p>${text}</p>`.repeat(times)}</article>`
    const head = '<head><title>Weir shuts for good - The Paper</title></head>'
    const body = `<nav>Home</nav>${story('Weir shuts for good', sentence, 8)}${story('Mill is sold again', 'Nobody bid for it, the owner said, and he would not say why he had sold. ', 30)}`
    const lines = await outline('a.html', `<html>${head}<body>${body}</body></html>`)
    expect(lines[0]).toBe('headline: Weir shuts for good')
    expect(lines.slice(1).every((line) => line.startsWith('-: The board met'))).toBe(true)
  })
})
