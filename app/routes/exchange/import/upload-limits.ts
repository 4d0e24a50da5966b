/** The largest IATI file that is taken; the reader of such files has the same cap. */
export const FILE_BYTES = 20 * 1024 * 1024;

/** What browsers put around a file: boundaries, part headers, the other fields. */
const ENVELOPE_BYTES = 64 * 1024;

/** Bytes of a whole form, so that a file of exactly the cap gets through. */
export const UPLOAD_BYTES = FILE_BYTES + ENVELOPE_BYTES;
