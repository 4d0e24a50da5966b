import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { wordless, type GivenVerdicts, type SignedVerdict } from '#app/domain/principles/review.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { insertReview, type Reviewed } from '#db/queries/principles/reviews.ts';
import type { Chips } from './chips.ts';

/**
 * Writes a broker's word on each of the ten, with the state that was computed and what it rested on. Whoever calls has
 * decided that this broker may, and holds the record.
 *
 * @returns reason-needed where something else than agreement has no words, secret-found
 */
export async function signReview(
  tx: Tx,
  by: ActingPerson,
  of: Reviewed,
  { computed, marks, verdicts }: Pick<Chips, 'computed' | 'marks'> & { verdicts: GivenVerdicts },
  now: Date,
): Promise<Outcome<undefined>> {
  if (wordless(verdicts).length > 0) return refuse('reason-needed');
  if (PRINCIPLE_IDS.some((id) => holdsSecret(verdicts[id].words))) return refuse('secret-found');
  const signed = Object.fromEntries(
    computed.map(({ id, state }): [PrincipleId, SignedVerdict] => {
      const { verdict, words } = verdicts[id];
      const said = verdict === 'agreed' ? '' : words.trim();
      return [id, { verdict, words: said, computed: state, inputs: marks[id] }];
    }),
  ) as Record<PrincipleId, SignedVerdict>;
  await insertReview(tx, by, of, signed, now);
  return done(undefined);
}
