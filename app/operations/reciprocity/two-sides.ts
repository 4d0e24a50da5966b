import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Cooperation } from '#app/domain/codes/delivery.ts';
import type { Party } from '#app/domain/matches/statuses.ts';
import { deriveCooperation } from '#app/domain/reciprocity/cooperation.ts';
import { sidesFor, type SideShown } from '#app/domain/reciprocity/sides.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentCatalogue } from '#app/operations/offers/catalogue.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listPartiesSaid } from '#db/queries/matches/cooperation.ts';
import { listReports } from '#db/queries/matches/reports.ts';
import {
  findTwoWayOrganisation,
  listGivenOffers,
  listReceivingNeeds,
  listSideMatches,
  type GivenOfferLine,
  type ReceivedNeedLine,
  type SideMatch,
  type TwoWayOrganisation,
} from '#db/queries/reciprocity/two-ways.ts';

/** What a side said after a delivery, as far as this reader may read it. */
export type Lesson = { matchId: string; reference: string; party: Party; text: string; at: Date };

export type TwoSides = {
  reader: Role;
  organisation: TwoWayOrganisation;
  isOwn: boolean;
  give: { shown: SideShown; offers: GivenOfferLine[]; matches: SideMatch[]; lessons: Lesson[] };
  receive: { shown: SideShown; needs: ReceivedNeedLine[]; matches: SideMatch[]; lessons: Lesson[] };
  /** By match: which kinds of cooperation it is, as far as this reader may know who receives. */
  cooperation: ReadonlyMap<string, readonly Cooperation[]>;
};

/** Of so many deliveries, the last, it is read what was learned. */
const DELIVERIES_READ = 10;

/**
 * What an organisation gives and what it receives, for its own people and for brokers; row-level security narrows each
 * side to what this reader may know. Undefined for anybody else, and where there is no such organisation.
 */
export async function readTwoSides(by: Wearing, id: string, now: Date): Promise<TwoSides | undefined> {
  const isOwn = by.hat.organisation.id === id;
  const shown = sidesFor(by.hat.role, isOwn);
  if (!shown) return undefined;
  const published = shown.give === 'public' ? await listPublished(id, now) : [];
  return withActor(actingPerson(by), async (tx) => {
    const organisation = await findTwoWayOrganisation(tx, id);
    if (!organisation) return undefined;
    const given = shown.give === 'whole' ? await listSideMatches(tx, id, 'gives') : [];
    const received = shown.receive === 'whole' ? await listSideMatches(tx, id, 'receives') : [];
    return {
      reader: by.hat.role,
      organisation,
      isOwn,
      give: {
        shown: shown.give,
        offers: shown.give === 'whole' ? await listGivenOffers(tx, id) : published,
        matches: given,
        lessons: await listLessons(tx, given),
      },
      receive: {
        shown: shown.receive,
        needs: shown.receive === 'whole' ? await listReceivingNeeds(tx, id) : [],
        matches: received,
        lessons: await listLessons(tx, received),
      },
      cooperation: await listCooperation(tx, [...given, ...received]),
    };
  });
}

async function listPublished(organisationId: string, now: Date): Promise<GivenOfferLine[]> {
  const { offers } = await currentCatalogue(now);
  return [...offers.values()]
    .filter(({ organisation }) => organisation.id === organisationId)
    .map(({ id, reference, title, textLanguage, slots, slotsTaken }) => ({
      id,
      reference,
      title,
      textLanguage,
      status: slotsTaken >= slots ? ('fully-committed' as const) : ('published' as const),
      slots,
      slotsTaken,
    }))
    .sort((a, b) => (a.reference < b.reference ? -1 : 1));
}

async function listCooperation(tx: Tx, matches: readonly SideMatch[]): Promise<TwoSides['cooperation']> {
  const said = await listPartiesSaid(
    tx,
    matches.map(({ id }) => id),
  );
  return new Map([...said].map(([id, parties]) => [id, deriveCooperation(parties)]));
}

async function listLessons(tx: Tx, matches: readonly SideMatch[]): Promise<Lesson[]> {
  const lessons: Lesson[] = [];
  for (const { id, reference } of matches.filter(({ completedAt }) => completedAt).slice(0, DELIVERIES_READ))
    for (const { action, party, text, at } of await listReports(tx, id))
      if (action === 'feedback' && party && text) lessons.push({ matchId: id, reference, party, text, at });
  return lessons;
}
