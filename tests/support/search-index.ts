import { SearchIndex, type SearchDocument } from '#app/domain/text/search-index.ts';

export function searchIndexOf(documents: Iterable<SearchDocument>): SearchIndex {
  const index = new SearchIndex();
  for (const document of documents) index.put(document);
  return index;
}
