import { dayOf } from '#app/domain/codes/day.ts';
import { findConflict, type Conflict } from '#app/domain/verification/conflict.ts';
import type { ActingPerson } from '#app/operations/acting-person.ts';
import type { Tx } from '#db/client.ts';
import { countsAsAuthor } from '#db/queries/offer-events.ts';
import {
  findIssuerProfile,
  hasValidated,
  listFunders,
  listNamesOf,
} from '#db/queries/verification/issuers.ts';
import type { FoundSubject } from '#db/queries/verification/subject.ts';

/** What stands between the acting person and an examination of this offer; undefined where nothing does. */
export async function findConflictWith(
  tx: Tx,
  by: ActingPerson,
  subject: FoundSubject,
  now: Date,
): Promise<Conflict | undefined> {
  const profile = await findIssuerProfile(tx, by.organisationId);
  return findConflict({
    issuer: {
      id: by.organisationId,
      names: await listNamesOf(tx, by.organisationId),
      funders: await listFunders(tx, by.organisationId),
      ties: profile?.ties ?? [],
    },
    donor: {
      id: subject.donorId,
      names: [...(await listNamesOf(tx, subject.donorId)), ...(subject.donorName ? [subject.donorName] : [])],
    },
    offerFunders: subject.content.funders,
    implementer: subject.content.implementer,
    isAuthor: await countsAsAuthor(tx, subject.offerId, dayOf(now)),
    validated: await hasValidated(tx, subject.offerId),
  });
}
