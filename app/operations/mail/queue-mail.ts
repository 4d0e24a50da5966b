import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';
import type { Tx } from '#db/client.ts';
import { insertMail } from '#db/queries/mail/outbox.ts';

export type Letter = {
  kind: MailKind;
  to: { email: string; language: UiLanguage };
  values?: MailValues;
};

/**
 * Puts a letter into the outbox in the act's own transaction. It leaves after the commit, once, and is tried again
 * until it does; one that says `until` is not sent after that.
 */
export function queueMail(tx: Tx, { kind, to, values = {} }: Letter, now: Date): Promise<void> {
  const { email, language } = to;
  const uselessAt = values.until === undefined ? undefined : new Date(values.until);
  return insertMail(tx, { kind, email, language, values, uselessAt }, now);
}
