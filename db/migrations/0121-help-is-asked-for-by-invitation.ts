import { sql, type Kysely } from 'kysely';

/** Who applies to give in order to ask for help is told the way of a State: that is no fault of theirs, and no reason yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql`
    alter table donor_applications drop constraint donor_applications_refusal_code;
    alter table donor_applications add constraint donor_applications_refusal_code check (refusal_code in
      ('not-verified', 'no-mandate', 'out-of-scope', 'duplicate', 'asks-for-help', 'incomplete', 'conditions'));
  `.execute(db);
}
