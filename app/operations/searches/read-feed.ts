import { hashToken, isToken } from '#app/auth/token.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { withActor } from '#db/client.ts';
import type { CirculatingView } from '#db/queries/needs/views.ts';
import { findNeedsFeed, findSavedSearch, findToldAt } from '#db/queries/searches/saved.ts';
import { findNeeds } from './find-needs.ts';
import { NEEDS_FOUND, savedSearchOf, type SavedSearch } from './saved-search.ts';

export type NeedsFeed = { search: SavedSearch; needs: (CirculatingView & { toldAt: Date })[] };

/**
 * What a feed's address gives at this moment: the needs that fit, read as its person, in their hat, so that it holds what
 * they may see now and nothing else. Reading changes nothing.
 *
 * @returns undefined for an address that was never given out, was made anew or taken back, or whose person acts for that
 * donor no more
 */
export async function readFeed(token: string | undefined, now: Date): Promise<NeedsFeed | undefined> {
  if (!isToken(token)) return undefined;
  const found = await withActor({ kind: 'system', reason: 'feeds' }, (tx) =>
    findNeedsFeed(tx, hashToken(token), now),
  );
  if (!found) return undefined;
  const { searchId, ...who } = found;
  return withActor({ kind: 'person', role: 'donor', ...who }, async (tx) => {
    const row = await findSavedSearch(tx, searchId);
    if (!row) return undefined;
    const search = savedSearchOf(row);
    const needs = await findNeeds(tx, search.filter, dayOf(now), NEEDS_FOUND);
    const told = await findToldAt(tx, searchId);
    return { search, needs: needs.map((need) => ({ ...need, toldAt: told.get(need.id) ?? now })) };
  });
}
