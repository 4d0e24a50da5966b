import { randomUUID } from 'node:crypto';
import { newFileKey } from '#app/auth/file-cipher.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { cleanName } from '#app/domain/files/file-name.ts';
import { FileRefused, type FileRefusal } from '#app/domain/files/file-refusal.ts';
import { threadExcess } from '#app/domain/matches/thread-files.ts';
import type { Refusal } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { recordInfected } from '#app/operations/files/record-infected.ts';
import type { Came } from '#app/operations/files/settle-file.ts';
import { takeIn } from '#app/operations/files/take-in.ts';
import { threadStore } from '#app/operations/files/thread-store.ts';
import { withActor } from '#db/client.ts';
import { beginThreadFile, dropUnsent } from '#db/queries/matches/coming-files.ts';
import { measureThreadFiles } from '#db/queries/matches/thread-files.ts';
import { findThreadToWrite } from './find-thread.ts';

/** A file that came in and passed; nobody but its sender sees it until it goes with a message. */
export type TakenFile = Came & { id: string; name: string };
export type FileTaken = { ok: true; file: TakenFile } | { ok: false; refusal: FileRefusal } | Refusal;

/**
 * Takes one file in that is to go with a message: the same way as every file here, looked at and scanned while it comes.
 *
 * @param input.bytes read only after it is known that this person may write in this thread
 * @returns why it is not taken; or what {@link findThreadToWrite} refuses
 */
export async function takeThreadFile(
  by: Wearing,
  input: { matchId: string; name: string; bytes: AsyncIterable<Uint8Array> },
  clock: () => Date = () => new Date(),
): Promise<FileTaken> {
  const actor = actingPerson(by);
  const id = randomUUID();
  const sealedKey = newFileKey(id);
  const name = cleanName(input.name);
  const refused = await withActor(actor, async (tx) => {
    const thread = await findThreadToWrite(tx, actor, input.matchId);
    if (!thread.ok) return thread;
    const held = await measureThreadFiles(tx, input.matchId, actor.role);
    const refusal = threadExcess(held, { count: 1, bytes: 1 });
    if (refusal) return { ok: false, refusal } as const;
    await beginThreadFile(tx, actor, { id, matchId: input.matchId, name, sealedKey }, clock());
    return undefined;
  });
  if (refused) return refused;
  try {
    return { ok: true, file: { id, name, ...(await takeIn(actor, { id, sealedKey }, input, threadStore)) } };
  } catch (error) {
    // Where even this fails, the hour after which unfinished ones are removed does it.
    await dropThreadFiles(by, [id]).catch(() => undefined);
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === 'infected') await recordInfected(actor, clock());
    return { ok: false, refusal: error.reason };
  }
}

/** Forgets what came in and does not go with a message after all. */
export function dropThreadFiles(by: Wearing, fileIds: readonly string[]): Promise<void> {
  return withActor(actingPerson(by), (tx) => dropUnsent(tx, fileIds));
}
