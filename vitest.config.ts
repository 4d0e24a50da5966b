import { defineConfig } from 'vitest/config';
import { NATIVE, nativeSources } from './tests/support/native-sources.ts';

/** A project is loaded once a worker: the three lanes on the engine are one, and share what they import. */
const project = (name: string, lanes: readonly string[], extra: object = {}) => ({
  extends: true as const,
  test: { name, include: lanes.map((lane) => `tests/${lane}/**/*.test.{ts,tsx}`), ...extra },
});

export default defineConfig({
  // Whoever watches (no `run`) has Vite load everything: it has to see what changes.
  plugins: process.argv.includes('run') ? [nativeSources()] : [],
  test: {
    server: { deps: { external: [NATIVE] } },
    setupFiles: ['tests/support/console.ts', 'tests/support/account-key.ts'],
    maxWorkers: 2,
    // Each module is loaded once a worker, not once a file: what a file changes of the process it puts back.
    isolate: false,
    // Nothing here is a timed test: a busy machine may take its time.
    testTimeout: 120_000,
    projects: [
      // Needs nothing.
      project('domain', ['domain']),
      // Starts or joins the test engine.
      project('engine', ['db', 'operations', 'routes'], {
        globalSetup: ['tests/support/engine.ts'],
        setupFiles: ['tests/support/as-installed.ts'],
        hookTimeout: 180_000,
      }),
    ],
  },
});
