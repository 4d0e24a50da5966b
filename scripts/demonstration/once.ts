import { sql, type Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';
import { DEMONSTRATION_PASSWORD_HASH, SUPPORTING_PASSWORD_HASH } from '#db/seeds/demonstration/password.ts';
import { addressOf, MAIN_ACCOUNTS } from '#db/seeds/demonstration/people.ts';

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
  await sql`truncate organisations, people, catalogue_removals, rate_limits, reminders, published_periods cascade`.execute(
    owner,
  );
}

/** Everybody's password is the same one, and nobody needs their one-time link any more. */
export async function handOutPasswords(owner: Owner, now: Date): Promise<void> {
  const main = MAIN_ACCOUNTS.map(addressOf);
  await owner.transaction().execute(async (tx) => {
    await tx.deleteFrom('one_time_links').execute();
    // What these acts wrote to people left long ago.
    await tx.deleteFrom('outbox').execute();
    const people = await tx.selectFrom('people').select(['id', 'email']).execute();
    const credentials = people.map(({ id, email }) => ({
      person_id: id,
      password_hash: main.includes(email) ? DEMONSTRATION_PASSWORD_HASH : SUPPORTING_PASSWORD_HASH,
      changed_at: now,
    }));
    await tx.insertInto('credentials').values(credentials).execute();
  });
}
