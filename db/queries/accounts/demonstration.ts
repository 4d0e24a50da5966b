import { ROLES, type Role } from '#app/domain/accounts/role.ts';
import type { Tx } from '../../client.ts';
import { DEMONSTRATION_PASSWORD_HASH } from '../../seeds/demonstration/password.ts';

export type DemonstrationAccount = {
  personId: string;
  email: string;
  name: string;
  hats: readonly { role: Role; organisation: string }[];
};

/**
 * The accounts that still have the shared password: somebody who chose another is no
 * longer everybody's. In the order of their roles.
 */
export async function listDemonstrationAccounts(tx: Tx): Promise<DemonstrationAccount[]> {
  const rows = await tx
    .selectFrom('credentials as credential')
    .innerJoin('people as person', 'person.id', 'credential.person_id')
    .innerJoin('memberships as membership', 'membership.person_id', 'person.id')
    .innerJoin('organisations as organisation', 'organisation.id', 'membership.organisation_id')
    .select([
      'person.id as personId',
      'person.email',
      'person.name',
      'membership.role',
      'organisation.name as organisation',
    ])
    .where('credential.password_hash', '=', DEMONSTRATION_PASSWORD_HASH)
    .where('person.disabled_at', 'is', null)
    .where('membership.ended_at', 'is', null)
    .orderBy((eb) => eb.fn('array_position', [eb.val(ROLES), 'membership.role']))
    .orderBy('organisation.name')
    .orderBy('person.name')
    .execute();
  const accounts = new Map<
    string,
    Omit<DemonstrationAccount, 'hats'> & { hats: { role: Role; organisation: string }[] }
  >();
  for (const { personId, email, name, role, organisation } of rows) {
    const account = accounts.get(email) ?? { personId, email, name, hats: [] };
    account.hats.push({ role, organisation });
    accounts.set(email, account);
  }
  return [...accounts.values()];
}
