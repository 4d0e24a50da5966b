import { sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Wearing } from '#app/auth/viewer.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { answerMatch } from '#app/operations/matches/answer-match.ts';
import { findNeedForInterest, listFittingNeeds } from '#app/operations/matches/fitting-needs.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { listDesk } from '#app/operations/matches/list-desk.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { requestMatch } from '#app/operations/matches/request-match.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { matchForDonor } from '#app/routes/matches/parts/for-donor.ts';
import { matchForRecipient } from '#app/routes/matches/parts/for-recipient.ts';
import { withActor, type Tx } from '#db/client.ts';
import { listMatchesOfDonor, listMatchesOfRecipient } from '#db/queries/matches/lists.ts';
import { findClosingCode, findMatch } from '#db/queries/matches/matches.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed, arrangePair, CANARIES, NOW } from '#tests/support/matches.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database);
});
afterEach(() => forgetCatalogue());
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});

const as = <T>(who: Wearing, work: (tx: Tx) => Promise<T>) => withActor(actingPerson(who), work);

describe('what a donor reads', () => {
  it('nothing of a State’s request until a broker proposes it', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    await database.owner
      .updateTable('need_views')
      .set({ circulating: false })
      .where('need_id', '=', needId)
      .execute();
    await as(people.focalPoint, (tx) =>
      requestMatch(tx, actingPerson(people.focalPoint), { id: needId, stateCode: 'XA' }, offerId, NOW),
    );
    const seen = await as(people.donor, async (tx) => ({
      matches: await tx.selectFrom('matches').select('id').where('need_id', '=', needId).execute(),
      masked: await tx.selectFrom('need_views').select('reference').where('need_id', '=', needId).execute(),
    }));
    expect(seen).toEqual({ matches: [], masked: [] });
  });

  it('no suggestion, no event, no contact, no answer of the other side, and no match of another donor', async () => {
    const id = await proposed();
    await answerMatch(people.focalPoint, { matchId: id, answer: 'yes' }, NOW);
    const seen = await as(people.donor, async (tx) => ({
      suggestions: await tx.selectFrom('match_suggestions').select('match_id').execute(),
      events: await tx.selectFrom('match_events').select('id').execute(),
      contacts: await tx.selectFrom('match_contacts').select('name').execute(),
      answers: await tx.selectFrom('match_answers').select('party').where('match_id', '=', id).execute(),
    }));
    expect(seen).toEqual({ suggestions: [], events: [], contacts: [], answers: [] });
    for (const who of [people.secondDonor, people.secondFocalPoint, people.hubCoordinator, people.verifier])
      expect(await as(who, (tx) => findMatch(tx, id))).toBeUndefined();
  });

  it('not one word that the masked view hides, in any page or list before the introduction', async () => {
    const { needId, offerId } = await arrangePair(database, people);
    const fitting = async () => [...(await listFittingNeeds(people.donor, [offerId], NOW, 100)).values()];
    const before = await fitting();
    expect(JSON.stringify(before)).toContain(needId);
    const id = await propose(needId, offerId);
    // What goes on with an offer is not proposed to it again.
    expect(JSON.stringify(await fitting())).not.toContain(needId);
    const t = translator('en');
    const read = JSON.stringify([
      await matchForDonor(t, people.donor, id, NOW),
      (await as(people.donor, (tx) => listMatchesOfDonor(tx))).filter((line) => line.id === id),
      before,
      await findNeedForInterest(people.donor, needId, NOW),
    ]);
    expect(read).toContain(offerId);
    const { name, stateCode } = people.focalPoint.hat.organisation;
    for (const canary of [...Object.values(CANARIES), 'Ondine', name, `"${stateCode}"`, 'Fia', 'next-year'])
      expect(read).not.toContain(canary);
  });

  it('the whole need and the other’s contact after it, once they keep it confidential, and not the other way round for a third', async () => {
    const id = await introduced();
    const first = await matchForDonor(translator('en'), people.donor, id, NOW);
    expect(first).toMatchObject({ need: { masked: 'until-kept' }, contacts: [] });
    // What opens the rest is the first thing to do.
    expect(first?.acts[0]?.href).toBe(first?.keepFirst);
    const { need_id: needId } = await database.owner
      .selectFrom('matches')
      .select('need_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(first?.keepFirst).toBe(`/en/needs/${needId}/confidentiality`);
    await keepIt(needId, people.donor);
    const page = await matchForDonor(translator('en'), people.donor, id, NOW);
    expect(page?.need).toMatchObject({ masked: false, title: CANARIES.title });
    expect(page?.contacts.map(({ contact }) => contact.name)).toEqual(['Fia Focal']);
    const other = await matchForRecipient(translator('en'), people.focalPoint, id, NOW);
    expect(other?.contacts.map(({ contact }) => contact.name)).toEqual(['Dana Donor']);
    expect(await matchForDonor(translator('en'), people.secondDonor, id, NOW)).toBeUndefined();
    // When it is over the donor reads so, and nothing of what it was given; nor that a plan is to come.
    const toCome = translator('en')('principles.match.plan-to-come');
    expect(JSON.stringify(page)).toContain(toCome);
    await database.owner
      .updateTable('matches')
      .set({ status: 'closed', closing_code: 'fulfilled' })
      .where('id', '=', id)
      .execute();
    const over = await matchForDonor(translator('en'), people.donor, id, NOW);
    expect(over).toMatchObject({ need: { masked: 'over-but-messages' }, contacts: [] });
    expect(over?.chips.length).toBeGreaterThan(0);
    expect(JSON.stringify(over)).not.toContain(toCome);
    expect(JSON.stringify(over)).not.toContain(CANARIES.title);
  });

  it('that a match closed, and neither why nor by whom', async () => {
    const id = await proposed();
    const code = 'trust-not-established';
    await answerMatch(people.focalPoint, { matchId: id, answer: 'no', code, text: 'Ondine reason' }, NOW);
    const page = await matchForDonor(translator('en'), people.donor, id, NOW);
    expect(page?.events.map(({ what }) => what)).toEqual([
      'A broker proposed the match',
      'This match was closed',
    ]);
    const read = JSON.stringify([page, await as(people.donor, (tx) => listMatchesOfDonor(tx))]);
    expect(read).not.toMatch(/Ondine reason|trust-not|Trust was not/);
    expect(await as(people.donor, (tx) => findClosingCode(tx, id))).toBeUndefined();
    expect(await as(people.focalPoint, (tx) => findClosingCode(tx, id))).toBe(code);
    await expect(
      as(people.donor, (tx) => tx.selectFrom('matches').select('closing_code').execute()),
    ).rejects.toMatchObject({ code: '42501' });
  });
});

describe('what direct SQL cannot do', () => {
  it('introduce without two yeses, whoever asks', async () => {
    const id = await proposed();
    await answerMatch(people.donor, { matchId: id, answer: 'yes' }, NOW);
    const introduce = (tx: Tx) =>
      tx
        .updateTable('matches')
        .set({ status: 'introduced', introduced_at: NOW })
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
    await expect(as(people.broker, introduce)).rejects.toMatchObject({ constraint: 'matches_two_yeses' });
    await answerMatch(people.focalPoint, { matchId: id, answer: 'yes' }, NOW);
    for (const who of [people.donor, people.focalPoint])
      await expect(as(who, introduce)).rejects.toMatchObject({ code: '42501' });
  });

  it('answer for the other side, in another’s match, or turn a no into a yes', async () => {
    const id = await proposed();
    const insert = (who: Cast[keyof Cast], party: 'donor' | 'recipient') =>
      as(who, (tx) =>
        tx
          .insertInto('match_answers')
          .values({
            match_id: id,
            party,
            answer: 'yes',
            person_id: who.person.id,
            organisation_id: who.hat.organisation.id,
            reason_code: null,
          })
          .execute(),
      );
    await expect(insert(people.donor, 'recipient')).rejects.toMatchObject({ code: '42501' });
    await expect(insert(people.secondDonor, 'donor')).rejects.toMatchObject({ code: '42501' });
    await expect(insert(people.broker, 'donor')).rejects.toMatchObject({ code: '42501' });
    await answerMatch(people.donor, { matchId: id, answer: 'no', code: 'no-fit' }, NOW);
    await expect(
      as(people.donor, (tx) =>
        tx.updateTable('match_answers').set({ answer: 'yes' }).where('match_id', '=', id).execute(),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  it('move a match to another need, and so read its masked view', async () => {
    const id = await proposed();
    const hidden = await arrangeNeed(database, people.secondFocalPoint, { status: 'validated' });
    const move = (tx: Tx) =>
      sql`update matches set need_id = ${hidden}::uuid, status = 'closed', closing_code = 'no-fit' where id = ${id}::uuid`.execute(
        tx,
      );
    for (const who of [people.donor, people.focalPoint, people.broker])
      await expect(as(who, move)).rejects.toMatchObject({ code: '42501' });
  });
});

it('shows a State its own matches only', async () => {
  const id = await proposed();
  const lines = async (who: Cast[keyof Cast]) =>
    (await as(who, (tx) => listMatchesOfRecipient(tx))).map((line) => line.id);
  expect(await lines(people.focalPoint)).toContain(id);
  expect(await lines(people.secondFocalPoint)).toEqual([]);
});

it('puts on the desk what waits, under the right kind', async () => {
  const { needId, offerId } = await arrangePair(database, people);
  const fresh = await arrangeNeed(database, people.focalPoint, { status: 'submitted' });
  const unagreed = await arrangeNeed(database, people.focalPoint, { status: 'validated' });
  const kindOf = async (id: string) => {
    const { lines } = await listDesk(people.broker, NOW, { whose: 'everyone' });
    return lines.find((line) => line.id === id)?.kind;
  };
  expect(await kindOf(fresh)).toBe('need-new');
  expect(await kindOf(unagreed)).toBe('need-consent');
  expect(await kindOf(needId)).toBe('need-propose');
  const id = await propose(needId, offerId);
  expect(await kindOf(needId)).toBeUndefined();
  expect(await kindOf(id)).toBe('match-answers');
  await answerMatch(people.donor, { matchId: id, answer: 'yes' }, NOW);
  await answerMatch(people.focalPoint, { matchId: id, answer: 'yes' }, NOW);
  expect(await kindOf(id)).toBe('match-introduce');
  await introduceMatch(people.broker, { matchId: id }, NOW);
  expect(await kindOf(id)).toBeUndefined();
  expect((await listDesk(people.donor, NOW)).lines.filter(({ kind }) => kind.startsWith('need'))).toEqual([]);
});

async function propose(needId: string, offerId: string): Promise<string> {
  const outcome = await proposeMatches(people.broker, { needId, offerIds: [offerId] }, NOW);
  const result = outcome.ok ? outcome.value[0] : undefined;
  if (!result?.proposed) throw new Error(JSON.stringify(outcome));
  return result.matchId;
}

async function proposed(): Promise<string> {
  const { needId, offerId } = await arrangePair(database, people);
  return propose(needId, offerId);
}

async function introduced(): Promise<string> {
  const id = await proposed();
  for (const who of [people.donor, people.focalPoint])
    await answerMatch(who, { matchId: id, answer: 'yes' }, NOW);
  await introduceMatch(people.broker, { matchId: id }, NOW);
  return id;
}
