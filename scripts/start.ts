import { readSettings } from '#app/settings.ts';
import { serve } from './serve.ts';

/** `npm start`: the real thing, with the settings of .env.example. */
try {
  await serve({ settings: readSettings(process.env), mode: 'production' });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
