import { dayOf } from '#app/domain/codes/day.ts';
import { behindOffer, hubConflict, type HubConflict } from '#app/domain/hubs/conflict.ts';
import { findConflict, type Conflict } from '#app/domain/verification/conflict.ts';
import type { PublishedOffer } from '#app/domain/offers/published-offer.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';
import { listHeldIn } from '#db/queries/accounts/held-in.ts';
import { countsAsAuthor } from '#db/queries/offers/events.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { hasValidated, listOwnDeeds } from '#db/queries/verification/issuers.ts';
import { hasSaidConflict } from '#db/queries/verification/requests.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';
import { concernedBySubject } from './concerned-by-subject.ts';

/** What stands between the acting person and an examination of this offer; undefined where nothing does. */
export async function findConflictWith(
  tx: Tx,
  by: ActingPerson,
  subject: FoundSubject,
  now: Date,
): Promise<Conflict | undefined> {
  return findConflict({
    ...(await concernedBySubject(tx, subject)),
    issuer: { id: by.organisationId, ties: (await findTies(tx, by.organisationId))! },
    isAuthor: await countsAsAuthor(tx, subject.offerId, dayOf(now)),
    heldIn: await listHeldIn(tx, now),
    validated: await hasValidated(tx, subject.offerId),
    saidConflict: await hasSaidConflict(tx, subject.offerId, by.organisationId),
  });
}

/** The same with every tie of the organisation to those behind the offer, whether it stands in the way or not. */
export async function findStanding(
  tx: Tx,
  by: ActingPerson,
  subject: FoundSubject,
  now: Date,
): Promise<{ conflict: Conflict | undefined; ties: HubConflict }> {
  const { concerned } = await concernedBySubject(tx, subject);
  return {
    conflict: await findConflictWith(tx, by, subject, now),
    ties: hubConflict((await findTies(tx, by.organisationId))!, concerned, 'note'),
  };
}

/** The same of many published offers at once, for a list; those that nothing stands in the way of are not in it. */
export async function findConflicts(
  tx: Tx,
  by: ActingPerson,
  offers: readonly PublishedOffer[],
  now: Date,
): Promise<Map<string, Conflict>> {
  const ids = offers.map(({ id }) => id);
  const ties = (await findTies(tx, by.organisationId))!;
  const heldIn = await listHeldIn(tx, now);
  const deeds = await listOwnDeeds(tx, ids, { organisationId: by.organisationId, today: dayOf(now) });
  return new Map(
    offers.flatMap((offer): [string, Conflict][] => {
      const { id, name, formerNames = [] } = offer.organisation;
      const conflict = findConflict({
        issuer: { id: by.organisationId, ties },
        donorId: id,
        concerned: behindOffer([name, ...formerNames], offer),
        heldIn,
        ...deeds.get(offer.id)!,
      });
      return conflict ? [[offer.id, conflict]] : [];
    }),
  );
}
