import { ANNEX_FIELDS, type PlanPart } from '#app/domain/matches/plan/plan.ts';
import type { Person } from '../person.ts';

/** A State and a donor who were introduced write a plan for technology and confirm the same text. */
export async function agree(focal: Person, donor: Person, match: string): Promise<void> {
  const { t } = focal;
  const next = new Date().getUTCFullYear() + 1;
  await focal.open(`/matches/${match}`);
  await focal.follow(t('matches.act.plan_open'));
  await focal.press(t('plans.open.button'));
  await focal.isTold(t('plans.flash.opened'));
  const change = async (who: Person, part: PlanPart, fill: () => Promise<void>) => {
    await who.open(`/matches/${match}/plan`);
    await who.follow(t('plans.edit_part', { part: t(`plans.part.${part}`) }));
    await who.sees(t(`plans.part.${part}`));
    await fill();
    await who.press(t('plans.save'));
    await who.isTold(t('plans.flash.saved'));
  };
  await change(donor, 'responsibilities', () => donor.isTold(t('plans.proposed')));
  await change(focal, 'delivery', async () => {
    await fillDay(focal, 'startsOn', `${next}-03-01`);
    await fillDay(focal, 'endsOn', `${next + 1}-02-28`);
    await focal.type(t('plans.monitoring'), 'Both read the figures together every quarter');
    await focal.type(t('plans.remains'), 'The ministry runs the server with its own people');
  });
  await change(donor, 'milestones', async () => {
    await donor.type(t('plans.milestone.title'), 'The platform runs in the ministry');
    await fillDay(donor, 'milestones[0].on', `${next}-09-01`);
  });
  await change(focal, 'outcomes', async () => {
    await focal.type(t('plans.outcome.statement'), 'Reports are answered in a day');
    await focal.type(t('plans.outcome.indicator'), 'Share answered in time');
    await focal.type(t('plans.outcome.target'), '9 of 10');
    await fillDay(focal, 'outcomes[0].by', `${next}-12-01`);
  });
  await change(donor, 'annex', async () => {
    for (const field of ANNEX_FIELDS) await donor.type(t(`plans.annex.${field}`), 'As the passport says.');
  });
  for (const [who, side] of [
    [focal, 'recipient'],
    [donor, 'donor'],
  ] as const) {
    await who.open(`/matches/${match}/agreement`);
    await who.tick(t(`plans.agreement.agree.${side}`));
    await who.press(t('plans.agreement.button'));
  }
  await donor.isTold(t('plans.flash.agreed'));
}

/** A day in three fields, by the name they are sent under. */
export async function fillDay(who: Person, field: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  for (const [name, value] of [
    ['day', date],
    ['month', month],
    ['year', year],
  ])
    await who.page.locator(`[name="${field}.${name}"]`).fill(value!);
}
