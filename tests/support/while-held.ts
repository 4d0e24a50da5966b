import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Tx } from '#db/client.ts';
import type { TestDatabase } from './database.ts';

/**
 * Lets an act come in the middle of another: `hold` writes, and its transaction ends once the act waits for it, or is
 * over without waiting.
 */
export async function actWhileHeld<Done>(
  { owner }: TestDatabase,
  hold: (tx: Tx) => Promise<unknown>,
  act: () => Promise<Done>,
): Promise<Done> {
  const isWaiting = async () => {
    const { rows } = await sql`select from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(owner);
    return rows.length > 0;
  };
  let isOver = false;
  const { acting } = await owner.transaction().execute(async (tx) => {
    await hold(tx);
    const acting = act().finally(() => (isOver = true));
    while (!isOver && !(await isWaiting())) await setTimeout(10);
    return { acting };
  });
  return acting;
}
