import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { SomeDays } from '#app/domain/accounts/some-days.ts';
import { dayOf, type Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

type Named =
  | { refused: 'not-your-act' | 'not-found' | 'already-there' }
  | { email: string; language: UiLanguage };

/**
 * Lends the hat worn now to a colleague; the database itself says who may and for whom.
 *
 * @returns where to tell the deputy of it
 */
export async function insertDelegation(
  tx: Tx,
  deputyId: string,
  { firstOn, lastOn }: SomeDays,
  at: Date,
): Promise<Named> {
  const { rows } = await sql<{ named: Named }>`
    select app.name_deputy(${deputyId}::uuid, ${firstOn}::date, ${lastOn}::date, ${at}::timestamptz) as named`.execute(
    tx,
  );
  return rows[0]?.named ?? { refused: 'not-found' };
}

export type ListedDelegation = {
  id: string;
  role: Role;
  organisation: string;
  giver: { id: string; name: string };
  deputy: { id: string; name: string };
  firstOn: Day;
  lastOn: Day;
};

/** Delegations that hold or will hold, of which this person is the giver or the deputy, the first to end first. */
export async function listDelegations(tx: Tx, personId: string, now: Date): Promise<ListedDelegation[]> {
  const rows = await tx
    .selectFrom('delegations as d')
    .innerJoin('memberships as m', 'm.id', 'd.membership_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .innerJoin('people as giver', 'giver.id', 'm.person_id')
    .innerJoin('people as deputy', 'deputy.id', 'd.deputy_id')
    .select(['d.id', 'm.role', 'o.name as organisation', 'd.first_on as firstOn', 'd.last_on as lastOn'])
    .select(['m.ended_at as roleEndsAt', 'd.ended_at as endsAt'])
    .select(['giver.id as giverId', 'giver.name as giver', 'deputy.id as deputyId', 'deputy.name as deputy'])
    .where('d.last_on', '>=', dayOf(now))
    .where((eb) => eb.or([eb('d.ended_at', 'is', null), eb('d.ended_at', '>', now)]))
    .where((eb) => eb.or([eb('giver.id', '=', personId), eb('deputy.id', '=', personId)]))
    .orderBy('d.last_on')
    .orderBy('d.id')
    .execute();
  return rows.map(({ giverId, giver, deputyId, deputy, lastOn, roleEndsAt, endsAt, ...row }) => ({
    ...row,
    lastOn: [lastOn, lastDayBefore(roleEndsAt), lastDayBefore(endsAt)]
      .filter((day) => day !== undefined)
      .sort()[0]!,
    giver: { id: giverId, name: giver },
    deputy: { id: deputyId, name: deputy },
  }));
}

/** What is lent ends with the role, on whatever day was written. */
function lastDayBefore(endsAt: Date | null): Day | undefined {
  return endsAt ? dayOf(new Date(endsAt.getTime() - 1)) : undefined;
}

export type EndedDelegation = { giverId: string; deputyId: string; organisationId: string; role: Role };

/** Ends a delegation that this person gave or holds; undefined when there is none such, or it had ended. */
export async function endDelegationRow(
  tx: Tx,
  personId: string,
  id: string,
  at: Date,
): Promise<EndedDelegation | undefined> {
  const { rows } = await sql<EndedDelegation>`
    update delegations d set ended_at = ${at}
    from memberships m
    where d.id = ${id} and m.id = d.membership_id and ${personId} in (m.person_id, d.deputy_id)
      and (d.ended_at is null or d.ended_at > ${at})
    returning m.person_id as "giverId", d.deputy_id as "deputyId", m.organisation_id as "organisationId", m.role`.execute(
    tx,
  );
  return rows[0];
}
