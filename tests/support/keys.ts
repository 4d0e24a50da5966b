import { join } from 'node:path';

/** Where test servers and the seeded demonstration find the same keys: what one sealed the other opens. */
export const TEST_KEYS = join(import.meta.dirname, '../../.data/test/keys');
