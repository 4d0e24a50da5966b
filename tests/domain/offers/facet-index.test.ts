import { describe, expect, test } from 'vitest';
import { FacetIndex } from '#app/domain/offers/facet-index.ts';

const index = new FacetIndex(['theme', 'language'] as const, [
  { theme: ['INC'], language: ['fr'] },
  { theme: ['INC', 'CRM'], language: ['en'] },
  { theme: ['CRM'], language: ['en', 'fr'] },
]);
const none = { theme: [], language: [] };

describe('facets', () => {
  test('with nothing chosen every row matches and every value counts its rows', () => {
    const { matching, counts } = index.select(none);
    expect(matching).toEqual([0, 1, 2]);
    expect(Object.fromEntries(counts.theme)).toEqual({ INC: 2, CRM: 2 });
    expect(Object.fromEntries(counts.language)).toEqual({ fr: 2, en: 2 });
  });

  test('a choice narrows the other facet’s counts but not its own', () => {
    const { matching, counts } = index.select({ ...none, language: ['fr'] });
    expect(matching).toEqual([0, 2]);
    expect(Object.fromEntries(counts.theme)).toEqual({ INC: 1, CRM: 1 });
    expect(Object.fromEntries(counts.language)).toEqual({ fr: 2, en: 2 });
  });

  test('within a facet any value will do, between facets all must hold', () => {
    expect(index.select({ theme: ['INC', 'CRM'], language: [] }).matching).toEqual([0, 1, 2]);
    expect(index.select({ theme: ['INC'], language: ['en'] }).matching).toEqual([1]);
  });

  test('a value no row has matches nothing, and says what would', () => {
    const { matching, counts } = index.select({ theme: ['EMT'], language: [] });
    expect(matching).toEqual([]);
    expect(Object.fromEntries(counts.theme)).toEqual({ INC: 2, CRM: 2 });
  });

  test('rows found by a search keep the search’s order', () => {
    expect(index.select(none, [2, 0]).matching).toEqual([2, 0]);
  });
});
