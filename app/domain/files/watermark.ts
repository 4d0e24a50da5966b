import { FILE_KINDS, type FileKind } from './file-kind.ts';

/** Kinds that a reader's name can be written on; every other goes out as it is stored. */
const MARKED_KINDS = ['pdf', 'png', 'jpg'] as const satisfies readonly FileKind[];
export type MarkedKind = (typeof MARKED_KINDS)[number];

export function markedKindOf(mediaType: string): MarkedKind | undefined {
  return MARKED_KINDS.find((kind) => FILE_KINDS[kind] === mediaType);
}

export function canBeMarked(mediaType: string): boolean {
  return markedKindOf(mediaType) !== undefined;
}

/**
 * Whether this reader gets a copy with their name on every page (principle PA3, "watermarked print"). Everybody does who
 * has a name here, but the delegation whose file it is. Whoever reads a public file without an account has none.
 */
export function isMarkedFor(
  mediaType: string,
  reader: { signedIn: boolean; ofDelegation: boolean },
): boolean {
  return canBeMarked(mediaType) && reader.signedIn && !reader.ofDelegation;
}

/** A piece of a mark; `otherwise` where no letters are there to write it with. */
export type MarkPart = { text: string; otherwise?: string };

/** What is written on every page: small at its foot, and large and pale across it. */
export type Mark = { foot: readonly MarkPart[]; across: readonly (readonly MarkPart[])[] };

/**
 * Whose copy it is, of what, when (UTC), and the copy's own number, by which the record of readings finds it also where
 * names are alike or cannot be written.
 *
 * @param copy.of the reference of the need and the beginning of the file's id
 */
export function markOf(copy: {
  number: string;
  of: { needReference: string; fileId: string };
  reader: { id: string; name: string; onBehalfOf?: string; organisation: string };
  at: Date;
}): Mark {
  const { number, of, reader, at } = copy;
  const name = {
    text: reader.onBehalfOf ? `${reader.name} / ${reader.onBehalfOf}` : reader.name,
    otherwise: `Account ${reader.id.slice(0, 8)}`,
  };
  const organisation = { text: reader.organisation, otherwise: '' };
  const instant = { text: `${at.toISOString().slice(0, 16).replace('T', ' ')} UTC` };
  const copied = { text: `Copy ${number}` };
  const file = { text: `${of.needReference}/${of.fileId.slice(0, 8)}` };
  return {
    foot: [name, organisation, instant, file, copied],
    across: [[name], [organisation], [copied, instant]],
  };
}

/** A copy is a PDF, a picture's too, and is called so. */
export function copyName(name: string): string {
  const stem = name.replace(/\.(?:png|jpe?g)$/i, '');
  return stem === name ? name : `${stem}.pdf`;
}
