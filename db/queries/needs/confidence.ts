import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { RecordedView } from '#app/domain/needs/confidence.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

/** Whether a need is shared with this actor's organisation in confidence, and whether this person keeps it so. */
export async function findConfidence(tx: Tx, needId: string): Promise<{ given: boolean; kept: boolean }> {
  const { rows } = await sql<{ given: boolean; kept: boolean }>`
    select ${needId}::uuid in (select app.needs_in_confidence()) as given,
      ${needId}::uuid in (select app.needs_kept()) as kept`.execute(tx);
  return rows[0]!;
}

/** Somebody says that they keep what they get of a need confidential. Once; said again it stays as it was. */
export async function insertConfidence(
  tx: Tx,
  by: ActingPerson,
  needId: string,
  wording: number,
  now: Date,
): Promise<void> {
  await tx
    .insertInto('file_agreements')
    .values({
      need_id: needId,
      file_id: null,
      action: 'keep-confidential',
      from_tier: null,
      to_tier: null,
      wording,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Whether anybody of the donor of a match keeps its need confidential; for its State and for brokers, who may read that. */
export async function isKeptByDonor(tx: Tx, matchId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('matches as m')
    .innerJoin('file_agreements as a', (join) =>
      join.onRef('a.need_id', '=', 'm.need_id').onRef('a.organisation_id', '=', 'm.donor_organisation_id'),
    )
    .select('a.need_id')
    .where('m.id', '=', matchId)
    .where('a.action', '=', 'keep-confidential')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** That this actor reads a view of these needs, as far as they may: once a day, a person, a need, a view. */
export async function recordViewReadings(
  tx: Tx,
  needIds: readonly string[],
  view: RecordedView,
  now: Date,
): Promise<void> {
  if (needIds.length === 0) return;
  await sql`select app.record_view_readings(${[...needIds]}::uuid[], ${view}, ${now}::timestamptz)`.execute(
    tx,
  );
}

export type ViewReading = {
  at: Date;
  view: RecordedView;
  person: string;
  /** Whose deputy that person was. */
  onBehalfOf?: string;
  organisation: string;
  role: Role;
};

/** Who read a need, the latest first and a thousand at most; for its delegation, and empty for anybody else. */
export async function listViewReadings(tx: Tx, needId: string): Promise<ViewReading[]> {
  const { rows } = await sql<{
    at: Date;
    view: RecordedView;
    person: string;
    on_behalf_of: string | null;
    organisation: string;
    role: Role;
  }>`select * from app.view_readings_of(${needId}::uuid)`.execute(tx);
  return rows.map(({ on_behalf_of: giver, ...row }) => ({ ...row, ...(giver && { onBehalfOf: giver }) }));
}
