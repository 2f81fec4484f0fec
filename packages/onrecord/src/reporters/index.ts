/**
 * Reporters by name; each is loaded only when asked for.
 */

import type {Reporter, ReporterOptions} from './reporter.js'

/** Make a reporter. */
type Make = (options: ReporterOptions) => Promise<Reporter>

const makers: Readonly<Record<string, Make>> = {
  json: async () => (await import('./json.js')).createJsonReporter(),
  stylish: async (options) => (await import('./stylish.js')).createStylishReporter(options)
}

/**
 * Make the reporter of a name.
 *
 * @param name
 *   Name; one of the choices of `--reporter`.
 * @param options
 *   Where it prints.
 * @returns
 *   Reporter.
 * @throws
 *   If there is none of that name.
 */
export function createReporter(name: string, options: ReporterOptions): Promise<Reporter> {
  const make = makers[name]
  if (!make) throw new Error(`Unexpected reporter ${name}`)
  return make(options)
}
