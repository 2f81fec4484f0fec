/** Read the cases and the annotated articles from their folders. */
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parse} from 'yaml'
import type {Ablated, Article, AttributedArticle, Case, Story} from './types.js'

export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** The cases of this repository. */
const casesFolder = join(root, 'fixtures/cases')

/** Invented stories for the reading as a whole. */
const storiesFolder = join(casesFolder, 'reading')

/** Where the annotated articles are looked for when nothing else is said. */
const goldFolder = join(root, '../shared/gold')

/** The annotated articles; a set that is not in the folder is `undefined`. */
export interface Gold {
  wikinews: Article[] | undefined
  gum: AttributedArticle[] | undefined
  ablated: Ablated[] | undefined
}

/**
 * Cases from every YAML file of a folder.
 *
 * @throws when the folder or a file in it cannot be read
 */
export function loadCases(folder: string = casesFolder): Case[] {
  return loadLists(folder)
}

/**
 * Stories from every YAML file of a folder.
 *
 * @throws when the folder or a file in it cannot be read
 */
export function loadStories(folder: string = storiesFolder): Story[] {
  return loadLists(folder)
}

function loadLists<T>(folder: string): T[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .flatMap((name): T[] => parse(readFileSync(join(folder, name), 'utf8')))
}

/**
 * Annotated articles of a folder, as far as they are there.
 */
export function loadGold(folder: string = goldFolder): Gold {
  const ablated = [
    lines<Ablated>(folder, 'gum-news-ablated.jsonl'),
    lines<Ablated>(folder, 'wikinews-ablated.jsonl')
  ].flatMap((part) => part ?? [])
  return {
    wikinews: lines(folder, 'wikinews.jsonl'),
    gum: lines(folder, 'gum-news.jsonl'),
    ablated: ablated.length > 0 ? ablated : undefined
  }
}

function lines<T>(folder: string, name: string): T[] | undefined {
  const path = join(folder, name)
  if (!existsSync(path)) return undefined
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line): T => JSON.parse(line))
}
