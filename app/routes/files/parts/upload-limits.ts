import { FILE_BYTES } from '#app/domain/files/file-limits.ts';

/** Bytes of a whole form: a file of exactly the cap, and what browsers put around it. */
export const UPLOAD_BYTES = FILE_BYTES + 64 * 1024;
