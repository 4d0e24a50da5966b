import { askSuspension } from '#app/operations/offers/ask-suspension.ts';
import { proposeSuspension } from '#app/operations/offers/propose-suspension.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore } from './days.ts';
import type { OfferIds } from './offers.ts';

/** The offer whose note is disputed. */
const DISPUTED = 14;

/** A verifier asked the brokers to look at an offer, one of them proposes to suspend it, and an administrator is to say. */
export async function proposeOneSuspension({ as }: Cast, offers: OfferIds, now: Date): Promise<void> {
  const id = offers.get(DISPUTED)!;
  const asked = {
    id,
    code: 'dispute-upheld',
    text: 'Where the data lie is not what the note says; its dispute has the evidence.',
  } as const;
  valueOf(await askSuspension(as.verifier, asked, daysBefore(now, 4)), 'what a verifier asks');
  const proposed = {
    id,
    act: 'suspend',
    code: 'dispute-upheld',
    text: 'The dispute about where data lie holds. The donor is to correct the note.',
  } as const;
  valueOf(await proposeSuspension(as.broker, proposed, daysBefore(now, 3)), 'the proposed suspension');
}
