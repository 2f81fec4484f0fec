declare const atob: (text: string) => string

/**
 * @param text base64
 * @returns the bytes it stands for
 */
export function bytesOf(text: string): Uint8Array {
  const characters = atob(text)
  const bytes = new Uint8Array(characters.length)
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at)
  return bytes
}
