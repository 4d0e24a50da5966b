import type { Kysely } from 'kysely';
import { reword } from './reword.ts';

/** A public page that says of a dispute that nobody answered it in time is made anew when somebody does. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await reword(db, 'dispute_is_answered', [
    ['return null;', 'perform app.raise_catalogue();\n      return null;'],
  ]);
}
