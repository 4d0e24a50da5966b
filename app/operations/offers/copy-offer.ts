import type { Wearing } from '#app/auth/viewer.ts';
import { contentOf } from '#app/domain/offers/editing.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { startOffer } from './start-offer.ts';

/**
 * Starts a draft with the answers of an offer of the same organisation, whatever became of that one: for another region, or
 * another year. What was declared of its technology is said anew, and no note, passport or file goes with it.
 *
 * @param input.id of the draft, from the form, so that a form sent twice starts one
 * @returns the draft's id; not-your-act, not-found
 */
export async function copyOffer(
  by: Wearing,
  input: { from: string; id: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  const known = await withActor(actor, (tx) => findOffer(tx, input.from));
  if (!known || known.organisationId !== actor.organisationId) return refuse('not-found');
  const content = { ...contentOf(known), declaration: '', declarationLimits: '' };
  return startOffer(by, { id: input.id, content }, now);
}
