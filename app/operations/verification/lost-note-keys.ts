import { hasNoteKey } from '#app/auth/note-keys.ts';
import { listKeysKeptHere } from '#db/lost-note-keys.ts';

/** Keys of notes in use whose file in this folder is missing, or of another key: while there is one, nothing is signed. */
export async function listLostKeys(ownerUrl: string, keysDir: string): Promise<string[]> {
  const kept = await listKeysKeptHere(ownerUrl);
  return kept.filter((key) => !hasNoteKey(key, keysDir)).map(({ kid }) => kid);
}
