/** Module hooks that switch off one part of the reading as its module is loaded, or watch its functions. */

import type {LoadHook} from 'node:module'
import {keyOf, type Target} from './targets.js'

/** What to do with modules: switch off one part, or watch functions. */
export interface HookData {
  without?: Target
  watched?: Target[]
}

let asked: HookData = {}

export function initialize(data: HookData): void {
  asked = data
}

export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context)
  const isIn = ({module}: Target): boolean => url.endsWith(`/nlcst-attribution/lib/${module}`)
  const {without, watched = []} = asked
  if (without && isIn(without))
    return {...loaded, source: switchedOff(String(loaded.source), without)}
  const inside = watched.filter(isIn)
  return inside.length === 0
    ? loaded
    : {...loaded, source: inside.reduce(withWatch, String(loaded.source))}
}

/**
 * A module without one part.
 *
 * @param code compiled module
 * @param part pattern or function
 * @throws when the module has no such part
 */
export function switchedOff(code: string, {kind, name, neutral}: Target): string {
  const changed =
    kind === 'pattern'
      ? code.replace(
          'export default data',
          `export default data.filter((pattern) => pattern.name !== ${JSON.stringify(name)})`
        )
      : code.replace(
          new RegExp(`^((?:export )?function ${name}\\([^\\n]*\\) \\{)$`, 'm'),
          `$1 return ${neutral};`
        )
  if (changed === code) throw new Error(`The module of “${name}” has no such ${kind}`)
  return changed
}

/**
 * A module that tells what one of its functions answers: `noteAnswer` of the global object gets its key and each answer.
 *
 * @param code compiled module
 * @param target function
 * @throws when the module has no such function
 */
export function withWatch(code: string, target: Target): string {
  const {name} = target
  const whole = `${name}InWhole`
  const changed = code.replace(
    new RegExp(`^((?:export )?function )${name}\\(`, 'm'),
    `$1${name}(...given) { return noteAnswer(${JSON.stringify(keyOf(target))}, ${whole}(...given)) }\nfunction ${whole}(`
  )
  if (changed === code) throw new Error(`The module of “${name}” has no such function`)
  return changed
}
