/**
 * How V8 compiles and clears away while drafts are checked.
 */

import process from 'node:process'
import v8 from 'node:v8'

/**
 * Flags by its version: those that `start.js` of onrecord sets, for the same reasons. A check runs a thousand functions
 * of which none is hot, and all that it makes dies young; compiled and cleared as V8 does by itself, one letter in twenty
 * waits twice as long for its check.
 */
const flags: Readonly<Record<string, readonly string[]>> = {
  '11.3': [
    '--interrupt-budget=800000',
    '--semi-space-growth-factor=16',
    '--no-parallel-scavenge',
    '--no-allocation-site-pretenuring'
  ],
  '12.4': ['--invocation-count-for-turbofan=40000']
}

/** Set them, for this thread and for those that it begins. */
export function setFlags(): void {
  for (const flag of flags[process.versions.v8.split('.', 2).join('.')] ?? []) {
    v8.setFlagsFromString(flag)
  }
}
