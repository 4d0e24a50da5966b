import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Tx } from '#db/client.ts';

/** Somebody who may draft offers of an organisation. */
export type Importer = {
  person: { id: string; name: string; email: string; language: UiLanguage };
  hat: {
    membershipId: string;
    role: 'donor';
    organisation: { id: string; name: string; kind: ActorKind; stateCode?: string };
  };
};

/** The donors of an organisation, found by its IATI reference or by a name it has or had; by name. */
export async function listImporters(
  tx: Tx,
  organisation: { reference: string } | { name: string },
): Promise<Importer[]> {
  const rows = await tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .innerJoin('organisations as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['membership.id as membershipId', 'person.id', 'person.name', 'person.email', 'person.language'])
    .select(['organisation.id as organisationId', 'organisation.name as organisationName'])
    .select(['organisation.kind', 'organisation.state_code as stateCode'])
    .where('membership.role', '=', 'donor')
    .where('membership.ended_at', 'is', null)
    .where('person.disabled_at', 'is', null)
    .where((eb) =>
      'reference' in organisation
        ? eb('organisation.iati_reference', '=', organisation.reference)
        : eb.exists(
            eb
              .selectFrom('organisation_names as name')
              .select('name.id')
              .whereRef('name.held_by', '=', 'organisation.id')
              .where('name.key', '=', nameKey(organisation.name)),
          ),
    )
    .orderBy('person.name')
    .orderBy('person.email')
    .execute();
  return rows.map((row) => ({
    person: { id: row.id, name: row.name, email: row.email, language: row.language },
    hat: {
      membershipId: row.membershipId,
      role: 'donor',
      organisation: {
        id: row.organisationId,
        name: row.organisationName,
        kind: row.kind,
        stateCode: row.stateCode ?? undefined,
      },
    },
  }));
}
