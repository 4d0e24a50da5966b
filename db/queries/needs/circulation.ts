import { sql } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Tx } from '#db/client.ts';

export type DonorToName = {
  id: string;
  name: string;
  formerNames: string[];
  kind: ActorKind;
  stateCode?: string;
  fits: boolean;
};
type Told = { email: string; language: UiLanguage };

/** Organisations that give, for a State or a broker who names some; those that give something under these themes first. */
export async function listDonorsToName(tx: Tx, themes: readonly ThemeCode[]): Promise<DonorToName[]> {
  const { rows } = await sql<{
    id: string;
    name: string;
    former_names: string[];
    kind: ActorKind;
    state_code: string | null;
    fits: boolean;
  }>`select * from app.donors_to_name(${[...themes]}::text[])`.execute(tx);
  return rows.map(({ state_code, former_names, ...donor }) => ({
    ...donor,
    formerNames: former_names,
    ...(state_code && { stateCode: state_code }),
  }));
}

/** People of the donors that a need was sent to by name; nobody where it goes to more. */
export async function listToldOfNaming(tx: Tx, needId: string): Promise<Told[]> {
  return (await sql<Told>`select * from app.told_of_naming(${needId}::uuid)`.execute(tx)).rows;
}

/** Whoever acts for the State of a need. For the outbox. */
export async function listPeopleOfNeed(tx: Tx, needId: string): Promise<Told[]> {
  return (await sql<Told>`select * from app.people_of_need(${needId}::uuid)`.execute(tx)).rows;
}

/** Whether somebody's answer to a need is still open: also one that its State does not know of yet. */
export async function hasOpenAnswers(tx: Tx, needId: string): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`select app.has_open_answers(${needId}::uuid) as open`.execute(
    tx,
  );
  return rows[0]?.open ?? false;
}

/** Whether something stands before the State of a need that it has not answered. */
export async function isToChoose(tx: Tx, needId: string): Promise<boolean> {
  const { rows } = await sql<{
    asked: boolean;
  }>`select app.choose_by(${needId}::uuid) is not null as asked`.execute(tx);
  return rows[0]?.asked ?? false;
}

/** What was proposed for a need is answered by the last day on which its State chooses. */
export async function chooseUntil(tx: Tx, needId: string, by: Day): Promise<void> {
  await sql`select app.choose_until(${needId}::uuid, ${by}::date)`.execute(tx);
}

/** As the worker: needs that stopped going round before a day, or when their State said so, and go round no more. */
export async function listPastDeadline(tx: Tx, on: Day): Promise<string[]> {
  const rows = await tx
    .selectFrom('needs')
    .select('id')
    .where('status', '=', 'circulating')
    .where((where) => where.or([where('circulates_until', '<', on), where('shortlisted_at', 'is not', null)]))
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** As the worker: moves a need that is locked, and records that the clock did. */
export async function shortlistAtClock(tx: Tx, id: string, from: NeedStatus, now: Date): Promise<void> {
  await tx
    .updateTable('needs')
    .set({
      status: 'shortlisting',
      shortlisted_at: now,
      updated_at: now,
      revision: sql<number>`revision + 1`,
    })
    .where('id', '=', id)
    .execute();
  await tx
    .insertInto('need_events')
    .values({
      need_id: id,
      action: 'shortlist',
      from_status: from,
      to_status: 'shortlisting',
      role: 'platform',
      at: now,
    })
    .execute();
}

/** Who answers for each side of a match, and whether that side has said yes or no. For the outbox alone. */
export async function listSides(
  tx: Tx,
  matchId: string,
): Promise<(Told & { party: Party; answered: boolean })[]> {
  const { rows } = await sql<
    Told & { party: Party; answered: boolean }
  >`select * from app.sides_of_match(${matchId}::uuid)`.execute(tx);
  return rows;
}

/** Whoever answers for an offer. For the outbox. */
export async function listPeopleOfOffer(tx: Tx, offerId: string): Promise<Told[]> {
  return (await sql<Told>`select * from app.people_of_offer(${offerId}::uuid)`.execute(tx)).rows;
}

/** Whether a State agreed that its need reaches this organisation; for that State and brokers. */
export async function mayReach(tx: Tx, needId: string, organisationId: string): Promise<boolean> {
  const { rows } = await sql<{
    may: boolean;
  }>`select app.may_reach(${needId}::uuid, ${organisationId}::uuid) as may`.execute(tx);
  return rows[0]?.may ?? false;
}
