import type { OfferStep } from '#app/domain/offers/steps.ts';
import type { Person } from '../person.ts';

/** Answers these steps one after the other, from the first one's page; the last is left to be saved. */
export async function answerOffer(donor: Person, steps: readonly OfferStep[]): Promise<void> {
  const { t } = donor;
  for (const [index, step] of steps.entries()) {
    if (index === 0 && step === 'what') await donor.follow(new RegExp(t('offers.step.what')));
    await donor.sees(t(`offers.step.${step}`));
    await OFFER[step](donor);
    if (index < steps.length - 1) await donor.press(t('common.save_continue'));
  }
}

const OFFER: Record<OfferStep, (donor: Person) => Promise<void>> = {
  what: async (donor) => {
    const { t } = donor;
    await donor.type(
      t('offers.field.summary'),
      'An experienced adviser works beside the new team for a year.',
    );
    await donor.choose(t('offers.themes.first'), t('codes.themes.INC-CSIRT'));
    await donor.type(
      t('offers.field.outcomes'),
      'The team answers nine of ten reports within a working day.',
    );
  },
  how: async (donor) => {
    await donor.tick(donor.t('codes.modes.EMB'));
    for (const language of ['en', 'ar']) await donor.tick(donor.t.language(language));
  },
  who: async (donor) => donor.tick(donor.t('offers.eligible.all')),
  when: async (donor) => {
    const start = donor.page.getByRole('group', { name: donor.t('offers.field.startsOn') });
    const next = new Date().getUTCFullYear() + 1;
    await start.getByLabel(donor.t('common.day')).fill('1');
    await start.getByLabel(donor.t('common.month')).fill('6');
    await start.getByLabel(donor.t('common.year')).fill(String(next));
    await donor.type(donor.t('offers.field.durationWeeks'), '52');
    await donor.type(donor.t('offers.field.slots'), '2');
  },
  terms: async (donor) => donor.tick(donor.t('codes.conditions.none')),
  principles: async (donor) =>
    donor.type(donor.t('offers.field.exitPlan'), 'The ministry takes over the posts.'),
};

/** Every step of a need with its required answers, from the list of steps to the check. */
export async function answerNeed(focal: Person, title: string): Promise<void> {
  const { t } = focal;
  await focal.follow(t('needs.step.what'));
  await focal.type(t('needs.field.title'), title);
  await focal.type(t('needs.field.summary'), 'A team for the ministries that handles what they report.');
  await focal.choose(t('needs.place.1'), t('codes.themes.INC-CSIRT'));
  await focal.press(t('common.save_continue'));

  await focal.sees(t('needs.step.results'));
  await focal.type(t('needs.outcome.statement'), 'The team handles reports by itself.');
  await focal.type(t('needs.outcome.indicator'), 'Share of reports answered in four hours');
  await focal.type(t('needs.outcome.target'), '90 per cent');
  await focal.tick(t('needs.basis.in-preparation'));
  await focal.press(t('common.save_continue'));

  await focal.sees(t('needs.step.how'));
  for (const language of ['en', 'ar']) await focal.tick(t.language(language));
  await focal.press(t('common.save_continue'));
  await focal.sees(t('needs.step.when'));
  await focal.press(t('common.save_continue'));
  await focal.sees(t('needs.step.limits'));
  await focal.press(t('common.save_continue'));
}

/** What a donor says that it would do; it begins and ends in a year that no need of these journeys excludes. */
export async function answerInterest(donor: Person, scope: string): Promise<void> {
  const { t } = donor;
  await donor.type(t('interest.scope'), scope);
  await donor.tick(t('codes.modes.EMB'));
  for (const [label, month] of [
    [t('interest.starts'), '2'],
    [t('interest.ends'), '11'],
  ] as const) {
    const date = donor.main().getByRole('group', { name: label });
    await date.getByLabel(t('common.day')).fill('1');
    await date.getByLabel(t('common.month')).fill(month);
    await date.getByLabel(t('common.year')).fill(String(new Date().getUTCFullYear() + 1));
  }
  await donor.type(t('interest.team'), 'Two advisers, one of them on site.');
}
