import { expect, test } from 'vitest';
import {
  NO_RESPONSIBILITIES,
  PARTNERS,
  STAGES,
  type Responsibilities,
} from '#app/domain/matches/plan/plan.ts';
import { proposeResponsibilities } from '#app/domain/matches/plan/propose-responsibilities.ts';
import { dutyWords } from '#app/i18n/duty-words.ts';
import { translator } from '#app/i18n/translate.ts';
import { confirmPlan } from '#app/operations/matches/confirm-plan.ts';
import { revisePlan } from '#app/operations/matches/revise-plan.ts';
import { arrangeNeed, arrangePair } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { arrangeDesigned } from '#tests/support/plans.ts';
import type { CastMember } from '#tests/support/cast.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const { ask, send } = served;

test('who does what, kept as it was proposed to one side, is read by the other in its own language', async () => {
  const pair = await arrangePair(served.database, served.people);
  const nobody = { responsibilities: NO_RESPONSIBILITIES };
  const { matchId, revision } = await arrangeDesigned(
    served.database,
    served.people,
    pair,
    new Date(),
    nobody,
  );
  const arabic = dutyWords(translator('ar'), proposeResponsibilities(['EMB'], false));
  const english = dutyWords(translator('en'), proposeResponsibilities(['EMB'], false));
  const own = 'Sends two advisers.';
  const here = `matches/${matchId}/plan/responsibilities`;
  const form = await (await ask(served.people.donor, `/ar/${here}`)).text();
  expect(form).toContain(arabic.design.recipient);

  const body = formOf(arabic, revision);
  body.set('responsibilities.execution.donor', own);
  const kept = await send(served.people.donor, `/ar/${here}`, body);
  expect(kept.status).toBe(303);

  for (const page of [`/en/matches/${matchId}/plan`, `/en/${here}`]) {
    const read = await (await ask(served.people.focalPoint, page)).text();
    for (const words of [english.design.recipient, english.monitoring.donor, own])
      expect(read).toContain(words);
    expect(read).not.toContain(arabic.design.recipient);
  }
});

test('a plan that kept the proposed words themselves is not changed by saving it as it stands', async () => {
  const pair = await arrangePair(served.database, served.people);
  const words = dutyWords(translator('ar'), proposeResponsibilities(['EMB'], false));
  const { matchId, revision } = await arrangeDesigned(served.database, served.people, pair, new Date(), {
    responsibilities: words,
  });
  expect(await confirmPlan(served.people.focalPoint, { matchId, revision }, new Date())).toMatchObject({
    ok: true,
  });
  const here = `matches/${matchId}/plan/responsibilities`;
  expect((await send(served.people.donor, `/ar/${here}`, formOf(words, revision))).status).toBe(303);
  const plan = served.database.owner.selectFrom('match_plans').where('match_id', '=', matchId);
  expect((await plan.select('revision').executeTakeFirstOrThrow()).revision).toBe(revision);
});

test('whoever had confirmed a plan reads that it was changed since, until they confirm it anew', async () => {
  const { database, people } = served;
  const pair = await arrangePair(database, people);
  const { matchId, revision } = await arrangeDesigned(database, people, pair, new Date());
  const t = translator('en');
  const told = () =>
    Promise.all(
      [people.focalPoint, people.donor].map(async (who) =>
        (await (await ask(who, `/en/matches/${matchId}`)).text()).includes(t('matches.waits.confirm-again')),
      ),
    );
  const mayConfirm = () =>
    Promise.all(
      [people.focalPoint, people.donor].map(async (who) =>
        (await (await ask(who, `/en/matches/${matchId}`)).text()).includes(`/matches/${matchId}/agreement`),
      ),
    );
  expect(await mayConfirm()).toEqual([true, true]);
  expect(await confirmPlan(people.focalPoint, { matchId, revision }, new Date())).toMatchObject({ ok: true });
  expect(await told()).toEqual([false, false]);
  // Confirmed as it stands there is nothing left for that side to press.
  expect(await mayConfirm()).toEqual([false, true]);
  const changes = { remains: 'Something else remains.' };
  const revised = await revisePlan(
    people.donor,
    { matchId, part: 'delivery', revision, changes },
    new Date(),
  );
  expect(revised).toMatchObject({ ok: true, value: { changed: true } });
  expect(await told()).toEqual([true, false]);
  const anew = { matchId, revision: revision + 1 };
  expect(await confirmPlan(people.focalPoint, anew, new Date())).toMatchObject({ ok: true });
  expect(await told()).toEqual([false, false]);
});

function formOf(responsibilities: Responsibilities, revision: number): URLSearchParams {
  const form = new URLSearchParams({ revision: String(revision) });
  for (const stage of STAGES)
    for (const partner of PARTNERS)
      form.append(`responsibilities.${stage}.${partner}`, responsibilities[stage][partner]);
  return form;
}

test.each(['en', 'ar'] as const)(
  'a plan that begins or ends outside what need and offer state says so, and can be agreed (%s)',
  async (lang) => {
    const { database, people } = served;
    const t = translator(lang);
    const needId = await arrangeNeed(database, people.focalPoint, { startAfter: '2027-02-01' });
    const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
    const changes = { startsOn: '2027-01-15', endsOn: '2028-06-15' };
    const { matchId } = await arrangeDesigned(database, people, { needId, offerId }, new Date(), changes);
    const said = (
      code: 'begins-before-need' | 'begins-before-offer' | 'ends-after-offer',
      planned: string,
      stated: string,
    ) => t(`plans.outside.${code}`, { planned: t.day(planned), stated: t.day(stated) });
    for (const who of [people.donor, people.focalPoint])
      for (const page of ['plan', 'agreement']) {
        const shown = await (await ask(who, `/${lang}/matches/${matchId}/${page}`)).text();
        for (const words of [
          t('plans.outside'),
          said('begins-before-need', changes.startsOn, '2027-02-01'),
          said('begins-before-offer', changes.startsOn, '2027-06-01'),
          said('ends-after-offer', changes.endsOn, '2028-05-31'),
        ])
          expect(shown).toContain(words);
        if (page === 'agreement') expect(shown).toContain(t('plans.agreement.button'));
      }
  },
);

test('of when a need begins that its State shows to no partner a donor reads no warning, and the State does', async () => {
  const { database, people } = served;
  const t = translator('en');
  const needId = await arrangeNeed(database, people.focalPoint, {
    startAfter: '2027-06-02',
    tiers: { timing: 'T3' },
  });
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  const { matchId } = await arrangeDesigned(database, people, { needId, offerId }, new Date());
  const warned = async (who: CastMember) =>
    (await (await ask(who, `/en/matches/${matchId}/plan`)).text()).includes(t('plans.outside'));
  expect([await warned(people.donor), await warned(people.focalPoint)]).toEqual([false, true]);
});

test('a milestone outside the days of the plan is named where it stands in the way', async () => {
  const { database, people } = served;
  const pair = await arrangePair(database, people);
  const milestones = [
    { title: 'The team is in place', on: '2027-06-15' },
    { title: 'An early exercise', on: '2027-05-01' },
    { title: '', on: '2029-01-01' },
  ];
  const { matchId } = await arrangeDesigned(database, people, pair, new Date(), { milestones });
  const t = translator('en');
  const named = t.list(['\u2068An early exercise\u2069', t('plans.milestone', { number: '3' })]);
  const page = await (await ask(people.donor, `/en/matches/${matchId}/plan`)).text();
  expect(page).toContain(t('plans.gap.milestone-outside', { count: 2, milestones: named }));
});
