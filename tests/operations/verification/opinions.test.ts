import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useNoteKeys } from '#app/auth/note-keys.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { readHubDesk } from '#app/operations/hubs/read-hub-desk.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { publishOffer } from '#app/operations/offers/publish-offer.ts';
import { sendOffer } from '#app/operations/offers/send-offer.ts';
import { askOpinion } from '#app/operations/verification/ask-opinion.ts';
import { checkSigning } from '#app/operations/verification/check-signing.ts';
import { giveOpinion } from '#app/operations/verification/give-opinion.ts';
import { readOpinion } from '#app/operations/verification/read-opinion.ts';
import { logLines } from '#app/operations/verification/publish-statuses.ts';
import { withActor } from '#db/client.ts';
import { listOpinions } from '#db/queries/verification/opinions.ts';
import { addMember, addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { TEST_KEYS } from '#tests/support/keys.ts';
import { addHat } from '#tests/support/deputies.ts';
import { arrangeOffer, NOW, TECHNOLOGY } from '#tests/support/offers.ts';
import { arrangePassport } from '#tests/support/passports.ts';
import { verdicts } from '#tests/support/principles.ts';
import { stillAsked } from '#tests/support/inbox.ts';

let database: TestDatabase;
let people: Cast;
let reference: string;
let offerId: string;
let elsewhere: Wearing;

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
  expect(await checkSigning(TEST_KEYS, NOW)).toEqual([]);
  const id = await arrangeOffer(database, people.donor, TECHNOLOGY);
  await arrangePassport(database, people.donor, id);
  expect(await sendOffer(people.donor, { id, revision: 1 }, NOW)).toMatchObject({ ok: true });
  expect(await publishOffer(people.broker, { id, revision: 2, verdicts: verdicts() }, NOW)).toMatchObject({
    ok: true,
  });
  const note = await database.owner
    .selectFrom('trust_notes')
    .select('reference')
    .where('offer_id', '=', id)
    .executeTakeFirstOrThrow();
  reference = note.reference!;
  offerId = id;
  const organisation = await addOrganisation(database, { name: 'Centre Far Away', kind: 'hub' });
  elsewhere = await addMember(database, {
    name: 'Hana Far',
    role: 'hub_coordinator',
    organisation,
    now: NOW,
  });
  await cover(people.hubCoordinator, ['XA'], []);
  await cover(elsewhere, ['XD'], []);
});
afterAll(async () => {
  useInstallationMode('production');
  useNoteKeys(TEST_KEYS);
  await database.drop();
});

async function cover(
  hub: Wearing,
  covers: string[],
  funders: string[],
  others: { owners?: string[]; partners?: string[] } = {},
): Promise<void> {
  const said = { covers, funders, owners: others.owners ?? [], partners: others.partners ?? [] };
  await database.owner
    .insertInto('hubs')
    .values({ organisation_id: hub.hat.organisation.id, ...said, languages: ['en'] })
    .onConflict((conflict) => conflict.column('organisation_id').doUpdateSet(said))
    .execute();
}

/** Says through which hub the offer is delivered, for as long as the work takes. */
async function deliveredThrough(hub: Wearing | undefined, work: () => Promise<void>): Promise<void> {
  const say = (ids: string[]) =>
    database.owner.updateTable('offers').set({ via_hub_ids: ids }).where('id', '=', offerId).execute();
  await say(hub ? [hub.hat.organisation.id] : []);
  await work();
  await say([]);
}

const question = 'Is the rebuilt file the one that is shipped?';
const ask = async (by: Wearing, hub: Wearing, text = question) =>
  askOpinion(by, { reference, hubId: hub.hat.organisation.id, question: text }, NOW);
const answer = {
  opinion: 'questions',
  text: 'Ask for the build log.',
  scope: 'The note.',
  limits: 'No file.',
} as const;
const mine = (by: Wearing) => withActor(actingPerson(by), (tx) => listOpinions(tx));
const letters = () =>
  database.owner
    .selectFrom('outbox')
    .select(['kind', 'email'])
    .where('kind', 'in', ['note-opinion-asked', 'note-opinion-answered'])
    .orderBy('id')
    .execute();

test('a State asks a hub that covers it and has no tie to the offer, and no other', async () => {
  const { focalPoint, hubCoordinator, donor, verifier } = people;
  expect(await ask(donor, hubCoordinator)).toMatchObject({ reason: 'not-your-act' });
  expect(await ask(verifier, hubCoordinator)).toMatchObject({ reason: 'not-your-act' });
  expect(await ask(focalPoint, elsewhere)).toMatchObject({ reason: 'not-found' });
  expect(await ask(focalPoint, hubCoordinator, 'password: hunter2hunter2')).toMatchObject({
    reason: 'secret-found',
  });
  await cover(hubCoordinator, ['XA'], ['Asteria Cooperation AGENCY']);
  expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ reason: 'conflict-of-interest' });
  await cover(hubCoordinator, ['XA'], [], { owners: ['Asteria Cooperation AGENCY'] });
  expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ reason: 'conflict-of-interest' });
  // Whom it works with does not stand in the way.
  await cover(hubCoordinator, ['XA'], [], { partners: ['Asteria Cooperation Agency'] });
  await deliveredThrough(hubCoordinator, async () => {
    expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ reason: 'conflict-of-interest' });
  });
  expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ ok: true });
  expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ reason: 'already-there' });
  expect(await letters()).toEqual([{ kind: 'note-opinion-asked', email: hubCoordinator.person.email }]);
});

test('the hub answers once, unless it is tied by then; only the State that asked reads it', async () => {
  const { focalPoint, secondFocalPoint, hubCoordinator, donor, broker, verifier } = people;
  const [asked] = await mine(hubCoordinator);
  const id = asked!.id;
  expect(asked).toMatchObject({ noteReference: reference, question, answer: undefined });
  // It stands on the desk of the hub that is asked while it waits, and on no other's.
  const waiting = async (by: Wearing) => (await readHubDesk(by, NOW)).secondOpinions.map((each) => each.id);
  expect([await waiting(hubCoordinator), await waiting(elsewhere)]).toEqual([[id], []]);
  expect(await giveOpinion(focalPoint, { id, said: answer }, NOW)).toMatchObject({ reason: 'not-your-act' });
  expect(await giveOpinion(elsewhere, { id, said: answer }, NOW)).toMatchObject({ reason: 'not-found' });
  await cover(hubCoordinator, ['XA'], ['Asteria Cooperation Agency']);
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({
    reason: 'conflict-of-interest',
  });
  await cover(hubCoordinator, ['XA'], [], { owners: ['Asteria Cooperation Agency'] });
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({
    reason: 'conflict-of-interest',
  });
  await cover(hubCoordinator, ['XA'], [], { partners: ['Asteria Cooperation Agency'] });
  // Whoever writes it is one person in every hat; what that is for the State to know is nothing.
  const second = await addHat(database, hubCoordinator, 'donor', donor.hat.organisation.id);
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({
    reason: 'conflict-of-interest',
  });
  expect((await readOpinion(hubCoordinator, id, NOW))?.tied?.conflict).toBe('own-role');
  expect((await readOpinion(focalPoint, id, NOW))?.tied?.conflict).toBeUndefined();
  await database.owner.deleteFrom('memberships').where('id', '=', second).execute();
  // While it waits, whoever reads it reads today's ties.
  const shown = { kind: 'partner', name: 'Asteria Cooperation Agency' };
  for (const by of [focalPoint, hubCoordinator])
    expect((await readOpinion(by, id, NOW))?.tied).toEqual({
      conflict: undefined,
      ties: { blocking: [], shown: [shown] },
    });
  // Of an offer that is not public nobody can say who stands behind it.
  const status = (said: 'published' | 'paused') =>
    database.owner.updateTable('offers').set({ status: said }).where('id', '=', offerId).execute();
  await status('paused');
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({
    reason: 'offer-not-published',
  });
  expect(await readOpinion(hubCoordinator, id, NOW)).toMatchObject({ tied: undefined });
  await status('published');
  expect(await stillAsked(database.owner, 'note-opinion-asked', id)).toContain(hubCoordinator.person.email);
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({ ok: true });
  expect(await stillAsked(database.owner, 'note-opinion-asked', id)).toEqual([]);
  expect(await waiting(hubCoordinator)).toEqual([]);
  expect(await giveOpinion(hubCoordinator, { id, said: answer }, NOW)).toMatchObject({
    reason: 'already-answered',
  });
  expect(await letters()).toContainEqual({ kind: 'note-opinion-answered', email: focalPoint.person.email });
  expect((await mine(focalPoint))[0]?.answer).toMatchObject(answer);
  // What the hub was tied to then stays with its answer, whatever becomes of its profile and of the offer.
  await cover(hubCoordinator, ['XA'], []);
  await status('paused');
  for (const by of [focalPoint, hubCoordinator])
    expect((await readOpinion(by, id, NOW))?.tied).toEqual({
      conflict: undefined,
      ties: { blocking: [], shown: [shown] },
    });
  await status('published');
  for (const by of [secondFocalPoint, elsewhere, donor, broker, verifier])
    expect(await mine(by), by.hat.role).toEqual([]);
  const anonymous = withActor({ kind: 'anonymous' }, (tx) => listOpinions(tx));
  await expect(anonymous).rejects.toMatchObject({ code: '42501' });
});

test('a hub that gives no opinion says why, also where a tie or the offer stands in the way; the State can ask again', async () => {
  const { focalPoint, hubCoordinator } = people;
  const asked = async () => {
    expect(await ask(focalPoint, hubCoordinator)).toMatchObject({ ok: true });
    return (await mine(hubCoordinator)).find((each) => !each.answer)!.id;
  };
  const decline = (id: string, declined: 'conflict' | 'capacity') =>
    giveOpinion(hubCoordinator, { id, said: { declined } }, NOW);
  const inInbox = async (by: Wearing) =>
    (await readInbox(by, NOW)).records.filter(({ path }) => path.startsWith('/verification/opinions/'));
  const first = await asked();
  // Ticked away as a letter, it waits as what it is: for the hub until it is answered, for the State as what others do.
  const settled = database.owner.updateTable('inbox_entries').set({ settled_at: NOW });
  await settled.where('kind', '=', 'note-opinion-asked').execute();
  const { organisation, hub } = (await mine(focalPoint)).find(({ id }) => id === first)!;
  const here = { path: `/verification/opinions/${first}`, reference };
  expect(await inInbox(hubCoordinator)).toMatchObject([{ lane: 'me', title: organisation, ...here }]);
  expect(await inInbox(focalPoint)).toMatchObject([{ lane: 'others', title: hub.name, ...here }]);
  await cover(hubCoordinator, ['XA'], ['Asteria Cooperation Agency']);
  expect(await decline(first, 'conflict')).toMatchObject({ ok: true });
  expect([await inInbox(hubCoordinator), await inInbox(focalPoint)]).toEqual([[], []]);
  expect(await stillAsked(database.owner, 'note-opinion-asked', first)).toEqual([]);
  expect(await decline(first, 'capacity')).toMatchObject({ reason: 'already-answered' });
  // The State reads why, and what the hub was tied to that day, whatever its profile says now.
  await cover(hubCoordinator, ['XA'], []);
  expect(await readOpinion(focalPoint, first, NOW)).toMatchObject({
    answer: { declined: 'conflict', at: NOW },
    tied: { ties: { blocking: [{ kind: 'funder', name: 'Asteria Cooperation Agency' }] } },
  });
  const second = await asked();
  await database.owner.updateTable('offers').set({ status: 'paused' }).where('id', '=', offerId).execute();
  expect(await decline(second, 'capacity')).toMatchObject({ ok: true });
  await database.owner.updateTable('offers').set({ status: 'published' }).where('id', '=', offerId).execute();
  expect(await readOpinion(focalPoint, second, NOW)).toMatchObject({ answer: { declined: 'capacity' } });
  expect((await readOpinion(focalPoint, second, NOW))?.tied).toBeUndefined();
});

test('neither the note nor the public log is touched, and the log of acts says that it was done', async () => {
  const lines: string[] = [];
  for await (const line of logLines()) lines.push((JSON.parse(line) as { act: string }).act);
  expect(lines).toEqual(['issue']);
  const note = await database.owner
    .selectFrom('trust_notes')
    .select('disputed_at')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  expect(note.disputed_at).toBeNull();
  const { rows: acts } = await sql<object>`select act, about, offer_id from audit_payloads
    where act like '%-opinion' order by n`.execute(database.owner);
  expect(acts).toEqual([
    { act: 'ask-opinion', about: 'match', offer_id: null },
    { act: 'answer-opinion', about: 'match', offer_id: null },
    { act: 'ask-opinion', about: 'match', offer_id: null },
    { act: 'decline-opinion', about: 'match', offer_id: null },
    { act: 'ask-opinion', about: 'match', offer_id: null },
    { act: 'decline-opinion', about: 'match', offer_id: null },
  ]);
});
