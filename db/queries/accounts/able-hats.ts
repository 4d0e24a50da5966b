import { sql } from 'kysely';
import type { AbleHat } from '#app/domain/accounts/last-able-person.ts';
import type { Tx } from '../../client.ts';

/**
 * These hats, and those of everybody else who could stand in for them: the same role in the same organisation, for a
 * broker anywhere. Their rows stay locked until the transaction ends: whoever takes one of them away must do so one
 * after the other, and sees what the one before left. Deputies are not among them, nor is whoever is about to leave.
 */
export async function lockAbleHats(tx: Tx, membershipIds: readonly string[]): Promise<AbleHat[]> {
  return tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select(['membership.id as membershipId', 'person.id as personId'])
    .select(['membership.organisation_id as organisationId', 'membership.role'])
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('memberships as leaving')
          .select('leaving.id')
          .where('leaving.id', 'in', membershipIds.length > 0 ? [...membershipIds] : [NONE])
          .whereRef('leaving.role', '=', 'membership.role')
          .where(
            sql<boolean>`leaving.role = 'broker' or leaving.organisation_id = membership.organisation_id`,
          ),
      ),
    )
    .orderBy('membership.id')
    .forUpdate()
    .execute();
}

const NONE = '00000000-0000-0000-0000-000000000000';

/** The hats somebody holds themselves and keeps. */
export async function listOwnMembershipIds(tx: Tx, personId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .execute();
  return rows.map(({ id }) => id);
}

/** Whether records wait for somebody in this post; for administrators, who may not see which. */
export async function hasOpenWork(
  tx: Tx,
  { organisationId, role }: Pick<AbleHat, 'organisationId' | 'role'>,
): Promise<boolean> {
  const { rows } = await sql<{ open: boolean }>`
    select app.has_open_work(${organisationId}::uuid, ${role}) as open`.execute(tx);
  return rows[0]?.open ?? true;
}
