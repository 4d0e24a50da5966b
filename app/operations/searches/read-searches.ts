import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import type { CirculatingView } from '#db/queries/needs/views.ts';
import { findSavedSearch, listSavedSearches } from '#db/queries/searches/saved.ts';
import { findNeeds } from './find-needs.ts';
import { NEEDS_FOUND, savedSearchOf, type SavedSearch } from './saved-search.ts';

/** The reader's own, in the hat worn now. */
export async function readSearches(by: Wearing): Promise<SavedSearch[]> {
  return (await withActor(actingPerson(by), listSavedSearches)).map(savedSearchOf);
}

/** One of the reader's own with what fits at this moment; undefined for anybody else's. */
export async function readSearch(
  by: Wearing,
  id: string,
  now: Date,
): Promise<{ search: SavedSearch; needs: CirculatingView[] } | undefined> {
  return withActor(actingPerson(by), async (tx) => {
    const row = await findSavedSearch(tx, id);
    if (!row) return undefined;
    const search = savedSearchOf(row);
    return { search, needs: await findNeeds(tx, search.filter, dayOf(now), NEEDS_FOUND) };
  });
}
