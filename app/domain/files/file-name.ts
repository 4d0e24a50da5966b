import { FILE_NAME_LENGTH } from './file-limits.ts';
import type { FileKind } from './file-kind.ts';

/** What each kind may be called already; the first is added to a name that says something else. */
const EXTENSIONS: Readonly<Record<FileKind, readonly string[]>> = {
  pdf: ['pdf'],
  docx: ['docx'],
  xlsx: ['xlsx'],
  pptx: ['pptx'],
  odt: ['odt'],
  ods: ['ods'],
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  txt: ['txt'],
  csv: ['csv'],
};

/**
 * A file's name as it is shown: the last part of a path, composed (NFC), without control characters, without those that
 * turn the direction of writing or are not seen, at most 150 characters, and ending as its kind does. It names nothing
 * on our side.
 */
export function shownFileName(given: string, kind: FileKind): string {
  const plain = cleanName(given);
  const [, stem = plain, extension = ''] = /^(.*)\.([^.]*)$/.exec(plain) ?? [];
  const fits = EXTENSIONS[kind].includes(extension.toLowerCase());
  const ending = `.${fits ? extension : EXTENSIONS[kind][0]}`;
  const front = (fits ? stem : plain) || 'file';
  return `${[...front]
    .slice(0, FILE_NAME_LENGTH - ending.length)
    .join('')
    .trimEnd()}${ending}`;
}

/** The same before its kind is known: never empty, never a path. */
export function cleanName(given: string): string {
  const last = given.split(/[/\\]/).at(-1) ?? '';
  const plain = last
    .normalize('NFC')
    .replace(/[\p{Zl}\p{Zp}\p{Zs}]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}]/gu, '')
    .trim()
    .replace(/^\.+/, '');
  return [...plain].slice(0, FILE_NAME_LENGTH).join('') || 'file';
}
