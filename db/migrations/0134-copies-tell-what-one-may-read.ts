import { sql, type Kysely } from 'kysely';

/**
 * The copy of somebody's own data says what they did, and how a record stands only to whoever may read it still.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const [before, after] of CHANGES) {
    await sql`
      do $do$ declare said text; begin
        select pg_get_functiondef('app.records_naming(uuid)'::regprocedure) into strict said;
        if position(${sql.lit(before)} in said) = 0 then raise exception 'the copy is made otherwise now'; end if;
        execute replace(said, ${sql.lit(before)}, ${sql.lit(after)});
      end $do$`.execute(db);
  }
}

const CHANGES = [
  [
    'o.text_language end, o.status, o.created_at',
    'o.text_language end, case when shown.title is not null then o.status end, o.created_at',
  ],
  [
    'n.text_language end, n.status, n.created_at',
    'n.text_language end, case when shown.title is not null then n.status end, n.created_at',
  ],
  [
    'null, null, status, proposed_at from matches where proposed_by = target',
    `null, null, case when exists (select from own where own.role = 'broker') then status end, proposed_at from matches where proposed_by = target`,
  ],
] as const;
