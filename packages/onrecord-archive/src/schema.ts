/**
 * Tables and views of an archive.
 */

/** Version of the tables; an archive of another is refused, and not guessed at. */
export const schemaVersion = 1

/** Who is meant by a name of a person, where it is not the name itself: the stories of an outlet that use a pronoun of it. */
export const peopleTable = `CREATE TABLE IF NOT EXISTS store.people (
  called VARCHAR, of_outlet VARCHAR, spoken VARCHAR, meant VARCHAR
);
`

/**
 * Three views for those who ask. In `statements` each row stands by itself, with the source and the article that it is of.
 *
 * @param make
 *   How to make each, in SQL.
 * @returns
 *   SQL.
 */
export function viewsOf(make: 'CREATE VIEW' | 'CREATE OR REPLACE VIEW'): string {
  return `
${make} articles AS FROM store.articles;
${make} sources AS
  SELECT
    sources.* REPLACE (coalesce(meant, person) AS person),
    hash, path, headline, authors, day, section, desk, outlet
  FROM store.sources JOIN store.articles USING (article)
  LEFT JOIN store.people ON class = 'named' AND called = person
    AND of_outlet IS NOT DISTINCT FROM outlet AND spoken IS NOT DISTINCT FROM pronoun;
${make} statements AS
  SELECT
    statements.*, name, person, class, title, affiliation, justification_kind, pronoun,
    hash, path, headline, authors, day, section, desk, outlet
  FROM store.statements JOIN sources USING (article, source);
`
}

/**
 * What an archive is made of: tables in `store`, and beside them views.
 */
export const schema = `
CREATE SCHEMA store;
CREATE TABLE store.version (version INTEGER);
INSERT INTO store.version VALUES (${schemaVersion});
CREATE TABLE store.articles (
  article INTEGER, hash VARCHAR, path VARCHAR, folder VARCHAR, story VARCHAR, url VARCHAR,
  headline VARCHAR, byline VARCHAR, author VARCHAR, authors VARCHAR[], date VARCHAR, day DATE,
  section VARCHAR, desk VARCHAR, outlet VARCHAR, fields MAP(VARCHAR, VARCHAR), added TIMESTAMP
);
CREATE TABLE store.sources (
  article INTEGER, source INTEGER, name VARCHAR, person VARCHAR, class VARCHAR,
  description VARCHAR, title VARCHAR, affiliation VARCHAR, justification VARCHAR,
  justification_kind VARCHAR, reason VARCHAR, rank INTEGER, pronoun VARCHAR,
  attributions INTEGER, quotations INTEGER, words INTEGER
);
CREATE TABLE store.statements (
  article INTEGER, source INTEGER, kind VARCHAR, paragraph INTEGER,
  start_offset INTEGER, end_offset INTEGER, words INTEGER, text VARCHAR
);
${peopleTable}${viewsOf('CREATE VIEW')}`

/** Views that can be exported. */
export const views = ['statements', 'sources', 'articles'] as const

/** A view. */
export type View = (typeof views)[number]
