/**
 * When V8 compiles functions anew.
 */

import process from 'node:process'
import v8 from 'node:v8'

/**
 * The flag by version of V8: a function waits some fifteen times longer. Our time goes to a thousand functions of
 * which none is hot: of fifty articles a third of it went to compiling them, and to doing so again where what was
 * taken for granted did not hold. Other versions have other flags, and complain of those that they lack.
 */
const flags: Readonly<Record<string, string>> = {
  '11.3': '--interrupt-budget=800000',
  '12.4': '--invocation-count-for-turbofan=40000'
}

/**
 * Let V8 wait longer before it compiles a function for speed; what is found stays the same. Node's own modules,
 * which come compiled, should be loaded by then: V8 compiles those again that it meets under other flags.
 */
export function compileLate(): void {
  const flag = flags[process.versions.v8.split('.', 2).join('.')]
  if (flag) v8.setFlagsFromString(flag)
}
