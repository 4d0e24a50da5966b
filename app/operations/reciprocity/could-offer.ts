import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Geography } from '#app/domain/geography/geography.ts';
import { isNear } from '#app/domain/reciprocity/near.ts';
import { strengthsFirst, themesMeet } from '#app/domain/reciprocity/strengths.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listCirculatingNeeds, VIEWS_LOOKED_THROUGH, type CirculatingView } from '#db/queries/needs/views.ts';
import {
  findTwoWayOrganisation,
  listOwnAmong,
  listOwnOffers,
  listReceivedHelp,
  type OwnOffer,
  type ReceivedHelp,
  type TwoWayOrganisation,
} from '#db/queries/reciprocity/two-ways.ts';

/** A need near this State as this reader may see it, with what the State has on the same theme already. */
export type NeedNearby = { need: CirculatingView; offered: OwnOffer[]; received: ReceivedHelp[] };

export type CouldOffer = {
  organisation: TwoWayOrganisation & { stateCode: string };
  /** For its delegation: what it received, or is being given. */
  received: ReceivedHelp[];
  /** What is asked for nearby, on its strengths first. */
  nearby: NeedNearby[];
  /** Areas of M49 around the State, from the smallest, in whose lists there is more than is shown here; else none. */
  moreIn: string[];
  /** What it offers already: its givers read drafts as well, its delegation what everybody reads. */
  offered: OwnOffer[];
};

const NEARBY_SHOWN = 10;

/**
 * What a State could offer. Its delegation starts from what the State received, and sees what others nearby ask for as
 * far as everybody may; whoever gives in its name sees it by the masked views that every donor reads. Neither is told
 * how much is hidden.
 *
 * @returns undefined for another role, and for an organisation that is no State’s
 */
export async function readCouldOffer(by: Wearing, now: Date): Promise<CouldOffer | undefined> {
  const { role } = by.hat;
  if (role !== 'focal_point' && role !== 'donor') return undefined;
  const published = role === 'focal_point' ? await listPublished(by.hat.organisation.id, now) : [];
  return withActor(actingPerson(by), async (tx) => {
    const organisation = await findTwoWayOrganisation(tx, by.hat.organisation.id);
    const stateCode = organisation?.stateCode;
    if (organisation?.kind !== 'state' || !stateCode) return undefined;
    const offered = role === 'donor' ? await listOwnOffers(tx, organisation.id) : published;
    const received = role === 'focal_point' ? await listReceivedHelp(tx, organisation.id) : [];
    const needs = await listNearby(tx, role, { id: organisation.id, stateCode }, now);
    const strengths = [...offered, ...received].flatMap(({ themes }) => themes);
    return {
      organisation: { ...organisation, stateCode },
      received,
      nearby: strengthsFirst(needs, ({ view }) => view.answers.themes, strengths)
        .slice(0, NEARBY_SHOWN)
        .map((need) => ({ need, ...onTheSame(need, offered, received) })),
      moreIn: needs.length > NEARBY_SHOWN ? areasAround(currentGeography(), stateCode) : [],
      offered,
    };
  });
}

/** First to close first. A donor's may hold its own State's, masked: to leave it out would tell which it is. */
async function listNearby(
  tx: Tx,
  role: 'donor' | 'focal_point',
  state: { id: string; stateCode: string },
  now: Date,
): Promise<CirculatingView[]> {
  const geography = currentGeography();
  const found = await listCirculatingNeeds(tx, role === 'donor' ? 'registered' : 'public', dayOf(now), {
    regions: areasAround(geography, state.stateCode),
    limit: VIEWS_LOOKED_THROUGH,
  });
  const needs = found.filter(({ view }) => isNear(geography, state.stateCode, view.place));
  if (role === 'donor') return needs;
  const own = await listOwnAmong(
    tx,
    state.id,
    needs.map(({ id }) => id),
  );
  return needs.filter(({ id }) => !own.includes(id));
}

function areasAround(geography: Geography, stateCode: string): string[] {
  return [...(geography.countries.get(stateCode)?.regions ?? [])];
}

function onTheSame(
  { view }: CirculatingView,
  offered: readonly OwnOffer[],
  received: readonly ReceivedHelp[],
) {
  const isOnTheSame = ({ themes }: Pick<OwnOffer, 'themes'>) => themesMeet(view.answers.themes, themes);
  return { offered: offered.filter(isOnTheSame), received: received.filter(isOnTheSame) };
}

async function listPublished(organisationId: string, now: Date): Promise<OwnOffer[]> {
  const { offers } = await currentCatalogue(now);
  return [...offers.values()]
    .filter(({ organisation }) => organisation.id === organisationId)
    .sort((a, b) => (a.reference < b.reference ? -1 : 1))
    .map(({ id, title, textLanguage, themes }) => ({
      id,
      title,
      textLanguage,
      themes: [...themes],
      status: 'published',
    }));
}
