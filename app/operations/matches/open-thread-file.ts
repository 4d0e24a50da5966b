import type { Wearing } from '#app/auth/viewer.ts';
import { FILE_KINDS } from '#app/domain/files/file-kind.ts';
import { copyName, isMarkedFor } from '#app/domain/files/watermark.ts';
import { isOfSender } from '#app/domain/matches/thread-files.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { copyFor } from '#app/operations/files/copies/copy-for.ts';
import { threadStore } from '#app/operations/files/thread-store.ts';
import { wholeOf } from '#app/operations/files/whole-file.ts';
import { withActor } from '#db/client.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { insertFileAct } from '#db/queries/matches/thread-file-acts.ts';
import { findThreadFile } from '#db/queries/matches/thread-files.ts';

export type ThreadFileOpened =
  | { kind: 'out-of-reach' | 'busy' | 'cannot-be-marked' }
  /** Name, media type and SHA-256 of what leaves: a picture leaves as a PDF. */
  | {
      kind: 'opened';
      file: { name: string; mediaType: string; sha256: string };
      copyNumber?: string;
      bytes: AsyncGenerator<Buffer>;
    };

/**
 * Opens a file for whoever reads the message it came with, and writes down that they had it before the first byte leaves.
 * Whoever is not of the side that sent it gets a PDF or a picture as a copy with their name on every page, as of a need's
 * files. Access is asked for again with every piece.
 */
export async function openThreadFile(
  reader: Wearing,
  which: { matchId: string; fileId: string },
  now: Date,
): Promise<ThreadFileOpened> {
  const actor = actingPerson(reader);
  const found = await withActor(actor, async (tx) => {
    const file = await findThreadFile(tx, which);
    const match = file && (await findMatch(tx, which.matchId));
    if (!match) return undefined;
    const ofDelegation = isOfSender(file.role, actor.role);
    const marked = isMarkedFor(file.mediaType, { signedIn: true, ofDelegation });
    if (!marked) await insertFileAct(tx, actor, file, 'read-file', now);
    return { file, reference: match.reference, marked };
  });
  if (!found) return { kind: 'out-of-reach' };
  const { sealedKey, ...file } = found.file;
  const stored = { ...file, sealedKey };
  if (!found.marked) return { kind: 'opened', file, bytes: threadStore.read(actor, stored) };

  const made = await copyFor(reader, {
    file,
    reference: found.reference,
    whole: () => wholeOf(actor, stored, threadStore),
    at: now,
    record: (copy) =>
      withActor(actor, async (tx) => {
        if (!(await findThreadFile(tx, which))) return false;
        await insertFileAct(tx, actor, file, 'read-file', now, copy);
        return true;
      }),
    mayGoOn: async () => {
      if (!(await withActor(actor, (tx) => findThreadFile(tx, which))))
        throw new Error('A file is out of reach now.');
    },
  });
  if (made.kind !== 'made') return made;
  const handed = { name: copyName(file.name), mediaType: FILE_KINDS.pdf, sha256: made.copy.sha256 };
  return { kind: 'opened', file: handed, copyNumber: made.copy.number, bytes: made.bytes };
}
