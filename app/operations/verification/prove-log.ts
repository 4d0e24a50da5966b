import { createHash } from 'node:crypto';
import { judge } from '#app/domain/audit/checkpoint.ts';
import {
  BEFORE_THE_FIRST,
  followLog,
  readLogEntry,
  type LogBreak,
} from '#app/domain/verification/log-chain.ts';
import type { LogEntry } from '#app/domain/verification/log-line.ts';
import { isHeadSigned, type PublishedKey, type SignedLogHead } from './published-files.ts';

/**
 * - `whole`: `n` entries in an unbroken chain, and nothing up to `proved` changed since the head of `at` was signed;
 * - `unsigned`: they hold together, but no head says that these are the entries;
 * - `broken`: at entry `n`;
 * - `cut`: the log ends with `n`, before the entry that was signed as `proved`;
 * - `rewritten`: the chain is not the one that was signed at `proved`;
 * - `wrong-key`: a head is not signed by the platform with any of these keys, at a time when it was believed;
 * - `unreadable`: line `n` is no entry.
 */
export type LogVerdict =
  | { verdict: 'whole'; n: number; proved: number; at: string; heads: number }
  | { verdict: 'unsigned'; n: number }
  | { verdict: 'broken'; n: number; why: LogBreak['why'] }
  | { verdict: 'cut'; n: number; proved: number; at: string }
  | { verdict: 'rewritten'; proved: number; at: string }
  | { verdict: 'wrong-key'; at: string }
  | { verdict: 'unreadable'; n: number };

export type ProvedLog = { found: LogVerdict; entries: LogEntry[] };

/**
 * Proves a downloaded log of notes with nothing but the published keys, against every head that somebody kept. Reads line
 * by line and keeps only the entries about one text.
 *
 * @param about the SHA-256 whose entries are wanted
 */
export async function proveLog(
  lines: AsyncIterable<string> | Iterable<string>,
  keys: readonly PublishedKey[],
  heads: readonly SignedLogHead[],
  about?: string,
): Promise<ProvedLog> {
  const entries: LogEntry[] = [];
  const answer = (found: LogVerdict): ProvedLog => ({ found, entries });
  const foreign = heads.find((head) => !isHeadSigned(head, keys));
  if (foreign) return answer({ verdict: 'wrong-key', at: foreign.at });
  const wanted = new Set(heads.map(({ n }) => n));
  const known = new Map([[0, BEFORE_THE_FIRST.hash]]);
  let end = BEFORE_THE_FIRST;
  let lineNumber = 0;
  for await (const line of lines) {
    lineNumber += 1;
    if (line.trim() === '') continue;
    const entry = readLogEntry(parsed(line));
    if (!entry) return answer({ verdict: 'unreadable', n: lineNumber });
    const next = followLog(end, entry, sha256);
    if ('why' in next) return answer({ verdict: 'broken', ...next });
    end = next;
    if (wanted.has(end.n)) known.set(end.n, end.hash);
    if (entry.sha256 === about) entries.push(entry);
  }
  for (const { n, hash, at } of heads) {
    const judged = judge({ n, hash }, known.get(n));
    if (judged === 'cut') return answer({ verdict: 'cut', n: end.n, proved: n, at });
    if (judged === 'rewritten') return answer({ verdict: 'rewritten', proved: n, at });
  }
  const [last] = [...heads].sort((a, b) => b.n - a.n || b.at.localeCompare(a.at));
  return answer(
    last
      ? { verdict: 'whole', n: end.n, proved: last.n, at: last.at, heads: heads.length }
      : { verdict: 'unsigned', n: end.n },
  );
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function sha256(bytes: Uint8Array): Uint8Array {
  return createHash('sha256').update(bytes).digest();
}
