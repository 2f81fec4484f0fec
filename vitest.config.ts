import {defineConfig} from 'vitest/config'

/** Where to leave the results as JSON, for `.ci/run` to count. */
const report = process.env.TEST_REPORT

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    // No test hangs on how quick the machine is: a limit is for what never ends.
    testTimeout: 400_000,
    hookTimeout: 400_000,
    expect: {poll: {timeout: 200_000}},
    reporters: report ? ['default', ['json', {outputFile: report}]] : ['default']
  }
})
