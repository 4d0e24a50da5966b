import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { couldCover } from '#app/domain/geography/eligibility.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listOffersThroughHub } from '#db/queries/offers/catalogue.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { listDatesOfHub } from '#db/queries/hubs/dates.ts';
import { listGivenNeeds } from '#db/queries/hubs/needs.ts';
import { listOpinionsOfMyHub } from '#db/queries/hubs/opinions.ts';
import { listCirculatingNeeds } from '#db/queries/needs/views.ts';
import { listOffersOfOrganisation } from '#db/queries/offers/offers.ts';
import { listPools } from '#db/queries/pools/pools.ts';
import { findPublicHub } from '#db/queries/hubs/public.ts';
import { listDraftsForStates } from '#db/queries/needs/state-drafts.ts';
import { listOpinions as listSecondOpinions } from '#db/queries/verification/opinions.ts';

/** No list of the desk is longer; the rest is behind a link, or was answered long ago. */
const HUB_DESK_LIMIT = 50;

/** How many of its next dates a hub reads where it does not look for them. */
export const NEXT_DATES = 3;

/**
 * What a coordinator works through: requests for an opinion by their day, those of States about a trust note from the
 * oldest on, the needs that States let their hub see and its own programmes, what else circulates where the hub is made
 * for, masked as every registered user gets it, the places in the hub's own offers and in those delivered through it, its
 * next dates, and what it drafts for States. That the views of States were read is recorded for them.
 */
export async function readHubDesk(by: Wearing, now: Date) {
  const on = dayOf(now);
  const actor = actingPerson(by);
  const geography = currentGeography();
  return withActor(actor, async (tx) => {
    const hub = await findPublicHub(tx, actor.organisationId);
    const given = await listGivenNeeds(tx, HUB_DESK_LIMIT);
    const whole = new Set(given.flatMap(({ id, view }) => (view ? [id] : [])));
    await recordViewReadings(tx, [...whole], 'hub', now);
    const pools = await listPools(tx, HUB_DESK_LIMIT);
    const own = new Set(pools.map(({ needId }) => needId));
    const regions = [...geography.regions.keys()].filter((m49) =>
      couldCover(geography, hub?.covers ?? [], m49, on),
    );
    const circulating = await listCirculatingNeeds(tx, 'registered', on, { regions, limit: HUB_DESK_LIMIT });
    const asked = await listSecondOpinions(tx, { open: true });
    return {
      on,
      hub,
      opinions: await listOpinionsOfMyHub(tx, HUB_DESK_LIMIT),
      secondOpinions: asked.sort((a, b) => a.askedAt.getTime() - b.askedAt.getTime()),
      given,
      programmes: pools.filter(({ endedAt }) => !endedAt),
      // What they read whole, and what is their own, stands there once.
      circulating: circulating.filter(({ id }) => !whole.has(id) && !own.has(id)),
      offers: await listOffersOfOrganisation(tx, actor.organisationId, {}),
      through: hub ? await listOffersThroughHub(tx, hub, HUB_DESK_LIMIT) : [],
      dates: await listDatesOfHub(tx, actor.organisationId, on, NEXT_DATES),
      drafts: await listDraftsForStates(tx),
    };
  });
}
