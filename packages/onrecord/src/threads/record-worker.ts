/**
 * What a thread does for `onrecord stream`: a line comes in, a line goes out.
 */

import {workerData} from 'node:worker_threads'
import {RecordChecker, type RecordOptions, type RecordResult} from '../stream/check-record.js'

/** A record to check. */
export interface RecordTask {
  text: string | null
  number: number
}

/** tinypool hands on the data of the pool behind data of its own. */
const [, options] = workerData as [unknown, RecordOptions]
const checker = new RecordChecker(options)

/**
 * Check a record.
 *
 * @param task
 *   The record.
 * @returns
 *   What came of it.
 */
export default function check({text, number}: RecordTask): Promise<RecordResult> {
  return checker.check(text, number)
}
