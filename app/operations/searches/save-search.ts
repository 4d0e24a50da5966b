import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import {
  insertSavedSearch,
  listSavedSearches,
  takeNewNeeds,
  updateSavedSearch,
} from '#db/queries/searches/saved.ts';
import { findNeeds } from './find-needs.ts';
import { contentOf, MOST_SEARCHES, NEEDS_WATCHED, type SavedSearch } from './saved-search.ts';

/**
 * Keeps a filter under a name, or changes one. What fits already stands on its page and is told of by no letter.
 *
 * @returns the search's id; not-now for one more than anybody may have, and for a deputy, who watches nothing for
 * somebody else; not-found for another's
 */
export async function saveSearch(
  by: Wearing,
  search: Pick<SavedSearch, 'name' | 'filter' | 'letters'> & { id?: string },
  now: Date,
): Promise<Outcome<string>> {
  const { person, hat } = by;
  if (hat.role !== 'donor') return refuse('not-your-act');
  if (hat.deputyFor) return refuse('not-now');
  return withActor(actingPerson(by), async (tx) => {
    let { id } = search;
    if (id === undefined) {
      if ((await listSavedSearches(tx)).length >= MOST_SEARCHES) return refuse('not-now');
      const owner = { personId: person.id, organisationId: hat.organisation.id };
      id = await insertSavedSearch(tx, owner, contentOf(search), now);
    } else if (!(await updateSavedSearch(tx, id, contentOf(search), now))) return refuse('not-found');
    const known = await findNeeds(tx, search.filter, dayOf(now), NEEDS_WATCHED);
    await takeNewNeeds(tx, person.id, id, known, now);
    return done(id);
  });
}
