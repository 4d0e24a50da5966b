import type { IatiRefusal } from './iati-refusal.ts';

/** Why a whole spreadsheet is refused, and where. The sentence is the message `imports.refused.<code>`. */
export type SpreadsheetRefusal =
  | { code: 'too-large'; line: number; megabytes: number }
  /** More offers than a person could look through; `limit` is the cap. */
  | { code: 'too-many-rows'; line: number; limit: number }
  /** Most lines are no rows at all, so that this is no spreadsheet. */
  | { code: 'not-rows'; line: number }
  /** What a spreadsheet program keeps for itself (.xlsx, .ods, .xls), and anything else that is no text. */
  | { code: 'workbook' | 'not-utf8' };

export type FileRefusal = IatiRefusal | SpreadsheetRefusal;
