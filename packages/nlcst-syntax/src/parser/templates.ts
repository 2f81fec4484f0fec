import {type Field, fields, type ParserState} from './state.js'

/** Templates of features, see `data/move-templates.yml`. */
interface TemplateData {
  readonly places: readonly string[]
  readonly values: readonly string[]
  readonly templates: readonly string[]
}

/** Templates as numbers, which one short loop makes features of: the compiler takes it in as a whole, and soon. */
export class Templates {
  /** How many there are. */
  readonly count: number
  /** Words of the sentence, in the order of the names of places. */
  readonly places: Int32Array
  /** A 0 for none; numbers made of several words, in the order of their names; and what is read of places. */
  readonly values: Int32Array
  readonly #firstRead: number
  /** Of each value that is read the place, and from bit 8 on which number of its word it is. */
  readonly #reads: Int32Array
  /** The values of each template, a byte each. */
  readonly #parts: Int32Array

  constructor({places, values, templates}: TemplateData) {
    const names = ['', ...values]
    const reads: number[] = []
    const numberOf = (name: string) => {
      if (!names.includes(name)) {
        const [place, field] = name.split('.')
        reads.push(places.indexOf(place as string) | (fields.indexOf(field as Field) << 8))
        names.push(name)
      }
      return names.indexOf(name)
    }
    this.#parts = Int32Array.from(templates, (template) =>
      template.split(' ').reduce((parts, name, index) => parts | (numberOf(name) << (index * 8)), 0)
    )
    this.#reads = Int32Array.from(reads)
    this.#firstRead = values.length + 1
    this.count = templates.length
    this.places = new Int32Array(places.length)
    this.values = new Int32Array(names.length)
  }

  /**
   * The features of a situation, each a number of 32 bits made of its template and its values.
   *
   * @param state the situation, which `places` and `values` are set for
   * @param hashes set to a feature for each template
   */
  fill({numbers}: ParserState, hashes: Int32Array): void {
    const {places, values} = this
    const reads = this.#reads
    const parts = this.#parts
    const firstRead = this.#firstRead
    const readCount = reads.length
    for (let index = 0; index < readCount; index++) {
      const read = reads[index] as number
      const field = numbers[read >> 8] as Int32Array
      values[firstRead + index] = field[places[read & 255] as number] as number
    }
    const {count} = this
    let template = 0
    for (let index = 0; index < count; index++) {
      // The template is the place in the list.
      template = (template + 0x9e3779b1) | 0
      const part = parts[index] as number
      let hash = Math.imul(((values[part & 255] as number) + template) | 0, 0x85ebca6b)
      const second = values[(part >> 8) & 255] as number
      hash = Math.imul(((hash ^ (hash >>> 15)) + second) | 0, 0xc2b2ae35)
      const third = values[part >> 16] as number
      hash = Math.imul(((hash ^ (hash >>> 13)) + third) | 0, 0x27d4eb2f)
      hashes[index] = hash ^ (hash >>> 15)
    }
  }
}
