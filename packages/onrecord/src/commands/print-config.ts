/**
 * `onrecord --print-config FILE`.
 */

import {type Call, textOf} from '../cli/arguments.js'
import {type ExitCode, exit, type Io, print} from '../cli/io.js'
import {trustOf} from '../cli/trust.js'
import {Resolver, type ResolverOptions} from '../config/resolve.js'
import {toJson} from '../terminal.js'
import {overlayOf} from './overlay.js'

/**
 * Show what holds for a file, and where it comes from.
 *
 * @param file
 *   Path; need not exist.
 * @param call
 *   What somebody wants.
 * @param io
 *   The world.
 * @returns
 *   Exit code.
 */
export async function printConfig(file: string, call: Call, io: Io): Promise<ExitCode> {
  const resolver = new Resolver({
    cwd: io.cwd,
    config: textOf(call, 'config'),
    none: call.values.has('no-config'),
    ...trustOf(call, io),
    genre: textOf(call, 'genre') as ResolverOptions['genre'],
    overlay: overlayOf(call)
  })
  const {sources, options, rules, failOn, maxWarnings, minConfidence} =
    await resolver.settingsOf(file)
  const {rules: _, ...names} = options

  await print(
    io.stdout,
    `${toJson({
      path: file,
      sources,
      ...names,
      'fail-on': failOn ?? 'error',
      'max-warnings': maxWarnings,
      'min-confidence': minConfidence ?? 0,
      rules: Object.fromEntries(
        rules.map(({rule, severity, options}) => [rule.id, [severity, options]])
      )
    })}\n`
  )

  return exit.clean
}
