import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {rolldown} from 'rolldown'
import {expect, it} from 'vitest'

/** Bytes that a newsroom's page may load for its worker, gzipped. */
const most = 900_000

it('the worker of a page is small', async () => {
  const made = await rolldown({
    input: fileURLToPath(new URL('demos/worker.ts', import.meta.url)),
    platform: 'browser'
  })
  const {output} = await made.generate({format: 'iife', minify: true, codeSplitting: false})
  await made.close()
  const size = gzipSync(output[0].code).length
  expect(size).toBeGreaterThan(100_000)
  expect(size).toBeLessThan(most)
})
