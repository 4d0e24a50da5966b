import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { Mode } from '#app/domain/codes/delivery.ts';
import type { PrincipleId } from '#app/domain/codes/principles.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import type { PrincipleChip, PrincipleState } from '#app/domain/principles/chip.ts';
import type { Tx } from '#db/client.ts';

/** What a match's page needs of its offer, whichever side reads it. */
export type MatchOffer = {
  modes: readonly Mode[];
  dualUse: boolean;
  safeguarded: boolean;
  note?: Pick<TrustNote, 'level' | 'issuedOn' | 'expiresOn' | 'signed' | 'stale'>;
  /** When a broker reviewed it last; absent where none did. */
  reviewedAt?: Date;
  states: Readonly<Partial<Record<PrincipleId, PrincipleState>>>;
};

/** For those who may read the match; undefined for anybody else. */
export async function findMatchOffer(tx: Tx, matchId: string): Promise<MatchOffer | undefined> {
  const { rows } = await sql<{
    modes: Mode[];
    dual_use: boolean;
    safeguarded: boolean;
    note_level: TrustNote['level'] | null;
    note_issued_on: Day | null;
    note_expires_on: Day | null;
    note_signed: boolean;
    note_stale: boolean;
    reviewed_at: Date | null;
    states: MatchOffer['states'];
  }>`select * from app.match_offer(${matchId}::uuid)`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  const { modes, dual_use: dualUse, safeguarded, states } = row;
  return {
    modes,
    dualUse,
    safeguarded,
    states,
    ...(row.reviewed_at && { reviewedAt: row.reviewed_at }),
    ...(row.note_level &&
      row.note_issued_on &&
      row.note_expires_on && {
        note: {
          level: row.note_level,
          issuedOn: row.note_issued_on,
          expiresOn: row.note_expires_on,
          signed: row.note_signed,
          stale: row.note_stale,
        },
      }),
  };
}

/** How a match stands when it is agreed: kept to be counted, and read by nobody by itself. */
export async function insertStanding(
  tx: Tx,
  matchId: string,
  chips: readonly PrincipleChip[],
): Promise<void> {
  await tx
    .insertInto('match_standings')
    .values(chips.map(({ id, state }) => ({ match_id: matchId, principle: id, state })))
    .execute();
}
