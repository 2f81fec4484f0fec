/**
 * Who is heard in many stories.
 */

export type {Output} from '../cli/io.js'
export {createProgress} from '../commands/progress.js'
export {openSink, type Sink} from '../commands/sink.js'
export {draftOf, settleDraft} from '../files/drafts.js'
export {printReport, type ReportFormat} from '../printers/archive.js'
export {createRowsPrinter, type RowsFormat, type RowsPrinter} from '../printers/rows.js'
export {Aliases, readAliases} from './aliases.js'
export {boundOf, dayOf, periodOf, periodsOf, type TimeUnit, unitOf} from './dates.js'
export {type Grouping, groupings} from './groupings.js'
export {foldName} from './names.js'
export {People, type Pronoun, type SourceSum} from './people.js'
export {ArchiveAdder, type ArchiveReport, emptyTally, type Group, type Tally} from './report.js'
export {authorsOf, classes, groupsOf} from './story.js'
