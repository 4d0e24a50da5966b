import { prepareNewPassword } from '#app/operations/accounts/ask-for-new-password.ts';
import { makeCarrier, type CarrierSettings } from '#app/operations/mail/carrier.ts';
import { followOutbox } from '#app/operations/mail/follow-outbox.ts';
import { prepareDigest } from '#app/operations/notices/prepare-digest.ts';
import { prepareRenewal } from '#app/operations/offers/prepare-renewal.ts';
import { wakeEveryMinute } from '#db/jobs.ts';
import type { Log } from '#db/log.ts';
import { runDue } from './run-due.ts';

export type JobSettings = CarrierSettings & { publicOrigin: string };

/**
 * All that runs without anybody asking for a page: what the clock brings about, and sending letters. A letter is told of
 * at the commit that queues it and leaves at once; it does not wait for the minute.
 *
 * @returns how to stop; stopping waits for what is under way
 */
export async function startJobs(
  settings: JobSettings,
  loginUrl: string,
  log: Log,
): Promise<() => Promise<void>> {
  const stopWaking = await wakeEveryMinute({ loginUrl, log, wake: () => doDue(log) });
  const stopSending = followOutbox(
    {
      carrier: makeCarrier(settings),
      publicOrigin: settings.publicOrigin,
      preparations: {
        'forgotten-password': prepareNewPassword,
        'offers-to-renew': prepareRenewal,
        digest: prepareDigest,
        'needs-found': prepareDigest,
        'needs-fit': prepareDigest,
      },
    },
    log,
  );
  return async () => {
    await Promise.all([stopSending(), stopWaking()]);
  };
}

async function doDue(log: Log): Promise<void> {
  const { done, failed } = await runDue(new Date());
  if (Object.keys(done).length > 0) log.info({ done }, 'did what was due');
  for (const { name, error } of failed) log.warn({ name, error }, 'what is due could not be done');
}
