import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

const product = useProduct();

for (const combination of COMBINATIONS.filter(({ script }) => !script)) {
  const title = `فريق وطني أول / First national team (${combination.lang})`;
  const summary = 'Reports of six ministries wait “for weeks”.\nNobody answers at night & on Fridays.';

  test(`what was typed survives the end of a session ${combination.name}`, async ({ browser }) => {
    const focal = await Person.signedIn(browser, product(), combination, 'focal');
    const { t } = focal;

    await test.step('the session ends while a focal point writes', async () => {
      await focal.open('/needs/new');
      await focal.press(t('needs.new.start'));
      await focal.follow(t('needs.step.what'));
      await focal.type(t('needs.field.title'), title);
      await focal.type(t('needs.field.summary'), summary);
      await focal.choose(t('needs.place.1'), t('codes.themes.INC-CSIRT'));
      await endSessions(product(), 'focal');
      await focal.press(t('common.save_leave'));
      await focal.sees(t('accounts.sign_in.title'));
      await focal.isTold(t('parked.flash.kept'));
    });

    await test.step('somebody else who signs in at the same browser sees nothing of it', async () => {
      await focal.typeSignIn('donor', product());
      await focal.sees(t('errors.404.title'));
      await focal.open('/offers/mine');
      await focal.sees(t('offers.mine.title'));
      await expect(focal.page.getByText(t('parked.notice'))).toHaveCount(0);
      await focal.signOut();
    });

    await test.step('she finds it when she signs in, all of it, and nothing of it was sent', async () => {
      await focal.open('/sign-in');
      await focal.typeSignIn('focal', product());
      await focal.isTold(t('parked.notice'));
      await focal.follow(t('parked.notice.link'));
      await focal.sees(t('parked.title'));
      await focal.isTold(t('parked.from.needs'));
      for (const typed of [title, ...summary.split('\n'), t('codes.themes.INC-CSIRT')])
        await focal.isTold(typed);
      expect(await findNeed(title)).toBeUndefined();
    });

    await test.step('sent, it is what she saved, by the button she had pressed', async () => {
      await focal.press(t('parked.send'));
      await focal.isTold(t('needs.flash.saved'));
      const need = await findNeed(title);
      expect(need?.summary.replaceAll('\r\n', '\n')).toBe(summary);
      await expect(focal.page.getByText(t('parked.notice'))).toHaveCount(0);
      expect(await countParked('focal')).toBe(0);
    });
    await focal.close();
  });

  test(`what was typed survives a proof that is asked for again ${combination.name}`, async ({ browser }) => {
    const donor = await Person.signedIn(browser, product(), combination, 'donor');
    const { t } = donor;
    const address = `ilse.${combination.lang}@agency.example`;
    const askedTooLate = async (email: string) => {
      await donor.open('/account/email');
      await donor.type(t('email.new'), email);
      await confirmedMinutesAgo(product(), 6);
      await donor.press(t('email.act'));
      await donor.sees(t('accounts.confirm.title'));
      await donor.main().getByLabel(t('accounts.field.password')).fill(DEMONSTRATION_PASSWORD);
      await donor.press(t('common.continue'));
      await donor.sees(t('parked.title'));
      await donor.isTold(email);
    };

    await test.step('thrown away, it is gone', async () => {
      await askedTooLate('mistyped@agency.example');
      await donor.press(t('parked.throw_away'));
      await donor.isTold(t('parked.flash.thrown_away'));
      expect(await countParked('donor')).toBe(0);
    });

    await test.step('sent, it is done', async () => {
      await askedTooLate(address);
      await donor.press(t('parked.send'));
      await donor.isTold(t('email.flash.asked'));
      const asked = product().owner.selectFrom('email_changes').select('person_id');
      expect(await asked.where('new_email', '=', address).execute()).toHaveLength(1);
      expect(await countParked('donor')).toBe(0);
    });
    await donor.close();
  });
}

/** As if the half hour were over. */
async function endSessions({ owner }: Product, key: PersonKey): Promise<void> {
  await owner
    .updateTable('sessions')
    .set({ expires_at: sql`now() - interval '1 minute'` })
    .where('person_id', '=', (eb) => eb.selectFrom('people').select('id').where('email', '=', addressOf(key)))
    .execute();
}

async function confirmedMinutesAgo({ owner }: Product, minutes: number): Promise<void> {
  await owner
    .updateTable('sessions')
    .set({ confirmed_at: sql`now() - make_interval(mins => ${minutes})` })
    .execute();
}

function findNeed(title: string) {
  return product().owner.selectFrom('needs').select('summary').where('title', '=', title).executeTakeFirst();
}

async function countParked(key: PersonKey): Promise<number> {
  const rows = await product()
    .owner.selectFrom('parked_forms as parked')
    .innerJoin('people as person', 'person.id', 'parked.person_id')
    .select('parked.id')
    .where('person.email', '=', addressOf(key))
    .execute();
  return rows.length;
}
