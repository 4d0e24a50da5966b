import type { AdministratorHat } from '#app/domain/accounts/last-administrator.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

/**
 * The hats of those who can administrate today. Their rows stay locked until the transaction ends: whoever takes
 * one of them away must do so one after the other, and sees what the one before left.
 */
export async function lockAdministrators(tx: Tx): Promise<AdministratorHat[]> {
  return tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select(['membership.id as membershipId', 'person.id as personId'])
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where('person.sign_in_stopped_at', 'is', null)
    .orderBy('membership.id')
    .forUpdate()
    .execute();
}

/** How many people can administrate today. */
export async function countAdministrators(tx: Tx): Promise<number> {
  const { people } = await tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select((eb) => eb.fn.count<string>('person.id').distinct().as('people'))
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where('person.sign_in_stopped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(people);
}

/** Whether anybody can administrate. */
export async function hasAdministrator(tx: Tx): Promise<boolean> {
  const row = await tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select('membership.id')
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Everybody who administrates today, to be written to. */
export async function listAdministrators(tx: Tx): Promise<{ email: string; language: UiLanguage }[]> {
  return tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select(['person.email', 'person.language'])
    .distinct()
    .where('membership.role', '=', 'administrator')
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .orderBy('person.email')
    .execute();
}
