/**
 * The file of a model: named sections of numbers, each where a typed array can be laid over it
 * without a copy. Little-endian, as every machine that runs Node or a browser today.
 *
 *     0   4 bytes   "NLSX"
 *     4   uint32    version of the format
 *     8   uint32    number of sections
 *    12   sections: 16 bytes of name (ASCII, padded with zeros), uint32 kind, offset, length in elements, 0
 *         the numbers, each section at a multiple of 8
 */

const magic = 0x58534c4e
const version = 1
const headLength = 12
const entryLength = 32
const nameLength = 16

const kinds = [Uint8Array, Int8Array, Uint16Array, Int16Array, Uint32Array, Int32Array] as const

export type Numbers = Uint8Array | Int8Array | Uint16Array | Int16Array | Uint32Array | Int32Array

/** The sections of a model by name. */
export type Sections = ReadonlyMap<string, Numbers>

/**
 * @param sections by name; a name has at most sixteen ASCII characters
 * @returns the bytes of a file, the same for the same sections in the same order
 */
export function packSections(sections: Sections): Uint8Array {
  let size = aligned(headLength + sections.size * entryLength)
  const offsets = new Map<string, number>()
  for (const [name, numbers] of sections) {
    offsets.set(name, size)
    size = aligned(size + numbers.byteLength)
  }
  const bytes = new Uint8Array(size)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, magic, true)
  view.setUint32(4, version, true)
  view.setUint32(8, sections.size, true)
  let entry = headLength
  for (const [name, numbers] of sections) {
    const offset = offsets.get(name) ?? 0
    for (let at = 0; at < Math.min(name.length, nameLength); at++)
      bytes[entry + at] = name.charCodeAt(at)
    view.setUint32(entry + 16, kindOf(numbers), true)
    view.setUint32(entry + 20, offset, true)
    view.setUint32(entry + 24, numbers.length, true)
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength), offset)
    entry += entryLength
  }
  return bytes
}

/**
 * @param bytes a model's file, at an address that is a multiple of 8, or it is copied to one
 * @returns views of it, not copies
 * @throws an error when it is no such file
 */
export function readSections(bytes: Uint8Array): Sections {
  const file = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice()
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  if (
    file.byteLength < headLength ||
    view.getUint32(0, true) !== magic ||
    view.getUint32(4, true) !== version
  )
    throw new Error('This is no language model of nlcst-syntax, or one of another version')
  const sections = new Map<string, Numbers>()
  const count = view.getUint32(8, true)
  for (let index = 0; index < count; index++) {
    const entry = headLength + index * entryLength
    let name = ''
    for (let at = entry; at < entry + nameLength && file[at]; at++)
      name += String.fromCharCode(file[at] ?? 0)
    const kind = kinds[view.getUint32(entry + 16, true)]
    if (!kind) throw new Error(`The language model has a section “${name}” of an unknown kind`)
    const offset = view.getUint32(entry + 20, true)
    sections.set(
      name,
      new kind(
        file.buffer as ArrayBuffer,
        file.byteOffset + offset,
        view.getUint32(entry + 24, true)
      )
    )
  }
  return sections
}

/**
 * @param sections of a model
 * @param name of one of them
 * @param kind of its numbers
 * @throws an error when it is missing or holds other numbers
 */
export function section<T extends Numbers>(
  sections: Sections,
  name: string,
  kind: new (length: number) => T
): T {
  const numbers = sections.get(name)
  if (!(numbers instanceof kind)) throw new Error(`The language model has no section “${name}”`)
  return numbers
}

function kindOf(numbers: Numbers): number {
  return kinds.findIndex((kind) => numbers instanceof kind)
}

function aligned(size: number): number {
  return (size + 7) & ~7
}
