/* Kinds of UTF-16 code units, `NaN` behind the last: of no kind. */

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}

export function isEnglishLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a)
}

export function isOpening(code: number): boolean {
  return (
    code === 0x28 ||
    code === 0x5b ||
    code === 0x22 ||
    code === 0x3c ||
    code === 0x27 ||
    code === 0x201c ||
    code === 0x2018
  )
}

export function isClosing(code: number): boolean {
  return (
    code === 0x2e ||
    code === 0x2c ||
    code === 0x3b ||
    code === 0x3a ||
    code === 0x21 ||
    code === 0x3f ||
    code === 0x29 ||
    code === 0x5d ||
    code === 0x22 ||
    code === 0x3e ||
    code === 0x27 ||
    code === 0x201d ||
    code === 0x2019
  )
}

/** Whether a sign may be a letter that is none of English: U+2010 to U+2027 are marks. */
export function isBeyond(code: number): boolean {
  return code > 127 && (code < 0x2010 || code > 0x2027)
}

export function isApostrophe(code: number): boolean {
  return code === 0x27 || code === 0x2019 || code === 0x2018 || code === 0x2bc
}

export function isSign(code: number): boolean {
  return code === 0x2b || code === 0x2d
}
