import { createHash, randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { markedKindOf, markOf, type MarkedKind } from '#app/domain/files/watermark.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import type { MarkedCopy } from '#db/queries/needs/files.ts';
import { takePlace, type Place } from './held-copies.ts';
import { markCopy } from './mark-copy.ts';

export type CopyMade =
  | { kind: 'busy' | 'cannot-be-marked' | 'out-of-reach' }
  | { kind: 'made'; copy: MarkedCopy & { bytes: number }; bytes: AsyncGenerator<Buffer> };

type CopyWanted = {
  file: { id: string; mediaType: string };
  /** Of the record the file belongs to, as it stands on the copy. */
  reference: string;
  /** Asked for only where there is a place for one more copy. */
  whole: () => Promise<Uint8Array<ArrayBuffer>>;
  at: Date;
  /** Writes down that the reader had this copy; false where the file is out of reach by then, since making it takes its time. */
  record: (copy: MarkedCopy) => Promise<boolean>;
  /** Asked before each piece that goes out; what it throws ends the download there. */
  mayGoOn: () => Promise<void>;
};

/**
 * A copy of a PDF or a picture with this reader's name on every page, which is recorded before its first piece goes out:
 * its number and the SHA-256 of its bytes.
 */
export async function copyFor(reader: Wearing, wanted: CopyWanted): Promise<CopyMade> {
  const kind = markedKindOf(wanted.file.mediaType);
  if (!kind) return { kind: 'cannot-be-marked' };
  const place = takePlace();
  if (!place) return { kind: 'busy' };
  let made: CopyMade | undefined;
  try {
    made = await makeIn(place, kind, reader, wanted);
    return made;
  } finally {
    if (made?.kind !== 'made') place.free();
  }
}

async function makeIn(
  place: Place,
  kind: MarkedKind,
  { person, hat }: Wearing,
  { file, reference, whole, at, record, mayGoOn }: CopyWanted,
): Promise<CopyMade> {
  const number = referenceFrom('C', randomBytes(6));
  const mark = markOf({
    number,
    of: { needReference: reference, fileId: file.id },
    reader: { ...person, onBehalfOf: hat.deputyFor?.name, organisation: hat.organisation.name },
    at,
  });
  const marked = await markCopy(kind, whole, mark);
  if (!marked.ok) return { kind: marked.reason };
  const copy = { number, sha256: createHash('sha256').update(marked.copy).digest('hex') };
  if (!(await record(copy))) return { kind: 'out-of-reach' };
  const bytes = place.handOut(marked.copy, mayGoOn);
  return { kind: 'made', copy: { ...copy, bytes: marked.copy.length }, bytes };
}
