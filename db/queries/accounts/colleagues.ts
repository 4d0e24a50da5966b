import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
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
