import { dayOf } from '#app/domain/codes/day.ts';
import type { Actor } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findConfidence } from '#db/queries/confidence.ts';
import { findFile, insertReading, type NeedFile } from '#db/queries/need-files.ts';
import { findDeepestView } from '#db/queries/need-views.ts';
import { findNeed } from '#db/queries/needs.ts';
import { databaseStore } from './database-store.ts';

export type Opened =
  | { kind: 'out-of-reach' }
  /** A donor or a hub first says that what the State shared with it stays confidential. */
  | { kind: 'confidentiality-first' }
  | { kind: 'opened'; file: NeedFile; bytes: AsyncGenerator<Buffer> };

/**
 * Opens a file for whoever may have it, and writes down that they had it before the first byte leaves. Of somebody
 * without an account there is nothing to write down. Access is asked for again with every chunk.
 */
export async function openFile(
  by: Actor,
  which: { needId: string; fileId: string },
  now: Date,
): Promise<Opened> {
  const found = await withActor(by, async (tx) => {
    const file = await findFile(tx, which);
    if (!file || !(await isStillShown(tx, by, file, now)))
      return (await keepsFirst(tx, by, which.needId)) ? ('confidentiality-first' as const) : undefined;
    if (by.kind !== 'person') return file;
    await insertReading(tx, by, file, now);
    return file;
  });
  if (!found) return { kind: 'out-of-reach' };
  if (found === 'confidentiality-first') return { kind: 'confidentiality-first' };
  const { sealedKey, ...file } = found;
  return { kind: 'opened', file, bytes: databaseStore.read(by, { ...file, sealedKey }) };
}

/** Who keeps the need has its files; everybody else no longer than what they see of the need itself. */
async function isStillShown(tx: Tx, by: Actor, { needId }: NeedFile, now: Date): Promise<boolean> {
  if (by.kind === 'person' && (await findNeed(tx, needId))) return true;
  return (await findDeepestView(tx, needId, dayOf(now))) !== undefined;
}

/** Whether something in confidence waits for their word, whatever this file is: they learn nothing of it from the answer. */
async function keepsFirst(tx: Tx, by: Actor, needId: string): Promise<boolean> {
  if (by.kind !== 'person') return false;
  const { given, kept } = await findConfidence(tx, needId);
  return given && !kept;
}
