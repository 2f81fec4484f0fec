export {isOfClass, type NounClass, nounClassesOf} from './noun-classes.js'
export type {Pos, TaggedToken} from './types.js'
