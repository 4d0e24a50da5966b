import { sql } from 'kysely';
import type { Kept } from '#app/domain/retention/retention.ts';
import type { Tx } from '#db/client.ts';

/** Removes, as the worker, what was over before the given moment. Returns how many rows went. */
export type Removal = (tx: Tx, before: Date) => Promise<number>;

export const REMOVALS: Readonly<Record<Kept, Removal>> = {
  session: (tx, before) => gone(tx.deleteFrom('sessions').where('expires_at', '<=', before).execute()),
  'parked-form': (tx, before) =>
    gone(tx.deleteFrom('parked_forms').where('kept_until', '<=', before).execute()),
  'one-time-link': (tx, before) =>
    gone(
      tx
        .deleteFrom('one_time_links')
        .where((eb) => eb.or([eb('expires_at', '<', before), eb('used_at', '<', before)]))
        .execute(),
    ),
  'sign-in-step': (tx, before) =>
    gone(tx.deleteFrom('sign_in_steps').where('expires_at', '<', before).execute()),
  'email-change': (tx, before) =>
    gone(
      tx
        .deleteFrom('email_changes')
        .where((eb) =>
          eb.or([
            eb('undone_at', '<', before),
            eb('undo_until', '<', before),
            eb.and([eb('confirmed_at', 'is', null), eb('confirm_until', '<', before)]),
          ]),
        )
        .execute(),
    ),
  'refused-application': (tx, before) =>
    gone(
      tx
        .deleteFrom('donor_applications')
        .where('status', '=', 'refused')
        .where('decided_at', '<', before)
        .execute(),
    ),
  // Its chunks go with it.
  'unfinished-file': async (tx, before) =>
    (await gone(
      tx.deleteFrom('need_files').where('finished_at', 'is', null).where('began_at', '<', before).execute(),
    )) +
    (await gone(
      tx.deleteFrom('match_files').where('message_id', 'is', null).where('began_at', '<', before).execute(),
    )),
  'view-reading': (tx, before) => gone(tx.deleteFrom('view_readings').where('at', '<', before).execute()),
  'inbox-entry': (tx, before) => gone(tx.deleteFrom('inbox_entries').where('at', '<', before).execute()),
  'letter-link': (tx, before) =>
    gone(
      tx
        .deleteFrom('letter_links')
        .where((eb) => eb.or([eb('expires_at', '<', before), eb('used_at', '<', before)]))
        .execute(),
    ),
  thread: async (tx, before) => {
    const { rows } = await sql<{ gone: number }>`select app.remove_threads(${before}) as gone`.execute(tx);
    return rows[0]?.gone ?? 0;
  },
  'unused-invitation': (tx, before) =>
    gone(
      tx
        .deleteFrom('invitations')
        .where('accepted_at', 'is', null)
        .where((eb) => eb.or([eb('revoked_at', '<', before), eb('expires_at', '<', before)]))
        .execute(),
    ),
};

async function gone(results: Promise<{ numDeletedRows: bigint }[]>): Promise<number> {
  return Number((await results)[0]?.numDeletedRows ?? 0n);
}
