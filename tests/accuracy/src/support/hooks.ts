/** Module hooks that switch off one part of the reading as its module is loaded. */

import type {LoadHook} from 'node:module'
import type {Target} from './targets.js'

let target: Target | undefined

export function initialize(data: Target): void {
  target = data
}

export const load: LoadHook = async (url, context, next) => {
  const loaded = await next(url, context)
  if (!target || !url.endsWith(`/nlcst-attribution/lib/${target.module}`)) return loaded
  return {...loaded, source: switchedOff(String(loaded.source), target)}
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
