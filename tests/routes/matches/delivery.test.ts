import { expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { flashCookie } from '#app/http/flash.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmCompletion, refuseCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { disputeMatch } from '#app/operations/matches/delivery/dispute-match.ts';
import { reportDelivery } from '#app/operations/matches/delivery/report-delivery.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { sayPart } from '#app/operations/reciprocity/say-part.ts';
import { useInstallationMode } from '#app/operations/installation.ts';
import { introduceMatch } from '#app/operations/matches/introduce-match.ts';
import type { CastMember } from '#tests/support/cast.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { arrangeAccepted, arrangeAgreed, completePlan } from '#tests/support/plans.ts';
import { circulatePool, joinAll, poolWorld, proposed, receivedByAll } from '#tests/support/pools.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

/** The server has the clock of the machine: everything lies some days behind it. */
const AGREED = new Date(Date.now() - 10 * 86_400_000);
const LANGUAGES = ['en', 'ar'] as const;

const served = useServedCast();
const { ask, send } = served;

async function pair() {
  const needId = await arrangeNeed(served.database, served.people.focalPoint);
  const offerId = await arrangeOffer(served.database, served.people.donor, {
    status: 'published',
    eligible: ['all'],
  });
  return { needId, offerId };
}

test('a day that cannot be is an error of its own box, in the reader’s language, and what was typed stays', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const refused = async (lang: string, act: string, typed: Record<string, string>) => {
    const here = `/${lang}/matches/${matchId}/delivery/${act}`;
    const answer = await send(served.people.donor, here, new URLSearchParams(typed));
    expect(answer.status).toBe(400);
    return answer.text();
  };
  const ahead = addDays(dayOf(new Date()), 2);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const early = await refused(lang, 'start', dayIn('happenedOn', '2020-01-02'));
    expect(early).toContain(`href="#say-happenedOn`);
    expect(early).toContain(t('deliveries.day.before-introduction'));
    expect(early).toContain('value="2020"');
    // Which day that is stands there before anybody is wrong.
    expect(early).toContain(t('deliveries.first_day.before-introduction', { day: t.day(dayOf(AGREED)) }));
    expect(await refused(lang, 'start', dayIn('happenedOn', ahead))).toContain(t('deliveries.day.ahead'));
  }
  const begun = await startDelivery(served.people.donor, { matchId, startedOn: dayOf(AGREED) }, AGREED);
  expect(begun.ok).toBe(true);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const line = { state: 'on-track', text: 'The team is there.' };
    const report = await refused(lang, 'report', { ...line, ...dayIn('milestones[0].on', '2019-01-01') });
    expect(report).toContain(t('deliveries.day.before-start'));
    expect(report).toContain('value="2019"');
    expect(report).toContain(line.text);
    const complete = await refused(lang, 'complete', {
      ...dayIn('happenedOn', '2020-01-02'),
      women: '3',
      men: '2',
    });
    expect(complete).toContain(t('deliveries.day.before-start'));
    expect(complete).toContain(t('deliveries.first_day.before-start', { day: t.day(dayOf(AGREED)) }));
    expect(complete).toMatch(/name="women"[^>]*value="3"/);
  }
});

test('whoever closes a match reads beside the choice what the State said it still needs, and both sides afterwards', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const { donor, focalPoint, broker } = served.people;
  const [day, now] = [dayOf(AGREED), new Date()];
  const participants = { women: 1, men: 0, unsaid: 0 };
  const answer = { matchId, results: ['partly'], remainder: 'open', text: '' } as const;
  const feedback = { matchId, text: 'Six of ten came.', shared: true };
  for (const said of [
    await startDelivery(donor, { matchId, startedOn: day }, now),
    await reportCompletion(donor, { matchId, completedOn: day, participants, text: '' }, now),
    await confirmCompletion(focalPoint, answer, now),
    await giveFeedback(donor, feedback, now),
    await giveFeedback(focalPoint, feedback, now),
  ])
    expect(said).toMatchObject({ ok: true });
  const read = async (by: CastMember, path: string) => (await ask(by, path)).text();
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = await read(broker, `/${lang}/matches/${matchId}/closure`);
    expect(page).toContain(t('deliveries.result.partly'));
    expect(page).toContain(t('deliveries.conclude.open'));
    expect(page).not.toContain('value="fulfilled"');
    expect(page).toContain('value="partly"');
  }
  const closed = await send(
    broker,
    `/en/matches/${matchId}/closure`,
    new URLSearchParams({ code: 'partly' }),
  );
  expect(closed.status).toBe(303);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    for (const path of [`/${lang}/matches/${matchId}`, `/${lang}/matches?closed=yes`])
      expect(await read(focalPoint, path)).toContain(t('matches.became.delivered-partly'));
    expect(await read(donor, `/${lang}/matches?closed=yes`)).toContain(t('matches.became.delivered-partly'));
    // The donor reads the same, on the list, on the page of the match and among what was said of its delivery.
    const donors = await read(donor, `/${lang}/matches/${matchId}`);
    expect(donors).toContain(t('matches.became.delivered-partly'));
    for (const page of [donors, await read(focalPoint, `/${lang}/matches/${matchId}`)])
      expect(page).toContain(t('deliveries.said.confirmed_open'));
  }
});

test('where all of it was reached, nothing is said of what the State needs: it was not asked', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const { donor, focalPoint, broker } = served.people;
  const [day, now] = [dayOf(AGREED), new Date()];
  const participants = { women: 1, men: 0, unsaid: 0 };
  for (const said of [
    await startDelivery(donor, { matchId, startedOn: day }, now),
    await reportCompletion(donor, { matchId, completedOn: day, participants, text: '' }, now),
    await confirmCompletion(focalPoint, { matchId, results: ['reached'], text: '' }, now),
  ])
    expect(said).toMatchObject({ ok: true });
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = await (await ask(broker, `/${lang}/matches/${matchId}/closure`)).text();
    expect(page).toContain(t('deliveries.result.reached'));
    expect(page).not.toContain(t('deliveries.conclude.met'));
  }
});

test('of a programme the tally is shown, and no word that none of its States said', async () => {
  const { database, people } = served;
  const { donor, broker } = people;
  useInstallationMode('demonstration');
  const world = await poolWorld(database, people, { contents: [{}, {}] });
  const poolId = await proposed(world);
  await joinAll(world.states, poolId);
  const needId = await circulatePool(world.hub, broker, poolId);
  const offerId = await arrangeOffer(database, donor, {
    status: 'published',
    eligible: ['all'],
    remoteAccess: 'none',
  });
  const matchId = await receivedByAll(world, people, { needId, offerId }, ['reached', 'partly']);
  useInstallationMode('production');
  // The days for feedback are over.
  const completed = new Date(Date.now() - 40 * 86_400_000);
  await database.owner
    .updateTable('matches')
    .set({ completed_at: completed })
    .where('id', '=', matchId)
    .execute();
  const read = async (by: CastMember, path: string) => (await ask(by, path)).text();
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const closure = await read(broker, `/${lang}/matches/${matchId}/closure`);
    expect(closure).toContain(t('deliveries.programme.partly', { count: 1 }));
    expect(closure).toContain(t('deliveries.conclude.programme'));
    expect(closure).not.toContain(t('deliveries.conclude.open'));
    expect(closure).toContain('value="fulfilled"');
    for (const by of [donor, broker]) {
      const page = await read(by, `/${lang}/matches/${matchId}`);
      expect(page).toContain(t('deliveries.said.confirm-completion'));
      expect(page).not.toContain(t('deliveries.said.confirmed_open'));
    }
  }
  const fulfilled = new URLSearchParams({ code: 'fulfilled' });
  expect((await send(broker, `/en/matches/${matchId}/closure`, fulfilled)).status).toBe(303);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    for (const path of [`/${lang}/matches/${matchId}`, `/${lang}/matches?closed=yes`]) {
      const page = await read(donor, path);
      expect(page).toContain(t('matches.became.delivered'));
      expect(page).not.toContain(t('deliveries.said.confirmed_open'));
    }
  }
});

test('of a match that is complete nothing is still to come, and a milestone without a day says so', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const shown = async (by: CastMember) => (await ask(by, `/en/matches/${matchId}`)).text();
  const t = translator('en');
  expect(await shown(served.people.donor)).toContain(t('deliveries.table.not_yet'));
  const [day, now] = [dayOf(AGREED), new Date()];
  const participants = { women: 1, men: 0, unsaid: 0 };
  const answer = { matchId, results: ['reached'], text: '' } as const;
  for (const said of [
    await startDelivery(served.people.donor, { matchId, startedOn: day }, now),
    await reportCompletion(served.people.donor, { matchId, completedOn: day, participants, text: '' }, now),
    await confirmCompletion(served.people.focalPoint, answer, now),
  ])
    expect(said).toMatchObject({ ok: true });
  for (const by of [served.people.donor, served.people.focalPoint, served.people.broker]) {
    const page = await shown(by);
    expect(page).toContain(t('deliveries.table.no_day'));
    expect(page).not.toContain(`>${t('deliveries.table.not_yet')}<`);
  }
});

test('whoever reports a completion gives the days of the milestones with it, each wrong one beside its box', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const [first, second] = [dayOf(AGREED), addDays(dayOf(AGREED), 2)];
  expect(await startDelivery(served.people.donor, { matchId, startedOn: first }, AGREED)).toMatchObject({
    ok: true,
  });
  const reached = { '0': first };
  const line = { matchId, state: 'on-track', text: 'The team is there.', milestones: reached } as const;
  expect(await reportDelivery(served.people.donor, line, AGREED)).toMatchObject({ ok: true });
  const here = (lang: string) => `/${lang}/matches/${matchId}/delivery/complete`;
  const form = (last: string) =>
    new URLSearchParams({
      ...dayIn('happenedOn', second),
      ...dayIn('milestones[0].on', first),
      ...dayIn('milestones[1].on', last),
      nobody: 'yes',
    });
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = await (await ask(served.people.donor, here(lang))).text();
    for (const { title } of completePlan().milestones) expect(page).toContain(title);
    expect(page).toContain(t('deliveries.reached_on_last'));
    // What was reported before stands there.
    expect(page).toMatch(new RegExp(`name="milestones\\[0\\].on.year"[^>]*value="${first.slice(0, 4)}"`));
    const wrong = await send(served.people.donor, here(lang), form('2019-01-01'));
    expect(wrong.status).toBe(400);
    const shown = await wrong.text();
    expect(shown).toContain(t('deliveries.day.before-start'));
    expect(shown).toContain('value="2019"');
  }
  expect((await send(served.people.donor, here('en'), form(second))).status).toBe(303);
  const page = await (await ask(served.people.focalPoint, `/en/matches/${matchId}`)).text();
  const t = translator('en');
  for (const day of [first, second]) expect(page).toContain(t.day(day));
  expect(page).not.toContain(t('deliveries.table.no_day'));
});

test('a disagreement stands in the list and the dossier too, and its text says who reads it', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const text = 'The sensors of the second site never came.';
  const said = await disputeMatch(served.people.donor, { matchId, text, shared: false }, AGREED);
  expect(said.ok).toBe(true);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = async (by: CastMember, path: string) => (await ask(by, `/${lang}/${path}`)).text();
    for (const by of [served.people.donor, served.people.broker])
      for (const path of [`matches/${matchId}`, `matches/${matchId}/dossier`]) {
        const shown = await page(by, path);
        expect(shown).toContain(text);
        expect(shown).toContain(t('deliveries.said.not_shared'));
        expect(shown).toMatch(tag(t('deliveries.standing.disputed')));
      }
    const other = await page(served.people.focalPoint, `matches/${matchId}/dossier`);
    expect(other).not.toContain(text);
    expect(other).not.toContain(t('deliveries.said.not_shared'));
    for (const by of [served.people.donor, served.people.focalPoint])
      expect(await page(by, 'matches')).toMatch(tag(t('deliveries.standing.disputed')));
  }
});

test('a donor that was introduced reads no more that something is not shown before an introduction', async () => {
  const matchId = await arrangeAccepted(served.database, served.people, await pair());
  const t = translator('en');
  const shown = async () => (await ask(served.people.donor, `/en/matches/${matchId}`)).text();
  expect(await shown()).toContain(t('reasons.duration.not-shown'));
  expect((await introduceMatch(served.people.broker, { matchId }, new Date())).ok).toBe(true);
  const introduced = await shown();
  expect(introduced).toContain(t('matches.masked.until-kept'));
  expect(introduced).not.toContain('not shown before introduction');
});

test('a donor that has not said yet that the need stays confidential is led there by a press, and finds the way out', async () => {
  const { needId, offerId } = await pair();
  const matchId = await arrangeAccepted(served.database, served.people, { needId, offerId });
  expect((await introduceMatch(served.people.broker, { matchId }, new Date())).ok).toBe(true);
  const pressed = await send(
    served.people.donor,
    `/en/matches/${matchId}/delivery/spoke`,
    new URLSearchParams(),
  );
  expect([pressed.status, pressed.headers.get('location')]).toEqual([
    302,
    `/en/needs/${needId}/confidentiality`,
  ]);
  const page = await (await ask(served.people.donor, `/en/matches/${matchId}`)).text();
  expect(page).toContain(`href="/en/matches/${matchId}/ending"`);
});

test('of a match that is over the State still finds the plan on which both had agreed', async () => {
  const { database, people } = served;
  const matchId = await arrangeAgreed(database, people, await pair(), AGREED);
  const link = `href="/en/matches/${matchId}/plan"`;
  const shown = async (by: CastMember) => (await ask(by, `/en/matches/${matchId}`)).text();
  for (const [by, said] of [
    [people.donor, 'north'],
    [people.focalPoint, 'south'],
  ] as const)
    expect((await sayPart(by, said, AGREED)).ok).toBe(true);
  const t = translator('en');
  const kind = t('two_ways.cooperation_of_match', { kinds: t('codes.cooperation.NS') });
  for (const by of [people.donor, people.focalPoint]) expect(await shown(by)).toContain(kind);
  await database.owner
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'fulfilled', completed_at: AGREED })
    .where('id', '=', matchId)
    .execute();
  expect(await shown(people.focalPoint)).toContain(link);
  expect((await ask(people.focalPoint, `/en/matches/${matchId}/plan`)).status).toBe(200);
  expect(await shown(people.donor)).not.toContain(link);
  // What the State says of itself goes with its name; that it said nothing would be untrue.
  expect(await shown(people.focalPoint)).toContain(kind);
  expect(await shown(people.donor)).toContain(t('two_ways.cooperation_no_longer'));
});

test('where the State is masked for its donor, so is whoever spoke for it', async () => {
  const { database, people } = served;
  const matchId = await arrangeAgreed(database, people, await pair(), AGREED);
  const said = { matchId, text: 'The sensors never came.', shared: true };
  expect((await disputeMatch(people.focalPoint, said, AGREED)).ok).toBe(true);
  expect(await saidOfEnd(people.donor, matchId)).toEqual([]);
  const shown = async () => {
    const pages = ['', '/dossier'].map((more) => ask(people.donor, `/en/matches/${matchId}${more}`));
    return (await Promise.all(pages.map(async (page) => (await page).text()))).map((page) => [
      page.includes(said.text),
      page.includes(people.focalPoint.person.name),
    ]);
  };
  const named = [
    [true, true],
    [true, true],
  ];
  expect(await shown()).toEqual(named);
  await database.owner
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'no-fit', completed_at: AGREED })
    .where('id', '=', matchId)
    .execute();
  expect(await shown()).toEqual([
    [true, false],
    [true, false],
  ]);
  // The messages stay to be read, and name who wrote them: the page says so, until the State takes its need back.
  expect((await ask(people.donor, `/en/matches/${matchId}/thread`)).status).toBe(200);
  expect(await saidOfEnd(people.donor, matchId)).toEqual(['over-but-messages']);
  await database.owner
    .updateTable('needs')
    .set({ status: 'withdrawn' })
    .where('id', '=', (rows) => rows.selectFrom('matches').select('need_id').where('id', '=', matchId))
    .execute();
  expect((await ask(people.donor, `/en/matches/${matchId}/thread`)).status).toBe(404);
  expect(await saidOfEnd(people.donor, matchId)).toEqual(['over']);
});

async function saidOfEnd(by: CastMember, matchId: string): Promise<string[]> {
  const page = await (await ask(by, `/en/matches/${matchId}`)).text();
  const t = translator('en');
  return ['over', 'over-but-messages'].filter((why) => page.includes(t.label(`matches.masked.${why}`)));
}

const tag = (word: string) => new RegExp(`tws-tag--stop">(?:(?!</strong>)[^])*${word}</strong>`);

function dayIn(field: string, on: string): Record<string, string> {
  const [year, month, day] = on.split('-') as [string, string, string];
  return { [`${field}.day`]: day, [`${field}.month`]: month, [`${field}.year`]: year };
}

test('before a side says that it is complete, it reads what by the plan is still to come', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const [day, now] = [dayOf(AGREED), new Date()];
  const titles = completePlan().milestones.map(({ title }) => title);
  expect(await startDelivery(served.people.donor, { matchId, startedOn: day }, now)).toMatchObject({
    ok: true,
  });
  const reached = { '0': day };
  const line = { matchId, state: 'on-track', text: 'The team is there.', milestones: reached } as const;
  expect(await reportDelivery(served.people.donor, line, now)).toMatchObject({ ok: true });
  const shown = async (by: CastMember, lang: 'en' | 'ar', act: string) =>
    (await ask(by, `/${lang}/matches/${matchId}/delivery/${act}`)).text();
  const expectTold = async (by: CastMember, act: string) => {
    for (const lang of LANGUAGES) {
      const t = translator(lang);
      const [, open = ''] = (await shown(by, lang, act)).split(t('deliveries.still_open'));
      const [page = ''] = open.split('<form');
      expect(page).toContain(t('deliveries.still_open.milestones', { count: 1 }));
      expect(page).toContain(titles[1]);
      expect(page).not.toContain(titles[0]);
      expect(page).toContain(t('deliveries.still_open.ends', { day: t.day('2028-05-31') }));
    }
  };
  await expectTold(served.people.donor, 'complete');
  const completed = { matchId, completedOn: day, text: '' };
  expect(await reportCompletion(served.people.donor, completed, now)).toMatchObject({ ok: true });
  await expectTold(served.people.focalPoint, 'confirm-completion');
  const t = translator('en');
  expect(await shown(served.people.focalPoint, 'en', 'confirm-completion')).toContain(
    t('principles.finding.participants-uncounted'),
  );
});

test('a box left empty beside a count is asked for, and is never kept as none', async () => {
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const startedOn = dayOf(AGREED);
  const { donor } = served.people;
  expect(await startDelivery(donor, { matchId, startedOn }, new Date())).toMatchObject({ ok: true });
  for (const lang of LANGUAGES) {
    const here = `/${lang}/matches/${matchId}/delivery/complete`;
    const counted = new URLSearchParams({ ...dayIn('happenedOn', startedOn), women: '12' });
    const answer = await send(donor, here, counted);
    const page = await answer.text();
    expect(answer.status).toBe(400);
    expect(page).toContain('href="#say-men"');
    expect(page).toContain(translator(lang)('deliveries.count_needed'));
    expect(page).not.toContain('href="#say-women"');
  }
});

test('what nobody counted among those who took part is left out, and not shown as none', async () => {
  for (const [unsaid, shown] of [
    ['', '2 women, 3 men.'],
    ['0', '2 women, 3 men, 0 other or not said.'],
    ['٤', '2 women, 3 men, 4 other or not said.'],
  ] as const) {
    const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
    const startedOn = dayOf(AGREED);
    expect(await startDelivery(served.people.donor, { matchId, startedOn }, new Date())).toMatchObject({
      ok: true,
    });
    const text = 'All of it is there.';
    const counted = { ...dayIn('happenedOn', startedOn), women: '2', men: '3', unsaid, text };
    const here = `/en/matches/${matchId}/delivery/complete`;
    const sent = await send(served.people.donor, here, new URLSearchParams(counted));
    expect(sent.status).toBe(303);
    const page = async (more = '') =>
      (await ask(served.people.focalPoint, `/en/matches/${matchId}${more}`)).text();
    // The State reads what it confirms, before it confirms it; what was counted runs into nobody's own words.
    for (const more of ['', '/delivery/confirm-completion']) {
      const read = await page(more);
      expect(read).toContain(shown);
      expect(read).toMatch(new RegExp(`>[^<]*${shown}[^<]*</p>[^]*>${text}<`));
    }
    const answer = { matchId, results: ['reached'], text: '' } as const;
    expect(await confirmCompletion(served.people.focalPoint, answer, new Date())).toMatchObject({ ok: true });
    const t = translator('en');
    // What its donor reads of it goes with the closing, and it is told before.
    const [own, states] = [
      await (await ask(served.people.donor, `/en/matches/${matchId}`)).text(),
      await (await ask(served.people.focalPoint, `/en/matches/${matchId}`)).text(),
    ];
    expect([own.includes(t('matches.goes_soon')), states.includes(t('matches.goes_soon'))]).toEqual([
      true,
      false,
    ]);
    // On a telephone the State's word stands under the result, with what it is over it.
    expect(await page()).toContain(`<span class="tws-table__over">${t('deliveries.results.said')}</span>`);
  }
});

test('a broker reads what is missing where a State did not confirm, on the page of the match, and notes it', async () => {
  const { donor, focalPoint, broker } = served.people;
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const day = dayOf(AGREED);
  const missing = 'Two of the ten sensors never came.';
  for (const said of [
    await startDelivery(donor, { matchId, startedOn: day }, AGREED),
    await reportCompletion(donor, { matchId, completedOn: day, text: '' }, AGREED),
    await refuseCompletion(focalPoint, { matchId, text: missing }, AGREED),
  ])
    expect(said.ok).toBe(true);
  const here = `matches/${matchId}`;
  const bodyFor = async (by: CastMember, lang: string, path = here) =>
    (await ask(by, `/${lang}/${path}`)).text();
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    const page = await bodyFor(broker, lang);
    expect(page).toContain(t('matches.next.broker.to-read'));
    expect(page).toContain(`href="/${lang}/${here}/delivery/read-refusal"`);
    expect(page).toContain(missing);
    expect(await bodyFor(broker, lang, `${here}/delivery/read-refusal`)).toContain(missing);
    expect(await bodyFor(broker, lang, 'desk?whose=everyone')).toContain(t('desk.kind.match-unconfirmed'));
    const donors = await bodyFor(donor, lang);
    expect(donors).toContain(t('deliveries.said.refuse-completion'));
    for (const body of [donors, await bodyFor(donor, lang, `${here}/delivery/read-refusal`)])
      expect(body).not.toContain(missing);
  }
  const noted = await send(broker, `/en/${here}/delivery/read-refusal`, new URLSearchParams());
  expect(noted.status).toBe(303);
  for (const lang of LANGUAGES) {
    const t = translator(lang);
    expect(await bodyFor(broker, lang)).toContain(t('matches.next.broker.to-complete'));
    for (const by of [donor, focalPoint])
      expect(await bodyFor(by, lang)).toContain(t('deliveries.said.read-refusal'));
  }
});

test('two sides that let the brokers go and then disagree are told that none is in their messages, and so is the broker', async () => {
  const { donor, focalPoint, broker } = served.people;
  const matchId = await arrangeAgreed(served.database, served.people, await pair(), AGREED);
  const here = `matches/${matchId}`;
  const shown = async (by: CastMember, lang: string, path = here) =>
    (await ask(by, `/${lang}/${path}`)).text();
  // Where a press led, as its reader finds it: with what it came to.
  const press = async (by: CastMember, path: string, typed: Record<string, string>) => {
    const answer = await send(by, `/en/${here}/${path}`, new URLSearchParams(typed));
    expect(answer.status).toBe(303);
    return answer.headers.getSetCookie();
  };
  const t = translator('en');
  const back = (lang: string) => `href="/${lang}/${here}/thread/broker"`;
  for (const by of [donor, focalPoint])
    expect(await press(by, 'thread/broker', { action: 'excuse-broker' })).toContain(
      flashCookie(by === donor ? 'threads.flash.excused' : 'threads.flash.gone'),
    );
  expect(await shown(donor, 'en')).not.toContain(t('deliveries.brokers_gone'));
  expect(await shown(donor, 'en', `${here}/delivery/dispute`)).toContain(t('deliveries.brokers_gone'));
  expect(await press(donor, 'delivery/dispute', { text: 'On the dates.' })).toContain(
    flashCookie('deliveries.flash.dispute_apart'),
  );
  for (const lang of LANGUAGES) {
    const words = translator(lang);
    for (const by of [donor, focalPoint]) {
      const page = await shown(by, lang);
      expect(page).toContain(words('deliveries.brokers_gone'));
      expect(page).toContain(back(lang));
    }
    const brokers = await shown(broker, lang);
    expect(brokers).toContain(words('deliveries.brokers_gone.broker'));
    expect(brokers).not.toContain(back(lang));
  }
  // They are back by a side's word alone.
  expect(await press(focalPoint, 'thread/broker', { action: 'invite-broker' })).toContain(
    flashCookie('threads.flash.invited'),
  );
  expect(await shown(broker, 'en')).not.toContain(t('deliveries.brokers_gone.broker'));
  expect(await shown(donor, 'en')).not.toContain(t('deliveries.brokers_gone'));
});
