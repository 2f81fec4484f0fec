import {readFileSync} from 'node:fs'
import {defaultClientConditions, defineConfig} from 'vite'
import {notices} from '../../scripts/notices.mjs'
import {workerPatches} from '../../scripts/worker-patches.mjs'

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

const {collect, write} = notices()
const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  base: './',
  // A worker has no document, which some parts would use in a browser.
  resolve: {conditions: ['worker', ...defaultClientConditions]},
  define: {__VERSION__: JSON.stringify(version)},
  plugins: [classicScript, write],
  worker: {format: 'iife', plugins: () => [...workerPatches(), collect()]},
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
