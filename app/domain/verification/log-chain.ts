import { BEFORE_THE_FIRST, type Link, type Sha256 } from '#app/domain/audit/chain.ts';
import { LOGGED_ACTS, logLine, type LogEntry, type LoggedAct } from './log-line.ts';

export { BEFORE_THE_FIRST };

/** `missing`: another number stands where this one belongs; `hash`: the entry does not follow from the one before. */
export type LogBreak = { n: number; why: 'missing' | 'hash' };

/**
 * Whether an entry of the log of notes follows from the one before (docs/trust-notes.md): where the log stands now, or
 * the break. `hash_n = SHA-256( hash_{n-1} ‖ line_n )`, thirty-two zero bytes before the first.
 */
export function followLog(before: Link, entry: LogEntry & { hash: string }, sha256: Sha256): Link | LogBreak {
  const n = before.n + 1;
  if (entry.n !== n) return { n, why: 'missing' };
  const linked = Buffer.concat([Buffer.from(before.hash, 'hex'), Buffer.from(logLine(entry), 'utf8')]);
  const hash = Buffer.from(sha256(linked)).toString('hex');
  return hash === entry.hash ? { n, hash } : { n, why: 'hash' };
}

/** An entry as it is published, or undefined for anything else. */
export function readLogEntry(value: unknown): (LogEntry & { hash: string }) | undefined {
  const said = value as Partial<Record<keyof LogEntry | 'hash', unknown>> | null;
  if (typeof said !== 'object' || said === null || !Number.isSafeInteger(said.n)) return undefined;
  const texts = [said.at, said.reference, said.sha256, said.hash];
  const isWhole = texts.every((text) => typeof text === 'string') && isAct(said.act);
  return isWhole ? (said as LogEntry & { hash: string }) : undefined;
}

function isAct(value: unknown): value is LoggedAct {
  return (LOGGED_ACTS as readonly unknown[]).includes(value);
}
