import { sql } from 'kysely';
import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import type { PrincipleState } from '#app/domain/principles/chip.ts';
import type { SignedReview, SignedVerdict, Verdict } from '#app/domain/principles/review.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type Reviewed = { needId: string } | { offerId: string };

/** One row for the signature, one for each principle; the trigger enters it in the log of acts. */
export async function insertReview(
  tx: Tx,
  by: ActingPerson,
  of: Reviewed,
  verdicts: Readonly<Record<PrincipleId, SignedVerdict>>,
  now: Date,
): Promise<void> {
  const { id } = await tx
    .insertInto('principle_reviews')
    .values({
      need_id: 'needId' in of ? of.needId : null,
      offer_id: 'offerId' in of ? of.offerId : null,
      person_id: by.personId,
      role: 'broker',
      organisation_id: by.organisationId,
      at: now,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('principle_verdicts')
    .values(PRINCIPLE_IDS.map((principle) => ({ review_id: id, principle, ...verdicts[principle] })))
    .execute();
}

/** The latest review of a need or an offer, as far as this actor may read it; who signed for whoever may read people. */
export async function findReview(tx: Tx, of: Reviewed): Promise<SignedReview | undefined> {
  const latest = await tx
    .selectFrom('principle_reviews as r')
    .leftJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.at', 'p.name as person'])
    .$if('needId' in of, (query) => query.where('r.need_id', '=', 'needId' in of ? of.needId : ''))
    .$if('offerId' in of, (query) => query.where('r.offer_id', '=', 'offerId' in of ? of.offerId : ''))
    .orderBy('r.id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!latest) return undefined;
  const rows = await tx
    .selectFrom('principle_verdicts')
    .select(['principle', 'computed', 'verdict', 'words', 'inputs'])
    .where('review_id', '=', latest.id)
    .execute();
  return {
    at: latest.at,
    ...(latest.person !== null && { person: latest.person }),
    verdicts: Object.fromEntries(rows.map(({ principle, ...verdict }) => [principle, verdict])),
  };
}

/** The latest review of a published offer as everybody may know it: no words, and nobody's name. */
export async function findPublishedReview(tx: Tx, offerId: string): Promise<SignedReview | undefined> {
  const { rows } = await sql<PublicVerdict>`select * from app.published_review(${offerId}::uuid)`.execute(tx);
  return reviewFrom(rows);
}

/** One verdict of a review without its words and its signer. */
export type PublicVerdict = {
  principle: PrincipleId;
  verdict: Verdict;
  computed: PrincipleState;
  inputs: string;
  at: Date;
};

/** The review that these verdicts are of; undefined where there are none. */
export function reviewFrom(rows: readonly PublicVerdict[]): SignedReview | undefined {
  const [first] = rows;
  return (
    first && {
      at: first.at,
      verdicts: Object.fromEntries(
        rows.map(({ principle, verdict, computed, inputs }) => [
          principle,
          { verdict, computed, inputs, words: '' },
        ]),
      ),
    }
  );
}
