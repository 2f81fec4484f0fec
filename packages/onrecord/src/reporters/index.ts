/**
 * Reporters by name; each is loaded only when asked for.
 */

import type {ReporterName} from './names.js'
import type {Reporter, ReporterOptions} from './reporter.js'

/** Makes a reporter. */
type Make = (options: ReporterOptions) => Promise<Reporter>

const makers: Readonly<Record<ReporterName, Make>> = {
  checkstyle: async () => (await import('./checkstyle.js')).createCheckstyleReporter(),
  compact: async () => (await import('./compact.js')).createCompactReporter(),
  github: async (options) => (await import('./github.js')).createGithubReporter(options),
  gitlab: async () => (await import('./gitlab.js')).createGitlabReporter(),
  html: async () => (await import('./html.js')).createHtmlReporter(),
  json: async () => (await import('./json.js')).createJsonReporter(),
  junit: async () => (await import('./junit.js')).createJunitReporter(),
  markdown: async () => (await import('./markdown.js')).createMarkdownReporter(),
  pretty: async (options) => (await import('./pretty.js')).createPrettyReporter(options),
  sarif: async () => {
    const {version} = await import('../cli/version.js')
    return (await import('./sarif.js')).createSarifReporter(await version())
  },
  stylish: async (options) => (await import('./stylish.js')).createStylishReporter(options)
}

/**
 * Make the reporter of a name.
 *
 * @param name
 *   Name.
 * @param options
 *   Where it prints.
 * @returns
 *   Reporter.
 */
export function createReporter(name: ReporterName, options: ReporterOptions): Promise<Reporter> {
  return makers[name](options)
}
