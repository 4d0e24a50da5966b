import { sql } from 'kysely';
import { needsSecondFactor } from '#app/domain/accounts/second-factor.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Tx } from '../../client.ts';

export type HatRow = {
  membershipId: string;
  role: Role;
  /** Whether it may be worn only with two proofs of who one is. */
  needsSecondFactor: boolean;
  organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
};

/** The hats somebody has today, in a stable order. */
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
