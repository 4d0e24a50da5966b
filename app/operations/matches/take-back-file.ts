import type { Wearing } from '#app/auth/viewer.ts';
import { isOfSender } from '#app/domain/matches/thread-files.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { threadStore } from '#app/operations/files/thread-store.ts';
import { withActor, type Tx } from '#db/client.ts';
import { insertFileAct } from '#db/queries/matches/thread-file-acts.ts';
import { findThreadFile, listSentOfNeed, markTakenBack } from '#db/queries/matches/thread-files.ts';

/**
 * The side that sent a file takes it back, also after the match: its bytes and their key are deleted at once, and the
 * message says that there was one.
 *
 * @returns not-found; not-your-act for whoever reads it and did not send it; not-now where somebody was quicker
 */
export async function takeBackFile(
  by: Wearing,
  which: { matchId: string; fileId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  return withActor(actor, async (tx) => {
    const file = await findThreadFile(tx, which);
    if (!file) return refuse('not-found');
    if (!isOfSender(file.role, actor.role)) return refuse('not-your-act');
    await threadStore.remove(tx, [file.id]);
    if (!(await markTakenBack(tx, [file.id], now))) return refuse('not-now');
    await insertFileAct(tx, actor, file, 'remove-file', now);
    return done(undefined);
  });
}

/** What a State sent about a need goes when it takes the need back, with the transaction that does so. */
export async function takeBackFilesOfNeed(tx: Tx, needId: string, now: Date): Promise<void> {
  const ids = await listSentOfNeed(tx, needId);
  await threadStore.remove(tx, ids);
  await markTakenBack(tx, ids, now);
}
