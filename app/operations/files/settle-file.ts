import { createHash } from 'node:crypto';
import type { FileKind } from '#app/domain/files/file-kind.ts';
import { FileRefused } from '#app/domain/files/file-refusal.ts';
import { markedKindOf, markOf } from '#app/domain/files/watermark.ts';
import { FILE_KINDS } from '#app/domain/files/file-kind.ts';
import type { Actor } from '#db/actor.ts';
import { withActor } from '#db/client.ts';
import { inTurn } from './copies/in-turn.ts';
import { markCopy } from './copies/mark-copy.ts';
import { databaseStore } from './database-store.ts';
import type { FileHandle, FileStore } from './file-store.ts';
import { withoutAuthors } from './screening/without-authors.ts';
import { wholeOf } from './whole-file.ts';

/** What came in and is stored, before anybody sees it. */
export type Came = { kind: FileKind; bytes: number; sha256: string };

const DOCUMENTS: readonly FileKind[] = ['docx', 'xlsx', 'pptx', 'odt', 'ods'];

/** As long as a mark gets, so that what fits here fits for every reader. */
const TRIAL = markOf({
  number: 'C-000000',
  of: { needReference: 'N-000000', fileId: '00000000' },
  reader: { id: '00000000', name: 'Æ'.repeat(100), organisation: 'و'.repeat(200) },
  at: new Date(0),
});

/**
 * What can only be done once all of a file is here. A PDF or a picture has to be one that a reader's name can be
 * written on, or nobody but its delegation could ever have it; from a document goes what its program noted about its author.
 *
 * @returns what is stored now
 * @throws FileRefused
 */
export async function settleFile(
  by: Actor,
  handle: FileHandle,
  came: Came,
  store: FileStore = databaseStore,
): Promise<Came> {
  const stored = { ...handle, bytes: came.bytes };
  const marked = markedKindOf(FILE_KINDS[came.kind]);
  if (marked) {
    const tried = await markCopy(marked, () => wholeOf(by, stored, store), TRIAL);
    if (!tried.ok) throw new FileRefused(tried.reason);
    return came;
  }
  if (!DOCUMENTS.includes(came.kind)) return came;
  const settled = await inTurn(async () => {
    const whole = await wholeOf(by, stored, store);
    const plain = withoutAuthors(whole);
    if (plain === whole) return came;
    await withActor(by, (tx) => store.remove(tx, [handle.id]));
    await store.put(by, handle, piecesOf(plain));
    return {
      kind: came.kind,
      bytes: plain.length,
      sha256: createHash('sha256').update(plain).digest('hex'),
    };
  });
  if (settled === 'busy') throw new FileRefused('busy');
  return settled;
}

// oxlint-disable-next-line typescript/require-await -- the store takes what comes in time
async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
