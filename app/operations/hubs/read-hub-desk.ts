import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { couldCover } from '#app/domain/geography/eligibility.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/confidence.ts';
import { listGivenNeeds } from '#db/queries/hub-needs.ts';
import { listOpinionsOfMyHub } from '#db/queries/hub-opinions.ts';
import { listCirculatingNeeds } from '#db/queries/need-views.ts';
import { listOffersOfOrganisation } from '#db/queries/offers.ts';
import { findPublicHub } from '#db/queries/public-hubs.ts';
import { listDraftsForStates } from '#db/queries/state-drafts.ts';

/** No list of the desk is longer; the rest is behind a link, or was answered long ago. */
export const HUB_DESK_LIMIT = 50;

/**
 * What a coordinator works through: requests for an opinion by their day, the needs that States let their hub see, what
 * circulates where the hub is made for, masked as every registered user gets it, the hub's own offers, and what it drafts for States. That the
 * views of States were read is recorded for them.
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
    const regions = [...geography.regions.keys()].filter((m49) =>
      couldCover(geography, hub?.covers ?? [], m49, on),
    );
    const circulating = await listCirculatingNeeds(tx, 'registered', on, { regions, limit: HUB_DESK_LIMIT });
    return {
      on,
      hub,
      opinions: await listOpinionsOfMyHub(tx, HUB_DESK_LIMIT),
      given,
      // What they read whole stands there once.
      circulating: circulating.filter(({ id }) => !whole.has(id)),
      offers: await listOffersOfOrganisation(tx, actor.organisationId, {}),
      drafts: await listDraftsForStates(tx),
    };
  });
}
