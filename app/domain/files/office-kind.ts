import { FILE_KINDS, type FileKind } from './file-kind.ts';
import { FileRefused } from './file-refusal.ts';
import type { ZipEntry } from './zip-directory.ts';

const MAIN_PARTS = {
  'word/document.xml': 'docx',
  'xl/workbook.xml': 'xlsx',
  'ppt/presentation.xml': 'pptx',
} as const satisfies Record<string, FileKind>;
const OPEN_DOCUMENTS = ['odt', 'ods'] as const satisfies readonly FileKind[];
/** Programs in a document: Visual Basic, the macros of before it, ActiveX, Basic and scripts of OpenDocument. */
const PROGRAMS = /(^|\/)(vbaProject[^/]*\.bin|vbaData\.xml|macrosheets\/|activeX\/)|^(Basic|Scripts)\//i;

/**
 * Which document a zip is, by the parts it has; an OpenDocument says so itself at the head of the file.
 *
 * @throws FileRefused for documents with programs or a password, and for every other zip
 */
export function officeKindOf(entries: readonly ZipEntry[], head: Uint8Array): FileKind {
  const names = new Map(entries.map(({ name, stored }) => [name, stored]));
  const kind = openDocumentAt(head) ?? ooxmlOf(names);
  if (!kind) throw new FileRefused('archive');
  if (entries.some(({ name }) => PROGRAMS.test(name))) throw new FileRefused('macros');
  // An OpenDocument with a password cannot pack what it has encrypted, and no program leaves its text unpacked otherwise.
  const isOpen = kind === 'odt' || kind === 'ods';
  if (isOpen && (names.get('content.xml') ?? true)) throw new FileRefused('locked');
  return kind;
}

function ooxmlOf(names: ReadonlyMap<string, boolean>): FileKind | undefined {
  if (!names.has('[Content_Types].xml')) return undefined;
  const main = Object.entries(MAIN_PARTS).filter(([part]) => names.has(part));
  return main.length === 1 ? main[0]?.[1] : undefined;
}

/** Its first entry is `mimetype`, neither packed nor with extra fields, so that it stands at a fixed place. */
function openDocumentAt(head: Uint8Array): FileKind | undefined {
  const start = String.fromCharCode(...head.subarray(30, 110));
  return OPEN_DOCUMENTS.find((kind) => start.startsWith(`mimetype${FILE_KINDS[kind]}PK`));
}
