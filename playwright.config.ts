import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, requireChromium } from './scripts/chromium.ts';

// Found once and handed to the workers; `npm test` has found it before.
const executablePath = (process.env.CHROMIUM_PATH ??= await requireChromium());
/** Of the pages, the ones whose buttons are pressed: a button waits for a frame. */
const PRESSED = '**/pages/refused.spec.ts';
/** Half a minute and more each. */
const LONG = ['introduction', 'trust-notes', 'year'].map((name) => `**/journeys/${name}.spec.ts`);

/** Each spec file starts the built product on a database of its own (tests/e2e/product.ts); nothing is shared. */
export default defineConfig({
  testDir: 'tests/e2e',
  // The long ones first: a run ends when the last of them does.
  projects: [
    {
      name: 'pages',
      testMatch: '**/pages/*.spec.ts',
      testIgnore: PRESSED,
      // Measured and never pressed: laid out in full and not drawn, which is a fifth of the work.
      use: { launchOptions: { executablePath, args: [...CHROMIUM_ARGS, '--disable-threaded-compositing'] } },
    },
    { name: 'long', testMatch: [PRESSED, ...LONG] },
    { name: 'journeys', testMatch: '**/*.spec.ts', testIgnore: ['**/pages/**', ...LONG] },
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
    launchOptions: { executablePath, args: CHROMIUM_ARGS },
    // Recording costs a quarter of the time; to look at a failure: npx playwright test --trace=retain-on-failure FILE
    trace: 'off',
  },
});
