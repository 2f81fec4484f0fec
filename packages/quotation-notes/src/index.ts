export {type Difference, type FoundQuotation, Notes, type Place, type Verdict} from './notes.js'
export {type ArticleReader, type NoteFile, readNoteFile} from './read-note-file.js'
export type {Speaker} from './speakers.js'
