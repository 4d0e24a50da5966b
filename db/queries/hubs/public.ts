import { sql, type Selectable } from 'kysely';
import type { HubProfile, PublicHub } from '#app/domain/hubs/profile.ts';
import type { Tx } from '#db/client.ts';
import type { Database } from '#db/schema/database.ts';

/** Every hub that goes on, as everybody reads it, by name. */
export async function listPublicHubs(tx: Tx): Promise<PublicHub[]> {
  const rows = await tx.selectFrom('public_hubs').select(COLUMNS).orderBy('name').orderBy('id').execute();
  return rows.map(hubOf);
}

export async function findPublicHub(tx: Tx, id: string): Promise<PublicHub | undefined> {
  const row = await tx.selectFrom('public_hubs').select(COLUMNS).where('id', '=', id).executeTakeFirst();
  return row && hubOf(row);
}

/** What the actor's own hub says of itself, for its coordinators. */
export async function saveHubProfile(tx: Tx, profile: HubProfile): Promise<void> {
  const said = { ...profile, legalForm: profile.legalForm ?? null, seats: profile.seats ?? null };
  await sql`select app.save_hub_profile(${JSON.stringify(said)}::jsonb)`.execute(tx);
}

const COLUMNS = [
  'id',
  'name',
  'state_code',
  'website',
  'description',
  'host',
  'legal_form',
  'covers',
  'languages',
  'themes',
  'modes',
  'seats',
  'competence',
  'funders',
  'owners',
  'partners',
] as const satisfies readonly (keyof Database['public_hubs'])[];

function hubOf(row: Selectable<Database['public_hubs']>): PublicHub {
  const { state_code: stateCode, legal_form: legalForm, seats, ...rest } = row;
  return {
    ...rest,
    ...(stateCode && { stateCode }),
    ...(legalForm && { legalForm }),
    ...(seats !== null && { seats }),
  };
}
