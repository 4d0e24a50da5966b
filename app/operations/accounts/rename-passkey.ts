import type { SignedIn } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { renamePasskey as saveName } from '#db/queries/accounts/passkeys.ts';

/** Another name for one's own passkey: it only says which device it is in. */
export async function renamePasskey(
  { person }: SignedIn,
  { id, name }: { id: string; name: string },
  now: Date,
): Promise<Outcome<undefined>> {
  return withActor({ kind: 'auth' }, async (tx) => {
    if (!(await saveName(tx, person.id, id, name))) return refuse('not-found');
    const own = { personId: person.id, byPersonId: person.id };
    await recordSecurityEvent(tx, { kind: 'passkey-renamed', ...own }, now);
    return done(undefined);
  });
}
