import type { Wearing } from '#app/auth/viewer.ts';
import type { FileRefusal } from '#app/domain/exchange/file-refusal.ts';
import { findExcess } from '#app/forms/find-excess.ts';
import { readOffers } from '#app/forms/offer-columns.ts';
import type { ReadRows } from '#app/forms/read-rows.ts';
import type { TableIssue } from '#app/forms/table.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { importActivities } from '#app/operations/exchange/import-activities.ts';
import { importRows } from '#app/operations/exchange/import-rows.ts';
import type { Imported, ImportResult } from '#app/operations/exchange/imported.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { isXml } from './is-xml.ts';
import type { Upload } from './read-upload.ts';

export type Taken = {
  kind: 'iati' | 'csv';
  imported: Imported[];
  /** Of a spreadsheet: what is wrong with the rows that were left out. */
  issues: TableIssue[];
  unknownColumns: string[];
  daysOtherwise?: string;
};
export type NotTaken =
  | { refusal: FileRefusal }
  /** A spreadsheet in which not one row could be read. */
  | Omit<ReadRows<never>, 'rows'>;

/** Imports an uploaded file by what it holds, never by its name. */
export async function takeFile(by: Wearing, upload: Upload, now: Date): Promise<Taken | NotTaken> {
  return (await isXml(upload.file)) ? takeActivities(by, upload, now) : takeRows(by, upload, now);
}

async function takeActivities(by: Wearing, { file, includeEnded }: Upload, now: Date) {
  // Node's streams can be iterated; the browser's types, which Blob has here, do not say so.
  const bytes = file.stream() as unknown as AsyncIterable<Uint8Array>;
  const result = await importActivities(by, { bytes, includeEnded }, now);
  return resultOf(result, { kind: 'iati', issues: [], unknownColumns: [] });
}

async function takeRows(by: Wearing, { file }: Upload, now: Date): Promise<Taken | NotTaken> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const refusal = findExcess(bytes);
  if (refusal) return { refusal };
  const { rows, ...unread } = readOffers(bytes, currentGeography());
  if (rows.length === 0) return unread;
  return resultOf(await importRows(by, { rows }, now), { kind: 'csv', ...unread });
}

function resultOf(result: ImportResult, about: Omit<Taken, 'imported'>): Taken | NotTaken {
  if (result.ok) return { ...about, imported: result.imported };
  if (result.reason === 'file-refused') return { refusal: result.refusal };
  throw refusalResponse(result.reason);
}
