/**
 * A browser: files by the client, which has them from wherever, and the pages of the rules as they were given.
 */

import {dataConfigNames, findDataConfig, type ReadFile, sidecarEnding} from 'onrecord/draft'
import {BrowserSettings} from './browser-settings.js'
import type {Machine} from './machine.js'

/** Scheme of the addresses of rules' pages; the client asks for what is there by `rulePageRequest`. */
const scheme = 'onrecord-rule'

/**
 * Make what the server needs of a browser.
 *
 * @param readPage
 *   Gives the page of a rule; throws if there is no such rule.
 * @param readFile
 *   Gives the text of a file by its address, or nothing; left out where there are no files.
 * @returns
 *   Machine. The path of a document is its address.
 */
export function createBrowserMachine(
  readPage: (rule: string) => string,
  readFile?: ReadFile
): Machine {
  const read: ReadFile = readFile ?? (async () => undefined)
  let folders: readonly string[] = []

  return {
    pages: {
      read: async (rule) => readPage(rule),
      open: async (rule) => `${scheme}:/${rule}.md`,
      has: (uri) => uri.startsWith(`${scheme}:`)
    },
    // A document that was never saved has no folders in its address.
    pathOf: (uri) => (readFile && /^(?!untitled:)[\w+.-]+:\/+[^/]/.test(uri) ? uri : undefined),
    settings(_, complain, roots) {
      folders = roots
      return new BrowserSettings(read, () => folders, complain)
    },
    isConfig(uri) {
      const name = uri.split('/').at(-1) ?? ''
      return dataConfigNames.includes(name) || name.endsWith(sidecarEnding)
    },
    configPatterns: readFile ? [...dataConfigNames, `*${sidecarEnding}`] : [],
    // The client tells what it saves.
    watch: () => ({start() {}, stop() {}}),
    readSidecar: (path) => read(path + sidecarEnding),
    // Every client in a browser makes its files itself.
    async createFile() {},
    async configFor(path, roots) {
      if (!readFile) return
      const found = await findDataConfig(path, roots, read)
      if (found) return {path: found.url, uri: found.url, text: found.text}
      const root = roots.find((one) => path.startsWith(`${one}/`)) ?? path.replace(/\/[^/]*$/, '')
      const uri = `${root}/${dataConfigNames[0]}`
      return {path: uri, uri, text: undefined}
    },
    work: () => performance.now(),
    explainError: (error) => (error as Error).message,
    async checkFolders() {}
  }
}
