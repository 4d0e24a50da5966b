import { randomBytes } from 'node:crypto';
import { referenceFrom } from '#app/domain/reference.ts';
import type { Cast } from './cast.ts';
import type { TestDatabase } from './database.ts';
import { arrangeOffer } from './offers.ts';
import { keepConfidential } from '#app/operations/needs/keep-confidential.ts';
import type { Wearing } from '#app/auth/viewer.ts';

/** A match of this need with a published offer of the donor, introduced; as the owner and without history. */
export async function arrangeMatch(
  database: TestDatabase,
  { donor, focalPoint, broker }: Cast,
  needId: string,
): Promise<string> {
  const { owner } = database;
  const offerId = await arrangeOffer(database, donor, { status: 'published', eligible: ['all'] });
  const now = new Date();
  const { id } = await owner
    .insertInto('matches')
    .values({
      reference: referenceFrom('M', randomBytes(6)),
      need_id: needId,
      offer_id: offerId,
      status: 'proposed',
      proposed_by: broker.person.id,
      proposed_at: now,
      answer_by: '2026-12-14',
    } as never)
    .returning('id')
    .executeTakeFirstOrThrow();
  for (const [party, { person, hat }] of [
    ['recipient', focalPoint],
    ['donor', donor],
  ] as const)
    await owner
      .insertInto('match_answers')
      .values({
        match_id: id,
        party,
        answer: 'yes',
        person_id: person.id,
        organisation_id: hat.organisation.id,
        reason_code: null,
      })
      .execute();
  await owner
    .updateTable('matches')
    .set({ status: 'introduced', introduced_at: now })
    .where('id', '=', id)
    .execute();
  return id;
}

/** These people say that they keep confidential what is shared with them of a need. */
export async function keepIt(needId: string, ...people: readonly Wearing[]): Promise<void> {
  for (const by of people) {
    const said = await keepConfidential(by, { needId }, new Date());
    if (!said.ok) throw new Error(`${by.person.name} is given nothing of it: ${said.reason}`);
  }
}
