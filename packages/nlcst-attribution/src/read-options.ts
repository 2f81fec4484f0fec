import type {ParagraphMemory} from './document/paragraph-words.js'

/** What is known before an article is read. */
export interface ReadOptions {
  /** Names of the newsroom's own titles. */
  outlets?: readonly string[] | undefined
  /** People who need no introduction. */
  people?: readonly string[] | undefined
  organisations?: readonly string[] | undefined
  /** Keeps what did not change of a draft that is read again and again. */
  memory?: ParagraphMemory | undefined
}
