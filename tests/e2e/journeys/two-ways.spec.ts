import { expect, test } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { UI_LANGUAGES, type UiLanguage } from '#app/domain/codes/languages.ts';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/** The second way of the street: who received something passes it on, and says as what it takes part. */
const product = useProduct({
  arrange: async (owner) => {
    await owner.updateTable('organisations').set({ takes_part_as: null }).execute();
  },
});

for (const lang of UI_LANGUAGES)
  test(`a State says South and begins a draft from what it received, without script, in ${lang}`, async ({
    browser,
  }) => {
    const as = (key: PersonKey, role: Role) => personAs(browser, lang, key, role);
    const delegation = await as('ataveru', 'focal_point');
    const { t } = delegation;
    let draft = '';

    await test.step('it says that it takes part as South', async () => {
      await delegation.open('/organisation');
      await delegation.follow(t('two_ways.own'));
      await delegation.tick(t('two_ways.part.south'));
      await delegation.press(t('common.save'));
      await delegation.isTold(t('two_ways.flash.part_saved'));
    });

    await test.step('what it received stands there, with a draft that passes it on', async () => {
      await delegation.follow(t('could_offer.link'));
      await delegation.sees(t('could_offer.title'));
      await expect(delegation.main()).toContainText(t('could_offer.draft_south'));
      await expect(delegation.main()).toContainText(t('could_offer.nearby_public'));
      await delegation.press(t('could_offer.start'));
      await delegation.isTold(t('could_offer.started'));
      draft = new URL(delegation.page.url()).searchParams.get('started') ?? '';
    });

    await test.step('whoever gives in its name finds the draft among its offers, in our words', async () => {
      const giver = await as('ataveru-donor', 'donor');
      await giver.open('/offers/mine');
      await expect(giver.page.locator(`a[href*="${draft}"]`).first()).toBeVisible();
      await giver.open(`/offers/${draft}/edit/how`);
      for (const code of ['codes.modes.VIS', 'codes.modes.REM', 'codes.cooperation.SS'] as const)
        await expect(giver.page.getByLabel(t(code), { exact: true })).toBeChecked();
      await giver.close();
    });

    await test.step('said otherwise, the draft’s South–South is warned of before it is handed in', async () => {
      const giver = await as('ataveru-donor', 'donor');
      await delegation.open('/organisation');
      await delegation.follow(t('two_ways.own'));
      await delegation.tick(t('two_ways.part.north'));
      await delegation.press(t('common.save'));
      await giver.open(`/offers/${draft}/check`);
      await expect(giver.main()).toContainText(t('principles.finding.cooperation-contradicted'));
      await giver.close();
    });
    await delegation.close();
  });

test('one long word in a title does not widen the page of both sides', async ({ browser }) => {
  const { owner } = product();
  const giver = await personAs(browser, 'en', 'donor', 'donor');
  const [offer] = await owner
    .selectFrom('offers as o')
    .innerJoin('memberships as m', 'm.organisation_id', 'o.organisation_id')
    .innerJoin('people as p', 'p.id', 'm.person_id')
    .select(['o.id', 'o.organisation_id'])
    .where('p.email', '=', addressOf('donor'))
    .execute();
  await owner
    .updateTable('offers')
    .set({ title: 'w'.repeat(200) })
    .where('id', '=', offer!.id)
    .execute();
  await giver.open(`/organisations/${offer!.organisation_id}/two-ways`);
  await expect(giver.main()).toContainText('w'.repeat(200));
  for (const width of [1280, 360]) {
    await giver.page.setViewportSize({ width, height: 900 });
    expect(await giver.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  await giver.close();
});

async function personAs(
  browser: Parameters<typeof Person.at>[0],
  lang: UiLanguage,
  key: PersonKey,
  role: Role,
): Promise<Person> {
  const who = await product()
    .owner.selectFrom('memberships')
    .innerJoin('people', 'people.id', 'memberships.person_id')
    .select(['memberships.id as membershipId', 'people.id as personId'])
    .where('people.email', '=', addressOf(key))
    .where('memberships.role', '=', role)
    .executeTakeFirstOrThrow();
  const token = await product().signIn({ ...who, role });
  return Person.at(browser, product(), { lang, script: false, token });
}
