import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import { answersSent } from '#app/http/parked-form.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { pauseNeed } from '#app/operations/needs/pause-need.ts';
import { pauseOffer } from '#app/operations/offers/pause-offer.ts';
import { arrangeMatch, keepIt } from '#tests/support/introduced.ts';
import { arrangeNeed, arrangePair } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { arrangeDesigned } from '#tests/support/plans.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const { ask, send } = served;

const t = translator('ar');
const TYPED = 'Three weeks of work, <b>all of it</b> typed here.';
const SHOWN = TYPED.replace('<b>', '&lt;b&gt;').replace('</b>', '&lt;/b&gt;');

describe('what was typed stands on the page that says why it was not taken', () => {
  test('of a need that its State paused meanwhile, which is not shown any more', async () => {
    const { needId, offerId } = await circulatingPair();
    expect(await pauseNeed(served.people.focalPoint, { id: needId }, new Date())).toMatchObject({ ok: true });
    const answer = await send(served.people.donor, `/ar/needs/${needId}/interest`, interestIn(offerId));
    expectTyped(await answer.text(), answer.status, 404);
  });

  test('of a record that is not there any more, whatever else was wrong with it', async () => {
    const here = `/ar/needs/${randomUUID()}/edit/what`;
    const answer = await send(served.people.focalPoint, here, new URLSearchParams({ title: TYPED }));
    expectTyped(await answer.text(), answer.status, 404);
  });

  test('of an offer that a colleague published meanwhile, so that its page leads on', async () => {
    const offerId = await arrangeOffer(served.database, served.people.donor, {
      status: 'published',
      eligible: ['all'],
    });
    const why = new URLSearchParams({ reason: TYPED, text: TYPED });
    const answer = await send(served.people.broker, `/ar/offers/${offerId}/return`, why);
    expectTyped(await answer.text(), answer.status, 409);
  });

  test('of a thread that was closed meanwhile, beside a file', async () => {
    const matchId = await arrangeMatch(
      served.database,
      served.people,
      await arrangeNeed(served.database, served.people.focalPoint),
    );
    await served.database.owner
      .updateTable('matches')
      .set({ status: 'closed', closing_code: 'no-funds' })
      .where('id', '=', matchId)
      .execute();
    const message = new FormData();
    message.set('text', TYPED);
    message.set('textLanguage', 'en');
    message.set('file', new Blob(['a,b\n']), 'plan.csv');
    const answer = await send(served.people.focalPoint, `/ar/matches/${matchId}/thread`, message);
    expectTyped(await answer.text(), answer.status, 409);
  });

  test('of a form whose sender signed out in another window, with the way to sign in and come back', async () => {
    const here = `/ar/needs/${randomUUID()}/edit/what`;
    const answer = await send(undefined, here, new URLSearchParams({ title: TYPED }));
    const page = await answer.text();
    expectTyped(page, answer.status, 401);
    expect(page).toContain(`/ar/sign-in?${new URLSearchParams({ next: here })}`);
    expect(page).toContain(t('common.demonstration.text'));
  });

  test('and nowhere else: who only asks for a page is told nothing of it', async () => {
    const page = await (
      await ask(served.people.donor, `/ar/needs/${randomUUID()}?title=typed+elsewhere`)
    ).text();
    expect(page).toContain(t('errors.404.title'));
    expect(page).not.toContain(t('errors.typed'));
    expect(page).not.toContain('typed elsewhere');
  });

  function expectTyped(page: string, status: number, expected: 401 | 404 | 409) {
    expect(status).toBe(expected);
    for (const words of [t(`errors.${expected}.title`), t('parked.typed'), t('errors.typed'), SHOWN])
      expect(page).toContain(words);
  }
});

test('no page shows a password again, nor a text that tells one', () => {
  const sent = (fields: Record<string, string>) =>
    answersSent(t, '/ar/account', Buffer.from(new URLSearchParams(fields).toString()));
  expect(sent({ post: 'Head of the team' })).toHaveLength(1);
  expect(sent({ post: 'Head of the team', password: 'lanterns cross the strait' })).toEqual([]);
  expect(sent({ post: 'Our password: k9$Lmmq-20x' })).toEqual([]);
});

describe('a page that is still there comes back itself, with what was typed', () => {
  test('where the only offer that fitted was paused', async () => {
    const { needId, offerId } = await circulatingPair();
    expect(await pauseOffer(served.people.donor, { id: offerId }, new Date())).toMatchObject({ ok: true });
    const answer = await send(served.people.donor, `/ar/needs/${needId}/interest`, interestIn(offerId));
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const words of [t('refusals.offer-not-published'), t('interest.scope'), SHOWN])
      expect(page).toContain(words);
    expect(page).not.toContain(t('errors.409.title'));
  });

  test('where both sides agreed to the plan in another window', async () => {
    const { matchId, revision } = await arrangeDesigned(
      served.database,
      served.people,
      await arrangePair(served.database, served.people),
      new Date(),
    );
    await keepIt(await needOf(matchId), served.people.donor);
    for (const by of [served.people.donor, served.people.focalPoint])
      expect(await confirmPlan(by, { matchId, revision }, new Date())).toMatchObject({ ok: true });
    const typed = new URLSearchParams({
      remains: TYPED,
      monitoring: 'Every quarter.',
      revision: String(revision),
    });
    const answer = await send(served.people.donor, `/ar/matches/${matchId}/plan/delivery`, typed);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const words of [t('refusals.not-now'), SHOWN, `/ar/matches/${matchId}/plan"`])
      expect(page).toContain(words);
  });
});

/** A need that circulates today, and an offer that fits. */
async function circulatingPair() {
  const pair = await arrangePair(served.database, served.people);
  await served.database.owner
    .updateTable('needs')
    .set({ circulates_until: addDays(dayOf(new Date()), 30) })
    .where('id', '=', pair.needId)
    .execute();
  return pair;
}

function interestIn(offer: string): URLSearchParams {
  const sent = new URLSearchParams({
    offer,
    scope: TYPED,
    modes: 'EMB',
    team: 'Two',
    conditions: '',
    cost: '',
  });
  for (const [name, days] of [['startsOn', 30] as const, ['endsOn', 120] as const])
    for (const [index, part] of ['year', 'month', 'day'].entries())
      sent.append(`${name}.${part}`, addDays(dayOf(new Date()), days).split('-')[index]!);
  return sent;
}

async function needOf(matchId: string): Promise<string> {
  const row = await served.database.owner
    .selectFrom('matches')
    .select('need_id')
    .where('id', '=', matchId)
    .executeTakeFirstOrThrow();
  return row.need_id;
}
