import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {importsOf, packageOf} from './code.js'
import {floorOf} from './floors.js'
import {packages, readJson, root} from './packages.js'

interface Project {
  references?: Array<{path: string}>
}

const names = new Set(packages.map(({name}) => name))

/** Types come from `@types/NAME` where a package has none of its own. */
function declares(dependencies: Record<string, string>, name: string): boolean {
  return (
    name in dependencies || `@types/${name.replace('@', '').replace('/', '__')}` in dependencies
  )
}

describe.each(packages)('$name', ({name, folder, manifest, sources}) => {
  // An application carries in its bundle what it was built with.
  const dependencies = {
    ...manifest.dependencies,
    ...manifest.peerDependencies,
    ...(manifest.private ? manifest.devDependencies : {})
  }
  const ours = Object.keys(dependencies).filter((dependency) => names.has(dependency))

  test('has a place in the house', () => {
    expect(floorOf(name), `Give ${name} its floor in tests/workspace/floors.ts`).toBeDefined()
  })

  test('depends only on floors below', () => {
    const floor = floorOf(name) ?? -1
    expect(ours.filter((other) => (floorOf(other) ?? Infinity) >= floor)).toEqual([])
  })

  test('takes packages of the workspace as they are', () => {
    expect(ours.filter((other) => dependencies[other] !== 'workspace:^')).toEqual([])
  })

  test('imports only what it depends on', () => {
    const strangers = sources.flatMap(({path, text}) =>
      importsOf(text)
        .filter((specifier) => !/^(?:\.|#|node:)/.test(specifier))
        .filter((specifier) => !declares(dependencies, packageOf(specifier)))
        .map((specifier) => `${path}: ${specifier}`)
    )
    expect(strangers).toEqual([])
  })

  test('reaches into no other folder', () => {
    const outside = sources.flatMap(({path, text}) =>
      importsOf(text)
        .filter((specifier) => specifier.startsWith('.'))
        .filter((specifier) => !join(path, '..', specifier).startsWith('src'))
        .map((specifier) => `${path}: ${specifier}`)
    )
    expect(outside).toEqual([])
  })

  test('is built after the packages it depends on', () => {
    const project = readJson<Project>(join(folder, 'tsconfig.json'))
    const references = (project.references ?? []).map(({path}) => path)
    expect(references.sort()).toEqual(ours.map((other) => `../${other}`).sort())
  })
})

test('the build knows every package', () => {
  const references = readJson<Project>(join(root, 'tsconfig.json')).references ?? []
  const built = references.map(({path}) => path)
  expect(built).toEqual(expect.arrayContaining([...names].map((name) => `packages/${name}`)))
})
