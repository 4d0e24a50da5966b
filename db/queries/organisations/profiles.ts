import { sql } from 'kysely';
import type { OwnProfile } from '#app/domain/organisations/profile.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import type { PartTaken } from '#app/domain/reciprocity/cooperation.ts';
import type { Tx } from '#db/client.ts';

/** Until this transaction ends nobody else changes this organisation's profile: whoever compares it with what was seen is right. */
export async function holdProfile(tx: Tx, organisationId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('organisation-profile'), hashtext(${organisationId}))`.execute(
    tx,
  );
}

/** What the actor's own organisation says of itself, as far as its people may change it. */
export async function saveOwnProfile(tx: Tx, { website, description, languages }: OwnProfile): Promise<void> {
  await sql`select app.save_own_profile(${website}, ${description}, ${[...languages]}::text[])`.execute(tx);
}

/** The languages an organisation works in, as its profile says; empty where it says none. */
export async function findProfileLanguages(tx: Tx, id: string): Promise<string[]> {
  const row = await tx
    .selectFrom('organisations')
    .select('languages')
    .where('id', '=', id)
    .executeTakeFirst();
  return row?.languages ?? [];
}

export type PublicOrganisation = {
  id: string;
  name: string;
  kind: ActorKind;
  stateCode?: string;
  website: string;
  description: string;
  languages: string[];
  formerNames: string[];
  endedAt?: Date;
  mergedInto?: string;
  /** As what its State says that it takes part. */
  takesPartAs?: PartTaken;
};

/** An organisation that offers or offered something, as everybody may read it. */
export async function findPublicOrganisation(tx: Tx, id: string): Promise<PublicOrganisation | undefined> {
  const row = await tx
    .selectFrom('public_organisations')
    .select(['id', 'name', 'kind', 'state_code', 'website', 'description', 'languages'])
    .select(['former_names', 'ended_at', 'merged_into', 'takes_part_as'])
    .where('id', '=', id)
    .executeTakeFirst();
  return (
    row && {
      id: row.id,
      name: row.name,
      kind: row.kind,
      stateCode: row.state_code ?? undefined,
      website: row.website,
      description: row.description,
      languages: row.languages,
      formerNames: row.former_names,
      endedAt: row.ended_at ?? undefined,
      mergedInto: row.merged_into ?? undefined,
      takesPartAs: row.takes_part_as ?? undefined,
    }
  );
}
