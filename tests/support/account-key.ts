import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import { TEST_KEYS } from './keys.ts';

// As a server does at its start.
useAccountKey(loadAccountKey(TEST_KEYS));
useNoteKeys(TEST_KEYS);
