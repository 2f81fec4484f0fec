/**
 * Style of the HTML reports.
 */

/** Style sheet. */
export const style = `
:root { color-scheme: light dark; --error: #c62828; --warn: #b26a00; --info: #1565c0; }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warn: #ffb74d; --info: #82b1ff; } }
body { font: 1rem/1.5 Georgia, 'Times New Roman', serif; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
h1, h2, table, aside, .note, footer { font-family: system-ui, sans-serif; }
h2 { border-top: 1px solid; padding-top: 1rem; overflow-wrap: anywhere; }
.row { display: grid; grid-template-columns: minmax(0, 3fr) minmax(0, 2fr); gap: 2rem; }
.row p { margin: 0 0 1em; }
p.headline { font-size: 1.6rem; line-height: 1.2; font-weight: bold; }
p.deck { font-weight: bold; }
p.byline, p.dateline, p.caption, p.furniture { font-size: .9rem; opacity: .8; }
p.blockquote, p.list { padding-left: 1.5rem; }
mark { background: none; color: inherit; border-bottom: 3px solid var(--info); }
mark.error { border-color: var(--error); }
mark.warn { border-color: var(--warn); }
.note { border-left: 3px solid var(--info); font-size: .85rem; margin: 0 0 .75rem; padding-left: .75rem; }
.note p { margin: 0 0 .25rem; }
.note.error { border-color: var(--error); }
.note.warn { border-color: var(--warn); }
.why { opacity: .8; }
code { font-size: .8rem; opacity: .8; }
.failure { color: var(--error); }
table { border-collapse: collapse; font-size: .85rem; margin: 1rem 0; }
th, td { border-bottom: 1px solid; padding: .25rem .75rem .25rem 0; text-align: left; vertical-align: top; }
@media (max-width: 50rem) { .row { grid-template-columns: 1fr; gap: 0; } }
@media print { body { margin: 0; } .row { break-inside: avoid; } }
`
