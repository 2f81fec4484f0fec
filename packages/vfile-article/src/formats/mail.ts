/**
 * What a mail holds besides its copy: what was written before, and who signs it.
 */

/** What a line of a text is part of. */
export type LineKind = 'copy' | 'quoted' | 'furniture'

/** Lines of a signature at most. */
const mostOfSignature = 15

/** A line that somebody else wrote before. */
const quoted = /^>/

/** "On Thu, 2 May 2024 at 10:00, Jo Marsh <jo@paper.example> wrote:", wrapped or not. */
const opening = /^On\b.*\d.*\bwrote:$/

/** How such a line begins. */
const answers = /^On\b.*\d/

/** The line over all of the mail that is answered. */
const original = /^-{2,}\s*Original Message\s*-{2,}$/i

/**
 * Tell what the lines of a text are part of: what a mail answers stands behind `>` or under a line of its own, and a
 * signature under two hyphens and a blank (RFC 3676, section 4.3).
 *
 * @param lines
 *   Lines as they are written.
 * @returns
 *   What each is: lines behind `>` that answer no mail are `quoted`.
 */
export function kindsOfLines(lines: readonly string[]): LineKind[] {
  const kinds = lines.map((line): LineKind => (quoted.test(line.trim()) ? 'quoted' : 'copy'))

  for (const [index, line] of lines.entries()) {
    if (line === '-- ') sign(index)
    if (/\bwrote:$/.test(line.trim()) && nextKind(index) === 'quoted') answer(index)
    if (index > 0 && original.test(line.trim())) return kinds.fill('furniture', index)
  }

  // A mail that holds nothing else was sent for what it quotes.
  const isCopy = lines.some((line, index) => kinds[index] === 'copy' && line.trim() !== '')
  return isCopy ? kinds : lines.map((line) => (quoted.test(line.trim()) ? 'copy' : 'furniture'))

  /** What the next line is that is not empty. */
  function nextKind(index: number): LineKind | undefined {
    let next = index + 1
    while (lines[next]?.trim() === '') next++
    return kinds[next]
  }

  function sign(from: number): void {
    let to = from + 1
    while (to < lines.length && !answers.test(lines[to] ?? '')) {
      if (++to - from > mostOfSignature) return
    }
    kinds.fill('furniture', from, to)
  }

  function answer(last: number): void {
    const from = [0, 1, 2]
      .map((above) => last - above)
      .find((at) =>
        opening.test(
          lines
            .slice(at, last + 1)
            .map((line) => line.trim())
            .join(' ')
        )
      )
    if (from === undefined) return

    let end = last + 1
    while (end < lines.length && (kinds[end] === 'quoted' || lines[end]?.trim() === '')) end++
    kinds.fill('furniture', from, end)
  }
}

/** Characters in which a mail says how it is written. */
const longestHead = 20_000

/** A field of a mail as it is sent (RFC 5322, section 2.2). */
const field = /^[\w-]+:[ \t]/

/** What a mail is written in so that it can be sent (RFC 2045, section 6), and what of it no copy has. */
const transport =
  /^content-transfer-encoding:[ \t]*(?:base64|quoted-printable[\s\S]*(?:=\r?\n|=[\dA-F]{2}))/im

/**
 * Tell whether a text is a mail whose characters are written so that it can be sent, and not so that it can be read.
 *
 * @param text
 *   Text of a file.
 * @returns
 *   Whether it is one, by its head.
 */
export function isEncodedMail(text: string): boolean {
  return field.test(text) && transport.test(text.slice(0, longestHead))
}
