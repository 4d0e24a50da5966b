import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { findWearer } from '#tests/support/addresses.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

const product = useProduct();

/** From the introduction to the agreement, without script; in each language a match of its own would be, so they end it. */
for (const lang of ['en', 'ar'] as const) {
  test(`two sides write a plan, agree on it and one ends it, in ${lang}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const { match, offer, state, giver } = await findIntroduced(product());
    const person = async (role: 'donor' | 'focal_point', organisation: string) => {
      const token = await product().signIn((await findWearer(product().owner, role, organisation))!);
      return Person.at(browser, product(), { lang, script: false, token });
    };
    const focal = await person('focal_point', state);
    const donor = await person('donor', giver);
    const { t } = focal;
    const change = async (who: Person, part: 'milestones' | 'delivery' | 'responsibilities' | 'outcomes') => {
      await who.open(`/matches/${match}/plan`);
      await who.follow(t('plans.edit_part', { part: t(`plans.part.${part}`) }));
      await who.sees(t(`plans.part.${part}`));
    };
    const day = async (who: Person, field: string, year: string) => {
      for (const [name, value] of [
        ['day', '1'],
        ['month', '6'],
        ['year', year],
      ])
        await who.page.locator(`[name="${field}.${name}"]`).fill(value!);
    };

    await test.step('the State opens it, and what is missing is said', async () => {
      await focal.open(`/matches/${match}`);
      await focal.follow(t('matches.act.plan_open'));
      await focal.press(t('plans.open.button'));
      await focal.isTold(t('plans.flash.opened'));
      await focal.isTold(t('plans.gap.no-recipient-design'));
      await focal.open(`/matches/${match}/agreement`);
      await focal.isTold(t('plans.agreement.blocked'));
      await expect(focal.main().getByRole('button', { name: t('plans.agreement.button') })).toHaveCount(0);
    });

    await test.step('the donor keeps it confidential, and begins with the words that the platform proposes', async () => {
      await donor.open(`/matches/${match}/plan`);
      const keep = donor.main().getByRole('button', { name: t('confidence.act') });
      // Asked once a need.
      if (await keep.count()) await keep.click();
      await donor.open(`/matches/${match}/plan`);
      await donor.isTold(t('plans.origin'));
      await donor.isTold(await basisOf(match));
      await change(donor, 'responsibilities');
      await donor.isTold(t('plans.proposed'));
      await donor.press(t('plans.save'));
      await donor.isTold(t('plans.flash.saved'));
      await donor.isTold(t('plans.duty.names-priorities'));
    });

    await test.step('dates and milestones', async () => {
      await change(focal, 'delivery');
      await day(focal, 'startsOn', '2028');
      await day(focal, 'endsOn', '2027');
      await focal.type(t('plans.monitoring'), 'Both read the figures together');
      await focal.type(t('plans.remains'), 'The posts stay and are paid');
      await focal.press(t('plans.save'));
      await focal.isTold(t('plans.error.before_start'));
      await day(focal, 'startsOn', '2027');
      await day(focal, 'endsOn', '2029');
      await focal.press(t('plans.save'));
      await focal.isTold(t('plans.flash.saved'));
      await change(donor, 'milestones');
      await donor.page.locator('[name="milestones[0].title"]').fill('The team works');
      await day(donor, 'milestones[0].on', '2028');
      await donor.press(t('plans.save'));
      await donor.isTold(t('plans.flash.saved'));
    });

    await test.step('a change takes a confirmation back; then both confirm the same text', async () => {
      const confirm = async (who: Person, side: 'donor' | 'recipient') => {
        await who.open(`/matches/${match}/agreement`);
        await who.press(t('plans.agreement.button'));
        await who.isTold(t('plans.agreement.confirm_first'));
        await who.tick(t(`plans.agreement.agree.${side}`));
        await who.press(t('plans.agreement.button'));
      };
      await confirm(focal, 'recipient');
      await focal.isTold(t('plans.flash.confirmed'));
      await change(donor, 'delivery');
      await donor.isTold(t('plans.takes_back'));
      await donor.type(t('plans.remains'), 'The posts stay, and the ministry pays them');
      await donor.press(t('plans.save'));
      await donor.isTold(t('plans.flash.taken_back'));
      await donor.isTold(t('plans.agreement.taken_back'));
      await confirm(donor, 'donor');
      await donor.isTold(t('plans.flash.confirmed'));
      await confirm(focal, 'recipient');
      await focal.isTold(t('plans.flash.agreed'));
      await focal.isTold(t('matches.status.agreed'));
      expect(await takenOf(product(), offer)).toBe(1);
    });

    await test.step('ending it frees the place, and the other side learns that it closed', async () => {
      await focal.follow(t('matches.act.terminate'));
      await focal.tick(t('codes.closing.served-elsewhere'));
      await focal.press(t('plans.ending.terminated.button'));
      await focal.isTold(t('plans.flash.terminated'));
      expect(await takenOf(product(), offer)).toBe(0);
      await donor.open(`/matches/${match}`);
      await donor.isTold(t('matches.lead.closed'));
      expect(await donor.page.content()).not.toContain(t('matches.status.terminated'));
      expect((await donor.page.request.get(`/${lang}/matches/${match}/plan`)).status()).toBe(404);
    });
    await Promise.all([focal, donor].map((who) => who.close()));
    await backToIntroduced(product(), match);
  });
}

/** The national document that the State showed its partner when the plan was opened. */
async function basisOf(match: string): Promise<string> {
  const { origin } = await product()
    .owner.selectFrom('match_plans')
    .select('origin')
    .where('match_id', '=', match)
    .executeTakeFirstOrThrow();
  expect(origin.basisTitle).toBeTruthy();
  return origin.basisTitle ?? '';
}

async function findIntroduced({ owner }: Product) {
  const { rows } = await sql<{ match: string; offer: string; state: string; giver: string }>`
    select m.id as match, m.offer_id as offer, n.organisation_id as state, m.donor_organisation_id as giver
    from matches m join needs n on n.id = m.need_id where m.status = 'introduced' order by n.title, (select title from offers where id = m.offer_id) limit 1`.execute(
    owner,
  );
  return rows[0]!;
}

async function takenOf({ owner }: Product, offer: string): Promise<number> {
  const { slots_taken } = await owner
    .selectFrom('offers')
    .select('slots_taken')
    .where('id', '=', offer)
    .executeTakeFirstOrThrow();
  return slots_taken;
}

/** For the next language: as the owner, past the triggers that let no match begin again. */
async function backToIntroduced({ owner }: Product, match: string): Promise<void> {
  await owner.transaction().execute(async (tx) => {
    await sql`alter table matches disable trigger moves`.execute(tx);
    await sql`delete from match_standings where match_id = ${match}`.execute(tx);
    await sql`delete from match_confirmations where match_id = ${match}`.execute(tx);
    await sql`delete from match_plan_changes where match_id = ${match}`.execute(tx);
    await sql`delete from match_plans where match_id = ${match}`.execute(tx);
    await sql`update match_answers set answer = 'yes' where match_id = ${match}`.execute(tx);
    await sql`update matches set status = 'introduced', closing_code = null, agreed_at = null where id = ${match}`.execute(
      tx,
    );
    await sql`alter table matches enable trigger moves`.execute(tx);
  });
}
