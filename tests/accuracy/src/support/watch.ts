/** Where functions whose modules are watched answered something: see `watched` in `hooks.ts`. */

/** Notes answers. */
export interface Watch {
  /** Note what is answered from now on for an article. */
  begin(article: number): void
  /** By the keys of functions: articles, or all of them where it answered before the first, as a module was loaded. */
  answers(): Record<string, number[] | 'all'>
}

/** Begin to note what the functions of watched modules answer. */
export function createWatch(): Watch {
  const found = new Map<string, Set<number>>()
  let current = -1
  Object.assign(globalThis, {
    noteAnswer<T>(key: string, answer: T): T {
      if (answer !== false && answer !== null && answer !== undefined) {
        const articles = found.get(key)
        if (articles) articles.add(current)
        else found.set(key, new Set([current]))
      }
      return answer
    }
  })
  return {
    begin(article) {
      current = article
    },
    answers: () =>
      Object.fromEntries(
        [...found].map(([key, articles]) => [key, articles.has(-1) ? 'all' : [...articles]])
      )
  }
}
