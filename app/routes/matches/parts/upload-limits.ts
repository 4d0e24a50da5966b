import { FILE_BYTES } from '#app/domain/files/file-limits.ts';
import { FILES_A_MESSAGE } from '#app/domain/matches/thread-files.ts';

/** Bytes of a whole form: a message, as many files of exactly the cap as it may have, and what browsers put around them. */
export const MESSAGE_UPLOAD_BYTES = FILES_A_MESSAGE * FILE_BYTES + 256 * 1024;
