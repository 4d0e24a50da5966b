import { createHash } from 'node:crypto';
import { signWith } from '#app/auth/note-keys.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { openDays } from '#app/domain/verification/daily-heads.ts';
import { BEFORE_THE_FIRST, followLog } from '#app/domain/verification/log-chain.ts';
import { signedHead } from '#app/domain/verification/log-line.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findKeyInUse } from '#db/queries/verification/keys.ts';
import {
  findLastHead,
  insertHead,
  listDayEnds,
  listHeads,
  type DailyHead,
} from '#db/queries/verification/log-heads.ts';
import { listLog } from '#db/queries/verification/published.ts';
import { noteOrigin } from './note-origin.ts';

const ACTOR = { kind: 'system', reason: 'note-log-heads' } as const;

/** Signs the head of the log of notes for every day that ended since the last one (SECURITY section 4). */
export const dailyHeads = {
  name: 'note-log-heads',
  run: signDailyHeads,
} as const satisfies { name: string; run: (now: Date) => Promise<number> };

/**
 * Stores the signed head of each day (UTC) that is over and has none, also of those on which no server ran; `at` says
 * when it was signed. Before that the log is computed again from the last stored head, so that a log whose tail was cut
 * or rewritten is not signed over. Nothing is signed while signing is off.
 *
 * @returns how many days
 * @throws Error where the log does not follow from the last stored head
 */
async function signDailyHeads(now: Date): Promise<number> {
  return withActor(ACTOR, async (tx) => {
    const last = await findLastHead(tx);
    if (last) await requireFollowing(tx, last.n, last.hash);
    const key = await findKeyInUse(tx, null);
    let signed = 0;
    for (const { day, n, hash } of openDays(last, await listDayEnds(tx, last?.n ?? 0), dayOf(now))) {
      const head = { origin: noteOrigin(), n, hash, at: now.toISOString() };
      const signature = key && signWith(key, signedHead(head));
      if (!signature) return signed;
      if (await insertHead(tx, { ...head, day, kid: key.kid, signature })) signed += 1;
    }
    return signed;
  });
}

/** Every day's signed head, for anybody to keep. */
export function listDailyHeads(): Promise<DailyHead[]> {
  return withActor({ kind: 'anonymous' }, listHeads);
}

const ROWS_AT_ONCE = 5000;

async function requireFollowing(tx: Tx, from: number, hash: string): Promise<void> {
  if (from > 0) {
    const [there] = await listLog(tx, from - 1, 1);
    if (there?.n !== from || there.hash !== hash) throw differing();
  }
  for (let end = { ...BEFORE_THE_FIRST, n: from, hash }; ;) {
    const rows = await listLog(tx, end.n, ROWS_AT_ONCE);
    for (const row of rows) {
      const next = followLog(end, row, (bytes) => createHash('sha256').update(bytes).digest());
      if ('why' in next) throw differing();
      end = next;
    }
    if (rows.length < ROWS_AT_ONCE) return;
  }
}

function differing(): Error {
  return new Error('The log of notes does not follow from its last published head: nothing is signed.');
}
