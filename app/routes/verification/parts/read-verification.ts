import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
  type FileUpload,
} from '@remix-run/form-data-parser';
import { LONGEST_JWS } from '#app/auth/note-jws.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { VERIFY_BYTES } from './upload-limit.ts';

/** `two`: a text was pasted and another file chosen. */
export type SentNote = { text: string; two: boolean; offer: string; version: string };

/**
 * The form as it arrives: pasted text, or a file with it.
 *
 * @throws Response 400 for a form that no browser of ours sends
 */
export async function readSentNote(request: Request): Promise<SentNote | { tooLarge: true }> {
  try {
    const form = request.headers.get('Content-Type')?.startsWith('multipart/')
      ? await parseFormData(request, LIMITS, takeFile)
      : await request.formData();
    const file = form.get('file');
    const pasted = textOf(form.get('note')).trim();
    const chosen = file instanceof Blob && file.size > 0 ? (await file.text()).trim() : '';
    return {
      text: pasted || chosen,
      two: pasted !== '' && chosen !== '' && pasted !== chosen,
      offer: textOf(form.get('offer')).trim().toUpperCase(),
      version: textOf(form.get('version')).trim(),
    };
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
      return { tooLarge: true };
    throw refusalResponse('invalid');
  }
}

const LIMITS = {
  maxFiles: 1,
  maxParts: 6,
  maxHeaderSize: 4 * 1024,
  maxFileSize: LONGEST_JWS,
  maxTotalSize: VERIFY_BYTES,
};

function takeFile(upload: FileUpload): FileUpload | null {
  return upload.fieldName === 'file' ? upload : null;
}

function textOf(value: FormDataEntryValue | null): string {
  return typeof value === 'string' ? value : '';
}
