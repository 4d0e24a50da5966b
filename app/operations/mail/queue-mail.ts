import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';
import { NOTICES } from '#app/domain/notices/notice.ts';
import type { Tx } from '#db/client.ts';
import { insertMail } from '#db/queries/mail/outbox.ts';
import { sealLink } from './sealed-link.ts';

export type Letter = {
  kind: MailKind;
  to: { email: string; language: UiLanguage };
  values?: Omit<MailValues, 'sealedPath'>;
  /** In the place of `values.path`, where it lets in whoever has it: sealed until the letter leaves. */
  link?: string;
  /** Where a letter is about several days, of which it says the first: when it is too late for all of them. */
  uselessAt?: Date;
};

/**
 * Tells somebody something, in the act's own transaction: an entry in the inbox of whoever has the address, and a letter,
 * at once or with their next digest, as {@link NOTICES} has it for its kind and as they chose. A letter leaves after the
 * commit, once, and is tried again until it does; one that says `until` is not sent after that, if it does not say when else.
 */
export function queueMail(
  tx: Tx,
  {
    kind,
    to,
    values = {},
    link,
    uselessAt = values.until === undefined ? undefined : new Date(values.until),
  }: Letter,
  now: Date,
): Promise<void> {
  const { email, language } = to;
  const told =
    link === undefined ? values : { ...values, sealedPath: sealLink(link, { kind, email, createdAt: now }) };
  return insertMail(tx, { kind, email, language, values: told, uselessAt }, NOTICES[kind], now);
}
