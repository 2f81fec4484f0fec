/**
 * Who is meant by a name, over a whole archive.
 */

import type {DuckDBConnection} from '@duckdb/node-api'
import {Aliases, People} from 'onrecord/archive'
import {peopleTable, viewsOf} from './schema.js'
import {storedSource, toSource} from './stored.js'

/** How each outlet's stories speak of people, what is told most often first. */
const namings = `SELECT person, title, affiliation, pronoun, outlet
  FROM store.sources JOIN store.articles USING (article) WHERE class = 'named'
  GROUP BY ALL ORDER BY count(*) DESC, person, outlet, title, affiliation, pronoun`

/** Those whom a file of names told of when they were added: they are not told apart by anything else. */
const aliased = "SELECT DISTINCT person FROM store.sources WHERE class = 'named' AND person <> name"

/**
 * Find out anew who is meant by each name of a person: what is known of all stories tells more than one of them does. An
 * archive that an earlier version made gets the table and the views for it.
 *
 * @param connection
 *   To an archive that is written to, with no transaction open.
 */
export async function meanPeople(connection: DuckDBConnection): Promise<void> {
  const known = new Aliases()
  for (const [person] of (await connection.runAndReadAll(aliased)).getRowsJS())
    known.add(String(person), String(person))

  const people = new People(known)
  const found = await connection.stream(namings)
  for await (const chunk of found.yieldRowsJs()) {
    for (const [person, title, affiliation, pronoun, outlet] of chunk) {
      const source = storedSource([0, person, 'named', null, title, affiliation, pronoun, 1, 0, 0])
      people.add(toSource(source), null, outlet as string | null)
    }
  }

  await connection.run(
    `BEGIN;${peopleTable}${viewsOf('CREATE OR REPLACE VIEW')}DELETE FROM store.people`
  )
  const rows = await connection.createAppender('people', 'store')
  for (const {name, outlet, pronoun, person} of people.persons()) {
    rows.appendVarchar(name)
    for (const told of [outlet, pronoun]) {
      if (told === null) rows.appendNull()
      else rows.appendVarchar(told)
    }
    rows.appendVarchar(person)
    rows.endRow()
  }
  rows.closeSync()
  await connection.run('COMMIT')
}
