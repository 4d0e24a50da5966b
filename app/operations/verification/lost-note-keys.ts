import { hasNoteKey } from '#app/auth/note-keys.ts';
import { isKeptHere } from '#app/domain/verification/key-life.ts';
import { listKeysAsOwner } from '#db/lost-note-keys.ts';

/** Keys of notes in use whose file in this folder is missing, or of another key: while there is one, nothing is signed. */
export async function listLostKeys(ownerUrl: string, keysDir: string): Promise<string[]> {
  const keys = await listKeysAsOwner(ownerUrl);
  return keys.filter((key) => isKeptHere(key) && !hasNoteKey(key, keysDir)).map(({ kid }) => kid);
}
