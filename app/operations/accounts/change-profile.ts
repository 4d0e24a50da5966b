import type { SignedIn } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { readActedInOffice } from '#db/queries/accounts/closed-accounts.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveProfile, type Profile } from '#db/queries/accounts/people.ts';

/**
 * What a person may change about themselves without anybody else: name, post and the language they read. Of one of staff who
 * acted in their office the log says what they were called: another name before one leaves would else stand beside it all
 * (docs/decisions/0054).
 */
export async function changeProfile({ person }: SignedIn, profile: Profile, now: Date): Promise<void> {
  await withActor({ kind: 'auth' }, async (tx) => {
    const renamed = profile.name !== person.name && (await readActedInOffice(tx, person.id));
    await saveProfile(tx, person.id, profile);
    await recordSecurityEvent(
      tx,
      {
        kind: 'profile-changed',
        personId: person.id,
        byPersonId: person.id,
        ...(renamed && { changed: [{ field: 'name', from: person.name, to: profile.name }] }),
      },
      now,
    );
  });
}
