import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { OfferContent } from '#app/domain/offers/offer.ts';
import { ownTexts } from '#app/domain/offers/own-texts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { findOffer, insertDraft } from '#db/queries/offers/offers.ts';
import { findProfileLanguages } from '#db/queries/organisations/profiles.ts';

/** One in 10⁹ references is taken at a million offers, so a second try is luck enough; five are for ever. */
const TRIES = 5;

/**
 * Starts a draft of the donor's organisation, in the languages its profile says it works in. The id comes from the form, so that a form sent twice starts one draft.
 *
 * @returns the draft's id; not-found where the id is somebody else's, which nobody is told; secret-found
 */
export async function startOffer(
  by: Wearing,
  input: { id: string; content: Partial<OfferContent> },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  if (ownTexts(input.content).some(({ text }) => holdsSecret(text))) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const languages = input.content.languages ?? (await findProfileLanguages(tx, actor.organisationId));
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = {
        id: input.id,
        reference: referenceFrom('O', randomBytes(6)),
        organisationId: actor.organisationId,
        authorId: responsibleFor(actor),
      };
      if (await insertDraft(tx, draft, { ...input.content, languages }, now)) {
        await recordOfferEvent(tx, actor, input.id, { action: 'start', from: null, to: 'draft' }, now);
        return done({ id: input.id });
      }
      if (await findOffer(tx, input.id)) return done({ id: input.id });
    }
    return refuse('not-found');
  });
}
