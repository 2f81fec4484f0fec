/** The features of one situation, each a number of 32 bits made of its template and its values. */
export class FeatureList {
  readonly hashes: Int32Array
  length = 0

  /** @param room the most features that it will hold */
  constructor(room: number) {
    this.hashes = new Int32Array(room)
  }

  /** Begins anew. */
  clear(): void {
    this.length = 0
  }

  one(a: number): void {
    this.three(a, 0, 0)
  }

  two(a: number, b: number): void {
    this.three(a, b, 0)
  }

  /** The template is the place in the list, so every situation adds all templates in one order. */
  three(a: number, b: number, c: number): void {
    const template = ++this.length
    let hash = Math.imul((a + Math.imul(template, 0x9e3779b1)) | 0, 0x85ebca6b)
    hash = Math.imul(((hash ^ (hash >>> 15)) + b) | 0, 0xc2b2ae35)
    hash = Math.imul(((hash ^ (hash >>> 13)) + c) | 0, 0x27d4eb2f)
    this.hashes[template - 1] = hash ^ (hash >>> 15)
  }
}

/** A typed array's element that is known to be there. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number
}
