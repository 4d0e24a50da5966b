import type { Wearing } from '#app/auth/viewer.ts';
import { addDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { isAgreed } from '#app/domain/needs/agreement.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { CIRCULATION_LENGTH, isWithin, roundFor, type Circulation } from '#app/domain/needs/reach.ts';
import { refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { tellPoolOfNeed } from '#app/operations/pools/tell-of-pool.ts';
import type { Tx } from '#db/client.ts';
import { listToldOfNaming } from '#db/queries/needs/circulation.ts';
import { listConsents } from '#db/queries/needs/consents.ts';
import { findPooledConsent } from '#db/queries/pools/pools.ts';
import { circulateViews, findViews } from '#db/queries/needs/views.ts';
import { donorsToName } from './donors-to-name.ts';
import { hashOfViews } from './views-of.ts';
import { moveNeed } from './move-need.ts';

/** What a broker chooses when a need goes round; unasked, all that its State agreed to, for thirty days. */
export type Round = { circulation?: Circulation; days?: number };

/**
 * Lets a need be found for 30 days, 60 at most, by each audience as the State agreed: a broker shows those very views and
 * cannot change a word of them, and sends it no further than the State agreed to. Donors that are named get a letter.
 *
 * @returns not-found, not-your-act, not-now, consent-needed, circulated-enough, beyond-consent, none-chosen as
 * `incomplete`, or days-refused
 */
export async function circulateNeed(
  by: Wearing,
  input: { id: string } & Round,
  now: Date,
): Promise<Outcome<Need>> {
  if (!isLength(input.days)) return refuse('days-refused');
  return moveNeed(
    by,
    {
      id: input.id,
      action: 'circulate',
      facts: async (tx, need) => ({
        consented: isAgreed(need) && (await isAsAgreed(tx, need)),
        refined: need.unmet !== undefined,
        recirculations: need.recirculations,
      }),
      unless: (tx, need) => beyond(tx, need, input.circulation),
      stamp: (need) => ({ ...roundOf(need, input, now), again: need.unmet !== undefined }),
      alongside: (tx, need) => sendRound(tx, need, input, now),
    },
    now,
  );
}

export function isLength(days: number = CIRCULATION_LENGTH.usual): boolean {
  return Number.isInteger(days) && days >= 1 && days <= CIRCULATION_LENGTH.most;
}

/** Why this is not what the State agreed to, if so. */
export async function beyond(
  tx: Tx,
  need: Need,
  circulation: Circulation | undefined,
): Promise<RefusalReason | undefined> {
  if (!circulation) return undefined;
  if ((circulation.mode === 'named') !== circulation.donors.length > 0) return 'incomplete';
  const donors = await donorsToName(tx, need);
  const fits = (id: string) => donors.some((donor) => donor.id === id && donor.fits);
  if (!circulation.donors.every((id) => donors.some((donor) => donor.id === id))) return 'incomplete';
  return isWithin(circulation, need.agreedReach, tiersOf(need.tiers), fits) ? undefined : 'beyond-consent';
}

/** How a round is known. */
export function roundOf(need: Need, { circulation, days }: Round, now: Date) {
  return {
    circulatedAt: now,
    circulatesUntil: lastDay(days, now),
    circulation: roundFor(circulation, need.agreedReach, tiersOf(need.tiers)),
    shortlistedAt: null,
  };
}

/** Lets it be found, and writes to those who were named. */
export async function sendRound(tx: Tx, need: Need, { days }: Round, now: Date): Promise<void> {
  await circulateViews(tx, need.id, lastDay(days, now));
  if (need.pooled) await tellPoolOfNeed(tx, need.id, now);
  for (const to of await listToldOfNaming(tx, need.id)) {
    const values = { path: `/${to.language}/needs/${need.id}` };
    await queueMail(tx, { kind: 'need-sent', to, values }, now);
  }
}

function lastDay(days: number = CIRCULATION_LENGTH.usual, now: Date): Day {
  return addDays(dayOf(now), days);
}

/** Whether what would be served, and whom it may reach, is, byte for byte, what the State agreed to last. */
export async function isAsAgreed(tx: Tx, need: Need): Promise<boolean> {
  const last = await findLastConsent(tx, need.id);
  return last?.viewHash === hashOfViews(await findViews(tx, need.id), need.agreedReach);
}

/** The State's last word on what is shown; of a pooled need that of all the States in it, two at least. */
export async function findLastConsent(
  tx: Tx,
  needId: string,
): Promise<{ viewHash: string; at: Date } | undefined> {
  const [last] = await listConsents(tx, needId);
  return last ?? findPooledConsent(tx, needId);
}
