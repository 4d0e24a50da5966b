import pg from 'pg';

const DATE = 1082;

type Parsers = pg.CustomTypesConfig['getTypeParser'];

/** PostgreSQL's `date` stays the text it is (`2026-11-23`): a day has no hour, and JavaScript's Date would give it one. */
const parserOf = ((oid: number, format: 'text' | 'binary') =>
  (oid === DATE ? asText : pg.types.getTypeParser(oid, format)) as unknown) as Parsers;

export const types: pg.CustomTypesConfig = { getTypeParser: parserOf };

function asText(text: string): string {
  return text;
}
