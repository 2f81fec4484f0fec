/**
 * A browser: no files, and the pages of the rules as they were given.
 */

import type {Machine} from './machine.js'
import {OwnSettings} from './own-settings.js'

/** Scheme of the addresses of rules' pages; the client asks for what is there by `rulePageRequest`. */
const scheme = 'onrecord-rule'

/**
 * Make what the server needs of a browser.
 *
 * @param readPage
 *   Gives the page of a rule; throws if there is no such rule.
 * @returns
 *   Machine.
 */
export function createBrowserMachine(readPage: (rule: string) => string): Machine {
  return {
    pages: {
      read: async (rule) => readPage(rule),
      open: async (rule) => `${scheme}:/${rule}.md`,
      has: (uri) => uri.startsWith(`${scheme}:`)
    },
    pathOf: () => undefined,
    settings: (_, complain) => new OwnSettings(complain),
    isConfig: () => false,
    configPatterns: [],
    watch: () => ({start() {}, stop() {}}),
    readSidecar: async () => undefined,
    async createFile() {},
    configFor: async () => undefined,
    work: () => performance.now(),
    explainError: (error) => (error as Error).message,
    async checkFolders() {}
  }
}
