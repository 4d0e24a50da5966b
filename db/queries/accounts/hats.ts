import { sql } from 'kysely';
import { needsSecondFactor } from '#app/domain/accounts/second-factor.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import type { Tx } from '../../client.ts';

export type HatRow = {
  membershipId: string;
  role: Role;
  /** Whether it may be worn only with two proofs of who one is. */
  needsSecondFactor: boolean;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
  deputyFor?: { id: string; name: string };
  lastDay?: Day;
};

/**
 * The hats somebody may wear at `now`: their own, also one that ends on a day to come, and those lent to them for
 * today. None of an organisation that has ended. A lent hat needs its giver and its wearer to be in the organisation still, and neither disabled. Every
 * request asks this again, so what ended is refused at the next one.
 */
export async function listWearableHats(tx: Tx, personId: string, now: Date): Promise<HatRow[]> {
  const { rows } = await sql<WearableRow>`
    with worn as (
      select m.id, null::uuid as giver_id, null as giver, m.ended_at, null::date as last_on
      from memberships m where m.person_id = ${personId} and (m.ended_at is null or m.ended_at > ${now})
      union all
      select m.id, giver.id, giver.name, least(m.ended_at, d.ended_at), d.last_on
      from delegations d join memberships m on m.id = d.membership_id join people giver on giver.id = m.person_id
      where d.deputy_id = ${personId} and ${dayOf(now)}::date between d.first_on and d.last_on
        and (d.ended_at is null or d.ended_at > ${now}) and (m.ended_at is null or m.ended_at > ${now})
        and giver.disabled_at is null
        and exists (select from people deputy join memberships own on own.person_id = deputy.id
          where deputy.id = d.deputy_id and deputy.disabled_at is null
            and own.organisation_id = m.organisation_id and (own.ended_at is null or own.ended_at > ${now})))
    select worn.id, worn.giver_id, worn.giver, worn.ended_at, worn.last_on,
      m.role = 'focal_point' and app.has_restricted_needs(o.id) as has_restricted_needs,
      m.role, o.id as organisation_id, o.name, o.kind, o.state_code
    from worn join memberships m on m.id = worn.id join organisations o on o.id = m.organisation_id and o.ended_at is null
    order by worn.giver nulls first, o.name, m.role, worn.id`.execute(tx);
  return rows.map((row) => ({
    membershipId: row.id,
    role: row.role,
    needsSecondFactor: needsSecondFactor(row.role, row.has_restricted_needs),
    organisation: {
      id: row.organisation_id,
      name: row.name,
      kind: row.kind,
      stateCode: row.state_code ?? undefined,
    },
    deputyFor: row.giver_id && row.giver ? { id: row.giver_id, name: row.giver } : undefined,
    lastDay: lastDayOf(row),
  }));
}

type WearableRow = {
  id: string;
  giver_id: string | null;
  giver: string | null;
  ended_at: Date | null;
  last_on: Day | null;
  has_restricted_needs: boolean;
  role: Role;
  organisation_id: string;
  name: string;
  kind: ActorKind;
  state_code: string | null;
};

function lastDayOf({ ended_at, last_on }: WearableRow): Day | undefined {
  const days = [last_on, ended_at && addDays(dayOf(ended_at), -1)].filter((day) => day !== null).sort();
  return days[0];
}

/** The hats somebody holds themselves and keeps, in a stable order: none lent to them, none that is about to end. */
export async function listHats(tx: Tx, personId: string): Promise<HatRow[]> {
  const rows = await tx
    .selectFrom('memberships as membership')
    .innerJoin('organisations as organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'membership.id as membershipId',
      'membership.role',
      'organisation.id as organisationId',
      'organisation.name',
      'organisation.kind',
      'organisation.state_code as stateCode',
      sql<boolean>`membership.role = 'focal_point' and app.has_restricted_needs(organisation.id)`.as(
        'hasRestrictedNeeds',
      ),
    ])
    .where('membership.person_id', '=', personId)
    .where('membership.ended_at', 'is', null)
    .orderBy('organisation.name')
    .orderBy('membership.role')
    .execute();
  return rows.map(
    ({ membershipId, role, organisationId: id, name, kind, stateCode, hasRestrictedNeeds }) => ({
      membershipId,
      role,
      needsSecondFactor: needsSecondFactor(role, hasRestrictedNeeds),
      organisation: { id, name, kind, stateCode: stateCode ?? undefined },
    }),
  );
}
