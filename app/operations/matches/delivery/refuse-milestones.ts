import type { Day } from '#app/domain/codes/day.ts';
import { wrongMilestones, type DaysBefore } from '#app/domain/matches/delivery/days.ts';
import type { Tx } from '#db/client.ts';
import { findPlan } from '#db/queries/matches/plans.ts';

/**
 * Whether days on which milestones were reached cannot be: of a milestone that the plan does not have, or on a wrong day
 * (`wrongMilestones`).
 *
 * @param milestones by the milestone's place in the plan, counted from 0
 */
export async function refuseMilestones(
  tx: Tx,
  matchId: string,
  milestones: Readonly<Record<string, Day>>,
  before: DaysBefore,
): Promise<'days-refused' | undefined> {
  const count = (await findPlan(tx, matchId))?.milestones.length ?? 0;
  const known = Object.keys(milestones).every((place) => Number(place) < count);
  const wrong = wrongMilestones(milestones, before);
  return known && Object.keys(wrong).length === 0 ? undefined : 'days-refused';
}
