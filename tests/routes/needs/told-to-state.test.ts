import { expect, test } from 'vitest';
import { UI_LANGUAGES } from '#app/domain/codes/languages.ts';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { NEED_PART_IDS, tiersOf } from '#app/domain/needs/parts.ts';
import { AUDIENCES } from '#app/domain/visibility.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmCompletion } from '#app/operations/matches/delivery/answer-completion.ts';
import { concludeMatch } from '#app/operations/matches/delivery/conclude-match.ts';
import { giveFeedback } from '#app/operations/matches/delivery/give-feedback.ts';
import { reportCompletion } from '#app/operations/matches/delivery/report-completion.ts';
import { startDelivery } from '#app/operations/matches/delivery/start-delivery.ts';
import { markUnmet } from '#app/operations/needs/mark-unmet.ts';
import { arrangeNeed, arrangePair } from '#tests/support/matches.ts';
import { needThatIs, readNeed } from '#tests/support/needs.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { arrangeAgreed } from '#tests/support/plans.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();

test('whoever hands a need in reads which hub it named, and which others could learn of it', async () => {
  const { focalPoint, hubCoordinator } = served.people;
  const { id: hubId, name } = hubCoordinator.hat.organisation;
  const { id } = await needThatIs('submitted', served.people, { content: { hubIds: [hubId] } });
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const page = await (await served.ask(focalPoint, `/${lang}/needs/${id}/handed-in`)).text();
    expect(page).toContain(t('hubs.handed_in.named', { hubs: name }));
    expect(page).not.toContain(t('hubs.handed_in', { hubs: name }));
  }
});

test('whoever shows a text to more people is asked about what it holds, as when it was typed', async () => {
  const { focalPoint } = served.people;
  const { id } = await needThatIs('submitted', served.people, {
    content: { summary: 'The probe at 10.12.4.7 fails.' },
  });
  const t = translator('en');
  const choose = async (summary: string, more: Record<string, string> = {}) => {
    const need = await readNeed(focalPoint, id);
    const tiers = { ...tiersOf(need.tiers), summary };
    const form = new URLSearchParams({ outsideContact: '', stateWords: '', seenWords: '', ...more });
    form.set('revision', String(need.revision));
    for (const part of NEED_PART_IDS) form.set(`tiers.${part}`, tiers[part]);
    const answer = await served.send(focalPoint, `/en/needs/${id}/visibility`, form);
    return { status: answer.status, body: await answer.text() };
  };
  const asked = await choose('T1');
  expect(asked.status).toBe(400);
  expect(asked.body).toContain('10.12.4.7');
  expect(asked.body).toContain(t('sensitive.meant'));
  const [, meant = ''] = /name="meant"[^>]*value="([^"]+)"/.exec(asked.body) ?? [];
  expect((await choose('T1', { meant })).status).toBe(303);
  // Nobody more reads it.
  expect((await choose('T1')).status).toBe(303);
  expect((await choose('T2')).status).toBe(303);
});

test('before a State agrees, every view of its need lies open, and it reads that its words stay', async () => {
  const { id } = await needThatIs('validated', served.people);
  for (const lang of UI_LANGUAGES) {
    const page = await (await served.ask(served.people.focalPoint, `/${lang}/needs/${id}/consent`)).text();
    expect(page.match(/<details[^>]*open=""/g)).toHaveLength(AUDIENCES.length - 1);
    expect(page).toContain(translator(lang)('needs.consent.hint'));
  }
});

/** A delivery of a need of its own, to the word of its State of what remains; then closed by a broker, or not yet. */
async function delivered(
  { needId, offerId }: { needId: string; offerId: string },
  { reached, close = true }: { reached: 'reached' | 'partly'; close?: boolean },
): Promise<string> {
  const { focalPoint, donor, broker } = served.people;
  const now = new Date();
  const then = new Date(now.getTime() - 10 * 86_400_000);
  const matchId = await arrangeAgreed(served.database, served.people, { needId, offerId }, then);
  const participants = { women: 1, men: 0, unsaid: 0 };
  const completedOn = addDays(dayOf(then), 1);
  const [remainder, code] =
    reached === 'partly' ? (['open', 'partly'] as const) : (['met', 'fulfilled'] as const);
  const feedback = { matchId, text: 'Six of ten came.', shared: true };
  for (const said of [
    await startDelivery(donor, { matchId, startedOn: dayOf(then) }, now),
    await reportCompletion(donor, { matchId, completedOn, participants, text: '' }, now),
    await confirmCompletion(focalPoint, { matchId, results: [reached], remainder, text: '' }, now),
    await giveFeedback(focalPoint, feedback, now),
    ...(close
      ? [
          await giveFeedback(donor, feedback, now),
          await concludeMatch(broker, { matchId, action: 'conclude', code }, now),
        ]
      : []),
  ])
    expect(said).toMatchObject({ ok: true });
  return matchId;
}

test('a need that is open again for what was not delivered says so on its page', async () => {
  const { focalPoint } = served.people;
  const found = await arrangePair(served.database, served.people);
  const reads = async (rest: 'read' | 'unread' | undefined) => {
    for (const lang of UI_LANGUAGES) {
      const page = await (await served.ask(focalPoint, `/${lang}/needs/${found.needId}`)).text();
      for (const each of ['read', 'unread'] as const)
        expect([each, page.includes(translator(lang)(`needs.rest.${each}`))]).toEqual([each, each === rest]);
    }
  };
  await reads(undefined);
  const matchId = await delivered(found, { reached: 'partly' });
  expect((await readNeed(focalPoint, found.needId)).status).toBe('circulating');
  await reads('read');
  // A delivery lasts longer than a circulation, and nothing gives the need new days.
  const over = addDays(dayOf(new Date()), -1);
  const { owner } = served.database;
  await owner.updateTable('needs').set({ circulates_until: over }).where('id', '=', found.needId).execute();
  await owner
    .updateTable('need_views')
    .set({ circulates_until: over })
    .where('need_id', '=', found.needId)
    .execute();
  await reads('unread');

  // What a phone cannot show side by side stands one under the other.
  for (const path of [`/en/matches/${matchId}`, `/en/needs/${found.needId}/readings`]) {
    await served.ask(served.people.broker, `/en/needs/${found.needId}`);
    const page = await (await served.ask(focalPoint, path)).text();
    expect(page).toContain('tws-table--stacks');
    expect(page).not.toContain('tws-scroll');
  }
});

test('a need of which a part was delivered in full, or is not closed yet, is not open again', async () => {
  const { database, people, ask } = served;
  const result = { indicator: 'Incidents answered', baseline: '0', target: '9 of 10' };
  const outcomes = ['One is answered.', 'The other is.'].map((statement) => ({ statement, ...result }));
  for (const how of [{ reached: 'reached' }, { reached: 'partly', close: false }] as const) {
    const needId = await arrangeNeed(database, people.focalPoint, { outcomes });
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    await delivered({ needId, offerId }, how);
    expect((await readNeed(people.focalPoint, needId)).status).toBe('partly-matched');
    for (const lang of UI_LANGUAGES) {
      const page = await (await ask(people.focalPoint, `/${lang}/needs/${needId}`)).text();
      for (const rest of ['read', 'unread'] as const)
        expect(page).not.toContain(translator(lang)(`needs.rest.${rest}`));
    }
  }
});

test('whoever will be away is not told that they are, nor asked whether they are back', async () => {
  const { focalPoint } = served.people;
  const [first, last] = [addDays(dayOf(new Date()), 3), addDays(dayOf(new Date()), 9)];
  const form = new URLSearchParams({ act: 'save', colleague: '' });
  for (const [name, day] of [
    ['firstOn', first],
    ['lastOn', last],
  ] as const) {
    const [year = '', month = '', date = ''] = day.split('-');
    form.set(`${name}.day`, date);
    form.set(`${name}.month`, month);
    form.set(`${name}.year`, year);
  }
  expect((await served.send(focalPoint, '/en/account/away', form)).status).toBe(303);
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const page = await (await served.ask(focalPoint, `/${lang}/account/away`)).text();
    expect(page).toContain(t('posts.away.ahead', { from: t.day(first), until: t.day(last) }));
    expect(page).toContain(t('posts.away.cancel'));
    expect(page).not.toContain(t('posts.away.clear'));
  }
});

test('a draft that is withdrawn takes nothing from donors, and leads to no files', async () => {
  const { focalPoint } = served.people;
  const { id } = await needThatIs('draft', served.people);
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const page = await (await served.ask(focalPoint, `/${lang}/needs/${id}/withdrawal`)).text();
    expect(page).toContain(t('needs.consequence.withdraw_draft'));
    expect(page).not.toContain(t('needs.consequence.withdraw'));
  }
  const gone = await served.send(focalPoint, `/en/needs/${id}/withdrawal`, new URLSearchParams());
  expect(gone.status).toBe(303);
  const page = await (await served.ask(focalPoint, `/en/needs/${id}`)).text();
  expect(page).not.toContain(`href="/en/needs/${id}/files"`);
});

test('a State reads beside why nobody met its need what the broker says, and how often it may still go round', async () => {
  const { focalPoint, broker } = served.people;
  const { id } = await needThatIs('circulating', served.people);
  const text = 'Two donors looked at it, and neither works in the region.';
  const marked = await markUnmet(broker, { id, code: 'no-fit', next: 're-circulate', text }, new Date());
  expect(marked).toMatchObject({ ok: true });
  for (const lang of UI_LANGUAGES) {
    const t = translator(lang);
    const page = await (await served.ask(focalPoint, `/${lang}/needs/${id}`)).text();
    // There, and in what happened.
    expect(page.split(text)).toHaveLength(3);
    expect(page).toContain(t('unmet.left', { count: 2 }));
  }
});
