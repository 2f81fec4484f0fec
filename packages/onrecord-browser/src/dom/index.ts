/**
 * Check the sourcing of what is written in an element of a page.
 */

export {type AttachOptions, attach} from './attach.js'
export type {RoleOf} from './elements.js'
