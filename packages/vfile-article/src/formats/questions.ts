/**
 * Interviews: questions in bold, answers below.
 */

import type {Block} from '../article.js'
import {textOf} from '../pieces.js'

/**
 * Find the questions and answers of an interview. Two bold paragraphs that
 * end in a question mark make one: a single one may be a heading.
 *
 * @param blocks
 *   Blocks, those that are bold throughout marked so.
 * @returns
 *   The same blocks, with the roles of questions and answers where nothing else was
 *   known.
 */
export function findQuestions(blocks: readonly Block[]): Block[] {
  if (blocks.filter(isQuestion).length < 2) return [...blocks]

  let answering = false

  return blocks.map((block) => {
    if (isQuestion(block)) {
      answering = true
      return {...block, role: 'question'}
    }

    if (!answering || block.role !== undefined) return block
    return {...block, role: 'answer'}
  })
}

function isQuestion({role, strong, pieces}: Block): boolean {
  return strong === true && role === undefined && /\?\s*$/.test(textOf(pieces))
}
