export {isOfClass, type NounClass, nounClassesOf} from './noun-classes.js'
export * from './queries/index.js'
export type {Pos, TaggedToken} from './types.js'
