import { expect, test } from '@playwright/test';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const product = useProduct();

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') !== script)) {
  test(`from the home page to an accredited donor ${combination.name}`, async ({ browser }) => {
    const name = `Perpetua ${combination.lang} Anselm`;
    const organisation = `Quillon Workshop ${combination.lang}`;
    const email = `perpetua.${combination.lang}@quillon.example`;
    const applicant = await Person.at(browser, product(), combination);
    const { t } = applicant;

    await test.step('an applicant asks to be accredited, without a cookie and without script', async () => {
      await applicant.open('');
      await applicant.follow(t('home.offer.apply'));
      await applicant.press(t('applications.apply.act'));
      await applicant.isTold(t('applications.error.accept'));
      await applicant.type(t('applications.field.organisation'), organisation);
      await applicant.tick(t('codes.actors.academia'));
      await applicant.type(t('applications.field.name'), name);
      await applicant.type(t('applications.field.email'), email);
      await applicant.type(t('applications.field.offer'), 'Short courses for response teams.');
      await applicant.tick(t('applications.field.accept'));
      await applicant.press(t('applications.apply.act'));
      await applicant.sees(t('applications.received.title'));
      expect(await applicant.page.context().cookies()).toEqual([]);
      expect(await applicant.page.locator('script').count()).toBe(0);
    });

    const broker = await Person.signedIn(browser, product(), combination, 'broker');
    await test.step('a broker sees the clock, compares and accredits', async () => {
      await broker.open('/applications');
      await broker.isTold(t('common.clock.left', { left: 10, total: '10' }));
      await broker.follow(organisation);
      await broker.isTold(t('applications.record.same_none'));
      await broker.follow(t('applications.accredit.title'));
      await broker.press(t('applications.accredit.act'));
      await expect(broker.page.getByText(/\/invited\//)).toBeVisible();
    });

    await test.step('the applicant sees who invites them to what, accepts and gives', async () => {
      const path =
        /\/(?:en|ar)\/invited\/[\w-]+/.exec(await broker.page.content())?.[0] ?? 'no link on the page';
      await applicant.page.goto(path);
      await applicant.isTold(organisation);
      await applicant.isTold('Amara Lindqvist');
      await applicant.page
        .getByLabel(t('accounts.field.new_password'), { exact: true })
        .fill('orchard lantern gravel tide');
      await applicant.press(t('invitations.invited.act'));
      await applicant.isTold(t('invitations.flash.accepted'));
      await expect(applicant.page).toHaveURL(/\/offers\/mine$/);
    });
    await broker.close();
    await applicant.close();
  });
}
