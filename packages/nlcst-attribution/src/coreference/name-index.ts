import type {Entity} from './entities.js'
import {fold, keysOf} from './name-words.js'

/** Bearers of one word whom a name is compared with, the last: of so many in one story no reader knows who is meant. */
const mostBearers = 64

/** Who has been named so far, by the words of their names, as {@link fold} makes them. */
export class NameIndex {
  private readonly byWord = new Map<string, Entity[]>()
  private readonly byName = new Map<string, Entity>()
  /** Who stands under which word. */
  private readonly noted = new Set<string>()

  /** Notes a name, or another form of it. */
  add(entity: Entity, words: readonly string[]): void {
    const name = words.map(fold).join(' ')
    if (!this.byName.has(name)) this.byName.set(name, entity)
    for (const key of words.flatMap(keysOf)) {
      const place = `${entity.id} ${key}`
      if (this.noted.has(place)) continue
      this.noted.add(place)
      const known = this.byWord.get(key)
      if (known) known.push(entity)
      else this.byWord.set(key, [entity])
    }
  }

  /** The first whose name holds a word. */
  first(key: string): Entity | undefined {
    return this.byWord.get(key)?.[0]
  }

  /** Those whose name holds a word, in the order in which they were noted: the last of very many. */
  bearersOf(key: string): readonly Entity[] {
    const bearers = this.byWord.get(key) ?? []
    return bearers.length > mostBearers ? bearers.slice(-mostBearers) : bearers
  }

  /** Whom a name may mean: those who share its last or its first word, and whoever was called by just these words. */
  sharing(words: readonly string[]): Entity[] {
    const keys = words.map(fold)
    const same = this.byName.get(keys.join(' '))
    return [
      ...new Set([
        ...this.bearersOf(keys.at(-1) ?? ''),
        ...this.bearersOf(keys[0] ?? ''),
        ...(same ? [same] : [])
      ])
    ]
  }
}
