import { LONGEST_JWS } from '#app/auth/note-jws.ts';

/** A note pasted and a note as a file, the words beside them, and what multipart adds. */
export const VERIFY_BYTES = LONGEST_JWS * 2 + 8 * 1024;
