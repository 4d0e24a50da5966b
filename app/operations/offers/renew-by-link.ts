import { hashToken, isToken } from '#app/auth/token.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { confirmedBefore } from '#app/domain/freshness.ts';
import { asksForWord, ASKED_DAYS, OFFER_FRESHNESS } from '#app/domain/offers/freshness.ts';
import { decideOffer } from '#app/domain/offers/lifecycle.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor, type Tx } from '#db/client.ts';
import { findPerson } from '#db/queries/accounts/people.ts';
import {
  listOffersToConfirm,
  lockOfferAtClock,
  moveOfferAtClock,
  recordOfferAtClock,
  type OfferToConfirm,
} from '#db/queries/freshness/offers.ts';
import { settleOwn } from '#db/queries/notices/inbox.ts';
import { findLetterLink, takeLetterLink } from '#db/queries/notices/letter-links.ts';

/** The link of the letter is the authority: nobody is signed in, and the worker does what it is for. */
const worker = { kind: 'system', reason: 'renewal' } as const;

/** What a letter's link would renew; looking changes nothing, for mail scanners open links. Undefined: it is over. */
export async function findRenewal(
  token: string | undefined,
  now: Date,
): Promise<readonly OfferToConfirm[] | undefined> {
  const opened = await openLink(token, now);
  return opened && withActor(worker, (tx) => offersOfLetter(tx, opened.personId, now));
}

/**
 * Renews, unchanged, all offers of the link's person that wait for their word, in that person's name, and uses the link
 * up, all or nothing. One that was paused, withdrawn or renewed meanwhile is left as it is.
 *
 * @returns how many; or link-used-or-expired
 */
export async function renewByLink(
  token: string | undefined,
  now: Date,
): Promise<Outcome<{ renewed: number }>> {
  const opened = await openLink(token, now);
  if (!opened) return refuse('link-used-or-expired');
  return withActor(worker, async (tx) => {
    const personId = await takeLetterLink(tx, opened.tokenHash, 'renew-offers', now);
    if (!personId) return refuse('link-used-or-expired');
    let renewed = 0;
    for (const { id, organisationId } of await offersOfLetter(tx, personId, now))
      renewed += (await renew(tx, id, { personId, organisationId }, now)) ? 1 : 0;
    await settleOwn(tx, personId, 'offers-to-renew', now);
    return done({ renewed });
  });
}

/**
 * Whose link it is, while they may sign in themselves: a letter does not act for an account that is disabled or whose
 * sign-in is stopped. Sign-in reads that; the worker, who renews, knows nothing of accounts.
 */
async function openLink(
  token: string | undefined,
  now: Date,
): Promise<{ tokenHash: string; personId: string } | undefined> {
  if (!isToken(token)) return undefined;
  const tokenHash = hashToken(token);
  const personId = await withActor(worker, (tx) => findLetterLink(tx, tokenHash, 'renew-offers', now));
  if (personId === undefined) return undefined;
  const person = await withActor({ kind: 'auth' }, (tx) => findPerson(tx, personId));
  return !person || person.isDisabled || person.signInStoppedAt ? undefined : { tokenHash, personId };
}

/** Of the person: those whose author they are, and those of their organisation whose author acts for it no more. */
export async function offersOfLetter(tx: Tx, personId: string, now: Date): Promise<OfferToConfirm[]> {
  const lines = await listOffersToConfirm(tx, confirmedBefore(dayOf(now), OFFER_FRESHNESS, ASKED_DAYS));
  return lines.filter((line) => line.personId === personId && asksForWord(line, dayOf(now)));
}

async function renew(
  tx: Tx,
  id: string,
  by: { personId: string; organisationId: string },
  now: Date,
): Promise<boolean> {
  const offer = await lockOfferAtClock(tx, id, true);
  if (!offer) return false;
  const decision = decideOffer(offer.status, 'reconfirm', {
    role: 'donor',
    isAuthor: true,
    blockers: 0,
    reasonGiven: false,
    slotsLeft: offer.slotsLeft,
  });
  if (!decision.ok) return false;
  await moveOfferAtClock(tx, id, { status: decision.to, reconfirmedAt: now }, now);
  const event = { action: 'reconfirm', from: decision.from, to: decision.to };
  await recordOfferAtClock(tx, id, event, by, now);
  return true;
}
