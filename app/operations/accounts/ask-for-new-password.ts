import { createHash } from 'node:crypto';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { addressBlock } from '#app/auth/address-block.ts';
import { NEW_PASSWORD_FOR, NEW_PASSWORD_FROM } from '#app/auth/limiters.ts';
import { secondsToWait } from '#app/auth/seconds-to-wait.ts';
import { hashToken, newToken } from '#app/auth/token.ts';
import { linkExpiry } from '#app/domain/accounts/one-time-link.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import type { Preparation } from '#app/operations/mail/send-due-mail.ts';
import { withActor } from '#db/client.ts';
import { findCredential } from '#db/queries/accounts/credentials.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { replaceLinks, wasHandedLink } from '#db/queries/accounts/links.ts';

/**
 * Somebody has lost their password. The same for every address: one letter is put into the outbox, and whether there is
 * anybody to write to is found out when it leaves. So neither the answer nor the time it takes tells who has an account.
 */
export async function askForNewPassword(
  input: { email: string; language: UiLanguage; address: string },
  now: Date,
): Promise<void> {
  const email = input.email.trim();
  const asked = await isWithin(NEW_PASSWORD_FROM, addressBlock(input.address));
  const wanted = await isWithin(NEW_PASSWORD_FOR, email.toLowerCase());
  if (!asked || !wanted) return;
  await withActor({ kind: 'auth' }, (tx) =>
    queueMail(tx, { kind: 'forgotten-password', to: { email, language: input.language } }, now),
  );
}

/** Makes the link when the letter leaves: its ten minutes begin then, and it never lies anywhere in the clear. */
export const prepareNewPassword: Preparation = ({ email, language, createdAt }, now) =>
  withActor({ kind: 'auth' }, async (tx) => {
    const account = await findCredential(tx, email);
    if (!account || account.isShut || account.passwordHash === null) return undefined;
    // An administrator made one since: its letter may be there already, and what is newest counts, not what leaves last.
    if (await wasHandedLink(tx, account.personId, createdAt, now)) return undefined;
    const token = newToken();
    const purpose = 'forgotten';
    const expiresAt = linkExpiry(purpose, now);
    const { personId } = account;
    await replaceLinks(tx, { tokenHash: hashToken(token), purpose, personId, createdAt: now, expiresAt });
    await recordSecurityEvent(tx, { kind: 'new-password-asked', personId }, now);
    return { path: `/${language}/arrive/${token}`, until: expiresAt.toISOString() };
  });

async function isWithin(limiter: RateLimiterPostgres, key: string): Promise<boolean> {
  const hashed = createHash('sha256').update(key).digest('base64url');
  return (await secondsToWait(limiter, hashed)) === undefined;
}
