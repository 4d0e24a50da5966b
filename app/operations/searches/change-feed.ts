import { hashToken, newToken } from '#app/auth/token.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { putFeed } from '#db/queries/searches/saved.ts';

/**
 * Makes the one address under which other programs read a search; the one before ends. The token is handed out here and
 * stored as its hash alone.
 *
 * @returns the token; not-found for anybody else's search
 */
export async function makeFeed(by: Wearing, { id }: { id: string }, now: Date): Promise<Outcome<string>> {
  const token = newToken();
  const made = await withActor(actingPerson(by), (tx) => putFeed(tx, id, hashToken(token), now));
  return made ? done(token) : refuse('not-found');
}

/** From now on the address answers as one that never was. @returns not-found for anybody else's search */
export async function endFeed(by: Wearing, { id }: { id: string }, now: Date): Promise<Outcome<undefined>> {
  const ended = await withActor(actingPerson(by), (tx) => putFeed(tx, id, null, now));
  return ended ? done(undefined) : refuse('not-found');
}
