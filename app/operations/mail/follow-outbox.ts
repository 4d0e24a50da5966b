import type { Log } from '#db/log.ts';
import { requireDoor } from '#db/client.ts';
import { sendDueMail, type Sending } from './send-due-mail.ts';

/** How long a letter waits at most where its announcement was missed, or after a failure. */
const LOOK_EVERY_MS = 20_000;

/** As many ended letters as one line of the log names; how many there are it says of all. */
const MOST_NAMED = 20;

/** Sends letters as they come, until stopped; stopping waits for the letter under way, not for those behind it. */
export function followOutbox(sending: Sending, log: Log): () => Promise<void> {
  let underWay: Promise<void> | undefined;
  let again = false;
  const stop = new AbortController();
  const { folder } = sending.carrier;

  const run = async () => {
    do {
      again = false;
      const { sent, ...failed } = await sendDueMail(sending, () => new Date(), stop.signal);
      if (sent > 0 && folder)
        log.info({ written: sent, folder }, 'mail written to files, and sent to nobody');
      if (sent > 0 && !folder) log.info({ sent }, 'mail sent');
      if (failed.postponed + failed.givenUp + failed.outdated > 0)
        log.warn({ ...failed, ended: failed.ended.slice(0, MOST_NAMED) }, 'mail could not be sent');
    } while (again && !stop.signal.aborted);
  };
  const look = () => {
    again = true;
    if (stop.signal.aborted) return;
    underWay ??= run()
      // The database is away: the next look finds the same letters.
      .catch((error: unknown) => log.warn({ error }, 'the outbox could not be read'))
      .finally(() => (underWay = undefined));
  };

  const stopListening = requireDoor().onNotify('outbox', look);
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return async () => {
    stop.abort();
    stopListening();
    clearInterval(timer);
    await underWay;
    sending.carrier.close();
  };
}
