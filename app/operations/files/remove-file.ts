import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findFileForUpdate, listFileIds, markRemoved } from '#db/queries/needs/files.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { databaseStore } from './database-store.ts';

/**
 * Takes a file off the platform: its bytes and their key are deleted at once.
 *
 * @returns not-found, not-your-act
 */
export async function removeFile(
  by: Wearing,
  input: { needId: string; fileId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.needId);
    const file = need && (await findFileForUpdate(tx, input));
    if (!file) return refuse('not-found');
    await databaseStore.remove(tx, [file.id]);
    await markRemoved(tx, [file.id], now);
    const event = { action: 'remove-file', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}

/** All files of a need that its State takes back, with the transaction that does so. */
export async function removeAllFiles(tx: Tx, needId: string, now: Date): Promise<void> {
  const ids = await listFileIds(tx, needId);
  await databaseStore.remove(tx, ids);
  await markRemoved(tx, ids, now);
}
