import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { ReadingKind } from '#app/domain/needs/sealed-text.ts';
import type { Tx } from '#db/client.ts';

export type Reading = {
  at: Date;
  kind: ReadingKind;
  version: number;
  role: Role;
  person?: string;
  /** Whose deputy that person was. */
  onBehalfOf?: string;
  organisation?: string;
  /** Why a broker asked to read it. */
  reason?: string;
};

export const READINGS_A_PAGE = 50;

/** Who read a need's sealed text, newest first: all of it for the delegation; one more than a page, where more follow. */
export async function listReadings(
  tx: Tx,
  needId: string,
  before?: string,
): Promise<(Reading & { id: string })[]> {
  const rows = await tx
    .selectFrom('sealed_readings as r')
    .leftJoin('sealed_openings as o', 'o.id', 'r.opening_id')
    .select(['r.id', 'r.at', 'r.kind', 'r.version', 'r.role', 'o.reason'])
    .select([
      sql<string | null>`app.sealed_record_name(r.need_id, r.person_id)`.as('person'),
      sql<string | null>`app.sealed_record_name(r.need_id, r.on_behalf_of)`.as('giver'),
      sql<string | null>`app.sealed_record_organisation(r.need_id, r.person_id, r.organisation_id, r.at)`.as(
        'organisation',
      ),
    ])
    .where('r.need_id', '=', needId)
    .$if(before !== undefined, (query) => query.where('r.id', '<', before ?? '0'))
    .orderBy('r.id', 'desc')
    .limit(READINGS_A_PAGE + 1)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    at: row.at,
    kind: row.kind,
    version: row.version,
    role: row.role as Role,
    person: row.person ?? undefined,
    onBehalfOf: row.giver ?? undefined,
    organisation: row.organisation ?? undefined,
    reason: row.reason ?? undefined,
  }));
}
