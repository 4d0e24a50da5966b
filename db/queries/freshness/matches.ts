import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Day } from '#app/domain/codes/day.ts';
import { BEFORE_INTRODUCTION, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import type { Tx } from '#db/client.ts';

/** Matches that wait for answers past their day; while their need is paused no day runs. */
export async function listMatchesPastAnswer(tx: Tx, on: Day): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from app.matches_past_answer(${on}::date) id`.execute(
    tx,
  );
  return rows.map(({ id }) => id);
}

/** Matches of a need that did not come to an introduction. */
export async function listMatchesToLapse(tx: Tx, needId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('matches')
    .select('id')
    .where('need_id', '=', needId)
    .where('status', 'in', BEFORE_INTRODUCTION)
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Lets the need of a match neither pause nor end until this is done. What was read of either before is to be read again. */
export async function holdNeedOf(tx: Tx, matchId: string): Promise<void> {
  await tx
    .selectFrom('needs')
    .select('id')
    .where('id', '=', (match) =>
      match.selectFrom('matches').select('need_id').where('matches.id', '=', matchId),
    )
    .forUpdate()
    .execute();
}

export type ClockedMatch = { status: MatchStatus; answerBy?: Day };

/** Its status and day, locked; undefined where it is gone from the stages before an introduction. */
export async function lockMatchAtClock(tx: Tx, id: string): Promise<ClockedMatch | undefined> {
  const row = await tx
    .selectFrom('matches')
    .select(['status', 'answer_by'])
    .where('id', '=', id)
    .where('status', 'in', BEFORE_INTRODUCTION)
    .forUpdate()
    .executeTakeFirst();
  return row && { status: row.status, ...(row.answer_by && { answerBy: row.answer_by }) };
}

export async function closeMatchAtClock(tx: Tx, id: string, from: MatchStatus, now: Date): Promise<void> {
  await tx
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'lapsed-without-reply', updated_at: now })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('match_events')
    .values({
      match_id: id,
      action: 'run-out',
      from_status: from,
      to_status: 'closed',
      role: 'platform',
      at: now,
      reason_code: 'lapsed-without-reply',
    })
    .execute();
}

/** Whom a lapse is told: the broker who proposed, and whoever said yes. */
export async function listConcernedByLapse(
  tx: Tx,
  matchId: string,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.concerned_by_lapse(${matchId}::uuid)`.execute(tx);
  return rows;
}
