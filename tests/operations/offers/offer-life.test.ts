import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { resumeOffer } from '#app/operations/offers/resume-offer.ts';
import { returnOffer } from '#app/operations/offers/return-offer.ts';
import { saveOffer } from '#app/operations/offers/save-offer.ts';
import { takeBackOffer } from '#app/operations/offers/take-back-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { startOffer } from '#app/operations/offers/start-offer.ts';
import { takeUpOffer } from '#app/operations/offers/take-up-offer.ts';
import { withdrawOffer } from '#app/operations/offers/withdraw-offer.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer, completeContent, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const refused = (reason: string) => ({ ok: false, reason });

async function stored(id: string) {
  return database.owner.selectFrom('offers').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
}
async function isPublic(id: string) {
  const row = await database.owner
    .selectFrom('published_offers')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row !== undefined;
}
async function eventsOf(id: string) {
  return database.owner
    .selectFrom('offer_events')
    .select([
      'action',
      'from_status',
      'to_status',
      'role',
      'person_id',
      'organisation_id',
      'reason_code',
      'at',
    ])
    .where('offer_id', '=', id)
    .orderBy('id')
    .execute();
}

describe('a secret', () => {
  const secret = 'password: hunter22';

  it('begins no draft, is saved in none, and is no reason', async () => {
    const { donor } = people;
    const id = randomUUID();
    expect(await startOffer(donor, { id, content: { title: secret } }, NOW)).toEqual(refused('secret-found'));
    await startOffer(donor, { id, content: { title: 'A resident adviser' } }, NOW);
    for (const changes of [{ summary: secret }, { funders: ['Asteria', secret] }, { declaration: secret }]) {
      const saved = await saveOffer(donor, { id, revision: 1, changes }, NOW);
      expect(saved).toEqual(refused('secret-found'));
    }
    const before = [await stored(id), await eventsOf(id)];
    expect(await withdrawOffer(donor, { id, text: secret }, NOW)).toEqual(refused('secret-found'));
    expect([await stored(id), await eventsOf(id)]).toEqual(before);
  });
});

describe('from a first title to the public list', () => {
  it('starts, saves, hands in, takes up and publishes, and records who did what in which role', async () => {
    const { donor, broker } = people;
    const id = randomUUID();
    expect(await startOffer(donor, { id, content: { title: 'A resident adviser' } }, NOW)).toMatchObject({
      ok: true,
    });
    const saved = await saveOffer(donor, { id, revision: 1, changes: completeContent() }, NOW);
    expect(saved).toEqual({ ok: true, value: { revision: 2 } });
    expect(await sendOffer(donor, { id, revision: 2 }, NOW)).toMatchObject({ ok: true });
    expect(await isPublic(id)).toBe(false);
    expect(await takeUpOffer(broker, { id }, NOW)).toMatchObject({ ok: true });
    // On the desk it is the broker's from then on.
    const had = database.owner
      .selectFrom('desk_owners')
      .select('owner_id')
      .where('subject_id', '=', id)
      .executeTakeFirst();
    expect(await had).toEqual({ owner_id: broker.person.id });
    expect(await publishOffer(broker, { id, revision: 4, verdicts: verdicts() }, NOW)).toMatchObject({
      ok: true,
    });
    const told = await database.owner
      .selectFrom('outbox')
      .select(['email', 'values'])
      .where('kind', '=', 'offer-published')
      .execute();
    expect(told).toEqual([{ email: donor.person.email, values: { path: `/en/offers/${id}/manage` } }]);

    expect(await isPublic(id)).toBe(true);
    expect(await stored(id)).toMatchObject({
      status: 'published',
      organisation_id: donor.hat.organisation.id,
      author_id: donor.person.id,
      submitted_at: NOW,
      published_at: NOW,
    });
    const person = {
      person_id: donor.person.id,
      organisation_id: donor.hat.organisation.id,
      role: 'donor',
      at: NOW,
    };
    const un = {
      person_id: broker.person.id,
      organisation_id: broker.hat.organisation.id,
      role: 'broker',
      at: NOW,
    };
    expect(await eventsOf(id)).toMatchObject([
      { ...person, action: 'start', from_status: null, to_status: 'draft' },
      { ...person, action: 'submit', from_status: 'draft', to_status: 'submitted' },
      { ...un, action: 'take-up', from_status: 'submitted', to_status: 'under-review' },
      { ...un, action: 'publish', from_status: 'under-review', to_status: 'published' },
    ]);
  });

  it('starts one draft when the form is sent twice, at once too', async () => {
    const id = randomUUID();
    const start = () => startOffer(people.donor, { id, content: { title: 'Twice' } }, NOW);
    const outcomes = await Promise.all([start(), start()]);
    expect(outcomes).toEqual([
      { ok: true, value: { id } },
      { ok: true, value: { id } },
    ]);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('tells nobody that an id is already somebody else’s', async () => {
    const theirs = await arrangeOffer(database, people.secondDonor);
    expect(await startOffer(people.donor, { id: theirs, content: { title: 'Mine' } }, NOW)).toEqual(
      refused('not-found'),
    );
    expect((await stored(theirs)).organisation_id).toBe(people.secondDonor.hat.organisation.id);
  });

  it('lets nobody but a donor start one', async () => {
    const start = (by: typeof people.broker) => startOffer(by, { id: randomUUID(), content: {} }, NOW);
    expect(await start(people.broker)).toEqual(refused('not-your-act'));
    expect(await start(people.focalPoint)).toEqual(refused('not-your-act'));
  });
});

describe('saving', () => {
  it('refuses what was written from an older revision and leaves the newer text', async () => {
    const id = await arrangeOffer(database, people.donor);
    const save = (title: string) => saveOffer(people.donor, { id, revision: 1, changes: { title } }, NOW);
    const outcomes = await Promise.all([save('First'), save('Second')]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('stale'));
    expect((await stored(id)).revision).toBe(2);
  });

  it('clears an answer that is given as absent, and leaves alone what is not mentioned', async () => {
    const id = await arrangeOffer(database, people.donor);
    await saveOffer(
      people.donor,
      { id, revision: 1, changes: { closesOn: undefined, conditions: undefined } },
      NOW,
    );
    expect(await stored(id)).toMatchObject({ closes_on: null, conditions: null, opens_on: '2026-11-01' });
  });

  it('is over once the offer was handed in, and open again when it is returned', async () => {
    const submitted = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const save = { id: submitted, revision: 1, changes: { title: 'Late' } };
    expect(await saveOffer(people.donor, save, NOW)).toEqual(refused('not-now'));
    const returned = await arrangeOffer(database, people.donor, { status: 'returned' });
    expect(await saveOffer(people.donor, { ...save, id: returned }, NOW)).toMatchObject({ ok: true });
  });

  it.each(['submitted', 'under-review'] as const)(
    'is open again when its donor takes it back: %s',
    async (status) => {
      const id = await arrangeOffer(database, people.donor, { status });
      expect(await takeBackOffer(people.secondDonor, { id }, NOW)).toEqual(refused('not-found'));
      expect(await takeBackOffer(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
      expect(await takeBackOffer(people.donor, { id }, NOW)).toMatchObject({ ok: true });
      const { revision } = await stored(id);
      const save = { id, revision, changes: { title: 'As it was meant' } };
      expect(await saveOffer(people.donor, save, NOW)).toMatchObject({ ok: true });
      expect(await takeBackOffer(people.donor, { id }, NOW)).toEqual(refused('not-now'));
    },
  );

  it('is for its own organisation alone', async () => {
    const id = await arrangeOffer(database, people.secondDonor);
    const save = { id, revision: 1, changes: { title: 'Mine now' } };
    expect(await saveOffer(people.donor, save, NOW)).toEqual(refused('not-found'));
    expect(await saveOffer(people.broker, save, NOW)).toEqual(refused('not-found'));
    expect(await saveOffer(people.focalPoint, save, NOW)).toEqual(refused('not-found'));
  });
});

describe('handing in', () => {
  it('is refused while something blocks, and changes nothing', async () => {
    const id = await arrangeOffer(database, people.donor, { exitPlan: '' });
    expect(await sendOffer(people.donor, { id, revision: 1 }, NOW)).toEqual(refused('incomplete'));
    expect(await stored(id)).toMatchObject({ status: 'draft', revision: 1 });
    expect(await eventsOf(id)).toEqual([]);
  });

  it('hands in exactly what was checked', async () => {
    const id = await arrangeOffer(database, people.donor);
    await saveOffer(people.donor, { id, revision: 1, changes: { title: 'Changed by a colleague' } }, NOW);
    expect(await sendOffer(people.donor, { id, revision: 1 }, NOW)).toEqual(refused('stale'));
  });

  it('makes the L1 note of the donor’s declaration, for six months', async () => {
    const id = await arrangeOffer(database, people.donor, TECHNOLOGY);
    await arrangePassport(database, people.donor, id);
    await sendOffer(people.donor, { id, revision: 1 }, NOW);
    expect(await notesOf(id)).toMatchObject([
      {
        level: 'L1',
        issuer_name: 'Asteria Cooperation Agency',
        issuer_organisation_id: people.donor.hat.organisation.id,
        issued_by: people.donor.person.id,
        issued_on: '2026-11-23',
        expires_on: '2027-05-23',
        examined: TECHNOLOGY.declaration,
        limits: TECHNOLOGY.declarationLimits,
        revoked_at: null,
      },
    ]);
  });

  it('replaces its own declaration when handed in again, and drops it when it is no longer made', async () => {
    const id = await arrangeOffer(database, people.donor, TECHNOLOGY);
    await arrangePassport(database, people.donor, id);
    await sendOffer(people.donor, { id, revision: 1 }, NOW);
    await returnOffer(people.broker, { id, code: 'unclear', text: 'Which release?' }, NOW);
    await saveOffer(
      people.donor,
      { id, revision: 3, changes: { declaration: 'Release 2.5, rebuilt.' } },
      NOW,
    );
    await sendOffer(people.donor, { id, revision: 4 }, NOW);
    const [first, second] = await notesOf(id);
    expect(first).toMatchObject({ superseded_at: NOW, revoked_at: null });
    expect(second).toMatchObject({ examined: 'Release 2.5, rebuilt.', revoked_at: null });

    await returnOffer(people.broker, { id, code: 'other', text: 'No technology after all?' }, NOW);
    await saveOffer(people.donor, { id, revision: 6, changes: { modes: ['TRN'], declaration: '' } }, NOW);
    await sendOffer(people.donor, { id, revision: 7 }, NOW);
    expect((await notesOf(id)).every((note) => note.revoked_at !== null || note.superseded_at !== null)).toBe(
      true,
    );
  });

  it('makes no note of an offer that declares nothing', async () => {
    const id = await arrangeOffer(database, people.donor);
    await sendOffer(people.donor, { id, revision: 1 }, NOW);
    expect(await notesOf(id)).toEqual([]);
  });

  it('is the donor’s act', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'returned' });
    expect(await sendOffer(people.broker, { id, revision: 1 }, NOW)).toEqual(refused('not-your-act'));
    expect(await sendOffer(people.secondDonor, { id, revision: 1 }, NOW)).toEqual(refused('not-found'));
  });

  async function notesOf(id: string) {
    return database.owner
      .selectFrom('trust_notes')
      .selectAll()
      .where('offer_id', '=', id)
      .orderBy('created_at')
      .execute();
  }
});

describe('reviewing', () => {
  it('is for one broker: of two who take it up at once, one is told it is too late', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'submitted' });
    const outcomes = await Promise.all([
      takeUpOffer(people.broker, { id }, NOW),
      takeUpOffer(people.secondBroker, { id }, NOW),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('not-now'));
  });

  it('gives an offer back with a reason, never without', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'under-review' });
    const bare = await returnOffer(people.broker, { id, code: 'unclear', text: '  ' }, NOW);
    expect(bare).toEqual(refused('reason-needed'));
    expect(await returnOffer(people.broker, { id, code: 'unclear', text: 'For whom?' }, NOW)).toMatchObject({
      ok: true,
    });
    expect((await stored(id)).status).toBe('returned');
    expect(await eventsOf(id)).toMatchObject([{ action: 'return', reason_code: 'unclear' }]);
  });

  it('never reaches a draft', async () => {
    const id = await arrangeOffer(database, people.donor);
    expect(await takeUpOffer(people.broker, { id }, NOW)).toEqual(refused('not-found'));
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('not-found'),
    );
  });
});

describe('publishing', () => {
  const arrange = (changes: Parameters<typeof arrangeOffer>[2] = {}) =>
    arrangeOffer(database, people.donor, { status: 'under-review', ...changes });

  it('happens once when two brokers press at the same moment', async () => {
    const id = await arrange();
    const outcomes = await Promise.all([
      publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW),
      publishOffer(people.secondBroker, { id, revision: 1, verdicts: verdicts() }, NOW),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(outcomes).toContainEqual(refused('not-now'));
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('tells a hub that the offer names it, and no other', async () => {
    const hub = people.hubCoordinator;
    const named = await arrange({ viaHubIds: [hub.hat.organisation.id] });
    const other = await arrange();
    for (const id of [named, other]) {
      const outcome = await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW);
      expect(outcome).toMatchObject({ ok: true });
    }
    expect(await stillAsked(database.owner, 'hub-named', named)).toEqual([hub.person.email]);
    expect(await stillAsked(database.owner, 'hub-named', other)).toEqual([]);
  });

  it('is refused to whoever wrote the offer, in another hat', async () => {
    const id = await arrange();
    await database.owner
      .updateTable('offers')
      .set({ author_id: people.broker.person.id })
      .where('id', '=', id)
      .execute();
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('own-offer'),
    );
    expect(
      await publishOffer(people.secondBroker, { id, revision: 1, verdicts: verdicts() }, NOW),
    ).toMatchObject({ ok: true });
  });

  it('is refused to whoever handed it in, although a colleague wrote it', async () => {
    const id = await arrange();
    await database.owner
      .insertInto('offer_events')
      .values({
        offer_id: id,
        action: 'submit',
        from_status: 'draft',
        to_status: 'submitted',
        person_id: people.broker.person.id,
        role: 'donor',
        organisation_id: people.donor.hat.organisation.id,
        reason_code: null,
        reason_text: null,
      })
      .execute();
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('own-offer'),
    );
  });

  it('refuses technology whose note is missing', async () => {
    const id = await arrange(TECHNOLOGY);
    await arrangePassport(database, people.donor, id);
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('incomplete'),
    );
    expect(await isPublic(id)).toBe(false);
  });

  it('asks again whether anything blocks: a closing day passes in a queue', async () => {
    const id = await arrange({ closesOn: '2026-12-01' });
    const later = new Date('2026-12-02T09:00:00Z');
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, later)).toEqual(
      refused('incomplete'),
    );
  });

  it('wants a second broker where dual use is possible', async () => {
    const id = await arrange({
      status: 'submitted',
      dualUse: true,
      safeguards: 'A court authorises each use.',
    });
    await takeUpOffer(people.broker, { id }, NOW);
    expect(await publishOffer(people.broker, { id, revision: 2, verdicts: verdicts() }, NOW)).toEqual(
      refused('incomplete'),
    );
    expect(
      await publishOffer(people.secondBroker, { id, revision: 2, verdicts: verdicts() }, NOW),
    ).toMatchObject({ ok: true });
  });

  it('publishes what the broker read, not what came after', async () => {
    const id = await arrange();
    await database.owner.updateTable('offers').set({ revision: 7 }).where('id', '=', id).execute();
    expect(await publishOffer(people.broker, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('stale'),
    );
  });

  it('is no act of a donor', async () => {
    const id = await arrange();
    expect(await publishOffer(people.donor, { id, revision: 1, verdicts: verdicts() }, NOW)).toEqual(
      refused('not-your-act'),
    );
  });
});

describe('pausing', () => {
  it('takes an offer off the public list and puts it back with its first day of publication', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    const later = new Date('2026-12-24T10:00:00Z');
    await pauseOffer(people.donor, { id }, later);
    expect(await isPublic(id)).toBe(false);
    await resumeOffer(people.donor, { id }, later);
    expect(await isPublic(id)).toBe(true);
    expect((await stored(id)).published_at).toEqual(NOW);
  });

  it('is its own donor’s act, on a published offer only', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    expect(await pauseOffer(people.secondDonor, { id }, NOW)).toEqual(refused('not-found'));
    expect(await pauseOffer(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
    expect(await resumeOffer(people.donor, { id }, NOW)).toEqual(refused('not-now'));
  });
});

describe('withdrawing', () => {
  it('ends any offer for good, once', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    expect(await withdrawOffer(people.donor, { id, text: 'The budget was cut.' }, NOW)).toMatchObject({
      ok: true,
    });
    expect(await isPublic(id)).toBe(false);
    expect(await withdrawOffer(people.donor, { id }, NOW)).toEqual(refused('not-now'));
  });

  it('is its own donor’s act', async () => {
    const id = await arrangeOffer(database, people.donor, { status: 'published' });
    expect(await withdrawOffer(people.secondDonor, { id }, NOW)).toEqual(refused('not-found'));
    expect(await withdrawOffer(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
  });
});
