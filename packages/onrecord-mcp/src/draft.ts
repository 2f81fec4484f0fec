/**
 * A draft that an assistant hands over, as a file.
 */

import {Resolver, type ResolverOptions, type Settings} from 'onrecord'
import {Notes, readNoteFile} from 'quotation-notes'
import {VFile} from 'vfile'
import {readArticle} from 'vfile-article'
import {z} from 'zod'

type PresetName = NonNullable<ResolverOptions['overlay']>['preset']
type Genre = ResolverOptions['genre']

/** Endings of the formats that copy may come in as text. */
const endings = {text: 'txt', markdown: 'md', html: 'html'} as const

/** Copy, and how it is written. */
export const draftShape = {
  text: z
    .string()
    .min(1)
    .describe('The whole draft, headline first, paragraphs parted by a blank line.'),
  format: z.enum(['text', 'markdown', 'html']).default('text').describe('How the draft is written.')
}

/** What the draft was written from. */
export const notesShape = z
  .array(
    z.object({
      name: z.string().default('notes.txt').describe('File name; its ending tells the format.'),
      text: z.string().min(1)
    })
  )
  .describe('Notes, transcripts and releases that the draft was written from, word for word.')

/** A draft as the shape has it. */
export interface Draft {
  text: string
  format: keyof typeof endings
}

/** The draft as a file, which its name gives its format. */
export function fileOf({text, format}: Draft): VFile {
  return new VFile({path: `draft.${endings[format]}`, value: text})
}

/**
 * Read notes so that quotations can be looked up in them.
 *
 * @param notes names and texts
 * @throws what the reader of their format throws
 */
export async function notesOf(notes: readonly {name: string; text: string}[]): Promise<Notes> {
  const files = notes.map(({name, text}) => new VFile({path: name, value: text}))
  return new Notes(await Promise.all(files.map((file) => readNoteFile(file, readArticle))))
}

/**
 * The newsroom's settings, as its configuration has them where the server was started. Configurations that are
 * programs are not run: an assistant is no reason to trust a folder.
 *
 * @param cwd folder to look up from
 * @param preset house style over it
 * @param genre kind of copy
 * @throws {UsageError | SettingError} for a configuration that makes no sense
 */
export function settingsOf(cwd: string, preset: PresetName, genre: Genre): Promise<Settings> {
  const overlay = preset === undefined ? undefined : {preset}
  return new Resolver({cwd, genre, overlay, noScripts: true}).settingsOf('draft.txt')
}
