import { randomUUID } from 'node:crypto';
import { newFileKey } from '#app/auth/file-cipher.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { FILE_KINDS } from '#app/domain/files/file-kind.ts';
import { FILES_A_NEED, NEED_FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { cleanName, shownFileName } from '#app/domain/files/file-name.ts';
import { FileRefused, type FileRefusal } from '#app/domain/files/file-refusal.ts';
import { refuse, type Refusal } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { beginFile, dropUnfinished, finishFile, measureFiles } from '#db/queries/needs/files.ts';
import { findNeed, findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { recordInfected } from './record-infected.ts';
import type { Came } from './settle-file.ts';
import { takeIn } from './take-in.ts';

export type Added = { ok: true; id: string } | { ok: false; refusal: FileRefusal } | Refusal;

/**
 * Takes a file into a need, for the delegation and brokers alone until its State says otherwise. It is read as it comes,
 * looked at and scanned while it passes, and stored a chunk at a time; it is there only once all of it is. Between the short
 * transactions at its two ends no connection is held, so that a slow line costs nobody anything. That the scanner found
 * something in it is an event of the account that sent it.
 *
 * @param input.bytes read only after it is known that this person may add to this need
 * @param clock asked at both ends, half an hour apart perhaps
 * @returns why the file is not taken; or not-found, not-your-act, not-now for a need that was withdrawn
 */
export async function addFile(
  by: Wearing,
  input: { needId: string; name: string; bytes: AsyncIterable<Uint8Array> },
  clock: () => Date = () => new Date(),
): Promise<Added> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const id = randomUUID();
  const sealedKey = newFileKey(id);
  const refused = await withActor(actor, async (tx) => {
    const need = await findNeed(tx, input.needId);
    if (!need) return refuse('not-found');
    if (need.status === 'withdrawn') return refuse('not-now');
    const excess = await findQuotaExcess(tx, input.needId, 1);
    if (excess) return { ok: false, refusal: excess } as const;
    const file = { id, needId: input.needId, name: cleanName(input.name), sealedKey };
    await beginFile(tx, actor, file, clock());
    return undefined;
  });
  if (refused) return refused;

  try {
    const came = await takeIn(actor, { id, sealedKey }, input);
    const outcome = await finish(actor, { id, ...input }, came, clock());
    if (!outcome.ok) await forget(actor, id);
    return outcome;
  } catch (error) {
    // Where even this fails, the hour after which unfinished ones are removed does it.
    await forget(actor, id).catch(() => undefined);
    if (!(error instanceof FileRefused)) throw error;
    if (error.reason === 'infected') await recordInfected(actor, clock());
    return { ok: false, refusal: error.reason };
  }
}

/** Uploads side by side come one after the other here, so that together they stay within what a need may have. */
function finish(
  actor: ActingPerson,
  { id, needId, name }: { id: string; needId: string; name: string },
  came: Came,
  now: Date,
): Promise<Added> {
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, needId);
    if (!need) return refuse('not-found');
    if (need.status === 'withdrawn') return refuse('not-now');
    const excess = await findQuotaExcess(tx, needId, came.bytes);
    if (excess) return { ok: false, refusal: excess };
    const { kind, bytes, sha256 } = came;
    const file = { id, name: shownFileName(name, kind), mediaType: FILE_KINDS[kind], bytes, sha256 };
    if (!(await finishFile(tx, file, now))) return refuse('not-now');
    const event = { action: 'add-file', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, needId, event, now);
    return { ok: true, id };
  });
}

async function findQuotaExcess(tx: Tx, needId: string, more: number): Promise<FileRefusal | undefined> {
  const { count, bytes } = await measureFiles(tx, needId);
  if (count >= FILES_A_NEED) return 'too-many';
  return bytes + more > NEED_FILE_BYTES ? 'too-much' : undefined;
}

function forget(actor: ActingPerson, id: string): Promise<void> {
  return withActor(actor, (tx) => dropUnfinished(tx, id));
}
