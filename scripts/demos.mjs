/**
 * node scripts/demos.mjs [PORT]: serves a page for each kind of editor that can be checked, on this machine alone.
 *
 * The pages are those of `tests/browser/demos`, which the tests drive; they are bundled when they are asked for.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {createServer} from 'node:http'
import {createRequire} from 'node:module'
import process from 'node:process'
import {fileURLToPath, pathToFileURL} from 'node:url'
import {rolldown} from 'rolldown'

const folder = new URL('../tests/browser/demos/', import.meta.url)
const require = createRequire(import.meta.url)

/** Names of the pages. */
export const demos = readdirSync(folder)
  .filter((name) => name.endsWith('.ts') && !/^(?:shared|worker)/.test(name))
  .map((name) => name.replace(/\.ts$/, ''))

/** Styles that come with an editor. */
const styles = {ckeditor5: 'ckeditor5/ckeditor5.css', quill: 'quill/dist/quill.snow.css'}

const types = {js: 'text/javascript', css: 'text/css', '': 'text/html'}
const bundles = new Map()

/**
 * Serve the pages.
 *
 * @param {number} [port]
 *   Port of this machine; any that is free, if left out.
 * @returns {Promise<{url: string, close(): void}>}
 *   Address of the list of pages; each lies below it, by its name.
 */
export async function serveDemos(port = 0) {
  const server = createServer(async ({url = '/'}, response) => {
    const path = url.slice(1).replace(/\?.*/, '')
    try {
      const body = await bodyOf(path)
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? '']
      response.writeHead(200, {'content-type': `${type}; charset=utf-8`}).end(body)
    } catch (error) {
      response.writeHead(404, {'content-type': 'text/plain; charset=utf-8'}).end(error.message)
    }
  })
  await new Promise((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close()}
}

async function bodyOf(path) {
  if (path === '') return demos.map((name) => `<p><a href="${name}">${name}</a></p>`).join('')
  if (demos.includes(path)) return pageOf(path)
  const [, name, ending] = /^([\w-]+)\.(js|css)$/.exec(path) ?? []
  if (ending === 'js' && (name === 'worker' || demos.includes(name))) return bundleOf(name)
  if (name === 'onrecord') return readFileSync(require.resolve('onrecord-browser/style.css'))
  if (name in styles) return readFileSync(require.resolve(styles[name]))
  throw new Error(`There is no page ${path}.`)
}

function pageOf(name) {
  const page = readFileSync(new URL('page.html', folder), 'utf8')
  const style = name in styles ? `<link rel="stylesheet" href="${name}.css">` : ''
  return page.replaceAll('NAME', name).replace('<!-- style -->', style)
}

/** Bundled once, however many ask at a time. */
function bundleOf(name) {
  if (!bundles.has(name)) bundles.set(name, bundle(name))
  return bundles.get(name)
}

async function bundle(name) {
  const made = await rolldown({
    input: fileURLToPath(new URL(`${name}.ts`, folder)),
    platform: 'browser',
    logLevel: 'silent'
  })
  const {output} = await made.generate({format: 'iife', codeSplitting: false})
  await made.close()
  return output[0].code
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const {url} = await serveDemos(Number(process.argv[2] ?? 0))
  console.log(url)
}
