import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { returnNeed } from '#app/operations/needs/return-need.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { sendNeed } from '#app/operations/needs/send-need.ts';
import { startNeed } from '#app/operations/needs/start-need.ts';
import { authenticateNeed } from '#app/operations/needs/authenticate-need.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { takeUpNeed } from '#app/operations/needs/take-up-need.ts';
import { takeBackNeed } from '#app/operations/needs/take-back-need.ts';
import { validateNeed } from '#app/operations/needs/validate-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import { withdrawNeed } from '#app/operations/needs/withdraw-need.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { verdicts } from '#tests/support/principles.ts';
import { needThatIs, NOW, readNeed, statusOf } from '#tests/support/needs.ts';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  // The cast is of invented States.
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  forgetCatalogue();
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const refused = (reason: string) => ({ ok: false, reason });
const eventsOf = async (id: string) =>
  (
    await database.owner
      .selectFrom('need_events')
      .select(['action', 'from_status', 'to_status', 'role', 'reason_code'])
      .where('need_id', '=', id)
      .orderBy('id')
      .execute()
  ).map((event) => `${event.role}: ${event.action} ${event.from_status ?? '-'} → ${event.to_status}`);

test('a need goes from draft to donors, every step recorded', async () => {
  const { id } = await needThatIs('circulating', people);
  expect(await eventsOf(id)).toEqual([
    'focal_point: start - → draft',
    'focal_point: submit draft → submitted',
    'broker: validate submitted → validated',
    'focal_point: consent validated → validated',
    'broker: circulate validated → circulating',
  ]);
  expect(await readNeed(people.focalPoint, id)).toMatchObject({
    status: 'circulating',
    circulatesUntil: '2026-12-23',
  });
});

test('a form sent twice starts one draft', async () => {
  const id = randomUUID();
  const both = await Promise.all([
    startNeed(people.focalPoint, { id }, NOW),
    startNeed(people.focalPoint, { id }, NOW),
  ]);
  expect(both).toEqual([
    { ok: true, value: { id } },
    { ok: true, value: { id } },
  ]);
  expect(await eventsOf(id)).toHaveLength(1);
});

test('a need is written in the language of the page on which it began', async () => {
  const begun = async (textLanguage?: 'ar') => {
    const id = randomUUID();
    await startNeed(people.focalPoint, { id, textLanguage }, NOW);
    return (await readNeed(people.focalPoint, id)).textLanguage;
  };
  expect([await begun('ar'), await begun()]).toEqual(['ar', people.focalPoint.person.language]);
});

test('an id that another delegation took is out of reach, and nothing changes', async () => {
  const { id } = await needThatIs('draft', people);
  expect(await startNeed(people.secondFocalPoint, { id }, NOW)).toEqual(refused('not-found'));
});

test('only a focal point of a State starts a need', async () => {
  expect(await startNeed(people.donor, { id: randomUUID() }, NOW)).toEqual(refused('not-your-act'));
  expect(await startNeed(people.broker, { id: randomUUID() }, NOW)).toEqual(refused('not-your-act'));
});

test('an offer that is not published cannot be asked for', async () => {
  const input = { id: randomUUID(), offerId: randomUUID() };
  expect(await startNeed(people.focalPoint, input, NOW)).toEqual(refused('offer-not-published'));
});

test('a stale save is refused and overwrites nothing', async () => {
  const need = await needThatIs('draft', people);
  const save = (title: string) =>
    saveNeed(people.focalPoint, { id: need.id, revision: need.revision, changes: { title } }, NOW);
  const outcomes = await Promise.all([save('first'), save('second')]);
  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
  expect(outcomes).toContainEqual(refused('stale'));
  const kept = outcomes[0].ok ? 'first' : 'second';
  expect((await readNeed(people.focalPoint, need.id)).title).toBe(kept);
});

test('a need that was handed in is not written any more', async () => {
  const { id, revision } = await needThatIs('submitted', people);
  expect(await saveNeed(people.focalPoint, { id, revision, changes: { title: 'x' } }, NOW)).toEqual(
    refused('not-now'),
  );
});

test('an incomplete need is not handed in', async () => {
  const { id, revision } = await needThatIs('draft', people, { content: { outcomes: [] } });
  expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toEqual(refused('incomplete'));
  expect(await statusOf(people.focalPoint, id)).toBe('draft');
});

test('a secret is kept neither in a draft nor in the reason for a return', async () => {
  const { id, revision } = await needThatIs('draft', people);
  const changes = { summary: 'password: hunter22' };
  expect(await saveNeed(people.focalPoint, { id, revision, changes }, NOW)).toEqual(refused('secret-found'));
  const draft = await readNeed(people.focalPoint, id);
  expect([draft.revision, draft.summary.includes('hunter22')]).toEqual([revision, false]);

  const handedIn = await needThatIs('submitted', people);
  const reason = { id: handedIn.id, code: 'unclear' as const, text: 'password: hunter22' };
  const before = await eventsOf(handedIn.id);
  expect(await returnNeed(people.broker, reason, NOW)).toEqual(refused('secret-found'));
  expect(await eventsOf(handedIn.id)).toEqual(before);
});

test('a need with a secret in its text is not handed in', async () => {
  const { id, revision } = await needThatIs('draft', people);
  // As it may stand there from before a pattern was known.
  await database.owner
    .updateTable('needs')
    .set({ summary: 'password: hunter22' })
    .where('id', '=', id)
    .execute();
  expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toEqual(refused('incomplete'));
});

test('what changed after it was checked is not handed in', async () => {
  const { id, revision } = await needThatIs('draft', people);
  await saveNeed(people.focalPoint, { id, revision, changes: { title: 'another' } }, NOW);
  expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toEqual(refused('stale'));
});

test('a need is returned with a reason only, and can be handed in again', async () => {
  const { id } = await needThatIs('submitted', people);
  expect(await returnNeed(people.broker, { id, code: 'unclear', text: ' ' }, NOW)).toEqual(
    refused('reason-needed'),
  );
  expect(await returnNeed(people.broker, { id, code: 'unclear', text: 'Say more.' }, NOW)).toMatchObject({
    ok: true,
  });
  const { revision } = await readNeed(people.focalPoint, id);
  expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toMatchObject({ ok: true });
  expect((await eventsOf(id)).slice(-2)).toEqual([
    'broker: return submitted → returned',
    'focal_point: submit returned → submitted',
  ]);
});

test('a need is acknowledged and said to come from its State once of each handing in, and each moves the day it is due', async () => {
  const { id } = await needThatIs('submitted', people);
  const onDesk = async () => {
    const { lines } = await listDesk(people.broker, NOW, { whose: 'everyone', kind: 'need-new' });
    return lines.find((line) => line.id === id);
  };
  const due = async () => (await onDesk())?.due;
  expect(await takeUpNeed(people.focalPoint, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await takeUpNeed(people.donor, { id }, NOW)).toEqual(refused('not-found'));
  expect(await due()).toBe('2026-11-25');
  expect(await takeUpNeed(people.broker, { id }, NOW)).toMatchObject({ ok: true });
  expect(await takeUpNeed(people.secondBroker, { id }, NOW)).toEqual(refused('not-now'));
  expect(await onDesk()).toMatchObject({ due: '2026-11-30', owner: { name: people.broker.person.name } });
  expect(await authenticateNeed(people.focalPoint, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await authenticateNeed(people.broker, { id }, NOW)).toMatchObject({ ok: true });
  expect(await authenticateNeed(people.secondBroker, { id }, NOW)).toEqual(refused('not-now'));
  expect(await due()).toBe('2026-12-07');
  expect(await takeBackNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  const { revision } = await readNeed(people.focalPoint, id);
  expect(await sendNeed(people.focalPoint, { id, revision }, NOW)).toMatchObject({ ok: true });
  expect(await due()).toBe('2026-11-25');
  expect(await authenticateNeed(people.broker, { id }, NOW)).toMatchObject({ ok: true });
  expect(await takeUpNeed(people.broker, { id }, NOW)).toEqual(refused('not-now'));
  expect(await eventsOf(id)).toContain('broker: authenticate submitted → submitted');
});

test('a need that nobody decided on is taken back, and corrected', async () => {
  const { id } = await needThatIs('submitted', people);
  expect(await takeBackNeed(people.secondFocalPoint, { id }, NOW)).toEqual(refused('not-found'));
  expect(await takeBackNeed(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await takeBackNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  const { revision } = await readNeed(people.focalPoint, id);
  const save = { id, revision, changes: { title: 'As it was meant' } };
  expect(await saveNeed(people.focalPoint, save, NOW)).toMatchObject({ ok: true });
  const corrected = await readNeed(people.focalPoint, id);
  expect(await sendNeed(people.focalPoint, { id, revision: corrected.revision }, NOW)).toMatchObject({
    ok: true,
  });
  expect((await eventsOf(id)).slice(-2)).toEqual([
    'focal_point: take-back submitted → returned',
    'focal_point: submit returned → submitted',
  ]);
});

test('a need is taken back until it circulates, and what its State agreed to ends with it', async () => {
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  forgetCatalogue();
  const { id } = await needThatIs('consented', people, { offerId });
  expect(await takeBackNeed(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await takeBackNeed(people.focalPoint, { id }, NOW)).toMatchObject({ ok: true });
  const served = database.owner
    .selectFrom('need_views')
    .select(['audience', 'view'])
    .where('need_id', '=', id);
  const [remnant, ...others] = await served.execute();
  expect(others).toEqual([]);
  expect(remnant?.view.answers).not.toHaveProperty('title');
  const { revision } = await readNeed(people.focalPoint, id);
  const save = { id, revision, changes: { title: 'Without the name of the State' } };
  expect(await saveNeed(people.focalPoint, save, NOW)).toMatchObject({ ok: true });
  const corrected = await readNeed(people.focalPoint, id);
  expect(await sendNeed(people.focalPoint, { id, revision: corrected.revision }, NOW)).toMatchObject({
    ok: true,
  });
  expect(await circulateNeed(people.broker, { id }, NOW)).toEqual(refused('not-now'));
  const again = await readNeed(people.broker, id);
  const validate = { id, revision: again.revision, verdicts: verdicts() };
  expect(await validateNeed(people.broker, validate, NOW)).toMatchObject({ ok: true });
  expect(await circulateNeed(people.broker, { id }, NOW)).toEqual(refused('consent-needed'));
  const { viewHash } = viewsOf(await readNeed(people.focalPoint, id));
  const agree = { id, viewHash, wordsLeft: true };
  const later = new Date(NOW.getTime() + 60_000);
  expect(await consentToCirculation(people.focalPoint, agree, later)).toMatchObject({ ok: true });
  expect(await circulateNeed(people.broker, { id }, later)).toMatchObject({ ok: true });
  expect(await takeBackNeed(people.focalPoint, { id }, NOW)).toEqual(refused('not-now'));
  expect((await eventsOf(id)).filter((event) => event.includes('take-back'))).toEqual([
    'focal_point: take-back validated → returned',
  ]);
  // It was asked for with the first agreement, and stays so through the second.
  const asked = await database.owner
    .selectFrom('matches')
    .select('status')
    .where('need_id', '=', id)
    .execute();
  expect(asked).toEqual([{ status: 'requested' }]);
});

test('the wrong role decides nothing', async () => {
  const { id, revision } = await needThatIs('submitted', people);
  expect(await validateNeed(people.focalPoint, { id, revision }, NOW)).toEqual(refused('not-your-act'));
  expect(await withdrawNeed(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await pauseNeed(people.broker, { id }, NOW)).toEqual(refused('not-your-act'));
  expect(await validateNeed(people.donor, { id, revision }, NOW)).toEqual(refused('not-found'));
  expect(await sendNeed(people.secondFocalPoint, { id, revision }, NOW)).toEqual(refused('not-found'));
  expect(await statusOf(people.broker, id)).toBe('submitted');
});

test('a broker never finds a draft, nor one that was withdrawn before it was handed in', async () => {
  const { id } = await needThatIs('draft', people);
  expect(await returnNeed(people.broker, { id, code: 'other', text: 'x' }, NOW)).toEqual(
    refused('not-found'),
  );
  await withdrawNeed(people.focalPoint, { id }, NOW);
  await expect(readNeed(people.broker, id)).rejects.toThrow('out of reach');
});

test('consent is to exactly the view that was shown', async () => {
  const need = await needThatIs('validated', people);
  const other = viewsOf({ ...need, sizeBand: 'gt2m' }).viewHash;
  const consent = (viewHash: string) =>
    consentToCirculation(people.focalPoint, { id: need.id, viewHash }, NOW);
  expect(await consent(other)).toEqual(refused('view-changed'));
  expect(await circulateNeed(people.broker, { id: need.id }, NOW)).toEqual(refused('consent-needed'));
  expect(await consent(viewsOf(need).viewHash)).toMatchObject({ ok: true });
  expect(await consent(viewsOf(need).viewHash)).toEqual(refused('already-consented'));
  const rows = await database.owner
    .selectFrom('need_consents')
    .select(['view_hash', 'view', 'person_id'])
    .where('need_id', '=', need.id)
    .execute();
  expect(rows).toEqual([
    { view_hash: viewsOf(need).viewHash, view: viewsOf(need).views, person_id: people.focalPoint.person.id },
  ]);
});

test('views that are not to the letter what the State agreed to do not circulate', async () => {
  const { id } = await needThatIs('consented', people);
  await database.owner
    .updateTable('need_consents')
    .set({ view_hash: 'f'.repeat(64) })
    .where('need_id', '=', id)
    .execute();
  expect(await circulateNeed(people.broker, { id }, NOW)).toEqual(refused('consent-needed'));
});

test('only its own State consents', async () => {
  const need = await needThatIs('validated', people);
  const input = { id: need.id, viewHash: viewsOf(need).viewHash };
  expect(await consentToCirculation(people.broker, input, NOW)).toEqual(refused('not-your-act'));
  expect(await consentToCirculation(people.secondFocalPoint, input, NOW)).toEqual(refused('not-found'));
});

const circulates = async (id: string) =>
  (
    await database.owner
      .selectFrom('need_views')
      .select('circulating')
      .where('need_id', '=', id)
      .executeTakeFirst()
  )?.circulating;

test('a paused need is not shown, and is shown again until the same day', async () => {
  const { id } = await needThatIs('circulating', people);
  await pauseNeed(people.focalPoint, { id }, NOW);
  expect(await circulates(id)).toBe(false);
  expect(await statusOf(people.focalPoint, id)).toBe('paused');
  await resumeNeed(people.focalPoint, { id }, NOW);
  expect(await circulates(id)).toBe(true);
  expect(await readNeed(people.focalPoint, id)).toMatchObject({
    status: 'circulating',
    circulatesUntil: '2026-12-23',
  });
});

test('a need that was paused before it circulated is not shown when it goes on', async () => {
  const { id } = await needThatIs('submitted', people);
  await pauseNeed(people.focalPoint, { id }, NOW);
  await resumeNeed(people.focalPoint, { id }, NOW);
  expect(await statusOf(people.focalPoint, id)).toBe('submitted');
  expect(await circulates(id)).toBeUndefined();
});

test('withdrawn and circulated at once: one order wins, and nothing withdrawn is shown', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id } = await needThatIs('consented', people);
    const [withdrawn, circulated] = await Promise.all([
      withdrawNeed(people.focalPoint, { id }, NOW),
      circulateNeed(people.broker, { id }, NOW),
    ]);
    expect(withdrawn).toMatchObject({ ok: true });
    if (!circulated.ok) expect(circulated).toEqual(refused('not-now'));
    expect(await statusOf(people.focalPoint, id)).toBe('withdrawn');
    expect((await circulates(id)) ?? false).toBe(false);
  }
});

test('what is withdrawn stays withdrawn', async () => {
  const { id } = await needThatIs('draft', people);
  await withdrawNeed(people.focalPoint, { id }, NOW);
  expect(await withdrawNeed(people.focalPoint, { id }, NOW)).toEqual(refused('not-now'));
  expect(await resumeNeed(people.focalPoint, { id }, NOW)).toEqual(refused('not-now'));
});
