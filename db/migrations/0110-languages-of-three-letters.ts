import { sql, type Kysely } from 'kysely';

/** A text may be written in a language that has no two-letter code. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table offers drop constraint offers_text_language,
      add constraint offers_text_language check (text_language ~ '^[a-z]{2,3}$');
    alter table needs drop constraint needs_text_language,
      add constraint needs_text_language check (text_language ~ '^[a-z]{2,3}$');
  `.execute(db);
}
