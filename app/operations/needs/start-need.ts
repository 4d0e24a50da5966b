import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { prefillFromOffer } from '#app/domain/needs/prefill.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { isOfState } from '#app/domain/organisations/of-state.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeed, findWorkingLanguages, insertDraftNeed } from '#db/queries/needs/needs.ts';
import { findProfileLanguages } from '#db/queries/organisations/profiles.ts';

/** One in 10⁹ references is taken at a million needs, so a second try is luck enough; five are for ever. */
const TRIES = 5;

/**
 * Starts a draft of the delegation, in the languages of its latest need, else of its profile, and with what it can take
 * over from a published offer it asks for. It is written in the language of the page, unsaid in that of the person. The id
 * comes from the form, so that a form sent twice starts one draft.
 *
 * @returns the draft's id; not-your-act for a delegation of no State; not-found where the id is somebody else's, which
 * nobody is told; offer-not-published; stopped where the offer comes from that State itself
 */
export async function startNeed(
  by: Wearing,
  input: { id: string; offerId?: string; textLanguage?: UiLanguage },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  const { stateCode } = by.hat.organisation;
  if (actor.role !== 'focal_point' || !stateCode) return refuse('not-your-act');
  const offer = input.offerId ? (await currentCatalogue(now)).offers.get(input.offerId) : undefined;
  if (input.offerId && !offer) return refuse('offer-not-published');
  if (offer && isOfState(offer.organisation, stateCode)) return refuse('stopped');

  return withActor(actor, async (tx) => {
    const latest = await findWorkingLanguages(tx, actor.organisationId);
    const working = latest.length > 0 ? latest : await findProfileLanguages(tx, actor.organisationId);
    const content: Partial<NeedContent> = {
      textLanguage: input.textLanguage ?? by.person.language,
      languages: working,
      ...(offer && prefillFromOffer(offer, working)),
    };
    for (let tries = 0; tries < TRIES; tries += 1) {
      const draft = {
        id: input.id,
        reference: referenceFrom('N', randomBytes(6)),
        organisationId: actor.organisationId,
        authorId: responsibleFor(actor),
        stateCode,
        requestedOfferId: offer?.id,
      };
      if (await insertDraftNeed(tx, draft, content, now)) {
        await recordNeedEvent(tx, actor, input.id, { action: 'start', from: null, to: 'draft' }, now);
        return done({ id: input.id });
      }
      if (await findNeed(tx, input.id)) return done({ id: input.id });
    }
    return refuse('not-found');
  });
}
