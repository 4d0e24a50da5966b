import { FEWEST_MEMBERS } from './membership.ts';

/** What a State of a pool said of a proposed match, if anything. */
export type StateAnswer = 'yes' | 'no' | undefined;

/**
 * How the States of a pool stand with a proposed match together: they wait for one that has not answered while there is
 * time; then those who said yes go on, if they are at least two. Else the match closes and the programme goes on looking
 * (DOMAIN section 2, PA1: no match without an opt-in, each State's own).
 *
 * `app.settle_pool` says the same to the database.
 */
export type PoolStanding = 'waiting' | 'goes-on' | 'falls-back';

export function poolStanding(answers: readonly StateAnswer[], timeIsUp: boolean): PoolStanding {
  const yes = answers.filter((answer) => answer === 'yes').length;
  const open = answers.filter((answer) => answer === undefined).length;
  // Too few could still say yes: nobody has to wait for the day.
  if (yes + open < FEWEST_MEMBERS) return 'falls-back';
  if (open > 0 && !timeIsUp) return 'waiting';
  return yes >= FEWEST_MEMBERS ? 'goes-on' : 'falls-back';
}
