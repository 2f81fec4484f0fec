/**
 * Keep who says what in an archive of articles, and ask it in SQL.
 */

export {Adder, type AddOptions, type Answer, Archive, type ReportOptions} from './archive.js'
export {readLine} from './lines.js'
export {type View, views} from './schema.js'
