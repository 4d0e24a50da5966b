import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { linkExpiry, type LinkPurpose } from '#app/domain/accounts/one-time-link.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { replaceLinks } from '#db/queries/accounts/links.ts';

/** A link for somebody: this is the only moment at which its token is known. */
export type SentLink = {
  token: string;
  purpose: LinkPurpose;
  expiresAt: Date;
  language: UiLanguage;
  email: string;
};

/** Makes a one-time link for somebody and mails it, in an administrator's transaction; links they still had are worth nothing now. */
export async function makeLink(
  tx: Tx,
  by: Wearing,
  { id: personId, email, language }: { id: string; email: string; language: UiLanguage },
  purpose: Exclude<LinkPurpose, 'first-administrator'>,
  now: Date,
): Promise<SentLink> {
  const token = newToken();
  const expiresAt = linkExpiry(purpose, now);
  await replaceLinks(tx, {
    tokenHash: hashToken(token),
    purpose,
    personId,
    createdBy: by.person.id,
    createdAt: now,
    expiresAt,
  });
  await recordSecurityEvent(tx, { kind: 'link-made', personId, byPersonId: by.person.id }, now);
  const link = `/${language}/arrive/${token}`;
  const values = { until: expiresAt.toISOString() };
  await queueMail(tx, { kind: 'new-password', to: { email, language }, values, link }, now);
  return { token, purpose, expiresAt, language, email };
}
