/** Build the measuring code, then measure: `pnpm accuracy` has built the packages by now. */
import {execFileSync} from 'node:child_process'
import {fileURLToPath} from 'node:url'

const here = fileURLToPath(new URL('.', import.meta.url))
execFileSync('tsc', ['-b', here], {stdio: 'inherit'})
await import('./lib/cli.js')
