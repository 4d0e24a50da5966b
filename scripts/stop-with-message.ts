import { SettingsRefused } from '#app/settings.ts';

/** Ends the process for a reason that a person can do something about: a sentence or several, and no stack. */
export function stopWithMessage(error: unknown): never {
  if (error instanceof SettingsRefused) {
    console.error('Some settings (see .env.example) have to be changed:');
    for (const problem of error.problems) console.error(`- ${problem}`);
  } else {
    console.error(error instanceof Error ? error.message : error);
  }
  process.exit(1);
}
