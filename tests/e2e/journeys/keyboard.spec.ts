import { expect, test, type Page } from '@playwright/test';
import { sql } from 'kysely';
import { COMBINATIONS } from '../combinations.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';
import { addressOf, PEOPLE, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';

for (const combination of COMBINATIONS.filter(({ script }) => !script)) {
  test.describe(combination.name, () => {
    const product = useProduct();

    test('signing in and answering a match with the keyboard alone', async ({ browser }) => {
      const { key, match, party } = await findUnanswered(product());
      const person = await Person.at(browser, product(), combination);
      const { page, t } = person;

      await person.open(`/matches/${match}/answer`);
      await page.keyboard.press('Tab');
      await expect(page.locator(':focus')).toHaveText(t('common.skip'));
      await page.keyboard.press('Enter');

      await tabTo(page, 'textbox', t('accounts.field.email'));
      await page.keyboard.type(addressOf(key));
      await tabTo(page, 'textbox', t('accounts.field.password'));
      await page.keyboard.type(DEMONSTRATION_PASSWORD);
      await page.keyboard.press('Enter');
      await person.sees(t('factors.step.title'));
      const code = (await person.main().locator('.tws-code').first().textContent()) ?? '';
      await tabTo(page, 'textbox', t('factors.field.code'));
      await page.keyboard.type(code);
      await page.keyboard.press('Enter');
      await person.sees(t('matches.answer.heading'));

      // A donor's no needs a reason: the summary says so and has the focus, with script and without.
      if (party === 'donor') {
        await tabTo(page, 'button', t('matches.answer.no_button'));
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toContainText(t('common.error_summary'));
        await expect(page).toHaveTitle(new RegExp(`^${t('common.error_prefix')}`));
        await page.keyboard.press('Tab');
        await page.keyboard.press('Enter');
        await expect(page.locator(':focus')).toHaveAttribute('name', 'code');
      }

      await tabTo(page, 'button', t('matches.answer.yes_button'), party === 'donor' ? 'Shift+Tab' : 'Tab');
      await page.keyboard.press('Enter');
      await person.isTold(t('matches.flash.accepted'));
      await person.close();
    });

    if (combination.lang === 'en') {
      test('a broker walks the desk by its keys: goes, chooses, takes, undoes, opens', async ({
        browser,
      }) => {
        const token = await product().signIn((await findWearer(product().owner, 'broker'))!);
        const broker = await Person.at(browser, product(), { lang: 'en', token });
        const { page, t } = broker;
        const press = (key: string) => page.keyboard.press(key);
        const row = (index: number) => page.locator('[data-desk] tbody tr').nth(index);
        const intoQueue = async () => {
          await page.locator('[data-desk-keys]:visible').waitFor();
          await tabTo(page, 'checkbox', /./);
        };
        const standsIn = (index: number) => expect(row(index).getByRole('link')).toBeFocused();

        await broker.open('/desk?whose=free');
        await intoQueue();
        await press('k');
        await standsIn(0);
        await press('x');
        await press('j');
        await standsIn(1);
        await press('x');
        await press('j');
        await press('k');
        await press('x');
        await press('x');
        for (const index of [0, 1]) await expect(row(index).getByRole('checkbox')).toBeChecked();
        await expect(row(2).getByRole('checkbox')).not.toBeChecked();
        const taken = await row(0).locator('.tws-desk__reference').innerText();
        await press('a');
        await expect(page.getByRole('button', { name: t('desk.act.take-item'), exact: true })).toBeFocused();
        await press('Enter');
        await broker.isTold(t('desk.assignment.take-item', { count: 2 }));
        await tabTo(page, 'button', t('desk.assignment.act.take-item', { count: 2 }));
        await press('Enter');
        await broker.isTold(t('desk.done.take-item', { count: 2 }));
        await expect(row(0).or(row(1)).filter({ hasText: taken })).toContainText(t('desk.owner.you'));
        await tabTo(page, 'button', t('desk.undo'));
        await press('Enter');
        await broker.isTold(t('desk.flash.undone'));

        // Switched off, a letter is a letter.
        await tabTo(page, 'button', t('desk.keys.off'));
        await press('Enter');
        await press('Tab');
        await press('j');
        await expect(row(0).getByRole('checkbox')).toBeFocused();
        await tabTo(page, 'button', t('desk.keys.on'), 'Shift+Tab');
        await press('Enter');
        await press('Tab');
        await press('k');
        await standsIn(0);
        await press('Enter');
        await expect(page).not.toHaveURL(/\/desk/);
        await broker.close();
      });
    }
  });
}

/** Presses Tab until this has the focus; on the way, whatever has it must show it. */
async function tabTo(
  page: Page,
  role: 'textbox' | 'button' | 'checkbox',
  name: string | RegExp,
  key = 'Tab',
): Promise<void> {
  const wanted =
    role === 'checkbox'
      ? page.locator('[data-desk]').getByRole(role, { name }).first()
      : page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press(key);
    const shown = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return true;
      const { outlineStyle, boxShadow, backgroundColor } = getComputedStyle(focused);
      const around = focused.closest('.govuk-radios__item, .govuk-checkboxes__item');
      const label = around && getComputedStyle(around.querySelector('label') ?? around, '::before');
      return (
        outlineStyle !== 'none' ||
        boxShadow !== 'none' ||
        backgroundColor === 'rgb(255, 213, 74)' ||
        (label && label.boxShadow !== 'none')
      );
    });
    expect(shown, 'what has the focus shows it').toBeTruthy();
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab never reached ${role} “${String(name)}”`);
}

type Unanswered = { key: PersonKey; match: string; party: 'donor' | 'recipient' };

/**
 * A proposed match that waits for a side's answer, a donor's before a State's, which needs no reason for a no; and one of the
 * cast who gives it and has no other hat.
 */
async function findUnanswered({ owner }: Product): Promise<Unanswered> {
  const { rows } = await sql<{ match: string; email: string; party: Unanswered['party'] }>`
    select m.id as match, p.email, side.party
    from matches m
    join needs n on n.id = m.need_id
    cross join (values ('donor', 'donor'), ('recipient', 'focal_point')) as side (party, role)
    join memberships h on h.role = side.role
      and h.organisation_id = case side.party when 'donor' then m.donor_organisation_id else n.organisation_id end
    join people p on p.id = h.person_id
    where m.status = 'proposed'
      and not exists (select from match_answers a where a.match_id = m.id and a.party = side.party)
      and (select count(*) from memberships o where o.person_id = p.id) = 1
    order by side.party, n.title, (select title from offers where id = m.offer_id), p.email
    limit 1
  `.execute(owner);
  const [found] = rows;
  const key = (Object.keys(PEOPLE) as PersonKey[]).find((key) => addressOf(key) === found?.email);
  if (!found || !key)
    throw new Error('The demonstration has no proposal that waits for somebody of one hat.');
  return { key, match: found.match, party: found.party };
}
