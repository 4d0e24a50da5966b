import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { endDelegation } from '#app/operations/accounts/end-delegation.ts';
import { nameDeputy } from '#app/operations/accounts/name-deputy.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { addHat, wearerOf, wearLent } from '#tests/support/deputies.ts';
import { arrangeOffer, completeContent, NOW } from '#tests/support/offers.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;
/** Gives offers of the United Nations entity that brokers belong to. */
let author: CastMember;
let broker: CastMember;
const days = { firstOn: '2026-11-23', lastOn: '2026-11-30' };
const ownOffer = { ok: false, reason: 'own-offer' };

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());
beforeEach(async () => {
  await sql`truncate organisations, people, catalogue_removals cascade`.execute(database.owner);
  people = await cast(database, NOW);
  broker = people.broker;
  const { organisation } = broker.hat;
  author = await addMember(database, { name: 'Aud Author', role: 'donor', organisation, now: NOW });
});

const lend = (giver: CastMember, deputy: CastMember) =>
  nameDeputy(giver, { deputyId: deputy.person.id, ...days }, NOW);
const waiting = async () => {
  const id = await arrangeOffer(database, author, { status: 'under-review' });
  await sql`update offers set created_at = ${NOW} where id = ${id}`.execute(database.owner);
  return id;
};
const publish = (by: Parameters<typeof publishOffer>[0], id: string) =>
  publishOffer(by, { id, revision: 1, verdicts: verdicts() }, NOW);

describe('nobody publishes their own offer through a deputy', () => {
  test('a deputy of the author is the author, in their own hat too', async () => {
    const id = await waiting();
    await lend(author, broker);
    expect(await publish(broker, id)).toEqual(ownOffer);
    expect(await publish(people.secondBroker, id)).toMatchObject({ ok: true });
  });

  test('and stays so for an offer of that time when the delegation is over', async () => {
    const id = await waiting();
    await lend(author, broker);
    const { id: delegation } = await database.owner
      .selectFrom('delegations')
      .select('id')
      .executeTakeFirstOrThrow();
    await endDelegation(author, delegation, NOW);
    expect(await publish(broker, id)).toEqual(ownOffer);
  });

  test('one who will be deputy, or was before the offer began, is not', async () => {
    const id = await waiting();
    await nameDeputy(
      author,
      { deputyId: broker.person.id, firstOn: '2026-12-01', lastOn: '2026-12-02' },
      NOW,
    );
    await sql`insert into delegations (membership_id, deputy_id, first_on, last_on) values (${author.hat.membershipId}, ${broker.person.id}, '2026-10-01', '2026-10-30')`.execute(
      database.owner,
    );
    expect(await publish(broker, id)).toMatchObject({ ok: true });
  });

  test('the author as deputy of a broker does not either', async () => {
    const id = await waiting();
    await addHat(database, author, 'broker', broker.hat.organisation.id);
    await lend(broker, author);
    const lent = await wearerOf(await wearLent(author, broker, NOW), NOW);
    expect(await publish(lent, id)).toEqual(ownOffer);
  });

  test('a deputy of a broker who is the author does not', async () => {
    await addHat(database, broker, 'donor', broker.hat.organisation.id);
    const id = await arrangeOffer(database, broker, { status: 'under-review' });
    const deputy = await addMember(database, {
      name: 'Vic Broker',
      role: 'broker',
      organisation: broker.hat.organisation,
      now: NOW,
    });
    await lend(broker, deputy);
    expect(await publish(await wearerOf(await wearLent(deputy, broker, NOW), NOW), id)).toEqual(ownOffer);
  });

  test('what a deputy wrote counts for both, and belongs to the giver', async () => {
    const id = randomUUID();
    await lend(author, broker);
    const lent = await wearerOf(await wearLent(broker, author, NOW), NOW);
    await startOffer(lent, { id, content: completeContent() }, NOW);
    await sql`update offers set status = 'under-review', submitted_at = ${NOW} where id = ${id}`.execute(
      database.owner,
    );
    await sql`truncate delegations`.execute(database.owner);
    expect(await publish(broker, id)).toEqual(ownOffer);
    await addHat(database, author, 'broker', author.hat.organisation.id);
    const row = await database.owner
      .selectFrom('offers')
      .select('author_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row.author_id).toBe(author.person.id);
  });

  test('a broker and their deputy are not two brokers where dual use is possible', async () => {
    const id = await arrangeOffer(database, people.donor, {
      status: 'submitted',
      dualUse: true,
      safeguards: 'A court authorises each use.',
    });
    await addHat(database, author, 'broker', broker.hat.organisation.id);
    await lend(broker, author);
    const lent = await wearerOf(await wearLent(author, broker, NOW), NOW);
    await takeUpOffer(lent, { id }, NOW);
    const revision = 2;
    expect(await publishOffer(broker, { id, revision, verdicts: verdicts() }, NOW)).toEqual({
      ok: false,
      reason: 'incomplete',
    });
    expect(
      await publishOffer(people.secondBroker, { id, revision, verdicts: verdicts() }, NOW),
    ).toMatchObject({ ok: true });
  });
});
