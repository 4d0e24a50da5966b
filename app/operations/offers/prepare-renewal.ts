import { hashToken, newToken } from '#app/auth/token.ts';
import type { Preparation } from '#app/operations/mail/send-due-mail.ts';
import { withActor } from '#db/client.ts';
import { findPersonAt, insertLetterLink } from '#db/queries/notices/letter-links.ts';
import { offersOfLetter } from './renew-by-link.ts';

/** As long as a stale offer can be confirmed after the letter that says that it is. */
const USABLE_MS = 30 * 24 * 3_600_000;

/** Makes the link when the letter leaves, so that it lies nowhere in the clear; no letter where nothing waits any more. */
export const prepareRenewal: Preparation = ({ email, language, values }, now) =>
  withActor({ kind: 'system', reason: 'renewal' }, async (tx) => {
    const personId = await findPersonAt(tx, email);
    if (!personId || (await offersOfLetter(tx, personId, now)).length === 0) return undefined;
    const token = newToken();
    const expiresAt = new Date(now.getTime() + USABLE_MS);
    const link = { tokenHash: hashToken(token), purpose: 'renew-offers' as const, personId, expiresAt };
    await insertLetterLink(tx, link, now);
    return { ...values, path: `/${language}/renew/${token}` };
  });
