import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Tx } from '#db/client.ts';

type Told = { email: string; language: UiLanguage };

/** The other side of a match, as far as it knows of it; for a broker both. For the outbox, before the match ends. */
export async function listToldOfEnding(tx: Tx, matchId: string): Promise<(Told & { party: Party })[]> {
  const { rows } = await sql<
    Told & { party: Party }
  >`select * from app.told_of_ending(${matchId}::uuid)`.execute(tx);
  return rows;
}

/** Who hears of a dispute: the other side of the match, and the broker who has it on the desk, or proposed it. */
export async function listToldOfDispute(
  tx: Tx,
  matchId: string,
): Promise<(Told & { party: Party | 'broker' })[]> {
  const { rows } = await sql<
    Told & { party: Party | 'broker' }
  >`select * from app.told_of_dispute(${matchId}::uuid)`.execute(tx);
  return rows;
}

export type ToldBeside = Told & {
  party: Party | 'broker';
  /** Of a programme: told to a State of it, on its own page there. */
  poolId?: string;
  /** Of such a State: it agreed to the plan as it is. */
  agreed: boolean;
};

/** Who hears what a side does in a match that goes on: the other side, and who brokers it. For the outbox. */
export async function listToldBeside(tx: Tx, matchId: string): Promise<ToldBeside[]> {
  const { rows } = await sql<Omit<ToldBeside, 'poolId'> & { pool_id: string | null }>`
    select * from app.told_beside(${matchId}::uuid) order by party, email`.execute(tx);
  return rows.map(({ pool_id, ...told }) => ({ ...told, ...(pool_id !== null && { poolId: pool_id }) }));
}

/** Whom it concerns that a donor takes an offer back, by match, and whether that match ends with it. For the outbox. */
export async function listToldOfOfferEnd(
  tx: Tx,
  offerId: string,
): Promise<(Told & { matchId: string; ended: boolean })[]> {
  const { rows } = await sql<Told & { matchId: string; ended: boolean }>`
    select match_id as "matchId", ended, email, language from app.told_of_offer_end(${offerId}::uuid)`.execute(
    tx,
  );
  return rows;
}

export type MatchWait = 'need-paused' | 'offer-withdrawn';

/** Why a match waits although nobody left it; undefined where it goes on, or is none of the reader's. */
export async function findWait(tx: Tx, matchId: string): Promise<MatchWait | undefined> {
  const { rows } = await sql<{
    waits: MatchWait | null;
  }>`select app.match_waits(${matchId}::uuid) as waits`.execute(tx);
  return rows[0]?.waits ?? undefined;
}

/** When its State paused the need of a match and took it up again, oldest first; for its two sides. */
export async function listPauses(
  tx: Tx,
  matchId: string,
): Promise<{ at: Date; action: 'pause' | 'resume' }[]> {
  const { rows } = await sql<{ at: Date; action: 'pause' | 'resume' }>`
    select * from app.match_pauses(${matchId}::uuid)`.execute(tx);
  return rows;
}

/** Whether every place of the match's offer is taken, which everybody may read: until one is free it cannot be proposed. */
export async function hasNoPlace(tx: Tx, matchId: string): Promise<boolean> {
  const full = await tx
    .selectFrom('matches as m')
    .innerJoin('published_offers as o', 'o.id', 'm.offer_id')
    .select('o.id')
    .where('m.id', '=', matchId)
    .whereRef('o.slots_taken', '>=', 'o.slots')
    .executeTakeFirst();
  return full !== undefined;
}
