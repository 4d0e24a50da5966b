import pg from 'pg';

const DATE = 1082;

/** PostgreSQL's `date` stays the text it is (`2026-11-23`): a day has no hour, and JavaScript's Date would give it one. */
export const types: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') =>
    oid === DATE
      ? (text: string) => text
      : pg.types.getTypeParser(oid, format)) as typeof pg.types.getTypeParser,
};
