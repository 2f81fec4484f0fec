import {defineConfig} from 'vitest/config'

/** Where to leave the results as JSON, for `.ci/run` to count. */
const report = process.env.TEST_REPORT

export default defineConfig({
  test: {
    include: ['packages/*/test/**/*.test.ts', 'tests/**/*.test.ts'],
    reporters: report ? ['default', ['json', {outputFile: report}]] : ['default']
  }
})
