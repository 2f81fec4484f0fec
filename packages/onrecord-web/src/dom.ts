/**
 * Elements, made in one line. Words are always set as text: copy is never markup here.
 */

/** What an element may be given: properties by name, attributes by `aria-…`, `data-…` and the like. */
export type Properties = Readonly<Record<string, unknown>>

type Child = Node | string | null | undefined | false

/**
 * Make an element.
 *
 * @param name
 *   Tag, perhaps with a class behind a dot: `p.note`.
 * @param properties
 *   Its properties, attributes and, as functions, listeners (`onclick`).
 * @param children
 *   What is in it; what is nothing is left out.
 * @returns
 *   The element.
 */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name | `${Name}.${string}`,
  properties: Properties = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[Name] {
  const [tag = '', ...classes] = name.split('.')
  const element = document.createElement(tag as Name)
  if (classes.length > 0) element.className = classes.join(' ')

  for (const [key, value] of Object.entries(properties)) {
    if (value === undefined || value === null) continue
    if (key in element && !key.includes('-')) Object.assign(element, {[key]: value})
    else element.setAttribute(key, String(value))
  }

  element.append(...children.filter((child): child is Node | string => Boolean(child)))
  return element
}

/**
 * Make a hidden input for files, which a button opens by a click on it.
 *
 * @param properties
 *   Which files it takes, and its name for who hears it.
 * @param take
 *   Is called with the files that were chosen, none if somebody chose none.
 * @returns
 *   The input; it forgets what was chosen, so that the same file may be chosen again.
 */
export function fileInput(
  properties: {accept: string; label: string; multiple?: boolean},
  take: (files: readonly File[]) => void
): HTMLInputElement {
  const {accept, label, multiple} = properties
  const input = h('input.visually-hidden', {
    type: 'file',
    accept,
    multiple,
    tabIndex: -1,
    'aria-label': label,
    onchange() {
      take([...(input.files ?? [])])
      input.value = ''
    }
  })
  return input
}

/**
 * Count things in words.
 *
 * @param count
 *   How many.
 * @param thing
 *   What, in the singular.
 * @returns
 *   Such as `2 findings`.
 */
export function counted(count: number, thing: string): string {
  return `${count} ${count === 1 ? thing : `${thing}s`}`
}
