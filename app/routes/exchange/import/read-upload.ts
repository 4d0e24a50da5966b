import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
  type FileUpload,
} from '@remix-run/form-data-parser';
import { refusalResponse } from '#app/http/outcome.ts';
import { FILE_BYTES, UPLOAD_BYTES } from './upload-limits.ts';

export type Upload = { file: Blob; includeEnded: boolean };

/**
 * The form as it arrives, part by part: one file of at most 20 MB and a checkbox. Its name and stated type are not
 * looked at.
 *
 * @returns what is wrong with the file; whether the box was ticked is known even then, if the browser got that far
 * @throws Response 400 for a form that no browser of ours sends
 */
export async function readUpload(
  request: Request,
): Promise<Upload | { missing: true; includeEnded: boolean } | { tooLarge: true }> {
  try {
    const form = await parseFormData(request, LIMITS, takeFile);
    const [file, includeEnded] = [form.get('file'), form.get('includeEnded') === 'yes'];
    if (!(file instanceof Blob) || file.size === 0) return { missing: true, includeEnded };
    return { file, includeEnded };
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError) {
      return { tooLarge: true };
    }
    throw refusalResponse('invalid');
  }
}

const LIMITS = {
  maxFiles: 1,
  maxParts: 4,
  maxHeaderSize: 4 * 1024,
  maxFileSize: FILE_BYTES,
  maxTotalSize: UPLOAD_BYTES,
};

/** A browser sends an empty, nameless file where none was chosen. */
function takeFile(upload: FileUpload): FileUpload | null {
  return upload.fieldName === 'file' ? upload : null;
}
