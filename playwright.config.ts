import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from './scripts/chromium.ts';

// Found once and handed to the workers; `npm test` has found it before.
process.env.CHROMIUM_PATH ??= requireChromium();

/** Each spec file starts the built product on a database of its own (tests/e2e/product.ts); nothing is shared. */
export default defineConfig({
  testDir: 'tests/e2e',
  // The long ones first: a run ends when the last of them does.
  projects: [
    { name: 'pages', testMatch: '**/pages/*.spec.ts' },
    { name: 'journeys', testMatch: '**/*.spec.ts', testIgnore: '**/pages/**' },
  ],
  outputDir: 'test-results',
  globalSetup: './tests/e2e/global-setup.ts',
  // One more than two cores: each waits for its browser, its server and its database in turn.
  workers: 3,
  fullyParallel: false,
  // Nothing here is a timed test: a busy machine may take its time.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    browserName: 'chromium',
    actionTimeout: 15_000,
    viewport: { width: 1280, height: 900 },
    launchOptions: { executablePath: process.env.CHROMIUM_PATH, args: CHROMIUM_ARGS },
    // Recording costs a quarter of the time; to look at a failure: npx playwright test --trace=retain-on-failure FILE
    trace: 'off',
  },
});
