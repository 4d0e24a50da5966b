import {
  MaxFileSizeExceededError,
  MaxTotalSizeExceededError,
  parseFormData,
  type FileUpload,
} from '@remix-run/form-data-parser';
import { SBOM_LIMITS } from '#app/domain/passports/sbom/limits.ts';
import type { SbomRefusal } from '#app/domain/passports/sbom/refusal.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { SBOM_UPLOAD_BYTES } from './sbom-upload.ts';

export type SbomForm = { file: Uint8Array; isPublic: boolean; revision: number };

/**
 * The form as it arrives, part by part. The file's name and stated type are not looked at.
 *
 * @returns what is wrong with the file before anybody reads it
 * @throws Response 400 for a form that no browser of ours sends
 */
export async function readSbomForm(request: Request): Promise<SbomForm | SbomRefusal> {
  try {
    const form = await parseFormData(request, LIMITS, takeFile);
    const file = form.get('file');
    if (!(file instanceof Blob) || file.size === 0) return { code: 'missing' };
    return {
      file: new Uint8Array(await file.arrayBuffer()),
      isPublic: form.get('public') === 'yes',
      revision: Number(form.get('revision')),
    };
  } catch (error) {
    if (error instanceof MaxFileSizeExceededError || error instanceof MaxTotalSizeExceededError)
      return { code: 'too-large' };
    throw refusalResponse('invalid');
  }
}

const LIMITS = {
  maxFiles: 1,
  maxParts: 4,
  maxHeaderSize: 4 * 1024,
  maxFileSize: SBOM_LIMITS.bytes,
  maxTotalSize: SBOM_UPLOAD_BYTES,
};

/** A browser sends an empty, nameless file where none was chosen. */
function takeFile(upload: FileUpload): FileUpload | null {
  return upload.fieldName === 'file' ? upload : null;
}
