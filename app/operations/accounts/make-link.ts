import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { linkExpiry, type LinkPurpose } from '#app/domain/accounts/one-time-link.ts';
import type { Tx } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { replaceLinks } from '#db/queries/accounts/links.ts';

/** A link to hand over: this is the only moment at which its token is known. */
export type HandedLink = { token: string; purpose: LinkPurpose; expiresAt: Date };

/** Makes a one-time link for somebody, in an administrator's transaction; links they still had are worth nothing now. */
export async function makeLink(
  tx: Tx,
  by: Wearing,
  personId: string,
  purpose: Exclude<LinkPurpose, 'first-administrator'>,
  now: Date,
): Promise<HandedLink> {
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
  return { token, purpose, expiresAt };
}
