export type {Pos, TaggedToken} from './types.js'
