import type { Need } from '#app/domain/needs/need.ts';
import { tellingWords, type TellingWord } from '#app/domain/needs/telling-words.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listStateWords } from '#db/queries/state-words.ts';
import { viewsOf } from './views-of.ts';

/** Words that could name the State to somebody from whom it is to be masked, in what the State now wants to show. */
export async function findTellingWords(tx: Tx, need: Need): Promise<TellingWord[]> {
  const state = currentGeography().countries.get(need.stateCode);
  if (!state) return [];
  return tellingWords(viewsOf(need).views, state, await listStateWords(tx, need.organisationId));
}
