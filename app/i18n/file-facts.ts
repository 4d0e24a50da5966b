import { FILE_KINDS, type FileKind } from '#app/domain/files/file-kind.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';
import { canBeMarked } from '#app/domain/files/watermark.ts';
import type { Translator } from './translate.ts';

/** How a file is told to readers: everything is text already but its name, which is people's own. */
export type ShownFile = {
  id: string;
  name: string;
  tier: FileTier;
  kind: string;
  size: string;
  /** The first sixteen digits of its SHA-256, in fours; whole as `sha256`. */
  fingerprint: string;
  sha256: string;
  /** Whether readers get copies with their names on it. */
  marked: boolean;
};

export function showFile(t: Translator, file: FileFacts & { tier: FileTier }): ShownFile {
  return { ...fileFacts(t, file), tier: file.tier };
}

type FileFacts = { id: string; name: string; mediaType: string; bytes: number; sha256: string };

/** The same of a file that has no tier of its own. */
export function fileFacts(t: Translator, file: FileFacts): Omit<ShownFile, 'tier'> {
  const { id, name, mediaType, bytes, sha256 } = file;
  const kind = (Object.keys(FILE_KINDS) as FileKind[]).find((kind) => FILE_KINDS[kind] === mediaType);
  return {
    id,
    name,
    kind: kind ? t(`files.kind.${kind}`) : mediaType,
    size: sizeOf(t, bytes),
    fingerprint: shortHash(sha256),
    sha256,
    marked: canBeMarked(mediaType),
  };
}

/** The first sixteen of its digits, in fours. */
export function shortHash(sha256: string): string {
  return sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
}

function sizeOf(t: Translator, bytes: number): string {
  if (bytes < 1024) return t('files.size.bytes', { count: bytes });
  if (bytes < 1024 * 1024) return t('files.size.kilobytes', { count: Math.round(bytes / 1024) });
  return t('files.size.megabytes', { count: Math.round(bytes / 1024 / 102.4) / 10 });
}
