import { addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';
import { archivedOn } from './freshness.ts';
import type { OfferStatus } from './lifecycle.ts';

/** Acknowledge within 2 working days of handing in, decide within 10 (DOMAIN section 5). */
export const ACKNOWLEDGE_DAYS = 2;
export const TRIAGE_DAYS = 10;

/** Who has an offer now, since when and until when; what they do is the message `offers.next.<status>`. */
export type NextStep = {
  status: OfferStatus;
  who: 'donor' | 'broker' | 'nobody';
  since: Day;
  by?: Day;
  /** The clock's length in working days, where there is one. */
  total?: number;
};

export function nextStep(offer: {
  status: OfferStatus;
  submittedAt?: Date;
  staleSince?: Date;
  updatedAt: Date;
}): NextStep {
  const since = dayOf(offer.updatedAt);
  switch (offer.status) {
    case 'draft':
    case 'returned':
    case 'paused':
      return { status: offer.status, who: 'donor', since };
    case 'submitted':
    case 'under-review': {
      const total = offer.status === 'submitted' ? ACKNOWLEDGE_DAYS : TRIAGE_DAYS;
      const handedIn = dayOf(offer.submittedAt ?? offer.updatedAt);
      return { status: offer.status, who: 'broker', since, by: addWorkingDays(handedIn, total), total };
    }
    case 'stale': {
      const staleSince = offer.staleSince ?? offer.updatedAt;
      return { status: offer.status, who: 'donor', since: dayOf(staleSince), by: archivedOn(staleSince) };
    }
    case 'suspended':
      return { status: offer.status, who: 'broker', since };
    case 'published':
    case 'fully-committed':
    case 'archived':
    case 'withdrawn':
      return { status: offer.status, who: 'nobody', since };
  }
}
