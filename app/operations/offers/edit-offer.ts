import { randomBytes } from 'node:crypto';
import type { Wearing } from '#app/auth/viewer.ts';
import { contentOf } from '#app/domain/offers/editing.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { isComing } from '#app/domain/passports/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson, responsibleFor } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordOfferEvent } from '#db/queries/offers/events.ts';
import { copyComponents, findOpenVersion, insertVersion } from '#db/queries/offers/versions.ts';
import { findOfferForUpdate } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';

/**
 * Starts a version of a published offer, with all that is published in it and the passports of its technology, for its donor
 * to change; what is published stays as it is meanwhile. Asked twice, it is the same version.
 *
 * @returns the version's id; or not-your-act, not-found, not-now (also while the next version of one of its passports is
 * under way: technology changes in one place at a time)
 */
export async function editOffer(
  by: Wearing,
  input: { offerId: string; versionId: string },
  now: Date,
): Promise<Outcome<{ id: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'donor') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const offer = await findOfferForUpdate(tx, input.offerId);
    if (!offer) return refuse('not-found');
    const decision = decideOffer(offer.status, 'edit', {
      role: actor.role,
      isAuthor: false,
      blockers: 0,
      reasonGiven: false,
      slotsLeft: 0,
    });
    if (!decision.ok) return decision;
    const open = await findOpenVersion(tx, offer.id);
    if (open) return done({ id: open.id });
    if ((await listPassports(tx, offer.id)).some(isComing)) return refuse('not-now');
    const version = {
      id: input.versionId,
      reference: referenceFrom('O', randomBytes(6)),
      organisationId: offer.organisationId,
      authorId: responsibleFor(actor),
      replacesId: offer.id,
    };
    await insertVersion(tx, version, contentOf(offer), now);
    await copyComponents(tx, { from: offer.id, to: version.id }, now);
    await recordOfferEvent(tx, actor, version.id, { action: 'start', from: null, to: 'draft' }, now);
    return done({ id: version.id });
  });
}
