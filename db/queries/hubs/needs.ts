import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { Tx } from '#db/client.ts';

/**
 * A need that a State lets the actor's hub see; its view and where it stands once this person said that they keep it
 * confidential.
 */
export type GivenNeed = {
  id: string;
  view?: NeedView;
  status?: NeedStatus;
  /** The last day on which donors may answer, while it circulates. */
  closesOn?: Day;
};

/** The needs that the actor's hub is given, the first to close first; for its coordinators, and empty for anybody else. */
export async function listGivenNeeds(tx: Tx, limit: number): Promise<GivenNeed[]> {
  const { rows } = await sql<{
    id: string;
    view: NeedView | null;
    status: NeedStatus | null;
    closes_on: Day | null;
  }>`
    select g.id, v.view, s.status, case when v.circulating then v.circulates_until end as closes_on
    from app.needs_of_my_hub() as g (id)
    left join need_views v on v.need_id = g.id and v.audience = 'hub'
    left join app.given_needs_stand() s on s.need_id = g.id
    order by v.circulates_until nulls last, g.id limit ${limit}`.execute(tx);
  return rows.map(({ id, view, status, closes_on: closesOn }) => ({
    id,
    ...(view && { view }),
    ...(status && { status }),
    ...(closesOn && { closesOn }),
  }));
}

/** The coordinators of these hubs, for a broker who publishes an offer that names them. For the outbox alone. */
export async function listToldOfNaming(
  tx: Tx,
  hubIds: readonly string[],
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select * from app.told_of_naming(${[...hubIds]}::uuid[])`.execute(tx);
  return rows;
}

/** By which words the State of each of these needs could be told, of those that the actor's hub is given. */
export async function listWordsOfGiven(
  tx: Tx,
  needIds: readonly string[],
): Promise<{ stateCode: string; words: string[] }[]> {
  const { rows } = await sql<{ state_code: string; words: string[] }>`
    select * from app.words_of_given_needs(${[...needIds]}::uuid[])`.execute(tx);
  return rows.map(({ state_code: stateCode, words }) => ({ stateCode, words }));
}
