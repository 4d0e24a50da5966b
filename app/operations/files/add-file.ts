import { createHash, randomUUID } from 'node:crypto';
import { newFileKey } from '#app/auth/file-cipher.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kind.ts';
import { FILES_A_NEED, FILE_BYTES, NEED_FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { cleanName, shownFileName } from '#app/domain/files/file-name.ts';
import { FileRefused, type FileRefusal } from '#app/domain/files/file-refusal.ts';
import { refuse, type Refusal } from '#app/domain/outcome.ts';
import { actingPerson, type ActingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { recordNeedEvent } from '#db/queries/need-events.ts';
import { beginFile, dropUnfinished, finishFile, measureFiles } from '#db/queries/need-files.ts';
import { findNeed, findNeedForUpdate } from '#db/queries/needs.ts';
import { databaseStore } from './database-store.ts';
import { scanPassing } from './scanning/scan-passing.ts';
import { screen } from './screening/screen.ts';
import { settleFile, type Came } from './settle-file.ts';

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

  const scanning = scanPassing(upToLimit(input.bytes));
  try {
    const passing = measured(screen(scanning.bytes, cleanName(input.name)));
    await databaseStore.put(actor, { id, sealedKey }, passing.bytes);
    await scanning.end();
    const came = await settleFile(actor, { id, sealedKey }, passing.result());
    const outcome = await finish(actor, { id, ...input }, came, clock());
    if (!outcome.ok) await forget(actor, id);
    return outcome;
  } catch (error) {
    scanning.abandon();
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

/** In a transaction of its own, since nothing of the file stays: their machine may have more of it. */
function recordInfected(actor: ActingPerson, now: Date): Promise<void> {
  const { personId, organisationId, role } = actor;
  const event = {
    kind: 'infected-file-refused',
    personId,
    byPersonId: personId,
    organisationId,
    role,
  } as const;
  return withActor(actor, (tx) => recordSecurityEvent(tx, event, now));
}

async function* upToLimit(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  let count = 0;
  for await (const piece of bytes) {
    count += piece.length;
    if (count > FILE_BYTES) throw new FileRefused('too-large');
    yield piece;
  }
}

/** Passes the bytes on; afterwards tells how many they were, their SHA-256, and what kind they turned out to be. */
function measured(screened: AsyncGenerator<Buffer, FileKind>) {
  const hash = createHash('sha256');
  let bytes = 0;
  let kind: FileKind | undefined;
  async function* pass(): AsyncGenerator<Buffer> {
    for (;;) {
      const { done, value } = await screened.next();
      if (done) {
        kind = value;
        return;
      }
      hash.update(value);
      bytes += value.length;
      yield value;
    }
  }
  return {
    bytes: pass(),
    result: (): Came => {
      if (!kind) throw new Error('The file was not read to its end.');
      return { kind, bytes, sha256: hash.digest('hex') };
    },
  };
}
