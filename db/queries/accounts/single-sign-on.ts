import type { ExpressionBuilder } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';
import type { Database } from '../../schema/database.ts';

export type IdentityProvider = {
  organisationId: string;
  issuer: string;
  clientId: string;
  strongAcr: string[];
  strongAmr: string[];
};

const SHOWN = [
  'organisation_id as organisationId',
  'issuer',
  'client_id as clientId',
  'strong_acr as strongAcr',
  'strong_amr as strongAmr',
] as const;

/** As an administrator sees it: without the secret. */
export async function findProvider(tx: Tx, organisationId: string): Promise<IdentityProvider | undefined> {
  return tx
    .selectFrom('identity_providers')
    .select(SHOWN)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

export async function findSecretProvider(
  tx: Tx,
  organisationId: string,
): Promise<(IdentityProvider & { sealedSecret: Buffer }) | undefined> {
  return tx
    .selectFrom('identity_providers')
    .select([...SHOWN, 'sealed_secret as sealedSecret'])
    .where('organisation_id', '=', organisationId)
    .executeTakeFirst();
}

/** In the place of what was set before; without a secret the one there is stays. False when there is none to stay. */
export async function saveProvider(
  tx: Tx,
  { organisationId, ...provider }: IdentityProvider & { sealedSecret: Buffer | undefined },
  now: Date,
): Promise<boolean> {
  const { issuer, clientId, strongAcr, strongAmr, sealedSecret } = provider;
  const values = {
    issuer,
    client_id: clientId,
    strong_acr: strongAcr,
    strong_amr: strongAmr,
    set_at: now,
    sealed_secret: sealedSecret,
  };
  const { numUpdatedRows } = await tx
    .updateTable('identity_providers')
    .set(values)
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n) return true;
  if (!sealedSecret) return false;
  await tx
    .insertInto('identity_providers')
    .values({ organisation_id: organisationId, ...values, sealed_secret: sealedSecret })
    .execute();
  return true;
}

export type Identity = { issuer: string; subject: string };

/** Whose identity this is; undefined also when they may not sign in. Marks it as used. */
export async function useIdentity(tx: Tx, identity: Identity, now: Date): Promise<string | undefined> {
  const row = await tx
    .updateTable('external_identities')
    .set({ used_at: now })
    .where('issuer', '=', identity.issuer)
    .where('subject', '=', identity.subject)
    .where('person_id', 'in', (eb) =>
      eb
        .selectFrom('people')
        .select('id')
        .where('disabled_at', 'is', null)
        .where('sign_in_stopped_at', 'is', null),
    )
    .returning('person_id')
    .executeTakeFirst();
  return row?.person_id;
}

/** False when the identity is somebody's already, or the person has another of this issuer. */
export async function linkIdentity(
  tx: Tx,
  personId: string,
  { issuer, subject }: Identity,
  now: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('external_identities')
    .values({ issuer, subject, person_id: personId, linked_at: now, used_at: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** Whether somebody may link: a provider of an organisation of theirs, and the issuers they are linked to. */
export async function listLinked(tx: Tx, personId: string): Promise<{ issuer: string; linkedAt: Date }[]> {
  return tx
    .selectFrom('external_identities')
    .select(['issuer', 'linked_at as linkedAt'])
    .where('person_id', '=', personId)
    .orderBy('linked_at')
    .execute();
}

export async function unlinkIdentity(tx: Tx, personId: string, issuer: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('external_identities')
    .where('person_id', '=', personId)
    .where('issuer', '=', issuer)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Nobody else's word lets this person in any more. */
export async function deleteIdentities(tx: Tx, personId: string): Promise<void> {
  await tx.deleteFrom('external_identities').where('person_id', '=', personId).execute();
}

/**
 * Whose accounts a provider opens and nothing else would any more without it: everybody linked to its issuer but the
 * people of another organisation that uses the same one.
 */
export async function listPeopleLinked(tx: Tx, organisationId: string): Promise<LinkedPerson[]> {
  return tx
    .selectFrom('people')
    .select(['people.id', 'people.name', 'people.email', 'people.language'])
    .where((eb) => eb.exists(losingLinks(eb, organisationId).select('external_identities.person_id')))
    .orderBy('people.name')
    .execute();
}

export type LinkedPerson = { id: string; name: string; email: string; language: UiLanguage };

/** The provider, and the links of these people to it. False when there is none (any more). */
export async function deleteProvider(
  tx: Tx,
  organisationId: string,
  people: readonly string[],
): Promise<boolean> {
  const gone = await tx
    .deleteFrom('identity_providers')
    .where('organisation_id', '=', organisationId)
    .returning('issuer')
    .executeTakeFirst();
  if (!gone) return false;
  if (people.length > 0) {
    await tx
      .deleteFrom('external_identities')
      .where('issuer', '=', gone.issuer)
      .where('person_id', 'in', people)
      .execute();
  }
  return true;
}

/** Of the person in the query around it. */
function losingLinks(eb: ExpressionBuilder<Database, 'people'>, organisationId: string) {
  return eb
    .selectFrom('external_identities')
    .innerJoin('identity_providers', 'identity_providers.issuer', 'external_identities.issuer')
    .whereRef('external_identities.person_id', '=', 'people.id')
    .where('identity_providers.organisation_id', '=', organisationId)
    .where((link) =>
      link.not(
        link.exists(
          link
            .selectFrom('identity_providers as other')
            .innerJoin('memberships', 'memberships.organisation_id', 'other.organisation_id')
            .select('other.organisation_id')
            .whereRef('other.issuer', '=', 'identity_providers.issuer')
            .where('other.organisation_id', '<>', organisationId)
            .whereRef('memberships.person_id', '=', 'external_identities.person_id')
            .where('memberships.ended_at', 'is', null),
        ),
      ),
    );
}
