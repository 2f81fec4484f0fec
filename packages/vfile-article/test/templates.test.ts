import {describe, expect, test} from 'vitest'
import {maskTemplates} from '../src/templates.js'
import {outline} from './outline.js'

/** What is left of a Markdown text. */
const left = (text: string) => outline('a.md', text)

describe('instructions to a site generator', () => {
  test.each([
    [
      'a shortcode of Hugo',
      'One.\n\n{{< figure src="a.jpg" caption="Critics say" >}}\n\nTwo.',
      ['-: One.', '-: Two.']
    ],
    [
      'an output in an address',
      'See [the note]({{< ref "a.md" >}}) now.',
      ['-: See the note now.']
    ],
    ['a comment of Liquid', 'One.\n\n{% comment %}\nTwo.\n\nThree.\n{% endcomment %}', ['-: One.']],
    ['a comment of Nunjucks over empty lines', '{# One.\n\nTwo. #}\n\nThree.', ['-: Three.']],
    [
      'deletions, old words and comments of CriticMarkup',
      'The gate {--was--}{++will be++} {~~sold~>kept~~}.{>>Who says?<<} {==It rains.==}',
      ['-: The gate will be kept. It rains.']
    ],
    ['code', '{% highlight js %}\nOne.\n\nTwo.\n{% endhighlight %}\n\nThree.', ['-: Three.']],
    ['what stands between tags', '{% if a %}One.{% endif %}', ['-: One.']],
    [
      'a quotation of Zola',
      '{% quote(author="x") %}\nOne.\n{% end %}\n\nTwo.',
      ['blockquote: One.', '-: Two.']
    ],
    [
      'a quotation of WordPress',
      '[pullquote]One.[/pullquote]\n\nTwo.',
      ['blockquote: One.', '-: Two.']
    ],
    [
      'a caption of WordPress',
      '[caption id="a" width="3"]One.[/caption]\n\nTwo.',
      ['caption: One.', '-: Two.']
    ],
    ['attributes of Kramdown', '# One {#one}\n\nTwo.\n{: .lead }', ['headline: One ', '-: Two.']],
    ['a fence of Pandoc', '::: warning\nOne.\n:::', ['-: One.']],
    ['a tag at the start of a paragraph', '{{< dropcap >}}One two.', ['-: One two.']]
  ])('%s', async (_, text, expected) => {
    expect(await left(text)).toEqual(expected)
  })

  test('leaves braces and brackets of editors', async () => {
    for (const text of [
      '“Put {name} first,” she said.',
      '“[The board] will not mind [sic].”',
      '[a](b) [c][d] [^1]'
    ]) {
      expect(maskTemplates(text).text).toBe(text)
    }
  })

  test('leaves what is never closed, and what goes over an empty line', () => {
    for (const text of ['{{ One.', 'One {% two.\n\nThree %} four.', '{# One']) {
      expect(maskTemplates(text).text).toBe(text)
    }
  })

  test('keeps every character that stays at its place', () => {
    const text = 'One {{ two }} three\n\n{% four\nfive %}\n\nsix'
    const masked = maskTemplates(text).text

    expect(masked).toHaveLength(text.length)
    for (const word of ['One', 'three', 'six'])
      expect(masked.indexOf(word)).toBe(text.indexOf(word))
  })

  test('keeps programs of a page from opening a tag', async () => {
    expect(
      await outline('a.html', '<script>a = {{b: 1</script><p>One.</p><script>}}</script>')
    ).toEqual(['-: One.'])
  })
})

describe('MDX', () => {
  test('leaves out modules, components and expressions', async () => {
    const text = `import A from './a'
import {B} from './b'

export const meta = {
  title: 'Two'
}

# One

<A data={[{x: '>'}]} caption="Three" />

<B type="info">
Four {new Date('x')} five.
</B>

{/* Six */}

Seven \\{eight\\}.`

    expect(await outline('a.mdx', text)).toEqual([
      'headline: One',
      expect.stringMatching(/^-: Four\s+five\.$/),
      '-: Seven {eight}.'
    ])
  })
})
