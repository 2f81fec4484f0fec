/**
 * Start and end of every page that is written.
 */

import {style} from './html-style.js'

/** Nothing may be loaded, and no script may run, whatever an article says. */
const policy = "default-src 'none'; style-src 'unsafe-inline'"

/**
 * Start a page.
 *
 * @param title
 *   Its title, safe for HTML.
 * @returns
 *   HTML.
 */
export function pageStart(title: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<h1>${title}</h1>
`
}

/** End of a page. */
export const pageEnd = '</body>\n</html>\n'
