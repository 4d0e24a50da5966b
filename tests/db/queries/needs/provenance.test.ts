import { afterAll, beforeAll, expect, test } from 'vitest';
import { actingPerson } from '#app/operations/acting-person.ts';
import { authenticateNeed } from '#app/operations/needs/authenticate-need.ts';
import { withActor } from '#db/client.ts';
import { findProvenance } from '#db/queries/needs/provenance.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { needThatIs, NOW } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => database.drop());

const read = (by: CastMember, id: string) => withActor(actingPerson(by), (tx) => findProvenance(tx, id));

test('a broker reads who handed a need in, and what the authority of its State’s people rests on', async () => {
  const colleague = await addMember(database, {
    name: 'Anahera Vale',
    role: 'focal_point',
    organisation: people.focalPoint.hat.organisation,
  });
  const membership = await database.owner
    .selectFrom('memberships')
    .select('id')
    .where('person_id', '=', colleague.person.id)
    .executeTakeFirstOrThrow();
  const paper = (evidence_on: string, evidence_reference: string, accepted_at: Date) =>
    ({
      email: colleague.person.email,
      name: colleague.person.name,
      post: '',
      language: 'en',
      organisation_id: colleague.hat.organisation.id,
      role: 'focal_point',
      evidence_kind: 'note-verbale',
      evidence_on,
      evidence_reference,
      invited_by: people.broker.person.id,
      invited_at: NOW,
      confirmed_by: people.secondBroker.person.id,
      confirmed_at: NOW,
      accepted_at,
      membership_id: membership.id,
    }) as const;
  await database.owner
    .insertInto('invitations')
    .values([paper('2025-01-15', 'NV/3/25', new Date('2026-01-01')), paper('2026-10-05', 'NV/12/26', NOW)])
    .execute();
  const { id } = await needThatIs('submitted', people);
  const found = await read(people.broker, id);
  expect(found).toMatchObject({
    organisation: people.focalPoint.hat.organisation.name,
    handedIn: { at: NOW, person: people.focalPoint.person.name },
  });
  expect(found?.keepers).toEqual([
    {
      name: 'Anahera Vale',
      post: '',
      email: colleague.person.email,
      evidence: { kind: 'note-verbale', on: '2026-10-05', reference: 'NV/12/26' },
      confirmer: people.secondBroker.person.name,
    },
    { name: people.focalPoint.person.name, post: '', email: people.focalPoint.person.email },
  ]);
  await authenticateNeed(people.secondBroker, { id }, NOW);
  expect((await read(people.broker, id))?.authenticated).toEqual({
    at: NOW,
    person: people.secondBroker.person.name,
  });
  const draft = await needThatIs('draft', people);
  expect(await read(people.broker, draft.id)).toBeUndefined();
  for (const by of [people.donor, people.secondFocalPoint, people.hubCoordinator, people.verifier])
    expect(await read(by, id)).toBeUndefined();
});
