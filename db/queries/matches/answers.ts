import type { ClosingCode } from '#app/domain/codes/closing.ts';
import type { Answer, Answers, Party } from '#app/domain/matches/lifecycle.ts';
import type { GivenAnswer } from '#app/domain/matches/match.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** The answers this actor may read: a broker both, a side its own. */
export async function listAnswers(tx: Tx, matchId: string): Promise<GivenAnswer[]> {
  const rows = await tx
    .selectFrom('match_answers')
    .select(['party', 'answer', 'at', 'reason_code', 'reason_text'])
    .where('match_id', '=', matchId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({
    party: row.party,
    answer: row.answer,
    at: row.at,
    reasonCode: row.reason_code ?? undefined,
    reasonText: row.reason_text,
  }));
}

/** As the worker: what each side said, and nothing of why. */
export async function answersAtClock(tx: Tx, matchId: string): Promise<Answers> {
  const rows = await tx
    .selectFrom('match_answers')
    .select(['party', 'answer'])
    .where('match_id', '=', matchId)
    .execute();
  return Object.fromEntries(rows.map(({ party, answer }) => [party, answer]));
}

export function answersOf(given: readonly GivenAnswer[]): Answers {
  return Object.fromEntries(given.map(({ party, answer }) => [party, answer]));
}

/** Writes a side's answer; a no takes the place of a yes that was given before, never the other way round. */
export async function putAnswer(
  tx: Tx,
  by: ActingPerson,
  matchId: string,
  given: { party: Party; answer: Answer; reasonCode?: ClosingCode; reasonText?: string },
  now: Date,
): Promise<void> {
  const said = {
    answer: given.answer,
    person_id: by.personId,
    at: now,
    reason_code: given.reasonCode ?? null,
    reason_text: given.reasonText ?? '',
  };
  const insert = tx
    .insertInto('match_answers')
    .values({ match_id: matchId, party: given.party, organisation_id: by.organisationId, ...said });
  await (
    given.answer === 'no'
      ? insert.onConflict((conflict) => conflict.columns(['match_id', 'party']).doUpdateSet(said))
      : insert
  ).execute();
}
