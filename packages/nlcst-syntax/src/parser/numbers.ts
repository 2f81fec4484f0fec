/** A typed array's element that is known to be there. */
export function at(numbers: Int32Array, index: number): number {
  return numbers[index] as number
}
