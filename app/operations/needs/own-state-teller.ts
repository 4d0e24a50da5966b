import type { Wearing } from '#app/auth/viewer.ts';
import { findMentions, type Mention } from '#app/domain/geography/state-mentions.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { currentGeography } from '#app/operations/installation.ts';
import { withActor } from '#db/client.ts';
import { listStateWords } from '#db/queries/needs/state-words.ts';

/**
 * Finds in a text that everybody will read what could tell which State its author speaks for, where only the author's role
 * is named. It finds nothing of whoever is no focal point: others' names stand elsewhere, and a State alone is masked.
 */
export async function ownStateTeller(by: Wearing): Promise<(text: string) => Mention[]> {
  const { role, organisation } = by.hat;
  const state =
    role === 'focal_point' && organisation.stateCode
      ? currentGeography().countries.get(organisation.stateCode)
      : undefined;
  if (!state) return () => [];
  const words = await withActor(actingPerson(by), (tx) => listStateWords(tx, organisation.id));
  return (text) => findMentions(text, state, words);
}
