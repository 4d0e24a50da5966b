import type { Geography } from '#app/domain/geography/geography.ts';
import type { HubFacts } from '#app/domain/matches/facts.ts';
import { readRows, type ReadRows } from './read-rows.ts';
import type { RowReader } from './row-reader.ts';
import type { Columns } from './table.ts';

export const HUB_COLUMNS = {
  name: 'required',
  covers: 'required',
  languages: 'optional',
  funders: 'optional',
} as const satisfies Columns;

/** Hubs of a CSV file; a bad row is named and left out, the others are read. */
export function readHubs(file: Uint8Array, geography: Geography): ReadRows<HubFacts> {
  return readRows(file, HUB_COLUMNS, geography, readHub);
}

function readHub(row: RowReader): HubFacts {
  return {
    name: row.requiredText('name'),
    covers: row.requiredList('covers', row.places('covers')),
    languages: row.languages('languages'),
    funders: row.list('funders'),
  };
}
