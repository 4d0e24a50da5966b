import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';
import { nextTry, SENDING_MS } from '#app/domain/mail/retry.ts';
import { withActor } from '#db/client.ts';
import {
  claimMail,
  deleteEndedMail,
  giveUpUseless,
  markGivenUp,
  markSent,
  postpone,
  type WaitingMail,
} from '#db/queries/mail/outbox.ts';
import { MailRefused, type Carrier } from './carrier.ts';
import { compose } from './compose.ts';
import { findLink } from './sealed-link.ts';

/**
 * Makes a letter's values at the moment it leaves, so that a link is never stored in the clear and its time begins
 * when it is sent. Undefined: there is nobody to write to, and the letter is dropped without a word.
 */
export type Preparation = (
  mail: Pick<WaitingMail, 'email' | 'language' | 'values' | 'createdAt'>,
  now: Date,
) => Promise<MailValues | undefined>;

export type Sending = {
  carrier: Carrier;
  publicOrigin: string;
  preparations?: Partial<Record<MailKind, Preparation>>;
};
/** `causes` are codes only: what servers say names addresses, and this goes to the log. */
export type SendingReport = {
  sent: number;
  postponed: number;
  givenUp: number;
  /** Not worth sending any more: what they lead to is over. */
  outdated: number;
  causes: string[];
  /** Those that never leave, whatever for: whoever runs the server finds by its number which letter a page speaks of. */
  ended: { letter: string; kind: MailKind; cause: string }[];
};

const worker = { kind: 'system', reason: 'mail' } as const;
const KEPT_MS = 30 * 24 * 3_600_000;

/**
 * Sends what is due, one letter after the other; several processes may do so at once. A letter is claimed, sent, then
 * marked, each in its own transaction: no mail server is waited for inside one. A process that dies between sending and
 * marking sends the same Message-ID again.
 *
 * @param clock asked for each letter: the last of many leaves long after the first, and is claimed, and its links last,
 *   from then
 * @param stop after the letter under way
 */
export async function sendDueMail(
  sending: Sending,
  clock: () => Date,
  stop?: AbortSignal,
): Promise<SendingReport> {
  const report: SendingReport = { sent: 0, postponed: 0, givenUp: 0, outdated: 0, causes: [], ended: [] };
  const began = clock();
  const outdated = await withActor(worker, async (tx) => {
    await deleteEndedMail(tx, new Date(began.getTime() - KEPT_MS));
    return giveUpUseless(tx, began);
  });
  report.outdated = outdated.length;
  report.ended.push(...outdated.map(({ id, kind }) => ({ letter: id, kind, cause: 'outdated' })));
  while (!stop?.aborted) {
    const now = clock();
    const until = new Date(now.getTime() + SENDING_MS);
    const mail = await withActor(worker, (tx) => claimMail(tx, now, until));
    if (!mail) break;
    await sendOne(mail, sending, clock, report);
  }
  return report;
}

async function sendOne(
  mail: WaitingMail,
  sending: Sending,
  clock: () => Date,
  report: SendingReport,
): Promise<void> {
  try {
    const now = clock();
    const prepare = sending.preparations?.[mail.kind];
    const values = prepare ? await prepare(mail, now) : withLink(mail);
    if (values) {
      const composed = compose({ ...mail, values }, sending.publicOrigin);
      await sending.carrier.carry({ ...composed, id: mail.id, to: mail.email, at: now });
      report.sent += 1;
    }
  } catch (error) {
    const now = clock();
    const again = nextTry(mail.attempts, error instanceof MailRefused, now);
    await withActor(worker, (tx) => (again ? postpone(tx, mail.id, again) : markGivenUp(tx, mail.id, now)));
    report[again ? 'postponed' : 'givenUp'] += 1;
    const cause = codeOf(error);
    report.causes.push(cause);
    if (!again) report.ended.push({ letter: mail.id, kind: mail.kind, cause });
    return;
  }
  // It has left: where that cannot be written down, it is no letter that failed. It is claimed again later.
  await withActor(worker, (tx) => markSent(tx, mail.id, clock()));
}

/** This process has not the key with which the link was sealed: the letter waits for another try. */
class LinkNotOpened extends Error {
  override readonly name = 'LinkNotOpened';
}

/** @throws LinkNotOpened */
function withLink(mail: WaitingMail): MailValues {
  const { sealedPath, ...values } = mail.values;
  if (sealedPath === undefined) return values;
  const path = findLink(sealedPath, mail);
  if (path === undefined) throw new LinkNotOpened();
  return { ...values, path };
}

function codeOf(error: unknown): string {
  const { code, responseCode, command } = (error instanceof MailRefused ? error.cause : error) as {
    code?: string;
    responseCode?: number;
    command?: string;
  };
  return [code ?? (error as Error).name, responseCode, command].filter(Boolean).join(' ');
}
