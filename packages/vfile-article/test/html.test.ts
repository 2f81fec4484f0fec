import {describe, expect, test} from 'vitest'
import {atoms, outline, see} from './outline.js'

const paragraphs = (html: string) => outline('a.html', html)

describe('html', () => {
  test('reads the body of the article, surest mark first', async () => {
    const other = '<p>Elsewhere on the site.</p>'

    expect(
      await paragraphs(
        `${other}<article><p>No.</p><div itemprop="articleBody"><p>Yes.</p></div></article>`
      )
    ).toEqual(['-: Yes.'])
    expect(await paragraphs(`${other}<main>${other}<article><p>Yes.</p></article></main>`)).toEqual(
      ['-: Yes.']
    )
    expect(await paragraphs(`${other}<div role="main"><p>Yes.</p></div>`)).toEqual(['-: Yes.'])
    expect(await paragraphs('<p>Yes.</p>')).toEqual(['-: Yes.'])
  })

  test('takes the longest of several articles', async () => {
    expect(
      await paragraphs(
        '<article><p>Teaser.</p></article><article><p>The whole story.</p></article>'
      )
    ).toEqual(['-: The whole story.'])
  })

  test('takes headline, deck and byline from above the article, if it has none', async () => {
    const head = '<header><h1>Bridge shut</h1><p class="dek">Until spring</p></header>'

    expect(await paragraphs(`${head}<article><p>Copy.</p></article>`)).toEqual([
      'headline: Bridge shut',
      'deck: Until spring',
      '-: Copy.'
    ])
    expect(await paragraphs(`${head}<article><h1>Own</h1><p>Copy.</p></article>`)).toEqual([
      'deck: Until spring',
      'headline: Own',
      '-: Copy.'
    ])
  })

  test('leaves out scripts, navigation and what is hidden', async () => {
    expect(
      await paragraphs(
        '<nav>Home</nav><script>x</script><style>y</style><template>z</template><p hidden>a</p><p aria-hidden="true">b</p><div role="navigation">c</div><aside>d</aside><form>e</form><noscript>f</noscript><p>Copy.</p>'
      )
    ).toEqual(['-: Copy.'])
  })

  test('marks furniture by what newsrooms call it, but not a whole page', async () => {
    expect(await paragraphs('<p class="ad advert--top">Buy</p><p>Copy.</p>')).toEqual([
      'furniture: Buy',
      '-: Copy.'
    ])
    expect(
      (await paragraphs(`<div class="related"><p>${'Copy. '.repeat(300)}</p></div>`))[0]
    ).toMatch(/^-: /)
  })

  test('parts lines at two breaks, and copy beside blocks', async () => {
    expect(await paragraphs('One<br>and more.<br><br>Two.<p>Three.</p>Four.')).toEqual([
      '-: One\nand more.',
      '-: Two.',
      '-: Three.',
      '-: Four.'
    ])
  })

  test('shows marks around q, and a dash before the speaker of a quote', async () => {
    expect(
      await paragraphs(
        '<p>He said <q>no</q>.</p><blockquote>It shook.<cite>Edda Kohl</cite></blockquote><blockquote><p>It fell.</p><footer>— Ivo Marsh</footer></blockquote>'
      )
    ).toEqual([
      '-: He said “no”.',
      'blockquote: It shook.',
      'blockquote: — Edda Kohl',
      'blockquote: It fell.',
      'blockquote: — Ivo Marsh'
    ])
  })

  test('takes bold questions for an interview, if there are two', async () => {
    const question = (text: string) => `<p><strong>${text}</strong></p>`

    expect(
      await paragraphs(`${question('Open?')}<p>No.</p>${question('<b>When?</b> ')}<p>Later.</p>`)
    ).toEqual(['question: Open?', 'answer: No.', 'question: When?', 'answer: Later.'])
    expect(await paragraphs(`${question('Open?')}<p>No.</p>`)).toEqual(['-: Open?', '-: No.'])
    expect(await paragraphs('<p><b>A</b> and B?</p><p><b>C</b> and D?</p>')).toEqual([
      '-: A and B?',
      '-: C and D?'
    ])
  })

  test('leaves out what a style strikes out, and comments on a draft in a box of their own', async () => {
    const struck = '<span style="text-decoration-line: line-through"> We sell.</span>'
    const comment = '<div><p><a id="cmnt1" href="#r1">[a]</a>Cut?</p><p>All of it.</p></div>'
    expect(await paragraphs(`<p>We keep.${struck} We stay.</p>${comment}`)).toEqual([
      '-: We keep.  We stay.'
    ])
  })

  test('lines up references of every kind', async () => {
    const {root, text, paragraphs} = await see(
      'a.html',
      '<p>A&nbsp;B &#x201C;C&#148; &amp;amp; &copy 1 &unknown; R&D &NotEqualTilde; 😀\r\n end</p>'
    )

    expect(paragraphs[0]?.text).toBe('A\u00A0B “C” &amp; © 1 &unknown; R&D \u2242\u0338 😀  end')
    expect(atoms(root, text).filter(([value]) => value.trim() !== '')).toEqual([
      ['“', '&#x201C;'],
      ['”', '&#148;'],
      ['&', '&amp;'],
      ['©', '&copy'],
      ['\u2242\u0338', '&NotEqualTilde;']
    ])
  })

  test('tells which paragraph a comment stands in', async () => {
    const {root} = await see('a.html', '<p>One.<!--a--></p><!--b--><p><!--c-->Two.</p>')
    const {comments} = root.data as {comments: {value: string; paragraph?: object}[]}

    expect(comments.map(({value, paragraph}) => [value, paragraph])).toEqual([
      ['a', {start: 3, end: 7}],
      ['b', undefined],
      ['c', {start: 38, end: 42}]
    ])
  })

  test('leaves out what a class of the page strikes out', async () => {
    const sheet =
      '<style>.c0{font-weight:700}.c9{text-decoration:line-through}.c8{color:red}</style>'
    const html = `${sheet}<p><span class="c0">It is</span><span class="c8 c9"> never</span> shut.</p>`
    expect(await outline('a.html', html)).toEqual(['-: It is  shut.'])
  })
})
