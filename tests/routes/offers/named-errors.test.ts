import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { useServedCast } from '#tests/support/served-cast.ts';

const served = useServedCast();
const t = translator('en');

/** What the list of errors says, line by line. */
async function errorsOf(address: string, typed: Record<string, string>): Promise<string[]> {
  const answer = await served.send(served.people.donor, address, new URLSearchParams(typed));
  const page = await answer.text();
  expect(answer.status).toBe(400);
  const [, list = ''] = /<ul class="[^"]*govuk-error-summary__list[^"]*">(.*?)<\/ul>/s.exec(page) ?? [];
  return [...list.matchAll(/<a [^>]*>(.*?)<\/a>/gs)].map(([, text = '']) => text.replaceAll(/<[^>]*>/g, ''));
}

test('where two boxes of a step are wrong in one way, each line says which it is', async () => {
  const offerId = await arrangeOffer(served.database, served.people.donor);
  const typed = { revision: '1', cost1: 'much', cost2: '10', cost3: 'more' };
  const errors = await errorsOf(`/en/offers/${offerId}/edit/principles`, typed);
  const year = (number: number) =>
    `${t('offers.field.runningCosts')}, ${t('offers.running_costs.year', { number })}: ${t('offers.error.cost')}`;
  expect(errors).toEqual([year(1), year(3)]);
});

test('a day that is missing is named in a form with two', async () => {
  const errors = await errorsOf('/en/account/deputies', { deputy: served.people.broker.person.id });
  expect(errors).toEqual(
    ['posts.field.first_day', 'posts.field.last_day'].map(
      (key) => `${t.label(key)}: ${t('posts.error.missing_date')}`,
    ),
  );
});
