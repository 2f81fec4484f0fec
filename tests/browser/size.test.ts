/** What the packages add to a page is what their readmes say. */

import {readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {gzipSync} from 'node:zlib'
import {rolldown} from 'rolldown'
import {expect, it} from 'vitest'
import {clauses, sized, sizeOf} from '../../scripts/sizes.mjs'

/** Megabytes that a figure may be off: they are stated to a tenth. */
const most = 0.1

function readme(name: string): string {
  return readFileSync(new URL(`../../packages/${name}/readme.md`, import.meta.url), 'utf8')
}

/** Expect a figure that is stated to be true. */
function near(stated: number, measured: number): void {
  expect({stated, measured, off: Math.abs(stated - measured) > most}).toMatchObject({off: false})
}

it.each(sized)('%s is as large as its readme says', async (name) => {
  const stated = [...readme(name).matchAll(/(\d\.\d) MB, (\d\.\d) MB gzipped/g)]
  // Where there are two, the first is with the model of clauses.
  const last = stated.at(-1)
  const {code, gzipped} = await sizeOf(`${name}/lib/index.js`)
  near(Number(last?.[1]), code)
  near(Number(last?.[2]), gzipped)

  if (stated.length === 1) return
  const whole = await sizeOf(`${name}/lib/index.js`, clauses)
  near(Number(stated[0]?.[1]), whole.code)
  near(Number(stated[0]?.[2]), whole.gzipped)
})

it('the worker of a page is as small as its readme says', async () => {
  const made = await rolldown({
    input: fileURLToPath(new URL('demos/worker.ts', import.meta.url)),
    platform: 'browser'
  })
  const {output} = await made.generate({format: 'iife', minify: true, codeSplitting: false})
  await made.close()
  const [, stated] = /some (\d\.\d) MB, gzipped/.exec(readme('onrecord-browser')) ?? []
  near(Number(stated), gzipSync(output[0].code).length / 1e6)
})

it('the script of the page, with its worker in it, and its models are as small as its readme says', () => {
  const assets = new URL('../../packages/onrecord-web/dist/assets/', import.meta.url)
  const names = readdirSync(assets)
  const measure = (start: string) => {
    const name = names.find((one) => one.startsWith(start) && one.endsWith('.js')) ?? ''
    return gzipSync(readFileSync(new URL(name, assets))).length / 1e6
  }
  const [, script, models] =
    /script of (\d\.\d) MB, .*?models of (\d\.\d) MB/s.exec(readme('onrecord-web')) ?? []
  near(Number(script), measure('index-'))
  near(Number(models), measure('models-'))
  // A worker of the page is part of its script.
  expect(measure('index-')).toBeLessThan(0.9)
})
