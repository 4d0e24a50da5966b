import { dayOf } from '#app/domain/codes/day.ts';
import { silenceOf } from '#app/domain/matches/delivery/clocks.ts';
import { PARTIES } from '#app/domain/matches/lifecycle.ts';
import { withActor } from '#db/client.ts';
import { listOnClock, noteStall, takeLetter } from '#db/queries/matches/clocks.ts';
import { writeOfMatch } from './write-of-match.ts';

/**
 * Matches of which nobody was heard for thirty and for sixty days: both sides get a letter at each, once a silence, and
 * the record notes at thirty that it stalled. Run twice it writes nothing twice.
 */
export const silenceDue = {
  name: 'match-silence',
  run: (now: Date): Promise<number> =>
    withActor({ kind: 'system', reason: 'match silence' }, async (tx) => {
      let written = 0;
      for (const { id, status, soundAt, disputed } of await listOnClock(tx)) {
        const { step } = silenceOf(status, soundAt, dayOf(now));
        if (step < 30 || !soundAt || disputed) continue;
        const since = dayOf(soundAt);
        if (await takeLetter(tx, id, 'silent-30', since, now)) {
          await noteStall(tx, id, now);
          // A clock that stood still for a month writes one letter, not two.
          if (step < 60) written += await writeOfMatch(tx, id, 'match-silent', PARTIES, now);
        }
        if (step >= 60 && (await takeLetter(tx, id, 'silent-60', since, now)))
          written += await writeOfMatch(tx, id, 'match-silent', PARTIES, now);
      }
      return written;
    }),
};
