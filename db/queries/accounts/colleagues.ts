import { sql } from 'kysely';
import { STAFF, type Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type Colleague = { id: string; name: string; post: string; roles: readonly Role[] };

/** The others who hold a hat of their own in one of these organisations, with `role` that very one, by name. */
export async function listColleagues(
  tx: Tx,
  personId: string,
  organisationIds: readonly string[],
  role?: Role,
): Promise<Colleague[]> {
  if (organisationIds.length === 0) return [];
  return tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'person.post'])
    .select(sql<Role[]>`array_agg(distinct membership.role order by membership.role)`.as('roles'))
    .where('membership.organisation_id', 'in', [...organisationIds])
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where('person.id', '<>', personId)
    .$if(role !== undefined, (query) => query.where('membership.role', '=', role ?? 'donor'))
    .groupBy('person.id')
    .orderBy('person.name')
    .orderBy('person.id')
    .execute();
}

/** Also one that ends on a day to come. */
const isWorn = sql<boolean>`(m.ended_at is null or m.ended_at > now())`;

export type ActsFor = { personId: string; name: string; post: string; role: Role; since: Date };

/** Who acts for an organisation, each role of each person by itself, by name. */
export async function listWhoActsFor(tx: Tx, organisationId: string): Promise<ActsFor[]> {
  return tx
    .selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['p.id as personId', 'p.name', 'p.post', 'm.role', 'm.created_at as since'])
    .where('m.organisation_id', '=', organisationId)
    .where(isWorn)
    .where('p.disabled_at', 'is', null)
    .orderBy('p.name')
    .orderBy('p.id')
    .orderBy('m.role')
    .limit(500)
    .execute();
}

/** Whom it concerns that somebody acts for an organisation now: the others who do, and of a member of staff all of staff. */
export async function listToldOfColleague(
  tx: Tx,
  { personId, organisationId, role }: { personId: string; organisationId: string; role: Role },
): Promise<{ email: string; language: UiLanguage }[]> {
  const isStaff = STAFF.includes(role);
  return tx
    .selectFrom('memberships as m')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['p.email', 'p.language'])
    .distinct()
    .where(isWorn)
    .where('p.disabled_at', 'is', null)
    .where('p.id', '<>', personId)
    .where((eb) =>
      eb.or([eb('m.organisation_id', '=', organisationId), ...(isStaff ? [eb('m.role', 'in', STAFF)] : [])]),
    )
    .orderBy('p.email')
    .execute();
}
