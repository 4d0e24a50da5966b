import { newToken, hashToken } from '#app/auth/token.ts';
import { linkExpiry } from '#app/domain/accounts/one-time-link.ts';
import { withActor } from '#db/client.ts';
import { hasAdministrator } from '#db/queries/accounts/administrators.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { replaceLinks } from '#db/queries/accounts/links.ts';

/**
 * For the console at start: the path of a one-time link with which somebody becomes the first administrator, or
 * undefined when there is one. A link printed at an earlier start is worth nothing from then on.
 */
export async function ensureFirstAdministratorLink(now: Date): Promise<string | undefined> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (await hasAdministrator(tx)) return undefined;
    const token = newToken();
    const purpose = 'first-administrator';
    await replaceLinks(tx, {
      tokenHash: hashToken(token),
      purpose,
      createdAt: now,
      expiresAt: linkExpiry(purpose, now),
    });
    await recordSecurityEvent(tx, { kind: 'link-made' }, now);
    return `/en/arrive/${token}`;
  });
}
