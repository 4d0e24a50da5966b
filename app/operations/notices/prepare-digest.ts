import { hashToken, newToken } from '#app/auth/token.ts';
import type { Preparation } from '#app/operations/mail/send-due-mail.ts';
import { withActor } from '#db/client.ts';
import { findPersonAt, insertLetterLink } from '#db/queries/notices/letter-links.ts';

/** Longer than a digest lies unread in any letter box. */
const USABLE_MS = 180 * 24 * 3_600_000;

/** Makes the link that ends such letters when one leaves, so that it lies nowhere in the clear. */
export const prepareDigest: Preparation = ({ email, values }, now) =>
  withActor({ kind: 'system', reason: 'digests' }, async (tx) => {
    const personId = await findPersonAt(tx, email);
    if (!personId) return undefined;
    const token = newToken();
    const expiresAt = new Date(now.getTime() + USABLE_MS);
    const link = { tokenHash: hashToken(token), purpose: 'unsubscribe' as const, personId, expiresAt };
    await insertLetterLink(tx, link, now);
    return { ...values, unsubscribe: token };
  });
