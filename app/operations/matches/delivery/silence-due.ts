import { dayOf } from '#app/domain/codes/day.ts';
import { silenceOf } from '#app/domain/matches/delivery/clocks.ts';
import { PARTIES } from '#app/domain/matches/lifecycle.ts';
import { eachDue } from '#app/operations/due/each-due.ts';
import { withActor } from '#db/client.ts';
import { listOnClock, noteStall, takeLetter, type MatchOnClock } from '#db/queries/matches/clocks.ts';
import { writeOfMatch } from './write-of-match.ts';

/**
 * Matches of which nobody was heard for thirty and for sixty days: both sides get a letter at each, once a silence, and
 * the record notes at thirty that it stalled. Run twice it writes nothing twice.
 */
export const silenceDue = {
  name: 'match-silence',
  run: async (now: Date): Promise<number> =>
    eachDue(await withActor(SYSTEM, listOnClock), (match) => write(match, now)),
};

const SYSTEM = { kind: 'system', reason: 'match silence' } as const;

/** Returns how many letters. */
async function write({ id, status, soundAt, disputed }: MatchOnClock, now: Date): Promise<number> {
  const { step } = silenceOf(status, soundAt, dayOf(now));
  if (step < 30 || !soundAt || disputed) return 0;
  const since = dayOf(soundAt);
  return withActor(SYSTEM, async (tx) => {
    let written = 0;
    if (await takeLetter(tx, id, 'silent-30', since, now)) {
      await noteStall(tx, id, now);
      // A clock that stood still for a month writes one letter, not two.
      if (step < 60) written += await writeOfMatch(tx, id, 'match-silent', PARTIES, now);
    }
    if (step >= 60 && (await takeLetter(tx, id, 'silent-60', since, now)))
      written += await writeOfMatch(tx, id, 'match-silent', PARTIES, now);
    return written;
  });
}
