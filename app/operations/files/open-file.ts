import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { FILE_KINDS } from '#app/domain/files/file-kind.ts';
import { copyName, isMarkedFor } from '#app/domain/files/watermark.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson, Actor } from '#db/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findConfidence } from '#db/queries/needs/confidence.ts';
import {
  findFile,
  insertReading,
  type MarkedCopy,
  type NeedFile,
  type StoredFile,
} from '#db/queries/needs/files.ts';
import { findDeepestView } from '#db/queries/needs/views.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { copyFor } from './copies/copy-for.ts';
import { databaseStore } from './database-store.ts';
import { wholeOf } from './whole-file.ts';

export type Opened =
  | { kind: 'out-of-reach' }
  /** A donor or a hub first says that what the State shared with it stays confidential. */
  | { kind: 'confidentiality-first' }
  /** A copy of their own could not be made for this reader, now or at all: nothing else is handed out instead. */
  | { kind: 'busy' | 'cannot-be-marked' }
  /** With the name and the media type of what leaves: a picture leaves as a PDF. */
  | { kind: 'opened'; file: NeedFile; copy?: MarkedCopy & { bytes: number }; bytes: AsyncGenerator<Buffer> };

type Found = { file: StoredFile; needReference: string; ofDelegation: boolean };

/**
 * Opens a file for whoever may have it, and writes down that they had it before the first byte leaves. A PDF or a picture
 * is a copy with the reader's name on every page, for everybody but the delegation whose it is; what is stored stays as it is. Of
 * somebody without an account there is nothing to write down or on. Access is asked for again with every chunk.
 *
 * @param reader undefined for somebody without an account
 */
export async function openFile(
  reader: Wearing | undefined,
  which: { needId: string; fileId: string },
  now: Date,
): Promise<Opened> {
  const actor = reader ? actingPerson(reader) : undefined;
  const found = await withActor(actor ?? ANONYMOUS, async (tx) => {
    const shown = await findShown(tx, actor, which, now);
    if (!shown)
      return (await keepsFirst(tx, actor, which.needId)) ? ('confidentiality-first' as const) : undefined;
    if (actor && !isMarked(shown, actor)) await insertReading(tx, actor, shown.file, now);
    return shown;
  });
  if (!found) return { kind: 'out-of-reach' };
  if (found === 'confidentiality-first') return { kind: 'confidentiality-first' };
  if (reader && actor && isMarked(found, actor)) return openCopy(reader, found, now);
  const { sealedKey, ...file } = found.file;
  return { kind: 'opened', file, bytes: databaseStore.read(actor ?? ANONYMOUS, { ...file, sealedKey }) };
}

const ANONYMOUS = { kind: 'anonymous' } as const satisfies Actor;

/** The copy is made before it is known to be read, so that the record has its SHA-256; who may have it is asked after. */
async function openCopy(reader: Wearing, found: Found, now: Date): Promise<Opened> {
  const actor = actingPerson(reader);
  const { sealedKey, ...file } = found.file;
  const which = { needId: file.needId, fileId: file.id };
  const made = await copyFor(reader, {
    file,
    reference: found.needReference,
    whole: () => wholeOf(actor, { ...file, sealedKey }),
    at: now,
    record: (copy) =>
      withActor(actor, async (tx) => {
        if (!(await findShown(tx, actor, which, now))) return false;
        await insertReading(tx, actor, file, now, copy);
        return true;
      }),
    mayGoOn: async () => {
      if (!(await withActor(actor, (tx) => findFile(tx, which))))
        throw new Error('A file is out of reach now.');
    },
  });
  if (made.kind !== 'made') return made;
  const handed = { ...file, name: copyName(file.name), mediaType: FILE_KINDS.pdf };
  return { kind: 'opened', file: handed, copy: made.copy, bytes: made.bytes };
}

/** Who keeps the need has its files; everybody else no longer than what they see of the need itself. */
async function findShown(
  tx: Tx,
  actor: ActingPerson | undefined,
  which: { needId: string; fileId: string },
  now: Date,
): Promise<Found | undefined> {
  const file = await findFile(tx, which);
  if (!file) return undefined;
  const need = actor && (await findNeed(tx, which.needId));
  const view = need ? undefined : await findDeepestView(tx, which.needId, dayOf(now));
  const needReference = need?.reference ?? view?.view.reference;
  if (needReference === undefined) return undefined;
  return { file, needReference, ofDelegation: need !== undefined && actor?.role === 'focal_point' };
}

/** Whether something in confidence waits for their word, whatever this file is: they learn nothing of it from the answer. */
async function keepsFirst(tx: Tx, actor: ActingPerson | undefined, needId: string): Promise<boolean> {
  if (!actor) return false;
  const { given, kept } = await findConfidence(tx, needId);
  return given && !kept;
}

function isMarked({ file, ofDelegation }: Found, actor: ActingPerson | undefined): boolean {
  return isMarkedFor(file.mediaType, { signedIn: actor !== undefined, ofDelegation });
}
