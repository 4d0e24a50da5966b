import type { Interest } from '#app/domain/matches/interest.ts';
import type { Tx } from '#db/client.ts';

export type DeclaredInterest = Interest & {
  matchId: string;
  /** Grows with each change: a form made from an older one is stale. */
  revision: number;
  declaredAt: Date;
  /** When its donor changed it last, after it was declared. */
  revisedAt?: Date;
};

/**
 * What donors said they would do, of these matches, as far as this actor may read it: its own donor, brokers, and the State
 * once a broker put it there.
 */
async function listInterests(tx: Tx, matchIds: readonly string[]): Promise<DeclaredInterest[]> {
  if (matchIds.length === 0) return [];
  const rows = await tx
    .selectFrom('match_interests')
    .select([
      'match_id',
      'scope',
      'modes',
      'starts_on',
      'ends_on',
      'team',
      'conditions',
      'cost',
      'declared_at',
      'revised_at',
      'revision',
    ])
    .where('match_id', 'in', matchIds)
    .execute();
  return rows.map((row) => ({
    matchId: row.match_id,
    scope: row.scope,
    modes: row.modes,
    startsOn: row.starts_on,
    endsOn: row.ends_on,
    team: row.team,
    conditions: row.conditions,
    cost: row.cost,
    declaredAt: row.declared_at,
    revisedAt: row.revised_at ?? undefined,
    revision: row.revision,
  }));
}

export async function findInterest(tx: Tx, matchId: string): Promise<DeclaredInterest | undefined> {
  return (await listInterests(tx, [matchId]))[0];
}

/** What a donor declares, the first time. */
export async function insertInterest(tx: Tx, matchId: string, interest: Interest, now: Date): Promise<void> {
  await tx
    .insertInto('match_interests')
    .values({ match_id: matchId, ...columnsOf(interest), declared_at: now, revised_at: null })
    .execute();
}

/** It takes the place of what was said before. */
export async function updateInterest(tx: Tx, matchId: string, interest: Interest, now: Date): Promise<void> {
  await tx
    .updateTable('match_interests')
    .set({ ...columnsOf(interest), revised_at: now })
    .set(({ eb }) => ({ revision: eb('revision', '+', 1) }))
    .where('match_id', '=', matchId)
    .execute();
}

function columnsOf({ scope, modes, startsOn, endsOn, team, conditions, cost }: Interest) {
  return { scope, modes: [...modes], starts_on: startsOn, ends_on: endsOn, team, conditions, cost };
}
