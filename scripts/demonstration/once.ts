import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';
import { DEMONSTRATION_PASSWORD_HASH } from '#db/seeds/demonstration/password.ts';

type Owner = Kysely<Database>;

/** Passwords are handed out last: whoever can sign in finds the demonstration complete. */
export async function isFinished(owner: Owner): Promise<boolean> {
  return (
    (await owner.selectFrom('credentials').select('person_id').limit(1).executeTakeFirst()) !== undefined
  );
}

/** Empties what an interrupted start left half done. Nobody has signed in yet, so it is nobody's work. */
export async function wipe(owner: Owner): Promise<void> {
  if (!(await owner.selectFrom('people').select('id').limit(1).executeTakeFirst())) return;
  await sql`truncate organisations, people, catalogue_removals, rate_limits cascade`.execute(owner);
}

/** Everybody's password is the same one, and nobody needs their one-time link any more. */
export async function handOutPasswords(owner: Owner, now: Date): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await tx.deleteFrom('one_time_links').execute();
    await tx
      .insertInto('credentials')
      .columns(['person_id', 'password_hash', 'changed_at'])
      .expression((eb) =>
        eb
          .selectFrom('people')
          .select(['id', sql<string>`${DEMONSTRATION_PASSWORD_HASH}`.as('hash'), sql<Date>`${now}`.as('at')]),
      )
      .execute();
  });
}
