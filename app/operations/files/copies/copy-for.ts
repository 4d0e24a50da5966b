import { createHash, randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { markedKindOf, markOf } from '#app/domain/files/watermark.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import type { MarkedCopy } from '#db/queries/needs/files.ts';
import { hasPlace } from './held-copies.ts';
import { markCopy } from './mark-copy.ts';

export type CopyMade =
  | { kind: 'busy' | 'cannot-be-marked' }
  | { kind: 'made'; copy: MarkedCopy; whole: Uint8Array };

/**
 * A copy of a PDF or a picture with this reader's name on every page, and what a record of it has to say: its number and
 * the SHA-256 of its bytes.
 *
 * @param input.reference of the record the file belongs to, as it stands on the copy
 * @param input.whole asked for only where there is a place for one more copy
 */
export async function copyFor(
  { person, hat }: Wearing,
  input: {
    file: { id: string; mediaType: string };
    reference: string;
    whole: () => Promise<Uint8Array<ArrayBuffer>>;
    at: Date;
  },
): Promise<CopyMade> {
  const { file, reference, whole, at } = input;
  const kind = markedKindOf(file.mediaType);
  if (!kind) return { kind: 'cannot-be-marked' };
  if (!hasPlace()) return { kind: 'busy' };
  const number = referenceFrom('C', randomBytes(6));
  const mark = markOf({
    number,
    of: { needReference: reference, fileId: file.id },
    reader: { ...person, onBehalfOf: hat.deputyFor?.name, organisation: hat.organisation.name },
    at,
  });
  const marked = await markCopy(kind, whole, mark);
  if (!marked.ok) return { kind: marked.reason };
  const sha256 = createHash('sha256').update(marked.copy).digest('hex');
  return { kind: 'made', copy: { number, sha256 }, whole: marked.copy };
}
