/** Reports for programs, held to what those programs publish of their forms. */

import {readFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import path from 'node:path'
import {type Schema, type SchemaDraft, Validator} from '@cfworker/json-schema'
import {parseXml} from '@rgrove/parse-xml'
import {expect, test} from 'vitest'
import {alleged, bare, folder, onrecord, sound} from '../../../tests/cli/run.js'

/** The schema of SARIF 2.1.0, as OASIS publishes it. */
const sarif = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@microsoft/jest-sarif/package.json')),
  'lib/schemas/sarif-2.1.0-rtm.5.json'
)
const own = (name: string) => new URL(`schemas/${name}.json`, import.meta.url)

const fromXml = (text: string): unknown => JSON.parse(JSON.stringify(parseXml(text).root?.toJSON()))

/** Names and copy that are hard on every form: marks of markup, ends of CDATA, quotes, controls, broken pairs. */
const evil = `&<>"']]>--%,::##[error]\u202E\u0001\uFFFE\uD83D\u2028`
const files = {
  'desk/a.txt': bare,
  'b &<c>\'".txt': alleged,
  'c.txt': sound,
  'd.txt': `The quay ${evil} will be sold, sources ${evil} said. “${evil}” sources said.\n\n${bare}`
}

test.each([
  ['sarif', sarif, JSON.parse, '4'],
  ['gitlab', own('gitlab'), JSON.parse, '2020-12'],
  ['junit', own('junit'), fromXml, '2020-12'],
  ['checkstyle', own('checkstyle'), fromXml, '2020-12']
] as [string, string | URL, (text: string) => unknown, SchemaDraft][])(
  '%s holds to its schema, whatever the copy and the names say',
  async (name, schema, parse, draft) => {
    const validator = new Validator(
      JSON.parse(await readFile(schema, 'utf8')) as Schema,
      draft,
      false
    )
    const cwd = await folder(files)
    for (const given of [Object.keys(files), ['c.txt'], ['gone.txt', 'd.txt']]) {
      const {stdout} = await onrecord(['--no-config', '--reporter', name, ...given], {cwd})
      expect(validator.validate(parse(stdout)).errors).toEqual([])
    }

    // A report of another form is none of this one.
    const {stdout} = await onrecord(['--no-config', '--reporter', 'json', 'd.txt'], {cwd})
    expect(validator.validate(JSON.parse(stdout)).valid).toBe(false)
  }
)
