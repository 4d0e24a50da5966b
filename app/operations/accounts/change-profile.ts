import type { SignedIn } from '#app/auth/viewer.ts';
import { withActor } from '#db/client.ts';
import { recordSecurityEvent } from '#db/queries/accounts/events.ts';
import { saveProfile, type Profile } from '#db/queries/accounts/people.ts';

/** What a person may change about themselves without anybody else: name, post and the language they read. */
export async function changeProfile({ person }: SignedIn, profile: Profile, now: Date): Promise<void> {
  await withActor({ kind: 'auth' }, async (tx) => {
    await saveProfile(tx, person.id, profile);
    await recordSecurityEvent(
      tx,
      { kind: 'profile-changed', personId: person.id, byPersonId: person.id },
      now,
    );
  });
}
