/**
 * What packages that are not ours need to run in a worker, for Rolldown and Vite.
 */

/** A worker has no document, which some packages would use in a browser. */
export const workerConditions = ['worker', 'browser', 'module', 'import', 'default']

/**
 * Make the plugins.
 *
 * @returns {{name: string, transform(code: string, id: string): string | undefined}[]}
 *   Each puts other words in a module that is not ours; a release of it that has other words breaks the build, so
 *   that it does not go unnoticed.
 */
export function workerPatches() {
  return [
    // It takes the address of the script for the base of its own, which fails in a worker from a blob.
    patch(
      'no-base',
      '@cfworker/json-schema/dist/esm/dereference.js',
      "self.location.origin !== 'null'",
      'false'
    )
  ]
}

function patch(name, module, before, after) {
  return {
    name,
    transform(code, id) {
      if (!id.includes(module)) return
      if (!code.includes(before)) throw new Error(`${module} has changed: see ${name}`)
      return code.replace(before, after)
    }
  }
}
