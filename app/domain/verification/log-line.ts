/** What happened to a note, as the public log of notes has it. */
export const LOGGED_ACTS = ['issue', 'supersede', 'revoke', 'dispute', 'answer', 'confirm'] as const;
export type LoggedAct = (typeof LOGGED_ACTS)[number];

export type LogEntry = { n: number; at: string; act: LoggedAct; reference: string; sha256: string };

/** Exactly the text that is hashed: `hash_n = SHA-256( hash_{n-1} ‖ line_n )`, the hash as its 32 bytes; hash_0 is zeros. */
export function logLine({ n, at, act, reference, sha256 }: LogEntry): string {
  return `${n} ${at} ${act} ${reference} ${sha256}\n`;
}

export type LogHead = { origin: string; n: number; hash: string; at: string };

/** What the platform signs of the log, once a day at least. The first line says what for. */
export function signedHead({ origin, n, hash, at }: LogHead): string {
  return `two-way-street note log head 1\n${origin}\n${n}\n${hash}\n${at}\n`;
}
