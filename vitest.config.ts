import { defineConfig } from 'vitest/config';

/** Four lanes; the domain lane needs nothing, the others start or join the test engine (tests/support/engine.ts). */
const lane = (name: string, extra: object = {}) => ({
  extends: true as const,
  test: { name, include: [`tests/${name}/**/*.test.ts`, `tests/${name}/**/*.test.tsx`], ...extra },
});

const onTheEngine = { globalSetup: ['tests/support/engine.ts'], hookTimeout: 180_000 };

export default defineConfig({
  test: {
    setupFiles: ['tests/support/console.ts', 'tests/support/account-key.ts'],
    maxWorkers: 2,
    // Each module is loaded once a worker, not once a file: what a file changes of the process it puts back.
    isolate: false,
    // Nothing here is a timed test: a busy machine may take its time.
    testTimeout: 120_000,
    projects: [
      lane('domain'),
      lane('db', onTheEngine),
      lane('operations', onTheEngine),
      lane('routes', onTheEngine),
    ],
  },
});
