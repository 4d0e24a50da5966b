import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { canWritePassport } from '#app/domain/passports/lifecycle.ts';
import { COMPONENTS_AN_OFFER } from '#app/domain/passports/passport.ts';
import type { Offer } from '#app/domain/offers/offer.ts';
import { refusalResponse } from '#app/http/outcome.ts';
import { requireUuid } from '#app/http/uuid.ts';
import { actorOf } from '#app/http/viewer.ts';
import { listCheckedPassports, type CheckedPassport } from '#app/operations/passports/checked-passports.ts';
import { withActor } from '#db/client.ts';
import { findOffer } from '#db/queries/offers/offers.ts';
import { listPassports } from '#db/queries/passports/passports.ts';

type Params = { id?: string; n?: string; lang?: string };

/** @throws Response 404 where there is no such component: also for what is no number of one */
export function passportIn(params: Params): { offerId: string; n: number } {
  const n = /^[1-9][0-9]?$/.test(params.n ?? '') ? Number(params.n) : 0;
  if (n < 1 || n > COMPONENTS_AN_OFFER) throw refusalResponse('not-found');
  return { offerId: requireUuid(params.id), n };
}

/** The offer and its passports, and of a version those in force, as far as this person may read them. @throws Response 404 */
export async function loadPassports(by: Wearing, params: Params, now: Date) {
  const id = requireUuid(params.id);
  const found = await withActor(actorOf(by), async (tx) => {
    const offer = await findOffer(tx, id);
    return {
      offer,
      passports: await listCheckedPassports(tx, id, dayOf(now)),
      inForce: offer?.replacesId ? await listPassports(tx, offer.replacesId, { inForce: true }) : [],
    };
  });
  const { offer, ...read } = found;
  if (!offer) throw refusalResponse('not-found');
  return { offer, ...read };
}

export type Loaded = { offer: Offer; passport: CheckedPassport };

/** @throws Response 404 */
export async function loadPassport(by: Wearing, params: Params, now: Date): Promise<Loaded> {
  const { n } = passportIn(params);
  const { offer, passports } = await loadPassports(by, params, now);
  const passport = passports.find((one) => one.n === n);
  if (!passport) throw refusalResponse('not-found');
  return { offer, passport };
}

/** One that this person writes now; any other is shown on its own page instead. */
export async function loadWritable(by: Wearing, params: Params, now: Date): Promise<Loaded> {
  const { offer, passport } = await loadPassport(by, params, now);
  if (canWritePassport(offer, passport, by.hat.role)) return { offer, passport };
  throw new Response(null, {
    status: 302,
    headers: { Location: `/${params.lang}/offers/${offer.id}/passports/${passport.n}` },
  });
}
