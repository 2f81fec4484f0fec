import {readFileSync} from 'node:fs'
import {defaultClientConditions, defineConfig} from 'vite'
import {notices} from '../../scripts/notices.mjs'

/**
 * A page that is opened from disk may load no modules: browsers refuse them there. One classic
 * script does, and the worker travels inside it.
 */
const classicScript = {
  name: 'classic-script',
  transformIndexHtml: {
    order: 'post',
    handler: (html) =>
      html.replace('type="module" crossorigin', 'defer').replaceAll(' crossorigin', '')
  }
}

/** Put other words in a module that is not ours; a release that has other words must not go unnoticed. */
function patch(name, module, before, after) {
  return {
    name,
    transform(code, id) {
      if (!id.includes(module)) return
      if (!code.includes(before)) throw new Error(`${module} has changed: see ${name}`)
      return code.replace(before, after)
    }
  }
}

const patches = () => [
  // It takes the address of the script for the base of its own, which fails in a worker from a blob.
  patch(
    'no-base',
    '@cfworker/json-schema/dist/esm/dereference.js',
    "self.location.origin !== 'null'",
    'false'
  )
]

const {collect, write} = notices()
const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  base: './',
  // A worker has no document, which some parts would use in a browser.
  resolve: {conditions: ['worker', ...defaultClientConditions]},
  define: {__VERSION__: JSON.stringify(version)},
  plugins: [classicScript, write],
  worker: {format: 'iife', plugins: () => [...patches(), collect()]},
  build: {
    target: 'es2022',
    modulePreload: false,
    // In one file: a style that a script sets is against the page's policy.
    cssCodeSplit: false,
    // The language model is what it is.
    chunkSizeWarningLimit: 10_000,
    rollupOptions: {output: {format: 'iife', codeSplitting: false}}
  }
})
