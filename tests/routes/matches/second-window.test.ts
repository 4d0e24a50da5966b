import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { translator } from '#app/i18n/translate.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { chooseReach } from '#app/operations/needs/choose-reach.ts';
import { circulateNeed } from '#app/operations/needs/circulate-need.ts';
import { consentToCirculation } from '#app/operations/needs/consent-to-circulation.ts';
import { resumeNeed } from '#app/operations/needs/resume-need.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { viewsOf } from '#app/operations/needs/views-of.ts';
import type { CastMember } from '#tests/support/cast.ts';
import { keepIt } from '#tests/support/introduced.ts';
import { arrangePair, NOW } from '#tests/support/matches.ts';
import { needThatIs, readNeed } from '#tests/support/needs.ts';
import { arrangeAccepted } from '#tests/support/plans.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
beforeAll(() => useInstallationMode('demonstration'));
afterAll(() => useInstallationMode('production'));

test('a page that a broker acts on too late says where its record stands, and no condition that was met', async () => {
  const { database, people, send } = served;
  const { broker } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  expect(await introduceMatch(broker, { matchId }, new Date())).toMatchObject({ ok: true });
  for (const lang of ['en', 'ar'] as const) {
    const t = translator(lang);
    const pressed = new URLSearchParams({ confirmed: 'yes' });
    const late = await send(broker, `/${lang}/matches/${matchId}/introduction`, pressed);
    const page = await late.text();
    expect(late.status).toBe(409);
    expect(page).toContain(t('matches.lead.introduced'));
    for (const words of ['matches.introduction.closed', 'matches.introduction.lead'] as const)
      expect(page).not.toContain(t(words));

    const round = new URLSearchParams({ mode: 'registered', days: '30' });
    const again = await send(broker, `/${lang}/needs/${pair.needId}/circulation`, round);
    const body = await again.text();
    expect(body).toContain(t('circulation.round.going'));
    expect(body).toContain(t('needs.record.go'));
  }
});

test('of a paused need nobody is told of days, or that it waits for them; the State is told what it waits for', async () => {
  const { database, people, ask } = served;
  const pair = await arrangePair(database, people);
  const { broker, donor, focalPoint } = people;
  const proposal = { needId: pair.needId, offerIds: [pair.offerId] };
  const proposed = await proposeMatches(broker, proposal, NOW);
  const [first] = proposed.ok ? proposed.value : [];
  const matchId = first?.proposed ? first.matchId : '';
  const t = translator('en');
  const by = async (who: CastMember) => (await ask(who, `/en/matches/${matchId}`)).text();
  const asked = ['matches.next.donor.your-answer', 'matches.next.recipient.your-answer'] as const;
  expect(await by(donor)).toContain(t(asked[0]));
  expect(await by(focalPoint)).toContain(t(asked[1]));
  expect(await pauseNeed(focalPoint, { id: pair.needId }, new Date())).toMatchObject({ ok: true });
  for (const [who, waits, next] of [
    [donor, 'matches.waits.need-paused', 'matches.next.donor.paused'],
    [broker, 'matches.waits.need-paused_broker', 'matches.next.broker.paused'],
    [focalPoint, 'matches.waits.need-paused_own', 'matches.next.recipient.paused'],
  ] as const) {
    const page = await by(who);
    expect(page).toContain(t(waits));
    expect(page).toContain(t(next));
    for (const words of asked) expect(page).not.toContain(t(words));
    expect(page).not.toContain('tws-clock');
  }
  // Both were told that something changed, and find what it was also when it is over.
  expect(await resumeNeed(focalPoint, { id: pair.needId }, new Date())).toMatchObject({ ok: true });
  for (const who of [donor, focalPoint]) {
    const page = await by(who);
    for (const what of ['need-paused', 'need-resumed'] as const)
      expect(page).toContain(t(`matches.happened.${what}`));
  }
});

test('from the introduction on, the State and brokers read that the donor has yet to say that it keeps the need confidential', async () => {
  const { database, people, ask } = served;
  const { broker, donor, focalPoint } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  const t = translator('en');
  const awaits = async () =>
    Promise.all(
      [focalPoint, broker, donor].map(async (who) =>
        (await (await ask(who, `/en/matches/${matchId}`)).text()).includes(t('matches.waits.not-kept')),
      ),
    );
  expect(await awaits()).toEqual([false, false, false]);
  expect(await introduceMatch(broker, { matchId }, new Date())).toMatchObject({ ok: true });
  expect(await awaits()).toEqual([true, true, false]);
  const messages = async (who: CastMember) => (await ask(who, `/en/matches/${matchId}/thread`)).text();
  for (const who of [focalPoint, broker]) expect(await messages(who)).toContain(t('matches.waits.not-kept'));
  await keepIt(pair.needId, donor);
  expect(await awaits()).toEqual([false, false, false]);
  // Whose messages these are is said to everybody who reads them, also while there are none.
  for (const who of [focalPoint, broker, donor]) {
    const page = await messages(who);
    expect(page).not.toContain(t('matches.waits.not-kept'));
    const over = page.slice(page.indexOf('tws-heading__over'), page.indexOf('<h1'));
    expect(over).toContain(donor.hat.organisation.name);
    expect(over).toContain('Motulani');
    expect(over).toMatch(/M-[A-Z0-9]{6}/);
    expect(page.includes(t('threads.none_next'))).toBe(who !== broker);
  }
});

test('whoever opens the messages is not said to have read the whole need', async () => {
  const { database, people, ask } = served;
  const { broker } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  expect(await introduceMatch(broker, { matchId }, new Date())).toMatchObject({ ok: true });
  const readings = () =>
    database.owner.selectFrom('view_readings').select('view').where('need_id', '=', pair.needId).execute();
  expect((await ask(broker, `/en/matches/${matchId}/thread`)).status).toBe(200);
  expect(await readings()).toEqual([]);
  await ask(broker, `/en/matches/${matchId}`);
  expect(await readings()).toEqual([{ view: 'whole' }]);
});

test('to whom a need went by name, and until when, is read by brokers and its State on the need, and where it was sent', async () => {
  const { people, ask } = served;
  const { broker, donor, secondDonor, focalPoint } = people;
  const { id, revision } = await needThatIs('validated', people);
  const donors = [donor.hat.organisation.id, secondDonor.hat.organisation.id];
  const reach = { mode: 'named', donors } as const;
  expect(await chooseReach(focalPoint, { id, revision, reach }, NOW)).toMatchObject({ ok: true });
  const { viewHash } = viewsOf(await readNeed(focalPoint, id));
  expect(await consentToCirculation(focalPoint, { id, viewHash, wordsLeft: true }, NOW)).toMatchObject({
    ok: true,
  });
  const circulation = { mode: 'named' as const, donors: donors.slice(1) };
  const round = { id, circulation, days: 40 };
  expect(await circulateNeed(broker, round, new Date())).toMatchObject({ ok: true });
  const t = translator('en');
  const last = t.day(addDays(dayOf(new Date()), 40));
  const read = async (who: CastMember, page = '') => (await ask(who, `/en/needs/${id}${page}`)).text();
  for (const [who, page] of [
    [broker, ''],
    [focalPoint, ''],
    [broker, '/dossier'],
    [broker, '/circulation'],
  ] as const) {
    const body = await read(who, page);
    expect(body, page).toContain(`<bdi>${secondDonor.hat.organisation.name}</bdi>`);
    expect(body, page).not.toContain(`<bdi>${donor.hat.organisation.name}</bdi>`);
    expect(body, page).toContain(last);
  }
  const timeline = (await read(broker)).split('id="timeline"')[1]!;
  expect(timeline).toContain(secondDonor.hat.organisation.name);
  expect(timeline).toContain(last);
});

test('of several ways that a State left a broker none is chosen ahead; the one that it left is', async () => {
  const { people, ask, send } = served;
  const { broker, donor, focalPoint } = people;
  const { id } = await needThatIs('consented', people);
  const chosen = /<input(?=[^>]*name="mode")(?=[^>]*checked)/;
  expect(await (await ask(broker, `/en/needs/${id}/circulation`)).text()).not.toMatch(chosen);
  const unsaid = await send(broker, `/en/needs/${id}/circulation`, new URLSearchParams({ days: '30' }));
  expect(unsaid.status).toBe(400);
  expect(await unsaid.text()).toContain(translator('en')('circulation.reach.choose'));

  const named = await needThatIs('validated', people);
  const reach = { mode: 'named', donors: [donor.hat.organisation.id] } as const;
  const tried = { id: named.id, revision: named.revision, reach };
  expect(await chooseReach(focalPoint, tried, NOW)).toMatchObject({ ok: true });
  const { viewHash } = viewsOf(await readNeed(focalPoint, named.id));
  const agreed = await consentToCirculation(focalPoint, { id: named.id, viewHash, wordsLeft: true }, NOW);
  expect(agreed).toMatchObject({ ok: true });
  expect(await (await ask(broker, `/en/needs/${named.id}/circulation`)).text()).toMatch(chosen);
});

test('a broker who is to introduce reads what a hub would have changed, there and on the match', async () => {
  const { database, people, ask } = served;
  const { broker, hubCoordinator } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  const changes = 'Give the course in Portuguese, after the rains.';
  await database.owner
    .insertInto('hub_opinions')
    .values({
      need_id: pair.needId,
      hub_id: hubCoordinator.hat.organisation.id,
      kind: 'fit',
      match_id: matchId,
      offer_id: pair.offerId,
      asked_by: broker.person.id,
      asked_at: NOW,
      answer_by: '2026-12-07',
      verdict: 'fits-with-changes',
      texts: JSON.stringify({ changes }),
      answered_by: hubCoordinator.person.id,
      answered_at: NOW,
    })
    .execute();
  for (const page of ['', '/introduction']) {
    const body = await (await ask(broker, `/en/matches/${matchId}${page}`)).text();
    expect(body, page).toContain(translator('en')('hubs.opinion.verdict.fits-with-changes'));
    expect(body, page).toContain(changes);
  }
});

test('who has a match is said alike on the list, on its page and on the desk', async () => {
  const { database, people, ask } = served;
  const { broker, secondBroker } = people;
  const pair = await arrangePair(database, people);
  const matchId = await arrangeAccepted(database, people, pair);
  const t = translator('en');
  const lineOf = async (who: CastMember) => {
    const list = await (await ask(who, '/en/matches')).text();
    const from = list.indexOf(`/en/matches/${matchId}`);
    return list.slice(from, from + 2_500).split('<h2')[0]!;
  };
  const next = async (who: CastMember) => {
    const page = await (await ask(who, `/en/matches/${matchId}`)).text();
    return page.slice(page.indexOf('id="what-next"'));
  };
  await database.owner.deleteFrom('desk_owners').where('subject_id', '=', matchId).execute();
  expect(await lineOf(broker)).toContain(t('matches.has.nobody'));
  expect(await lineOf(broker)).not.toContain(t('common.list.yours'));
  expect(await next(broker)).toContain(`<dd>${t('matches.who.nobody_yet')}</dd>`);
  const given = { owner_id: broker.person.id, given_by: broker.person.id, line: '', batch: pair.offerId };
  await database.owner
    .insertInto('desk_owners')
    .values({ subject: 'match', subject_id: matchId, since: NOW, ...given })
    .execute();
  expect(await lineOf(broker)).toContain(t('common.list.yours'));
  expect(await next(broker)).toContain(`<dd>${t('matches.who.you')}</dd>`);
  expect(await lineOf(secondBroker)).toContain(`${broker.person.name}`);
  expect(await lineOf(secondBroker)).not.toContain(t('common.list.yours'));
  expect(await next(secondBroker)).toContain(`<dd>${broker.person.name}</dd>`);
});
