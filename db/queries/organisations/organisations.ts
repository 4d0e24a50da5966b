import { sql } from 'kysely';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { EndCode } from '#app/domain/organisations/ending.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import type { OwnProfile } from '#app/domain/organisations/profile.ts';
import type { Tx } from '#db/client.ts';

export type OrganisationDetails = {
  name: string;
  kind: ActorKind;
  stateCode?: string;
  iatiReference?: string;
  /** What a hub covers: States by their two letters, regions by their M49 number. */
  covers: readonly string[];
};
/** What an administrator may change beside the name, which has an act of its own. */
export type OrganisationProfile = Omit<OrganisationDetails, 'name' | 'kind'> &
  OwnProfile & { contactLine: string };
export type OrganisationRow = OrganisationDetails &
  OwnProfile & {
    id: string;
    contactLine: string;
    namedAt: Date;
    ended?: { at: Date; code: EndCode; mergedInto?: string };
  };
export type ListedOrganisation = {
  id: string;
  name: string;
  kind: ActorKind;
  stateCode?: string;
  people: number;
  /** The names by which a search found it, where its present one is none of them. */
  formerly: string[];
  hasEnded: boolean;
};

/**
 * Organisations for an administrator, by name, with how many people have a hat there; all, or those of a name they have or had.
 *
 * @param most how many at most; all of them where it is left out
 */
export async function listOrganisations(tx: Tx, search = '', most?: number): Promise<ListedOrganisation[]> {
  const key = nameKey(search);
  const found = sql<string[]>`array(select n.name from organisation_names n
    where n.held_by = organisation.id and n.name <> organisation.name and position(${key} in n.key) > 0 order by n.used_from)`;
  let query = tx
    .selectFrom('organisations as organisation')
    .leftJoin('memberships as membership', (join) =>
      join.onRef('membership.organisation_id', '=', 'organisation.id').on('membership.ended_at', 'is', null),
    )
    .select(['organisation.id', 'organisation.name', 'organisation.kind', 'organisation.state_code'])
    .select(['organisation.ended_at'])
    .select((eb) => eb.fn.count<string>('membership.person_id').distinct().as('people'))
    .groupBy('organisation.id')
    .orderBy('organisation.name')
    .$if(most !== undefined, (all) => all.limit(most!));
  if (key)
    query = query.where((eb) =>
      eb.exists(
        eb
          .selectFrom('organisation_names as n')
          .select('n.id')
          .where((or) =>
            or.or([
              or('n.held_by', '=', or.ref('organisation.id')),
              or('n.organisation_id', '=', or.ref('organisation.id')),
            ]),
          )
          .where(sql<boolean>`position(${key} in n.key) > 0`),
      ),
    );
  const rows = await query.select((key ? found : sql<string[]>`'{}'::text[]`).as('formerly')).execute();
  return rows.map(({ id, name, kind, state_code, people, formerly, ended_at }) => ({
    id,
    name,
    kind,
    stateCode: state_code ?? undefined,
    people: Number(people),
    formerly: nameKey(name).includes(key) ? [] : formerly,
    hasEnded: ended_at !== null,
  }));
}

export async function findOrganisation(tx: Tx, id: string): Promise<OrganisationRow | undefined> {
  const row = await tx
    .selectFrom('organisations as organisation')
    .leftJoin('hubs as hub', 'hub.organisation_id', 'organisation.id')
    .select(['organisation.id', 'organisation.name', 'organisation.kind'])
    .select(['organisation.state_code', 'organisation.iati_reference', 'hub.covers'])
    .select(['organisation.website', 'organisation.description', 'organisation.languages'])
    .select(['organisation.contact_line', 'organisation.named_at'])
    .select(['organisation.ended_at', 'organisation.end_code', 'organisation.merged_into'])
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
      website: row.website,
      description: row.description,
      languages: row.languages,
      contactLine: row.contact_line,
      namedAt: row.named_at,
      ended:
        row.ended_at && row.end_code
          ? { at: row.ended_at, code: row.end_code, mergedInto: row.merged_into ?? undefined }
          : undefined,
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
  const { name, kind, stateCode, iatiReference } = details;
  const row = await tx
    .insertInto('organisations')
    .values({
      id,
      name,
      kind,
      state_code: stateCode ?? null,
      iati_reference: iatiReference ?? null,
      named_at: at,
      created_at: at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  if (row && kind === 'hub') await saveCoverage(tx, id, details.covers);
  return row !== undefined;
}

/** Whether another organisation reports to IATI under this reference. */
export async function isReferenceTaken(tx: Tx, id: string, reference: string | undefined): Promise<boolean> {
  if (!reference) return false;
  const row = await tx
    .selectFrom('organisations')
    .select('id')
    .where('id', '<>', id)
    .where('iati_reference', '=', reference)
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * Whether anybody acted for it, or was invited to it as far as that is kept, or it has a need or an offer; for administrators.
 *
 * @param hold until the transaction ends nothing else begins there, and what is being entered is waited for
 */
export async function hasBegun(tx: Tx, id: string, { hold = false } = {}): Promise<boolean> {
  if (hold) await tx.selectFrom('organisations').select('id').where('id', '=', id).forUpdate().execute();
  const { rows } = await sql<{ begun: boolean }>`
    select app.organisation_has_begun(${id}::uuid) as begun`.execute(tx);
  return rows[0]?.begun ?? true;
}

/** Writes what an administrator keeps of an organisation that goes on; false where there is none such. */
export async function saveOrganisation(
  tx: Tx,
  { id, kind }: Pick<OrganisationRow, 'id' | 'kind'>,
  profile: OrganisationProfile,
): Promise<boolean> {
  const { stateCode, iatiReference, website, description, languages, contactLine, covers } = profile;
  const { numUpdatedRows } = await tx
    .updateTable('organisations')
    .set({
      state_code: stateCode ?? null,
      iati_reference: iatiReference ?? null,
      website,
      description,
      languages: [...languages],
      contact_line: contactLine,
    })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 1n && kind === 'hub') await saveCoverage(tx, id, covers, languages);
  return numUpdatedRows === 1n;
}

async function saveCoverage(
  tx: Tx,
  id: string,
  covers: readonly string[],
  languages: readonly string[] = [],
): Promise<void> {
  const said = { covers: [...covers], languages: [...languages] };
  await tx
    .insertInto('hubs')
    .values({ organisation_id: id, ...said })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
}
