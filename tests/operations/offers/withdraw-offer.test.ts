import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { referenceFrom } from '#app/domain/reference.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { withActor } from '#db/client.ts';
import { findWait } from '#db/queries/matches/ends.ts';
import { closeMatchesOfWithdrawnOffer } from '#db/queries/offers/offers.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, NOW } from '#tests/support/offers.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

it('closes every open match of the offer, also those its donor cannot see, and records each', async () => {
  const offer = await arrangeOffer(database, people.donor, { status: 'published' });
  const other = await arrangeOffer(database, people.donor, { status: 'published' });
  const requested = await arrangeMatch(offer, 'requested');
  const declared = await arrangeMatch(offer, 'interest-declared');
  const proposed = await arrangeMatch(offer, 'proposed');
  const closed = await arrangeMatch(offer, 'closed');
  const elsewhere = await arrangeMatch(other, 'proposed');

  expect(await withdrawOffer(people.donor, { id: offer }, NOW)).toMatchObject({ ok: true });

  for (const id of [requested, declared, proposed]) {
    expect(await matchOf(id)).toEqual({ status: 'closed', closing_code: 'provider-withdrew' });
  }
  expect(await matchOf(closed)).toEqual({ status: 'closed', closing_code: 'no-fit' });
  expect(await matchOf(elsewhere)).toEqual({ status: 'proposed', closing_code: null });
  const events = await database.owner
    .selectFrom('match_events')
    .select(['match_id', 'action', 'from_status', 'to_status', 'role', 'person_id', 'reason_code'])
    .execute();
  expect(events).toHaveLength(3);
  expect(events).toContainEqual({
    match_id: requested,
    action: 'close',
    from_status: 'requested',
    to_status: 'closed',
    role: 'donor',
    person_id: people.donor.person.id,
    reason_code: 'provider-withdrew',
  });
});

it('leaves an introduction alone: the two sides know each other and end it themselves', async () => {
  const offer = await arrangeOffer(database, people.donor, { status: 'published' });
  const match = await arrangeMatch(offer, 'proposed');
  await introduce(match);
  await withdrawOffer(people.donor, { id: offer }, NOW);
  expect(await matchOf(match)).toEqual({ status: 'introduced', closing_code: null });
  for (const by of [people.donor, people.focalPoint, people.broker])
    expect(await withActor(actingPerson(by), (tx) => findWait(tx, match))).toBe('offer-withdrawn');
});

it('tells those it was put before, and who put it there, that it closed or changed; and nobody of a mere interest', async () => {
  const offer = await arrangeOffer(database, people.donor, { status: 'published', slots: 5 });
  const [proposed, introduced] = [
    await arrangeMatch(offer, 'proposed'),
    await arrangeMatch(offer, 'proposed'),
  ];
  await introduce(introduced);
  await arrangeMatch(offer, 'interest-declared');
  await database.owner.deleteFrom('outbox').execute();
  expect(await withdrawOffer(people.donor, { id: offer }, NOW)).toMatchObject({ ok: true });
  const letters = await database.owner
    .selectFrom('outbox')
    .select(['kind', 'email', 'values'])
    .orderBy('email')
    .execute();
  const told = [people.broker, people.focalPoint].map(({ person }) => person.email);
  expect(letters.map(({ kind, email, values }) => [kind, email, values.path]).sort()).toEqual(
    told
      .flatMap((email) => [
        ['record-closed', email, `/en/matches/${proposed}`],
        ['record-changed', email, `/en/matches/${introduced}`],
      ])
      .sort(),
  );
});

it('cannot be used to close the matches of an offer that is not withdrawn, or not one’s own', async () => {
  const offer = await arrangeOffer(database, people.donor, { status: 'published' });
  const withdrawn = await arrangeOffer(database, people.secondDonor, { status: 'withdrawn' });
  for (const id of [offer, withdrawn]) {
    const close = withActor(actingPerson(people.donor), (tx) => closeMatchesOfWithdrawnOffer(tx, id, NOW));
    await expect(close).rejects.toMatchObject({ code: '42501' });
  }
});

async function arrangeMatch(offerId: string, status: MatchStatus): Promise<string> {
  const { owner } = database;
  const [needId, id] = [randomUUID(), randomUUID()];
  await owner
    .insertInto('needs')
    .values({
      id: needId,
      reference: referenceFrom('N', randomBytes(6)),
      organisation_id: people.focalPoint.hat.organisation.id,
      author_id: people.focalPoint.person.id,
      state_code: 'XM',
      status: 'validated',
    } as never)
    .execute();
  await owner
    .insertInto('matches')
    .values({
      id,
      reference: referenceFrom('M', randomBytes(6)),
      need_id: needId,
      offer_id: offerId,
      status,
      closing_code: status === 'closed' ? 'no-fit' : null,
      proposed_by: status === 'proposed' ? people.broker.person.id : null,
      proposed_at: status === 'proposed' ? NOW : null,
      answer_by: status === 'proposed' ? '2026-12-14' : null,
      introduced_at: null,
    })
    .execute();
  return id;
}

async function introduce(id: string): Promise<void> {
  const sides = [
    { party: 'donor', by: people.donor },
    { party: 'recipient', by: people.focalPoint },
  ] as const;
  for (const { party, by } of sides) {
    await database.owner
      .insertInto('match_answers')
      .values({
        match_id: id,
        party,
        answer: 'yes',
        person_id: by.person.id,
        organisation_id: by.hat.organisation.id,
        reason_code: null,
      })
      .execute();
  }
  await database.owner
    .updateTable('matches')
    .set({ status: 'introduced', introduced_at: NOW })
    .where('id', '=', id)
    .execute();
}

async function matchOf(id: string) {
  return database.owner
    .selectFrom('matches')
    .select(['status', 'closing_code'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}
