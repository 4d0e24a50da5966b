import type { Wearing } from '#app/auth/viewer.ts';
import { CONFIDENCE_WORDING, GIVEN_IN_CONFIDENCE } from '#app/domain/needs/confidence.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findConfidence, insertConfidence } from '#db/queries/needs/confidence.ts';
import { settleOwn } from '#db/queries/notices/inbox.ts';

/** Where a hub's people are led that a need is shown to, without the language. */
export function placeOfShown(needId: string): string {
  return `/needs/${needId}/confidentiality`;
}

/**
 * Somebody of a donor or a hub says, once a need, that what its State shares with them stays confidential: its
 * restricted view, its files, its sealed text (principle PA3). Said twice it is one row.
 *
 * @returns not-found where nothing is shared with them, not-your-act
 */
export async function keepConfidential(
  by: Wearing,
  { needId }: { needId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (!(GIVEN_IN_CONFIDENCE as readonly string[]).includes(actor.role)) return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const { given, kept } = await findConfidence(tx, needId);
    if (!given) return refuse('not-found');
    if (!kept) await insertConfidence(tx, actor, needId, CONFIDENCE_WORDING, now);
    await settleOwn(tx, actor.personId, 'need-shown', now, placeOfShown(needId));
    return done(undefined);
  });
}
