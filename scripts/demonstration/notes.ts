import type { Kysely } from 'kysely';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { Database } from '#db/schema/database.ts';
import type { DemonstrationNote } from '#db/seeds/demonstration/offer.ts';
import { OFFERS } from '#db/seeds/demonstration/offers.ts';
import type { Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { OfferIds } from './offers.ts';

/** A week after the note was issued, if somebody disputes it. */
const DISPUTED_AFTER_DAYS = 7;

/**
 * Notes that others than the donor issued. As the owner, because nothing in the product issues them yet: notes of a
 * verifier or a hub come with their signatures.
 */
export async function giveNotes(
  owner: Kysely<Database>,
  cast: Cast,
  offers: OfferIds,
  now: Date,
): Promise<void> {
  for (const { number, note } of OFFERS) {
    if (note) await issue(owner, cast, offers.get(number)!, note, now);
  }
}

async function issue(
  owner: Kysely<Database>,
  { as }: Cast,
  offerId: string,
  note: DemonstrationNote,
  now: Date,
): Promise<void> {
  const issuer = as[note.by];
  const issuedAt = daysBefore(now, note.issuedDaysAgo);
  await owner
    .insertInto('trust_notes')
    .values({
      offer_id: offerId,
      level: note.level,
      issuer_organisation_id: issuer.hat.organisation.id,
      issuer_name: issuer.hat.organisation.name,
      issued_by: issuer.person.id,
      issued_on: dayOf(issuedAt),
      expires_on: addDays(dayOf(now), note.expiresInDays),
      examined: note.examined,
      limits: note.limits,
      disputed_at: note.disputed ? daysBefore(now, note.issuedDaysAgo - DISPUTED_AFTER_DAYS) : null,
      revoked_at: null,
      created_at: issuedAt,
    })
    .execute();
}
