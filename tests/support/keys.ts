import { join } from 'node:path';
import { keyProofText } from '#app/auth/key-proof.ts';
import { signWith, type NotePublicKey } from '#app/auth/note-keys.ts';
import { noteOrigin } from '#app/operations/verification/note-origin.ts';
import type { Wearing } from '#app/auth/viewer.ts';

/** Where test servers and the seeded demonstration find the same keys: what one sealed the other opens. */
export const TEST_KEYS = join(import.meta.dirname, '../../.data/test/keys');

/** What shows that an organisation has a key of its own, as its people sign it outside. */
export function provenBy(key: NotePublicKey, by: Wearing): string {
  return signWith(key, keyProofText(noteOrigin(), by.hat.organisation.id)) ?? '';
}
