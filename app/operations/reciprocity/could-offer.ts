import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import { isNear } from '#app/domain/reciprocity/near.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor } from '#db/client.ts';
import { listCirculatingNeeds, type CirculatingView } from '#db/queries/need-views.ts';
import {
  findTwoWayOrganisation,
  listReceivedHelp,
  type ReceivedHelp,
  type TwoWayOrganisation,
} from '#db/queries/two-ways.ts';

/** A need near this State as any donor sees it, with what this State offers on the same theme already. */
export type NeedNearby = { need: CirculatingView; offered: PublishedOffer[] };

export type CouldOffer = {
  organisation: TwoWayOrganisation & { stateCode: string };
  /** For its delegation: what it received, or is being given. */
  received: ReceivedHelp[];
  /** For whoever gives in its name: what is asked for nearby. */
  nearby: NeedNearby[];
  /** What it offers already, for everybody. */
  offered: PublishedOffer[];
};

const LOOKED_THROUGH = 1_000;
const NEARBY_SHOWN = 10;

/**
 * What a State could offer. Its delegation starts from what the State received; whoever gives in its name starts from
 * what others nearby ask for, by the masked views that every donor reads, and no count of what is hidden.
 *
 * @returns undefined for another role, and for an organisation that is no State’s
 */
export async function readCouldOffer(by: Wearing, now: Date): Promise<CouldOffer | undefined> {
  const { role } = by.hat;
  if (role !== 'focal_point' && role !== 'donor') return undefined;
  const { offers } = await currentCatalogue(now);
  const offered = [...offers.values()]
    .filter(({ organisation }) => organisation.id === by.hat.organisation.id)
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
  return withActor(actingPerson(by), async (tx) => {
    const organisation = await findTwoWayOrganisation(tx, by.hat.organisation.id);
    const stateCode = organisation?.stateCode;
    if (organisation?.kind !== 'state' || !stateCode) return undefined;
    const needs =
      role === 'donor'
        ? await listCirculatingNeeds(tx, 'registered', dayOf(now), { limit: LOOKED_THROUGH })
        : [];
    return {
      organisation: { ...organisation, stateCode },
      received: role === 'focal_point' ? await listReceivedHelp(tx, organisation.id) : [],
      nearby: needs
        .filter(({ view }) => isNear(currentGeography(), stateCode, view.place))
        .slice(0, NEARBY_SHOWN)
        .map((need) => ({ need, offered: offeredOn(need.view.answers.themes, offered) })),
      offered,
    };
  });
}

function offeredOn(themes: readonly ThemeCode[], offered: readonly PublishedOffer[]): PublishedOffer[] {
  return offered.filter((offer) => offer.themes.some((theme) => themes.includes(theme)));
}
