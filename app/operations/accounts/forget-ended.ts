import { forgottenBefore } from '#app/domain/accounts/parked-form.ts';
import type { Log } from '#db/log.ts';
import { withActor } from '#db/client.ts';
import { deleteDueParkedForms } from '#db/queries/accounts/parked-forms.ts';
import { deleteExpiredSessions } from '#db/queries/accounts/sessions.ts';

const EVERY_MS = 60_000;

/** Deletes forms whose hour is over, and sessions that nobody could send one from any more. */
export async function forgetEnded(now: Date): Promise<void> {
  await withActor({ kind: 'auth' }, async (tx) => {
    await deleteDueParkedForms(tx, now);
    await deleteExpiredSessions(tx, forgottenBefore(now));
  });
}

/** {@link forgetEnded} every minute, until stopped; stopping waits for the one under way. */
export function keepForgetting(log: Log): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  const timer = setInterval(() => {
    underWay ??= forgetEnded(new Date())
      .catch((error: unknown) => log.warn({ error }, 'what has ended could not be deleted'))
      .finally(() => (underWay = undefined));
  }, EVERY_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await underWay;
  };
}
