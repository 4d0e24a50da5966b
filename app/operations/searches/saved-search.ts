import { needFilter, type NeedFilter } from '#app/domain/needs/need-filter.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { SavedSearchContent, SavedSearchRow } from '#db/queries/searches/saved.ts';

/** A filter that somebody keeps under a name. */
export type SavedSearch = {
  id: string;
  name: string;
  filter: NeedFilter;
  letters: boolean;
  feedMadeAt?: Date;
};

/** More than anybody reads; a limit that keeps an hour's work of the clock small. */
export const MOST_SEARCHES = 20;
/** As many as a page or a feed shows, first to close first. */
export const NEEDS_FOUND = 200;
/** As many as are looked through for what is new. */
export const NEEDS_WATCHED = 1_000;

export function savedSearchOf({ id, name, letters, feedMadeAt, ...said }: SavedSearchRow): SavedSearch {
  const filter = needFilter(said, new Set(currentGeography().regions.keys()));
  return { id, name, letters, filter, feedMadeAt };
}

export function contentOf({
  name,
  filter,
  letters,
}: Pick<SavedSearch, 'name' | 'filter' | 'letters'>): SavedSearchContent {
  const { theme = null, region = null, mode = null, from = null, until = null } = filter;
  return { name, letters, theme, region, mode, from, until };
}
