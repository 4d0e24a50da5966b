import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { checkCooperation } from '#app/domain/offers/check-cooperation.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { computedChips } from '#app/domain/principles/review.ts';
import { OFFER_STEP_IDS } from '#app/domain/offers/steps.ts';
import { checkPassports } from '#app/domain/passports/check-passport.ts';
import { actorOf } from '#app/http/viewer.ts';
import { chipWords } from '#app/i18n/chip-words.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { offerChips } from '#app/operations/principles/offer-chips.ts';
import { noteOfOffer } from '#app/operations/offers/note-of-offer.ts';
import { listCheckedPassports } from '#app/operations/passports/checked-passports.ts';
import { withActor } from '#db/client.ts';
import { countsAsAuthor, listOfferEvents, otherBrokerTookUp } from '#db/queries/offers/events.ts';
import { findOpenVersion } from '#db/queries/offers/versions.ts';
import { getOfferingOrganisation, listHubChoices } from '#db/queries/offers/offers.ts';
import { findTwoWayOrganisation } from '#db/queries/reciprocity/two-ways.ts';
import { answerRows } from './answers.ts';

/** Everything about an offer that its donor and a broker look at, read in one transaction. */
export async function loadRecord(by: Wearing, offer: Offer, t: Translator, now: Date) {
  const on = dayOf(now);
  const read = await withActor(actorOf(by), async (tx) => ({
    organisation: await getOfferingOrganisation(tx, offer.organisationId),
    giver: await findTwoWayOrganisation(tx, offer.organisationId),
    hubs: await listHubChoices(tx),
    note: await noteOfOffer(tx, offer),
    standing: await offerChips(tx, offer, on),
    passports: await listCheckedPassports(tx, offer.id, on),
    events: await listOfferEvents(tx, offer.id),
    openVersion: await findOpenVersion(tx, offer.id),
    isAuthor: await countsAsAuthor(tx, offer.id, on),
    ownSide: await findOwnSide(tx, by.hat, { offerId: offer.id }, now),
    otherTookUp: await otherBrokerTookUp(tx, offer.id, {
      personId: by.person.id,
      onBehalfOf: by.hat.deputyFor?.id,
    }),
  }));
  const names = new Map(read.hubs.map(({ id, name }) => [id, name]));
  return {
    ...read,
    on,
    ofPassports: checkPassports(offer.modes, read.passports),
    ofGiver: checkCooperation(offer, read.giver),
    chips: chipWords(t, 'offer', read.standing.chips, on),
    computed: chipWords(t, 'offer', computedChips(read.standing.computed, read.standing.chips), on),
    reviewOutdated: read.standing.chips.some(({ outdated }) => outdated),
    steps: OFFER_STEP_IDS.map((step) => ({ step, rows: answerRows(step, offer, t, names) })),
  };
}
