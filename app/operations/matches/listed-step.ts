import type { Day } from '#app/domain/codes/day.ts';
import { deliveryFacts } from '#app/domain/matches/delivery/delivery-facts.ts';
import { partyStep, type PartyStep } from '#app/domain/matches/next-step.ts';
import type { Match } from '#app/domain/matches/match.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { ListedProgress } from '#db/queries/matches/progress.ts';

/** What happens next in a match that stands in a list of a side's, as the match's own page says it. */
export function listedStep(
  match: Match & { own?: { at: Date }; otherYes?: boolean; programme?: boolean | undefined },
  progress: ListedProgress | undefined,
  party: Party,
  on: Day,
): PartyStep {
  const { lastSound, confirmed = [], reports = [], reportedAt } = progress ?? {};
  const { feedback, followUp, settled, disputeSince, unconfirmedAt } = deliveryFacts(
    match,
    reports,
    lastSound,
    on,
  );
  const dispute = disputeSince && { since: disputeSince, settled };
  return partyStep(
    { ...match, confirmed, feedback, followUp, dispute, reportedAt, unconfirmedAt },
    match.own,
    party,
  );
}
