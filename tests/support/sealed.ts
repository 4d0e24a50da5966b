import type { Wearing } from '#app/auth/viewer.ts';
import type { Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { answerOpening } from '#app/operations/needs/answer-opening.ts';
import { askOpening } from '#app/operations/needs/ask-opening.ts';
import { sealDetail } from '#app/operations/needs/seal-detail.ts';
import { withActor } from '#db/client.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';
import type { Cast } from './cast.ts';
import { needThatIs, NOW } from './needs.ts';

/** A word that stands in sealed texts of tests and nowhere else. */
export const SEALED_CANARY = 'quartzwhistle';
export const DETAIL = `The duty roster ends at noon (${SEALED_CANARY}).`;
export const REASON = 'To check two offers against what is missing';

/** What an outcome holds. @throws where it is refused */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`Could not arrange it: ${outcome.reason}`);
  return outcome.value;
}

/** Puts a text in the place of whatever is there. */
export async function writeDetail(by: Wearing, id: string, detail: string | undefined, now = NOW) {
  const { version } = await withActor(actingPerson(by), (tx) => findSealedState(tx, id));
  return sealDetail(by, { id, version, detail }, now);
}

/** The id of a need that was handed in with something sealed. */
export async function sealedNeed(people: Cast): Promise<string> {
  const { id } = await needThatIs('submitted', people);
  valueOf(await writeDetail(people.focalPoint, id, DETAIL));
  return id;
}

/** An opening of the first broker's that the second one agreed to. */
export async function agreedOpening(people: Cast, id: string, now = NOW): Promise<string> {
  const { openingId } = valueOf(await askOpening(people.broker, { id, reason: REASON }, now));
  valueOf(await answerOpening(people.secondBroker, { id, openingId, answer: 'agreed' }, now));
  return openingId;
}
