/**
 * Notes that drafts were written from, from files and folders.
 */

import {stat} from 'node:fs/promises'
import path from 'node:path'
import {Notes, readNoteFile} from 'quotation-notes'
import {glob} from 'tinyglobby'
import {readArticle} from 'vfile-article'
import {explainError, UsageError} from './errors.js'
import {defaultMaxSize, readFile} from './files/read.js'
import {oneLine} from './terminal.js'

/** Files of a folder that may be notes. */
const endings = 'txt,text,md,markdown,srt,vtt,eml,log,html,htm,docx,odt,json,xml'

/**
 * Read notes.
 *
 * @param paths
 *   Absolute paths of files, and of folders with files in them.
 * @param cwd
 *   Folder that paths are shown relative to.
 * @returns
 *   All notes, indexed.
 * @throws {UsageError}
 *   If there is no such file, or it can't be read.
 */
export async function loadNotes(paths: readonly string[], cwd: string): Promise<Notes> {
  const names = await findNotes(paths, cwd)
  return new Notes(await Promise.all(names.map((name) => readNotes(name, cwd))))
}

/**
 * Find the files of notes.
 *
 * @param paths
 *   As of `loadNotes`.
 * @param cwd
 *   Folder that paths are shown relative to.
 * @returns
 *   Absolute paths.
 * @throws {UsageError}
 *   If there is no such file or folder, or none in it.
 */
export async function findNotes(paths: readonly string[], cwd: string): Promise<string[]> {
  const found = await Promise.all(paths.map((name) => filesOf(name, cwd)))
  return [...new Set(found.flat())]
}

async function filesOf(name: string, cwd: string): Promise<string[]> {
  const found = await stat(name).catch(() => {
    throw new UsageError(`${shown(name, cwd)}: There are no such notes. Check the path.`)
  })
  if (!found.isDirectory()) return [name]
  const files = await glob(`**/*.{${endings}}`, {
    cwd: name,
    absolute: true,
    caseSensitiveMatch: false,
    ignore: ['**/node_modules/**', '**/.git/**']
  })
  if (files.length > 0) return files.sort()
  throw new UsageError(
    `${shown(name, cwd)}: No notes in this folder: text, Markdown, subtitles, pages or Word files.`
  )
}

async function readNotes(name: string, cwd: string): ReturnType<typeof readNoteFile> {
  try {
    const options = {cwd, maxSize: defaultMaxSize, stdin: (async function* () {})()}
    return await readNoteFile(await readFile(shown(name, cwd), options), readArticle)
  } catch (error) {
    throw new UsageError(`${shown(name, cwd)}: These notes can't be read. ${explainError(error)}`)
  }
}

/** A path as somebody would write it who stands in the folder. */
function shown(name: string, cwd: string): string {
  const relative = path.relative(cwd, name)
  return oneLine(relative.startsWith('..') ? name : relative)
}
