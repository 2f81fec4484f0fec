/** A page that is not in the form of a rule's page. */
export class PageError extends Error {
  override readonly name = 'PageError'

  /**
   * @param reason what is wrong
   * @param line where, counted from 1
   */
  constructor(
    reason: string,
    readonly line: number
  ) {
    super(`Line ${line}: ${reason}`)
  }
}
