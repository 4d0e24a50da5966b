import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

for (const combination of COMBINATIONS.filter(({ script }) => !script)) {
  test.describe(combination.name, () => {
    const product = useProduct();
    const { lang } = combination;

    test('its own people say what it does, and a new offer begins with its languages', async ({
      browser,
    }) => {
      const donor = await Person.signedIn(browser, product(), combination, 'donor');
      const { t } = donor;
      await donor.open('/account');
      await donor.follow(t('organisations.own.title'));
      await donor.type(t('organisations.field.website'), 'agency.example');
      await donor.press(t('common.save'));
      await donor.isTold(t('organisations.error.website'));
      await donor.type(t('organisations.field.website'), 'https://agency.example');
      await donor.type(t('organisations.field.description'), 'Sends advisers <b>everywhere</b>.');
      await donor.tick(t.language('fr'));
      await donor.press(t('common.save'));
      await donor.isTold(t('organisations.flash.saved'));
      await donor.follow(t('organisations.own.public'));
      await donor.isTold('Sends advisers <b>everywhere</b>.');
      await expect(donor.link('agency.example')).toHaveAttribute('href', 'https://agency.example/');

      await donor.open('/offers/new');
      await donor.type(t('offers.field.title'), 'Advisers for a year');
      await donor.main().locator('form').getByRole('button').first().click();
      await donor.page.goto(donor.page.url().replace(/\/edit.*$/, '/edit/how'));
      await expect(donor.page.getByLabel(t.language('fr'), { exact: true })).toBeChecked();
      await donor.close();
    });

    test('renamed, merged, ended: addresses lead on and say what happened', async ({ browser }) => {
      const administrator = await Person.signedIn(browser, product(), combination, 'administrator');
      const { t } = administrator;
      const from = await findId(product(), 'Kaihoku Training Institute');
      const into = await findId(product(), 'Kaihoku Railway Safety Agency');

      await test.step('a name that looks like another’s is refused, a good one keeps the old', async () => {
        await administrator.open(`/administration/organisations/${from}`);
        await administrator.follow(t('organisations.name.title'));
        for (const [name, error] of [
          ['KAIHOKU railway  Safety Agency', 'organisations.error.name_taken'],
          ['Kаihoku Academy', 'organisations.error.mixed_scripts'],
          ['Kaihoku\u202EAcademy', 'organisations.error.deceptive'],
        ] as const) {
          await administrator.type(t('organisations.field.new_name'), name);
          await administrator.press(t('organisations.name.act'));
          await administrator.isTold(t(error));
        }
        await administrator.type(t('organisations.field.new_name'), 'Kaihoku Academy');
        await administrator.press(t('organisations.name.act'));
        await administrator.isTold(t('organisations.flash.renamed'));
        await administrator.isTold(t('organisations.former.title'));
        await administrator.open('/administration?q=training+INSTITUTE');
        await administrator.isTold(
          t('organisations.search.formerly', { names: 'Kaihoku Training Institute' }),
        );
      });

      await test.step('ending it names what stands in the way', async () => {
        await administrator.open(`/administration/organisations/${from}/end`);
        await administrator.isTold(t('organisations.end.in_the_way'));
        await expect(
          administrator.page.getByRole('button', { name: t('organisations.end.act') }),
        ).toHaveCount(0);
      });

      await test.step('a session left open is not enough', async () => {
        await confirmedMinutesAgo(product(), 6);
        await administrator.open(`/administration/organisations/${from}/merge`);
        await administrator.sees(t('accounts.confirm.title_code'));
        await confirmedMinutesAgo(product(), 0);
        await administrator.open(`/administration/organisations/${from}/merge`);
        await administrator.sees(t('organisations.merge.title'));
      });

      await test.step('into another State is refused, into the same State shows what moves', async () => {
        const select = administrator.page.getByLabel(t('organisations.field.into'));
        await expect(select.getByRole('option', { name: 'Kaihoku' })).not.toHaveCount(0);
        await expect(select.getByRole('option', { name: /Nordvale|Brokering Desk/u })).toHaveCount(0);
        const refusals = {
          'Nordvale Digital Directorate': 'different-states',
          'Brokering Desk (demonstration)': 'different-kinds',
        } as const;
        for (const [other, objection] of Object.entries(refusals)) {
          const id = await findId(product(), other);
          await administrator.open(`/administration/organisations/${from}/merge?into=${id}`);
          await administrator.isTold(t(`organisations.merge.objection.${objection}`));
        }
        await administrator.choose(t('organisations.field.into'), 'Kaihoku Railway Safety Agency');
        await administrator.press(t('organisations.merge.show'));
        // People act for both: it takes another administrator, who finds it on the page of the one that would end.
        await expect(
          administrator.main().getByRole('button', { name: t('organisations.merge.act'), exact: true }),
        ).toHaveCount(0);
        await administrator.press(t('organisations.merge.ask'));
        await administrator.isTold(t('organisations.flash.merger_asked'));
        await expect(
          administrator.main().getByRole('button', { name: t('organisations.merge.ask') }),
        ).toHaveCount(0);
        const token = await product().signIn(await anotherAdministrator(product()));
        const second = await Person.at(browser, product(), { ...combination, token });
        await second.open(`/administration/organisations/${from}`);
        await second.follow(t('organisations.merge.look'));
        await second.press(t('organisations.merge.act'));
        await second.isTold(t('organisations.flash.merged'));
        await second.isTold('Kaihoku Academy');
        await second.close();
      });

      await test.step('the old address leads to the new one', async () => {
        const reader = await Person.at(browser, product(), combination);
        await reader.open(`/organisations/${from}`);
        await reader.sees('Kaihoku Railway Safety Agency');
        expect(new URL(reader.page.url()).pathname).toBe(`/${lang}/organisations/${into}`);
        await reader.isTold('Kaihoku Training Institute');
        await reader.close();
      });

      await test.step('one that nobody depends on ends, and its address says when', async () => {
        await product()
          .owner.updateTable('offers')
          .set({ status: 'withdrawn' })
          .where('organisation_id', '=', into)
          .execute();
        await administrator.open(`/administration/organisations/${into}/end`);
        await product()
          .owner.updateTable('matches')
          .set({ status: 'closed', closing_code: 'no-fit' })
          .where('donor_organisation_id', '=', into)
          .where('status', '<>', 'closed')
          .execute();
        await administrator.open(`/administration/organisations/${into}/end`);
        await administrator.press(t('organisations.end.act'));
        await administrator.isTold(t('organisations.error.end_reason'));
        await administrator.tick(t('organisations.end.reason.closed'));
        await administrator.press(t('organisations.end.act'));
        await administrator.isTold(t('organisations.flash.ended'));
        const reader = await Person.at(browser, product(), combination);
        await reader.open(`/organisations/${from}`);
        await reader.isTold(t('organisations.public.no_offers'));
        await reader.isTold(t('organisations.ended'));
        await reader.close();
      });
      await administrator.close();
    });
  });
}

async function findId({ owner }: Product, name: string): Promise<string> {
  const { id } = await owner
    .selectFrom('organisations')
    .select('id')
    .where('name', '=', name)
    .executeTakeFirstOrThrow();
  return id;
}

async function anotherAdministrator({ owner }: Product) {
  const { rows } = await sql<{ personId: string; membershipId: string }>`
    with person as (
      insert into people (email, name, language) values (gen_random_uuid() || '@desk.example', 'Ali Second', 'en') returning id)
    insert into memberships (person_id, organisation_id, role)
      select person.id, o.id, 'administrator' from person, organisations o where o.name = 'Brokering Desk (demonstration)'
      returning person_id as "personId", id as "membershipId"`.execute(owner);
  return { ...rows[0]!, role: 'administrator' as const };
}

async function confirmedMinutesAgo({ owner }: Product, minutes: number): Promise<void> {
  await owner
    .updateTable('sessions')
    .set({ confirmed_at: sql`now() - make_interval(mins => ${minutes})` })
    .execute();
}
