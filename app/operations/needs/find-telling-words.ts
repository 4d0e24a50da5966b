import type { Need } from '#app/domain/needs/need.ts';
import { tellingWords, type NamedFile, type TellingWord } from '#app/domain/needs/telling-words.ts';
import { currentGeography } from '#app/operations/installation.ts';
import type { Tx } from '#db/client.ts';
import { listFiles } from '#db/queries/needs/files.ts';
import { listStateWords } from '#db/queries/needs/state-words.ts';
import { viewsOf } from './views-of.ts';

/**
 * Words that could name the State to somebody from whom it is to be masked, in what the State now wants to show: its
 * answers, and the names of its files.
 */
export async function findTellingWords(tx: Tx, need: Need): Promise<TellingWord[]> {
  return tellingWordsOf(tx, need, await listFiles(tx, need.id));
}

/** The same of the name of one file alone, for whom it is to be shown to. */
export async function findTellingName(tx: Tx, need: Need, file: NamedFile): Promise<TellingWord[]> {
  const words = await tellingWordsOf(tx, need, [file]);
  return words.filter(({ field }) => field === 'files');
}

async function tellingWordsOf(tx: Tx, need: Need, files: readonly NamedFile[]): Promise<TellingWord[]> {
  const state = currentGeography().countries.get(need.stateCode);
  if (!state) return [];
  return tellingWords(viewsOf(need).views, state, await listStateWords(tx, need.organisationId), files);
}
