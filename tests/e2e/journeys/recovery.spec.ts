import { expect, test } from '@playwright/test';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const product = useProduct();

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') === script)) {
  test(`back by two members of staff and a letter ${combination.name}`, async ({ browser }) => {
    // Each language helps somebody else: the runs share their data.
    const key = combination.lang === 'en' ? 'karimba' : 'ngolwe';
    const first = await Person.signedIn(browser, product(), combination, 'broker');
    const { t } = first;
    await first.open('/invitations');
    await first.follow(t('invitations.recoveries'));
    await first.follow(t('recoveries.new'));
    await first.type(t('recoveries.form.email'), addressOf(key));
    await first.press(t('recoveries.form.act'));
    await first.isTold(t('recoveries.error.reference'));
    await first.type(t('recoveries.form.reference'), 'PM/31/26');
    for (const [part, typed] of [
      ['day', '2'],
      ['month', '3'],
      ['year', '2026'],
    ] as const)
      await first.type(t(`common.${part}`), typed);
    await first.press(t('recoveries.form.act'));
    await first.isTold(t('recoveries.flash.opened'));
    await first.isTold(t('refusals.second-person'));

    const second = await Person.signedIn(browser, product(), combination, 'second-broker');
    await second.page.goto(first.page.url());
    await second.isTold('PM/31/26');
    await second.follow(t('recoveries.confirm.title'));
    await second.press(t('recoveries.confirm.act'));
    await second.sees(t('recoveries.confirm.made'));
    await expect(second.page.getByText(/\/recover\//)).toBeVisible();
    const path =
      /\/(?:en|ar)\/recover\/[\w-]+/.exec(await second.page.content())?.[0] ?? 'no link on the page';

    const lost = await Person.at(browser, product(), combination);
    await lost.page.goto(path.replace(/^\/(en|ar)/, `/${combination.lang}`));
    await lost.sees(t('recoveries.recover.title'));
    await lost.page
      .getByLabel(t('accounts.field.new_password'), { exact: true })
      .fill('orchard lantern gravel tide');
    await lost.press(t('recoveries.recover.act'));
    await lost.isTold(t('recoveries.flash.back'));
    await lost.isTold(t('accounts.event.recovered'));
    for (const person of [first, second, lost]) await person.close();
  });
}
