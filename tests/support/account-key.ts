import { loadAccountKey, useAccountKey } from '#app/auth/sealing.ts';
import { TEST_KEYS } from './keys.ts';

// As a server does at its start.
useAccountKey(loadAccountKey(TEST_KEYS));
