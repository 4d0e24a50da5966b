import { withActor } from '#db/client.ts';
import { listImporters, type Importer } from '#db/queries/offers/importers.ts';

/**
 * For whom a command at the server's own terminal may import: donors of the organisation that holds this IATI
 * reference, or has this name. Whoever can run it holds the keys to the database; nothing on the web calls it.
 */
export function findImporters(organisation: { reference: string } | { name: string }): Promise<Importer[]> {
  return withActor({ kind: 'auth' }, (tx) => listImporters(tx, organisation));
}
