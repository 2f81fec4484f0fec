import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
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

/**
 * The language models are larger than all code, and come in a script of their own when a draft is first checked:
 * `src/worker/load-models.ts` asks for it, `src/worker/models.ts` hands it to the reading.
 */
const modelsScript = (() => {
  const read = (name) =>
    readFileSync(new URL(`../nlcst-syntax/model/${name}.bin`, import.meta.url)).toString('base64')
  const source = `onrecordModels(${JSON.stringify({tags: read('tags'), arcs: read('arcs')})})`
  const hash = createHash('sha256').update(source).digest('base64url').slice(0, 8)
  const fileName = `assets/models-${hash}.js`

  return {
    name: 'models-script',
    configureServer({middlewares}) {
      middlewares.use(`/${fileName}`, (_, response) =>
        response.setHeader('content-type', 'text/javascript').end(source)
      )
    },
    transformIndexHtml: {
      order: 'post',
      handler: (html) => html.replace('<script ', `<script data-models="./${fileName}" `)
    },
    generateBundle() {
      this.emitFile({type: 'asset', fileName, source})
    }
  }
})()

/** In the worker, the tagger's model is the one that came by that script. */
const modelsGiven = {
  name: 'models-given',
  load(id) {
    if (!/nlcst-syntax\/lib\/model\/tags-inline\.js$/.test(id)) return
    const module = fileURLToPath(new URL('src/worker/models.ts', import.meta.url))
    return `export {tagsFile} from ${JSON.stringify(module)}`
  }
}

const {collect, write} = notices()
const {version} = JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8'))

export default defineConfig({
  base: './',
  // A worker has no document, which some parts would use in a browser.
  resolve: {conditions: ['worker', ...defaultClientConditions]},
  define: {__VERSION__: JSON.stringify(version)},
  plugins: [classicScript, modelsScript, write],
  worker: {format: 'iife', plugins: () => [modelsGiven, ...workerPatches(), collect()]},
  build: {
    target: 'es2022',
    modulePreload: false,
    // In one file: a style that a script sets is against the page's policy.
    cssCodeSplit: false,
    // The worker travels inside it.
    chunkSizeWarningLimit: 2000,
    rollupOptions: {output: {format: 'iife', codeSplitting: false}}
  }
})
