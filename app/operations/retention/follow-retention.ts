import type { Log } from '#db/log.ts';
import { lapseOpenings } from '#app/operations/needs/lapse-openings.ts';
import { removeDue } from './remove-due.ts';

const LOOK_EVERY_MS = 60_000;

/** Ends and removes what is due now and every minute, until stopped; stopping waits for what is under way. */
export function followRetention(log: Log): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const look = () => {
    underWay ??= doDue(new Date())
      .then(({ removed, lapsed }) => {
        if (lapsed > 0) log.info({ lapsed }, 'openings that nobody answered lapsed');
        if (Object.keys(removed).length > 0) log.info({ removed }, 'removed what was due');
      })
      // The database is away: the next look finds the same rows.
      .catch((error: unknown) => log.warn({ error }, 'what is due could not be removed'))
      .finally(() => (underWay = undefined));
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  look();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}

async function doDue(now: Date) {
  return { lapsed: await lapseOpenings(now), removed: await removeDue(now) };
}
