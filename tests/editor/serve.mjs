/** Serve the files of Visual Studio Code for the Web, with one extension built in. */

import {readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join, normalize} from 'node:path'

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm'
}

/** Where the editor's own script takes for granted that a server of its own stands behind it. */
const patches = [
  [/remoteAuthority:location\.host/, 'remoteAuthority:void 0'],
  // The settings of whoever writes lie with the browser.
  [/(userRoamingDataHome\(\)\{[^}]*\{scheme:\w+\.)vscodeRemote/, '$1vscodeUserData']
]

/**
 * Serve the editor on this machine.
 *
 * @param {string} editor
 *   Folder of its files: `lib/vscode` of code-server.
 * @param {string} extension
 *   Folder of the extension.
 * @returns {Promise<{url: string, close(): void}>}
 *   Its address.
 */
export async function serveEditor(editor, extension) {
  let authority = ''
  const server = createServer(({url = '/'}, response) => {
    const path = decodeURIComponent(url.replace(/\?.*/, ''))
    const headers = {'access-control-allow-origin': '*'}
    const name = normalize(path)
    const file = name.startsWith('/onrecord/')
      ? join(extension, name.slice('/onrecord'.length))
      : join(editor, name)
    if (path === '/') {
      response.writeHead(200, {'content-type': 'text/html'}).end(pageOf(editor, authority))
    } else if (statSync(file, {throwIfNoEntry: false})?.isFile()) {
      const type = types[extname(file)] ?? 'application/octet-stream'
      response.writeHead(200, {...headers, 'content-type': type}).end(contentOf(file))
    } else response.writeHead(404, headers).end()
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  authority = `127.0.0.1:${server.address().port}`
  return {url: `http://${authority}/`, close: () => server.close()}
}

function contentOf(file) {
  const content = readFileSync(file)
  if (!file.endsWith(join('workbench', 'workbench.js'))) return content
  return patches.reduce((text, [before, after]) => {
    if (!before.test(text)) throw new Error('The editor has changed: see serve.mjs')
    return text.replace(before, after)
  }, content.toString())
}

/** The editor's page, with what it is told to begin with. */
function pageOf(editor, authority) {
  const product = JSON.parse(readFileSync(join(editor, 'product.json'), 'utf8'))
  const {version} = JSON.parse(readFileSync(join(editor, 'package.json'), 'utf8'))
  const configuration = {
    // Nothing is asked of anybody's gallery or service.
    productConfiguration: {
      ...product,
      version,
      extensionsGallery: undefined,
      webEndpointUrlTemplate: undefined,
      webviewContentExternalBaseUrlTemplate: undefined
    },
    additionalBuiltinExtensions: [{scheme: 'http', authority, path: '/onrecord'}],
    configurationDefaults: {
      'workbench.startupEditor': 'none',
      'workbench.editor.empty.hint': 'hidden',
      'telemetry.telemetryLevel': 'off',
      'security.workspace.trust.enabled': false,
      'window.autoDetectColorScheme': true,
      'editor.minimap.enabled': false,
      'chat.disableAIFeatures': true
    },
    userDataPath: '/user',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false
  }
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '.',
    WORKBENCH_NLS_FALLBACK_URL: './out/nls.messages.js',
    WORKBENCH_NLS_URL: './out/nls.messages.js'
  }
  const page = readFileSync(join(editor, 'out/vs/code/browser/workbench/workbench.html'), 'utf8')
  return page.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '')
}
