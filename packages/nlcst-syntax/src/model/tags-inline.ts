import {bytesOf} from './base64.js'
import tags from './generated/tags.js'

/** The file of the tagger, where no file can be read without waiting: it travels in the code. */
export function tagsFile(): Uint8Array {
  return bytesOf(tags)
}
