import { serve } from '#scripts/serve.ts';
import { readSettings } from '#app/settings.ts';

/** The product in demonstration mode on a database that a test arranged: `npm run demo` without its own data. */
await serve({ settings: readSettings(process.env), mode: 'demonstration' });
