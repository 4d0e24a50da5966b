import type { Day } from '#app/domain/codes/day.ts';
import { hasTechnology } from '#app/domain/codes/delivery.ts';
import { isInForce } from '#app/domain/offers/trust-note.ts';
import type { MatchSubject } from '#app/domain/principles/match-principles.ts';
import type { MatchOffer } from '#db/queries/match-standings.ts';

/** What is known of a match on a day, as its principles are judged by; the offer as everybody in the match may know it. */
export function matchSubject(
  match: Pick<MatchSubject, 'introduced' | 'agreed' | 'plan' | 'need'>,
  { modes, dualUse, safeguarded, note, states }: MatchOffer,
  on: Day,
): MatchSubject {
  return {
    ...match,
    technology: hasTechnology(modes),
    dualUse,
    safeguarded,
    offer: states,
    ...(note && isInForce(note, on) && { note: note.level === 'L1' ? 'donor' : 'another' }),
  };
}
