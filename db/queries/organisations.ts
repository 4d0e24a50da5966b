import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { Tx } from '../client.ts';

export type OrganisationDetails = {
  name: string;
  kind: ActorKind;
  stateCode?: string;
  iatiReference?: string;
  /** What a hub covers: States by their two letters, regions by their M49 number. */
  covers: readonly string[];
};
export type OrganisationRow = OrganisationDetails & { id: string };
export type ListedOrganisation = {
  id: string;
  name: string;
  kind: ActorKind;
  stateCode?: string;
  people: number;
};

/** Every organisation, for an administrator, by name, with how many people have a hat there. */
export async function listOrganisations(tx: Tx): Promise<ListedOrganisation[]> {
  const rows = await tx
    .selectFrom('organisations as organisation')
    .leftJoin('memberships as membership', (join) =>
      join.onRef('membership.organisation_id', '=', 'organisation.id').on('membership.ended_at', 'is', null),
    )
    .select(['organisation.id', 'organisation.name', 'organisation.kind', 'organisation.state_code'])
    .select((eb) => eb.fn.count<string>('membership.person_id').distinct().as('people'))
    .groupBy('organisation.id')
    .orderBy('organisation.name')
    .execute();
  return rows.map(({ id, name, kind, state_code, people }) => ({
    id,
    name,
    kind,
    stateCode: state_code ?? undefined,
    people: Number(people),
  }));
}

export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  const row = await tx
    .selectFrom('organisations as organisation')
    .leftJoin('hubs as hub', 'hub.organisation_id', 'organisation.id')
    .select(['organisation.id', 'organisation.name', 'organisation.kind'])
    .select(['organisation.state_code', 'organisation.iati_reference', 'hub.covers'])
    .where('organisation.id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      kind: row.kind,
      stateCode: row.state_code ?? undefined,
      iatiReference: row.iati_reference ?? undefined,
      covers: row.covers ?? [],
    }
  );
}

/** A new organisation under an id chosen by its form; false when its name, reference or id is there already. */
export async function insertOrganisation(
  tx: Tx,
  id: string,
  details: OrganisationDetails,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('organisations')
    .values({ id, ...columnsOf(details), created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row && details.kind === 'hub') await saveCoverage(tx, id, details.covers);
  return row !== undefined;
}

/** Another organisation with this name or reference; undefined when both are free. */
export async function findNamesake(
  tx: Tx,
  id: string,
  details: OrganisationDetails,
): Promise<string | undefined> {
  const row = await tx
    .selectFrom('organisations')
    .select('id')
    .where('id', '<>', id)
    .where((eb) =>
      eb.or([
        eb(eb.fn<string>('lower', ['name']), '=', details.name.toLowerCase()),
        eb('iati_reference', '=', details.iatiReference ?? null),
      ]),
    )
    .executeTakeFirst();
  return row?.id;
}

/** False when there is no such organisation. */
export async function saveOrganisation(tx: Tx, id: string, details: OrganisationDetails): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisations')
    .set(columnsOf(details))
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n && details.kind === 'hub') await saveCoverage(tx, id, details.covers);
  return numUpdatedRows === 1n;
}

function columnsOf({ name, kind, stateCode, iatiReference }: OrganisationDetails) {
  return { name, kind, state_code: stateCode ?? null, iati_reference: iatiReference ?? null };
}

async function saveCoverage(tx: Tx, id: string, covers: readonly string[]): Promise<void> {
  await tx
    .insertInto('hubs')
    .values({ organisation_id: id, covers: [...covers] })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet({ covers: [...covers] }))
    .execute();
}
