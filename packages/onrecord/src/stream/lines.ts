/**
 * Lines of a stream that may have no end.
 */

/** A line. */
export interface Line {
  /** From 1. */
  number: number
  /** Its words without their end; `null` if it is longer than it may be. */
  text: string | null
}

const newline = 0x0a

/**
 * Split a stream into lines. A line that is too long is skipped to its end, and never held whole.
 *
 * @param input
 *   Bytes or text, in UTF-8.
 * @param longest
 *   Bytes that a line may have.
 * @returns
 *   Lines that have something in them, the last one with or without an end.
 */
export async function* readLines(
  input: AsyncIterable<Uint8Array | string>,
  longest: number
): AsyncGenerator<Line> {
  let number = 1
  let parts: Uint8Array[] = []
  let length = 0

  function take(bytes: Uint8Array): void {
    length += bytes.length
    if (length <= longest) parts.push(bytes)
    else parts = []
  }

  function end(): Line | undefined {
    const text = length > longest ? null : new TextDecoder().decode(Buffer.concat(parts))
    const line = {number, text: text === null ? null : text.replace(/\r$/, '')}
    number++
    parts = []
    length = 0
    return line.text?.trim() === '' ? undefined : line
  }

  for await (const chunk of input) {
    const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
    let start = 0
    for (let at = bytes.indexOf(newline); at !== -1; at = bytes.indexOf(newline, start)) {
      take(bytes.subarray(start, at))
      const line = end()
      if (line) yield line
      start = at + 1
    }
    take(bytes.subarray(start))
  }

  const last = length > 0 ? end() : undefined
  if (last) yield last
}
