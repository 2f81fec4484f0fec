/**
 * What may reach a terminal.
 */

/**
 * Characters that a terminal acts on, or that turn the direction of a line: C0 but tab
 * and line feed, delete, C1, and the marks and overrides of bidirectional text.
 */
const acting =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g

/**
 * Make a text from outside (copy, a file name, somebody's configuration) safe to
 * print: an escape sequence in a draft must not move the cursor or colour a
 * verdict away.
 *
 * @param text
 *   Any text.
 * @returns
 *   The same, with each character that a terminal would act on written out, as
 *   `\u001b`; line feeds and tabs stay.
 */
export function printable(text: string): string {
  return text.replace(acting, writtenOut)
}

/**
 * Like `printable`, for what has to fit in one line.
 *
 * @param text
 *   Any text.
 * @returns
 *   The same, white space of every kind as single spaces, safe to print.
 */
export function oneLine(text: string): string {
  return printable(text.replace(/\s+/g, ' ').trim())
}

/**
 * Write a text so that a log of GitHub Actions takes no part of it for a command: those start a line with `::`,
 * or stand anywhere in it behind `##[`.
 *
 * @param text
 *   Lines for a log.
 * @returns
 *   The same for people.
 */
export function actionsSafe(text: string): string {
  return text.replace(/##\[/g, '# #[').replace(/^(\s*)::/gm, '$1: :')
}

/**
 * Serialise for a machine, with nothing in it that a terminal acts on: JSON itself
 * leaves C1 controls and delete as they are.
 *
 * @param value
 *   Data.
 * @param space
 *   Indent, as of `JSON.stringify`.
 * @returns
 *   JSON that stands for the same data.
 */
export function toJson(value: unknown, space = 2): string {
  return JSON.stringify(value, undefined, space).replace(acting, (character) =>
    character < ' ' ? character : writtenOut(character)
  )
}

function writtenOut(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** What the decision on colour looks at. */
export interface ColourFacts {
  /** `--color` or `--no-color`, if given. */
  flag?: boolean | undefined
  env: Readonly<Record<string, string | undefined>>
  isTTY: boolean
}

/**
 * Decide on colour: a flag wins, then `FORCE_COLOR`, then `NO_COLOR`
 * (https://no-color.org), then whether somebody is looking.
 *
 * @param facts
 *   Flag, environment, terminal.
 * @returns
 *   Whether to use colour.
 */
export function useColour({flag, env, isTTY}: ColourFacts): boolean {
  if (flag !== undefined) return flag
  if (env.FORCE_COLOR !== undefined) return !['0', 'false'].includes(env.FORCE_COLOR)
  if (env.NO_COLOR) return false
  return isTTY && env.TERM !== 'dumb'
}

/** Wraps a text in a style. */
export type Style = (text: string) => string

/** The few styles that the runner's own output has. */
export interface Styles {
  bold: Style
  dim: Style
  underline: Style
  red: Style
  yellow: Style
  green: Style
  blue: Style
  cyan: Style
}

/**
 * Styles that colour, or that leave texts as they are.
 *
 * @param colour
 *   Whether to use colour.
 * @returns
 *   Styles.
 */
export function createStyles(colour: boolean): Styles {
  const style = (open: number, close: number): Style =>
    colour ? (text) => `\u001B[${open}m${text}\u001B[${close}m` : (text) => text

  return {
    bold: style(1, 22),
    dim: style(2, 22),
    underline: style(4, 24),
    red: style(31, 39),
    yellow: style(33, 39),
    green: style(32, 39),
    blue: style(34, 39),
    cyan: style(36, 39)
  }
}
