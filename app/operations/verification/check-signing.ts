import { hasNoteKey, makeNoteKey, useNoteKeys } from '#app/auth/note-keys.ts';
import { isKeptHere } from '#app/domain/verification/key-life.ts';
import { withActor } from '#db/client.ts';
import { findKeyInUse, insertKey, listKeys } from '#db/queries/verification/keys.ts';

/**
 * Switches the signing of notes on at the start of a server, if every private key that should lie in the folder does and
 * is the one that was published; the platform's own is made where there never was one. Otherwise signing is off, so that
 * nobody signs beside a hole, and verifying goes on.
 *
 * @returns the keys that are missing or wrong; none where signing is on
 */
export async function checkSigning(keysDir: string, now: Date): Promise<string[]> {
  const actor = { kind: 'system', reason: 'note-keys' } as const;
  const keys = await withActor(actor, listKeys);
  const wrong = keys.filter((key) => isKeptHere(key) && !hasNoteKey(key, keysDir));
  useNoteKeys(wrong.length === 0 ? keysDir : undefined);
  if (wrong.length > 0) return wrong.map(({ kid }) => kid);
  await ensurePlatformKey(now);
  return [];
}

/** Whether a server was ever started on this database: its first start makes the platform's own key. */
export function hasPlatformKey(): Promise<boolean> {
  return withActor({ kind: 'system', reason: 'note-keys' }, async (tx) =>
    (await listKeys(tx)).some(({ custody }) => custody === 'platform'),
  );
}

/** The platform's own key, made where there is none; only while signing is on. */
export function ensurePlatformKey(now: Date): Promise<void> {
  return withActor({ kind: 'system', reason: 'note-keys' }, async (tx) => {
    if (await findKeyInUse(tx, null)) return;
    await insertKey(tx, { ...(await makeNoteKey()), organisationId: null, custody: 'platform' }, now);
  });
}
