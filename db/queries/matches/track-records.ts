import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { TrackRecord } from '#app/domain/matches/facts.ts';
import type { Tx } from '#db/client.ts';

/** As the worker: how the agreed matches of each offer ended before a day; an offer of which none did is missing. */
export async function listTrackRecords(tx: Tx, before: Day): Promise<Map<string, TrackRecord>> {
  const { rows } = await sql<
    TrackRecord & { offer_id: string }
  >`select * from app.track_records(${before}::date)`.execute(tx);
  return new Map(rows.map(({ offer_id, ended, fulfilled }) => [offer_id, { ended, fulfilled }]));
}
