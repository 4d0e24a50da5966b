import { sql } from 'kysely';
import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { FollowUp } from '#app/domain/matches/delivery/clocks.ts';
import { FOLLOW_UP_MONTHS } from '#app/domain/matches/delivery/report.ts';
import { PARTIES, type MatchStatus, type Party } from '#app/domain/matches/lifecycle.ts';
import type { NotKept } from '#app/domain/principles/check-closing.ts';
import type { Tx } from '#db/client.ts';

/** A match that the clock may have something to say of. */
export type MatchOnClock = {
  id: string;
  status: MatchStatus;
  soundAt?: Date;
  startedOn?: Day;
  completedAt?: Date;
  reportedAt?: Date;
  met: boolean;
  disputed: boolean;
  followed: FollowUp[];
};

/** For our own work at the clock: nobody else gets a row. */
export async function listOnClock(tx: Tx): Promise<MatchOnClock[]> {
  const { rows } = await sql<{
    id: string;
    status: MatchStatus;
    sound_at: Date | null;
    started_on: Day | null;
    completed_at: Date | null;
    reported_at: Date | null;
    met: boolean | null;
    disputed: boolean;
    followed: string[];
  }>`select * from app.matches_on_clock()`.execute(tx);
  return rows.map((row) => ({
    id: row.id,
    status: row.status,
    soundAt: row.sound_at ?? undefined,
    startedOn: row.started_on ?? undefined,
    completedAt: row.completed_at ?? undefined,
    reportedAt: row.reported_at ?? undefined,
    met: row.met ?? false,
    disputed: row.disputed,
    followed: PARTIES.flatMap((party) =>
      FOLLOW_UP_MONTHS.filter((months) => row.followed.includes(`${party}-${months}`)).map((months) => ({
        party,
        months,
      })),
    ),
  }));
}

export type ClockLetter = 'silent-30' | 'silent-60' | 'status-due' | 'follow-up-6' | 'follow-up-12';

/** Whether this letter was not written yet; then it counts as written. */
export async function takeLetter(
  tx: Tx,
  matchId: string,
  letter: ClockLetter,
  since: Day,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('match_letters')
    .values({ match_id: matchId, letter, since, at: now })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

export type Told = { party: Party; email: string; language: UiLanguage };

/** The people who were introduced to each other, or whoever took over from them. */
export async function listToldOfMatch(tx: Tx, matchId: string): Promise<Told[]> {
  const { rows } = await sql<Told>`select * from app.told_of_match(${matchId}::uuid)`.execute(tx);
  return rows;
}

/** Records that a match has fallen silent. */
export async function noteStall(tx: Tx, matchId: string, now: Date): Promise<void> {
  await sql`select app.note_by_clock(${matchId}::uuid, 'stall', ${now})`.execute(tx);
}

/**
 * Closes a match whose last day for feedback is over; false where somebody was quicker. The database only sees to it that
 * thirty times 24 hours went by, so it would let one be closed on that day: that the day is given whole is for the caller.
 */
export async function concludeByClock(
  tx: Tx,
  matchId: string,
  { code, notKept }: { code: ClosingCode; notKept: readonly NotKept[] },
  now: Date,
): Promise<boolean> {
  const { rows } = await sql<{
    closed: boolean;
  }>`select app.conclude_by_clock(${matchId}::uuid, ${code}, ${[...notKept]}::text[], ${now}) as closed`.execute(
    tx,
  );
  return rows[0]?.closed ?? false;
}
