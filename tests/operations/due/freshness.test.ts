import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '#app/auth/token.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { reconfirmNeed } from '#app/operations/needs/reconfirm-need.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { prepareRenewal } from '#app/operations/offers/prepare-renewal.ts';
import { reconfirmOffer } from '#app/operations/offers/reconfirm-offer.ts';
import { findRenewal, renewByLink } from '#app/operations/offers/renew-by-link.ts';
import { renewOffers } from '#app/operations/offers/renew-offers.ts';
import { withActor } from '#db/client.ts';
import { insertLetterLink } from '#db/queries/notices/letter-links.ts';
import { addMember, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed, arrangePair, NOW } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

/** Everything was published, validated and proposed on the 23rd of November 2026. */
const on = (day: string, hour = '10:00') => new Date(`${day}T${hour}:00Z`);

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  // Its States are invented.
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(() => useInstallationMode('production'));
afterAll(() => database.drop());

const statusOf = async (table: 'offers' | 'needs' | 'matches', id: string) =>
  (await database.owner.selectFrom(table).select('status').where('id', '=', id).executeTakeFirstOrThrow())
    .status;
/** What was done, but for what retention removes. */
async function due(now: Date) {
  const { done, failed } = await runDue(now);
  expect(failed).toEqual([]);
  const { removed: _removed, ...moved } = done;
  return moved;
}
const isPublic = async (id: string) =>
  (await database.owner.selectFrom('published_offers').select('id').where('id', '=', id).execute()).length ===
  1;
const letters = (kind: string) =>
  database.owner
    .selectFrom('outbox')
    .selectAll()
    .where('kind', '=', kind as 'digest')
    .orderBy('created_at')
    .execute();
const inboxOf = (personId: string, kind: string) =>
  database.owner
    .selectFrom('inbox_entries')
    .selectAll()
    .where('person_id', '=', personId)
    .where('kind', '=', kind as 'digest')
    .orderBy('id')
    .execute();
/** Sends all that waits, and says where each letter leads. */
async function send(now: Date) {
  const links: { to: string; path: string }[] = [];
  await sendDueMail(
    {
      publicOrigin: '',
      preparations: { 'offers-to-renew': prepareRenewal },
      carrier: {
        carry: ({ to, text }) => {
          links.push({ to, path: /^\/\S+$/m.exec(text)?.[0] ?? '' });
          return Promise.resolve();
        },
        close: () => undefined,
      },
    },
    () => now,
  );
  return links;
}

describe('offers', () => {
  let mine: string[];
  let other: string;
  beforeAll(async () => {
    const published = { status: 'published' } as const;
    mine = [
      await arrangeOffer(database, people.donor, { ...published, title: 'Course' }),
      await arrangeOffer(database, people.donor, { ...published, title: 'Adviser' }),
    ];
    other = await arrangeOffer(database, people.secondDonor, { ...published, title: 'Workshop' });
    // Its author has left: whoever else acts for the organisation answers for it.
    await database.owner
      .updateTable('offers')
      .set({ author_id: people.verifier.person.id })
      .where('id', '=', mine[1]!)
      .execute();
  });

  test('nobody is asked before thirty days remain; then each donor gets one letter, once', async () => {
    expect(await due(on('2027-04-22'))).toEqual({});
    expect(await due(on('2027-04-23'))).toEqual({ 'donors-reminded': 2 });
    expect(await due(on('2027-04-23', '11:00'))).toEqual({});
    const [first] = await letters('offers-to-renew');
    expect(first).toMatchObject({ values: { path: '/en/offers/mine', until: '2027-05-22T23:59:59Z' } });
    expect(await inboxOf(people.donor.person.id, 'offers-to-renew')).toMatchObject([
      { lane: 'me', path: '/offers/mine', letter: 'at-once', settled_at: null },
    ]);
  });

  test('after a silence of the clock there is one letter, not two', async () => {
    expect(await due(on('2027-05-20'))).toEqual({ 'donors-reminded': 2 });
    expect(await due(on('2027-05-22', '23:59'))).toEqual({});
  });

  test('after six months they are hidden, recorded as the platform’s act, and their donors told', async () => {
    const [a, b] = await Promise.all([runDue(on('2027-05-23', '00:00')), runDue(on('2027-05-23', '00:00'))]);
    expect((a.done['offers-stale'] ?? 0) + (b.done['offers-stale'] ?? 0)).toBe(3);
    expect((a.done['donors-reminded'] ?? 0) + (b.done['donors-reminded'] ?? 0)).toBe(2);
    expect([a.failed, b.failed]).toEqual([[], []]);
    for (const id of [...mine, other]) {
      expect([await statusOf('offers', id), await isPublic(id)]).toEqual(['stale', false]);
      const event = database.owner.selectFrom('offer_events').selectAll().where('offer_id', '=', id);
      expect(await event.execute()).toMatchObject([
        { action: 'go-stale', from_status: 'published', role: 'platform', person_id: null },
      ]);
    }
  });

  test('a letter’s link shows its person’s offers, changes nothing when opened, and renews them all once', async () => {
    const now = on('2027-05-24');
    const sent = await send(now);
    const path = sent.filter(({ to }) => to === people.donor.person.email).at(-1)?.path ?? '';
    expect(path).toMatch(/^\/en\/renew\/[\w-]{20,}$/);
    const token = path.split('/').at(-1);
    expect(JSON.stringify(await letters('offers-to-renew'))).not.toContain(token);
    for (let opened = 0; opened < 3; opened += 1)
      expect((await findRenewal(token, now))?.map(({ title }) => title)).toEqual(['Adviser', 'Course']);
    expect(await Promise.all(mine.map((id) => statusOf('offers', id)))).toEqual(['stale', 'stale']);

    const both = await Promise.all([renewByLink(token, now), renewByLink(token, now)]);
    expect(both.map((outcome) => (outcome.ok ? outcome.value.renewed : outcome.reason)).sort()).toEqual([
      2,
      'link-used-or-expired',
    ]);
    expect(await findRenewal(token, now)).toBeUndefined();
    expect(await Promise.all(mine.map(isPublic))).toEqual([true, true]);
    expect([await statusOf('offers', other), await isPublic(other)]).toEqual(['stale', false]);
    const event = database.owner.selectFrom('offer_events').selectAll().where('offer_id', '=', mine[0]!);
    expect((await event.orderBy('id').execute()).at(-1)).toMatchObject({
      action: 'reconfirm',
      to_status: 'published',
      person_id: people.donor.person.id,
      role: 'donor',
      organisation_id: people.donor.hat.organisation.id,
    });
    const asked = await inboxOf(people.donor.person.id, 'offers-to-renew');
    expect(asked.every(({ settled_at }) => settled_at !== null)).toBe(true);
    expect((await inboxOf(people.secondDonor.person.id, 'offers-to-renew')).at(-1)?.settled_at).toBeNull();
  });

  test('a link is too old after thirty days, is nobody’s after a role ended, and leads nowhere else', async () => {
    const sent = await database.owner.selectFrom('letter_links').selectAll().execute();
    expect(sent.map(({ purpose }) => purpose)).toContain('renew-offers');
    // A letter that was on its way meanwhile: the first donor's offers no longer wait, so there is nothing to write about.
    for (const { person } of [people.donor, people.secondDonor])
      await withActor({ kind: 'system', reason: 'test' }, (tx) =>
        queueMail(
          tx,
          { kind: 'offers-to-renew', to: person, values: { path: '/en/offers/mine' } },
          on('2027-05-24'),
        ),
      );
    const again = await send(on('2027-05-24', '12:00'));
    expect(new Set(again.map(({ to }) => to))).toEqual(new Set([people.secondDonor.person.email]));
    const token = again[0]?.path.split('/').at(-1);
    expect(await findRenewal(token, on('2027-06-23', '12:00'))).toBeUndefined();
    expect(await renewByLink(token, on('2027-06-23', '12:00'))).toEqual({
      ok: false,
      reason: 'link-used-or-expired',
    });
    expect(await findRenewal('x'.repeat(43), on('2027-05-24'))).toBeUndefined();
    const hat = database.owner
      .updateTable('memberships')
      .where('id', '=', people.secondDonor.hat.membershipId);
    await hat.set({ ended_at: on('2027-05-24') }).execute();
    expect(await findRenewal(token, on('2027-05-24', '13:00'))).toEqual([]);
    await hat.set({ ended_at: null }).execute();
  });

  test('a link is over, as one that is too old, while its person may not sign in, and nothing is renewed', async () => {
    const now = on('2027-05-24', '14:00');
    const { person } = people.secondDonor;
    const [token, tokenHash] = ['L'.repeat(43), hashToken('L'.repeat(43))];
    const link = { tokenHash, purpose: 'renew-offers' as const, personId: person.id };
    await withActor({ kind: 'system', reason: 'test' }, (tx) =>
      insertLetterLink(tx, { ...link, expiresAt: on('2027-06-20') }, now),
    );
    expect((await findRenewal(token, now))?.map(({ id }) => id)).toEqual([other]);
    const account = database.owner.updateTable('people').where('id', '=', person.id);
    for (const shut of ['disabled_at', 'sign_in_stopped_at'] as const) {
      await account.set({ [shut]: now }).execute();
      expect(await findRenewal(token, now)).toBeUndefined();
      expect(await renewByLink(token, now)).toEqual({ ok: false, reason: 'link-used-or-expired' });
      await account.set({ [shut]: null }).execute();
    }
    expect([await statusOf('offers', other), await isPublic(other)]).toEqual(['stale', false]);
    // Nobody used it up meanwhile.
    expect(await findRenewal(token, now)).toHaveLength(1);
  });

  test('signed in, one button renews every offer of the organisation that waits, and no other', async () => {
    const now = on('2027-06-01');
    expect(await renewOffers(people.secondDonor, now)).toEqual({ ok: true, value: { renewed: 1 } });
    expect(await renewOffers(people.secondDonor, now)).toEqual({ ok: true, value: { renewed: 0 } });
    expect(await renewOffers(people.broker, now)).toEqual({ ok: false, reason: 'not-your-act' });
    expect([await statusOf('offers', other), await isPublic(other)]).toEqual(['published', true]);
    expect((await inboxOf(people.secondDonor.person.id, 'offers-to-renew')).at(-1)?.settled_at).toEqual(now);
    expect((await reconfirmOffer(people.donor, { id: mine[0]! }, now)).ok).toBe(true);
    expect(await reconfirmOffer(people.donor, { id: other }, now)).toEqual({
      ok: false,
      reason: 'not-found',
    });
  });

  test('a paused offer does not go stale, and one that stays stale for thirty days ends', async () => {
    await pauseOffer(people.donor, { id: mine[0]! }, on('2027-06-01'));
    await due(on('2027-11-24'));
    expect(await Promise.all(mine.map((id) => statusOf('offers', id)))).toEqual(['paused', 'stale']);
    // As a match does that ends meanwhile (app.match_slots): the day that the letter named stays.
    const touched = database.owner.updateTable('offers').where('id', '=', mine[1]!);
    await touched.set({ status: 'stale', slots_taken: 0, updated_at: on('2027-12-14') }).execute();
    await runDue(on('2027-12-23', '23:00'));
    expect(await statusOf('offers', mine[1]!)).toBe('stale');
    expect((await due(on('2027-12-24', '00:00')))['offers-archived']).toBe(1);
    expect(await statusOf('offers', mine[1]!)).toBe('archived');
    expect(await reconfirmOffer(people.donor, { id: mine[1]! }, on('2027-12-24'))).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });
});

test('nobody is asked any more once the last offer that a letter was about was confirmed, whoever did it', async () => {
  // Whatever else waits is not what this is about.
  await database.owner.updateTable('offers').set({ status: 'withdrawn' }).execute();
  const { organisation } = people.donor.hat;
  const colleague = await addMember(database, { name: 'A colleague', role: 'donor', organisation });
  const ids: string[] = [];
  // The third does not wait yet.
  for (const day of ['2030-01-10', '2030-01-10', '2030-01-20']) {
    const id = await arrangeOffer(database, people.donor, { status: 'published', title: 'Course' });
    // Its author acts for it no more: everybody else of the organisation is written to.
    const set = { author_id: people.verifier.person.id, reconfirmed_at: on(day) };
    await database.owner.updateTable('offers').set(set).where('id', '=', id).execute();
    ids.push(id);
  }
  await runDue(on('2030-06-12'));
  const asked = async () => {
    const entries = [];
    for (const { person } of [people.donor, colleague])
      entries.push(...(await inboxOf(person.id, 'offers-to-renew')));
    return entries.filter(({ settled_at }) => settled_at === null).length;
  };
  expect(await asked()).toBe(2);
  const now = on('2030-06-13');
  expect((await reconfirmOffer(people.donor, { id: ids[0]! }, now)).ok).toBe(true);
  expect(await asked()).toBe(2);
  expect((await reconfirmOffer(people.donor, { id: ids[1]! }, now)).ok).toBe(true);
  expect(await asked()).toBe(0);
  await database.owner
    .updateTable('memberships')
    .set({ ended_at: now })
    .where('id', '=', colleague.hat.membershipId)
    .execute();
});

test('a letter about several offers says the first of their days, and leaves late as long as it helps the last', async () => {
  await database.owner.updateTable('offers').set({ status: 'withdrawn' }).execute();
  // They are found by title: for one donor the early one first, for the other last.
  const offers = [
    [people.donor, 'A: ends late', '2031-01-10'],
    [people.donor, 'B: ends early', '2031-01-06'],
    [people.secondDonor, 'A: ends early', '2031-01-06'],
    [people.secondDonor, 'B: ends late', '2031-01-10'],
  ] as const;
  const ids: string[] = [];
  for (const [by, title, day] of offers) {
    const id = await arrangeOffer(database, by, { status: 'published', title });
    const confirmed = database.owner.updateTable('offers').set({ reconfirmed_at: on(day) });
    await confirmed.where('id', '=', id).execute();
    ids.push(id);
  }
  const now = on('2031-07-03');
  await runDue(now);
  const written = (await letters('offers-to-renew')).filter(({ created_at }) => created_at >= now);
  expect(written.map(({ values, useless_at }) => [values.until, useless_at])).toEqual(
    Array.from({ length: 2 }, () => ['2031-07-05T23:59:59Z', new Date('2031-07-10T00:00:00Z')]),
  );
  const [entry] = (await inboxOf(people.donor.person.id, 'offers-to-renew')).slice(-1);
  expect(entry).toMatchObject({ at: now, until: new Date('2031-07-05T23:59:59Z') });
  await database.owner.updateTable('offers').set({ status: 'withdrawn' }).where('id', 'in', ids).execute();
});

describe('needs', () => {
  test('a State is reminded at sixty, thirty and seven days; its word begins twelve months anew', async () => {
    const id = await arrangeNeed(database, people.secondFocalPoint);
    const days = ['2027-09-23', '2027-09-24', '2027-10-24', '2027-10-25', '2027-11-16', '2027-11-22'];
    const reminded: number[] = [];
    for (const day of days) reminded.push((await due(on(day)))['states-reminded'] ?? 0);
    expect(reminded).toEqual([0, 1, 1, 0, 1, 0]);
    const [first] = await letters('need-to-confirm');
    expect(first).toMatchObject({
      email: people.secondFocalPoint.person.email,
      values: { path: `/en/needs/${id}`, until: '2027-11-22T23:59:59Z' },
    });
    expect(JSON.stringify(await letters('need-to-confirm'))).not.toContain('Ondine');

    expect(await reconfirmNeed(people.focalPoint, { id }, on('2027-11-22'))).toMatchObject({ ok: false });
    expect((await reconfirmNeed(people.secondFocalPoint, { id }, on('2027-11-22'))).ok).toBe(true);
    const entries = await inboxOf(people.secondFocalPoint.person.id, 'need-to-confirm');
    expect(entries.map(({ settled_at }) => settled_at)).toEqual(entries.map(() => on('2027-11-22')));
    await runDue(on('2028-11-21'));
    expect(await statusOf('needs', id)).toBe('circulating');
    expect((await withdrawNeed(people.secondFocalPoint, { id }, on('2028-11-21'))).ok).toBe(true);
  });

  test('without its word it expires with what had not come to an introduction; one with somebody introduced goes on', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const input = { needId, offerIds: [offerId], note: '' };
    const proposed = await proposeMatches(people.broker, input, NOW);
    const [result] = proposed.ok ? proposed.value : [];
    if (!result?.proposed) throw new Error(JSON.stringify(proposed));
    // Both said yes, so that it does not lapse by its own clock.
    for (const by of [people.donor, people.focalPoint])
      await answerMatch(by, { matchId: result.matchId, answer: 'yes' }, NOW);
    const introduced = await arrangeNeed(database, people.secondFocalPoint);
    await arrangeMatch(database, { ...people, focalPoint: people.secondFocalPoint }, introduced);

    await runDue(on('2027-11-22', '23:59'));
    expect(await statusOf('needs', needId)).toBe('shortlisting');
    expect((await due(on('2027-11-23', '00:00')))['needs-expired']).toBe(1);
    expect([await statusOf('needs', needId), await statusOf('needs', introduced)]).toEqual([
      'expired',
      'shortlisting',
    ]);
    expect(await statusOf('matches', result.matchId)).toBe('closed');
    const views = database.owner.selectFrom('need_views').select('circulating').where('need_id', '=', needId);
    expect(new Set((await views.execute()).map(({ circulating }) => circulating))).toEqual(new Set([false]));
    const event = database.owner.selectFrom('need_events').selectAll().where('need_id', '=', needId);
    expect((await event.execute()).at(-1)).toMatchObject({
      action: 'expire',
      role: 'platform',
      person_id: null,
    });
    expect(await letters('need-expired')).toMatchObject([
      { email: people.focalPoint.person.email, values: { path: `/en/needs/${needId}` } },
    ]);
    // Both who said yes, and the broker.
    expect(new Set((await letters('record-closed')).map(({ email }) => email))).toEqual(
      new Set([people.donor, people.focalPoint, people.broker].map(({ person }) => person.email)),
    );
    expect((await due(on('2027-11-24')))['needs-expired']).toBeUndefined();
  });
});

test('a proposal that one side left unanswered lapses after its day, and whoever waited is told without a reason', async () => {
  await database.owner.deleteFrom('outbox').execute();
  const { needId, offerId } = await arrangePair(database, people);
  const proposed = await proposeMatches(people.broker, { needId, offerIds: [offerId], note: '' }, NOW);
  const [result] = proposed.ok ? proposed.value : [];
  if (!result?.proposed) throw new Error(JSON.stringify(proposed));
  await answerMatch(people.donor, { matchId: result.matchId, answer: 'yes' }, NOW);
  // Fifteen working days from Monday the 23rd.
  await runDue(on('2026-12-14', '23:59'));
  expect(await statusOf('matches', result.matchId)).toBe('proposed');
  const reports = await Promise.all([runDue(on('2026-12-15')), runDue(on('2026-12-15'))]);
  expect(reports.reduce((sum, { done }) => sum + (done['proposals-lapsed'] ?? 0), 0)).toBe(1);
  const match = database.owner.selectFrom('matches').selectAll().where('id', '=', result.matchId);
  expect(await match.executeTakeFirstOrThrow()).toMatchObject({
    status: 'closed',
    closing_code: 'lapsed-without-reply',
  });
  const told = await letters('record-closed');
  expect(told.map(({ email }) => email).sort()).toEqual(
    [people.donor.person.email, people.broker.person.email].sort(),
  );
  expect(told.every(({ values }) => Object.keys(values).join() === 'path')).toBe(true);
});
