import { sql } from 'kysely';
import type { Day } from '#app/domain/codes/day.ts';
import type { Need } from '#app/domain/needs/need.ts';
import type { PublicOfferContent } from '#app/domain/offers/published-offer.ts';
import type { TrustNote } from '#app/domain/offers/trust-note.ts';
import type { PrincipleChip } from '#app/domain/principles/chip.ts';
import type { SignedReview } from '#app/domain/principles/review.ts';
import type { Tx } from '#db/client.ts';
import { needOf, type NeedRow } from '#db/queries/needs/row.ts';
import { contentOf, type ContentRow } from '#db/queries/offers/content.ts';
import { reviewFrom, type PublicVerdict } from '#db/queries/principles/reviews.ts';

/** What a match's page needs of its offer, whichever side reads it, whether or not it is published today. */
export type MatchOffer = {
  content: PublicOfferContent;
  note?: TrustNote;
  /** A broker's latest, without words and without a name. */
  review?: SignedReview;
};

/** For those who may read the match; undefined for anybody else. */
export async function findMatchOffer(tx: Tx, matchId: string): Promise<MatchOffer | undefined> {
  const { rows } = await sql<{
    content: ContentRow;
    note_level: TrustNote['level'] | null;
    note_issuer: string | null;
    note_issued_on: Day | null;
    note_expires_on: Day | null;
    note_disputed: boolean;
    note_signed: boolean;
    note_stale: boolean;
    note_other_disputed: string | null;
    reviewed_at: Date | null;
    verdicts: SignedReview['verdicts'];
  }>`select * from app.match_offer(${matchId}::uuid)`.execute(tx);
  const [row] = rows;
  if (!row) return undefined;
  return {
    content: contentOf(row.content),
    ...(row.reviewed_at && { review: { at: row.reviewed_at, verdicts: row.verdicts } }),
    ...(row.note_level &&
      row.note_issued_on &&
      row.note_expires_on && {
        note: {
          level: row.note_level,
          issuer: row.note_issuer ?? '',
          issuedOn: row.note_issued_on,
          expiresOn: row.note_expires_on,
          disputed: row.note_disputed,
          examined: '',
          limits: '',
          signed: row.note_signed,
          stale: row.note_stale,
          otherDisputed: row.note_other_disputed ?? undefined,
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

/** The whole need of a match under design, for the platform's own work; undefined for anybody else. */
export async function findNeedOfMatch(tx: Tx, matchId: string): Promise<Need | undefined> {
  const { rows } = await sql<NeedRow>`select * from app.need_of_match(${matchId}::uuid)`.execute(tx);
  return rows[0] && needOf(rows[0]);
}

/** The latest review of that need, without its words; for the platform's own work. */
export async function findNeedReviewOfMatch(tx: Tx, matchId: string): Promise<SignedReview | undefined> {
  const { rows } = await sql<PublicVerdict>`select * from app.need_review_of_match(${matchId}::uuid)`.execute(
    tx,
  );
  return reviewFrom(rows);
}
