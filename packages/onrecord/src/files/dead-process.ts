/**
 * Runs that ended before their time.
 */

import process from 'node:process'

/**
 * Whether a process of this machine is there no more.
 *
 * @param pid
 *   Its number.
 * @returns
 *   Whether nobody has the number; `false` where somebody else may have it now.
 */
export function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return false
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH'
  }
}
