import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { isContested, isInForce, type TrustNote } from '#app/domain/offers/trust-note.ts';
import type { MatchSubject } from '#app/domain/principles/match-principles.ts';
import type { AssessedChip } from '#app/domain/principles/review.ts';
import type { MatchOffer } from '#db/queries/matches/standings.ts';
import { publicOfferChips } from './public-offer-chips.ts';

/** What is known of a match on a day, as its principles are judged by; the offer as everybody in the match may know it. */
export function matchSubject(
  match: Pick<MatchSubject, 'introduced' | 'agreed' | 'nothingRemains' | 'plan' | 'need'>,
  { content, note, review }: MatchOffer,
  on: Day,
): { subject: MatchSubject; offer: AssessedChip[] } {
  const offer = review ? publicOfferChips(content, note, review, on) : [];
  return {
    subject: {
      ...match,
      technology: hasTechnology(content.modes),
      dualUse: content.dualUse,
      safeguarded: content.safeguards !== '',
      offer: Object.fromEntries(offer.map(({ id, state }) => [id, state])),
      ...(note && isInForce(note, on) && { note: standsBehind(note) }),
    },
    offer,
  };
}

function standsBehind(note: TrustNote): NonNullable<MatchSubject['note']> {
  if (note.level === 'L1') return 'donor';
  return isContested(note) ? 'disputed' : 'another';
}
