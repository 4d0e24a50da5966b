import { FileRefused } from './file-refusal.ts';

const OOXML = 'application/vnd.openxmlformats-officedocument';

/** The kinds of files that are taken, known by what they hold and never by what they are called. */
export const FILE_KINDS = {
  pdf: 'application/pdf',
  docx: `${OOXML}.wordprocessingml.document`,
  xlsx: `${OOXML}.spreadsheetml.sheet`,
  pptx: `${OOXML}.presentationml.presentation`,
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
} as const;
export type FileKind = keyof typeof FILE_KINDS;

/** What its first bytes say: a kind, or of which family the rest has to tell the kind. */
export type HeadKind = 'pdf' | 'png' | 'jpg' | 'zip' | 'text';

/** Enough to tell everything in {@link kindOfHead}, a tar archive included. */
export const HEAD_BYTES = 4096;

const SIGNATURES: readonly (readonly [bytes: string, kind: HeadKind])[] = [
  ['%PDF-', 'pdf'],
  ['\x89PNG\r\n\x1a\n', 'png'],
  ['\xff\xd8\xff', 'jpg'],
  ['PK\x03\x04', 'zip'],
];
const PROGRAMS = [
  'MZ',
  '\x7fELF',
  '\xfe\xed\xfa',
  '\xce\xfa\xed\xfe',
  '\xcf\xfa\xed\xfe',
  '\xca\xfe\xba\xbe',
  '\0asm',
  'dex\n',
  '#!',
];
const ARCHIVES = [
  'PK\x05\x06',
  'Rar!',
  '7z\xbc\xaf\x27\x1c',
  '\x1f\x8b',
  'BZh',
  '\xfd7zXZ',
  '\x28\xb5\x2f\xfd',
  'MSCF',
];
/** Office files of before 2007, and those of today with a password: from outside they are the same. */
const COMPOUND = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/** @throws FileRefused for what is known to be something else */
export function kindOfHead(head: Uint8Array): HeadKind {
  const start = latin1(head);
  const found = SIGNATURES.find(([bytes]) => start.startsWith(bytes));
  if (found) return found[1];
  if (PROGRAMS.some((bytes) => start.startsWith(bytes))) throw new FileRefused('program');
  if (ARCHIVES.some((bytes) => start.startsWith(bytes)) || start.startsWith('ustar', 257))
    throw new FileRefused('archive');
  if (start.startsWith(COMPOUND)) throw new FileRefused('locked');
  if (isMarkup(start)) throw new FileRefused('markup');
  return 'text';
}

/** What a browser that looks at content would take for a page: a text of ours never begins like that. */
function isMarkup(start: string): boolean {
  const text = start.startsWith('\xef\xbb\xbf') ? start.slice(3) : start;
  return text.trimStart().startsWith('<') || /<(!doctype|html|svg|script|body|iframe)[\s>]/i.test(text);
}

/** A plain text is one of two kinds by its name, since nothing in it says; any other name would make it something else. */
export function kindOfText(name: string): FileKind {
  const extension = /\.([^.]*)$/.exec(name)?.[1]?.toLowerCase();
  if (extension === 'csv') return 'csv';
  if (extension === undefined || extension === 'txt') return 'txt';
  throw new FileRefused('unknown-kind');
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes.subarray(0, HEAD_BYTES)) text += String.fromCharCode(byte);
  return text;
}
