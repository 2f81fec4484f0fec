import furniture from '../generated/furniture.js'
import type {Role} from '../types.js'

const furnitureLines: ReadonlySet<string> = new Set(furniture.lines)
const furnitureOpenings: readonly string[] = furniture.openings
const months =
  'January|February|March|April|May|June|July|August|September|October|November|December'
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
const dateLine = new RegExp(
  `^(?:published |updated |posted |last updated )?(?:on )?:?\\s*(?:(?:${days}),? )?(?:(?:${months}) \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)? (?:${months}),? \\d{4})`,
  'i'
)

/** What the roles of plain paragraphs are told from. */
export interface RoleHints {
  /** Words of the paragraph. */
  text: string
  /** Role that the format gave, if it did. */
  given: Role | undefined
}

/**
 * Gives every paragraph its role. The format's word counts; plain text is
 * judged by its shape. A headline is the first paragraph when it is one line
 * with no full stop and body follows.
 *
 * @param paragraphs in order of the file
 */
export function inferRoles(paragraphs: readonly RoleHints[]): Role[] {
  const roles = paragraphs.map((paragraph) => paragraph.given ?? inferRole(paragraph.text))
  const first = roles.findIndex((role) => role !== 'furniture' && role !== 'dateline')
  const opening = paragraphs[first]
  if (!opening || opening.given || roles[first] !== 'body') return roles
  const rest = paragraphs.slice(first + 1)
  const bodyFollows = rest.some(
    (paragraph, index) => roles[first + 1 + index] === 'body' && isProse(paragraph.text)
  )
  if (!bodyFollows || !isTitleLine(opening.text)) return roles
  roles[first] = 'headline'
  const second = paragraphs[first + 1]
  const moreBody = rest.slice(1).some((paragraph) => isProse(paragraph.text))
  if (
    second &&
    !second.given &&
    roles[first + 1] === 'body' &&
    moreBody &&
    isTitleLine(second.text)
  ) {
    roles[first + 1] = 'deck'
  }
  return roles
}

/** Lines that are no copy are short; of a longer paragraph its beginning tells enough. */
const longest = 300

function inferRole(paragraph: string): Role {
  const text = paragraph.slice(0, longest)
  const line = text.trim().toLowerCase().replace(/\s+/g, ' ')
  if (isFurniture(line)) return 'furniture'
  if (line.length < 60 && dateLine.test(text.trim())) return 'dateline'
  if (
    /^by [\p{L}.'’ -]{3,60}(?:,[^.]{0,60})?$/u.test(line) &&
    /^by\s+\p{Lu}/iu.test(text.trim()) &&
    /^By\s+\p{Lu}/u.test(text.trim())
  )
    return 'byline'
  if (/^(?:image|photo|photograph|picture|file photo|caption|video|graphic)\s?[:(]/.test(line))
    return 'caption'
  if (
    /(?:\bimage|\bphoto|\bpicture|\bfile photo|\bgetty images)[^.]{0,60}\.?\)?$/.test(line) &&
    line.length < 220 &&
    /(?:image|photo|picture):|\((?:ap|afp|reuters|getty)/.test(line)
  )
    return 'caption'
  if (/^(?:[-*•·–]|\d{1,2}[.)])\s+\S/.test(line)) return 'list'
  if (/^q(?::|\.\s)/.test(line)) return 'question'
  if (/^a(?::|\.\s)/.test(line)) return 'answer'
  return 'body'
}

/** Lines of a web page that are no copy: "Advertisement", "Also read | …". */
function isFurniture(line: string): boolean {
  const bare = line.replace(/[\s.:|>»→*#=_–—-]+$/u, '').replace(/^[\s|>»→*#=_([–—-]+/u, '')
  if (bare === '' || furnitureLines.has(bare)) return true
  return line.length < 200 && furnitureOpenings.some((opening) => bare.startsWith(opening))
}

/** One line, not long, with nothing that ends a sentence. */
function isTitleLine(text: string): boolean {
  const line = text.trim()
  if (line.includes('\n') || line.length > 160) return false
  return !/[.…:;,]["'”’)\]]*$/.test(line) && !/[.!?]["”’']?\s+["“‘]?\p{Lu}[^?!]*[.!?]/u.test(line)
}

function isProse(text: string): boolean {
  return text.length > 160 || /[.!?…]["'”’»)\]]*\s*$/.test(text)
}
