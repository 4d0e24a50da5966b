import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { findWearer } from '#tests/support/addresses.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

const product = useProduct();

/** From the agreement to the closing, without script. */
test('a match is delivered, confirmed and closed by its two sides and a broker', async ({ browser }) => {
  test.setTimeout(150_000);
  const { match, need, offer, state, giver } = await findAgreed(product());
  const person = async (role: 'donor' | 'focal_point' | 'broker', organisation?: string) => {
    const token = await product().signIn((await findWearer(product().owner, role, organisation))!);
    return Person.at(browser, product(), { lang: 'en', script: false, token });
  };
  const focal = await person('focal_point', state);
  const donor = await person('donor', giver);
  const broker = await person('broker');
  const { t } = focal;
  const today = new Date();
  const day = async (who: Person, field: string) => {
    for (const [name, value] of [
      ['day', String(today.getUTCDate())],
      ['month', String(today.getUTCMonth() + 1)],
      ['year', String(today.getUTCFullYear())],
    ])
      await who.page.locator(`[name="${field}.${name}"]`).fill(value!);
  };

  await test.step('the donor says that it began, and in one line how it goes', async () => {
    await donor.open(`/matches/${match}`);
    const keep = donor.main().getByRole('link', { name: t('confidence.first.link') });
    if (await keep.count()) {
      await keep.click();
      await donor.press(t('confidence.act'));
      await donor.open(`/matches/${match}`);
    }
    await donor.follow(t('matches.act.start'));
    await donor.press(t('matches.act.start'));
    await donor.isTold(t('deliveries.day_needed'));
    await day(donor, 'happenedOn');
    await donor.press(t('matches.act.start'));
    await donor.isTold(t('deliveries.flash.start'));
    await donor.follow(t('matches.act.report'));
    await donor.tick(t('deliveries.state.on-track'));
    await donor.type(t('deliveries.line'), 'All ministries have been heard');
    await day(donor, 'milestones[0].on');
    await donor.press(t('matches.act.report'));
    await donor.isTold(t('deliveries.flash.report'));
    await focal.open(`/matches/${match}`);
    await focal.isTold('All ministries have been heard');
  });

  await test.step('the State does not confirm at first: a broker reads why, the donor does not', async () => {
    await donor.follow(t('matches.act.complete'));
    await day(donor, 'happenedOn');
    await donor.press(t('matches.act.complete'));
    await donor.isTold(t('deliveries.flash.complete'));
    await focal.open(`/matches/${match}`);
    await focal.follow(t('matches.act.refuse-completion'));
    await focal.type(t('deliveries.text.refuse-completion'), 'The costing sheets are not there yet');
    await focal.press(t('matches.act.refuse-completion'));
    await focal.isTold(t('deliveries.flash.refuse-completion'));
    await broker.open(`/matches/${match}`);
    await broker.isTold('The costing sheets are not there yet');
    await donor.open(`/matches/${match}`);
    await donor.isTold(t('deliveries.said.refuse-completion'));
    expect(await donor.page.content()).not.toContain('costing sheets are not there');
  });

  await test.step('reported again, with a word that nobody took part, the State confirms it', async () => {
    await donor.follow(t('matches.act.complete'));
    await day(donor, 'happenedOn');
    await donor.type(t('deliveries.women'), '3');
    await donor.tick(t('deliveries.nobody.yes'));
    await donor.press(t('matches.act.complete'));
    await donor.isTold(t('deliveries.nobody_wrong'));
    await donor.type(t('deliveries.women'), '');
    await donor.press(t('matches.act.complete'));
    await donor.isTold(t('deliveries.took_part.nobody'));
    await focal.open(`/matches/${match}`);
    await focal.follow(t('matches.act.confirm-completion'));
    await focal.press(t('matches.act.confirm-completion'));
    await focal.isTold(t('deliveries.state_needed'));
    await focal.tick(t('deliveries.result.reached'));
    await focal.press(t('matches.act.confirm-completion'));
    await focal.isTold(t('deliveries.flash.confirm-completion'));
    await focal.isTold(t('deliveries.results'));
    // While something can still be done about it.
    await focal.isTold(t('deliveries.kept.so_far'));
    await focal.isTold(t('principles.finding.feedback-missing'));
  });

  await test.step('both give feedback, of which the other side reads what its author shows', async () => {
    await focal.follow(t('matches.act.feedback'));
    await focal.type(t('deliveries.text.feedback'), 'Slow at first, then very good');
    await focal.press(t('matches.act.feedback'));
    await focal.isTold(t('deliveries.flash.feedback'));
    await donor.open(`/matches/${match}`);
    expect(await donor.page.content()).not.toContain('Slow at first');
    await donor.follow(t('matches.act.feedback'));
    await donor.type(t('deliveries.text.feedback'), 'A team that decides');
    await donor.tick(t('deliveries.shared.yes'));
    await donor.press(t('matches.act.feedback'));
    await focal.open(`/matches/${match}`);
    await focal.isTold('A team that decides');
  });

  await test.step('a broker closes it with a lesson that stays with brokers; the place is free', async () => {
    await broker.open('/desk?whose=everyone');
    await broker.isTold(t('desk.next.match-conclude'));
    await broker.open(`/matches/${match}`);
    await broker.follow(t('matches.act.conclude'));
    await broker.tick(t('codes.closing.partly'));
    await broker.type(t('deliveries.conclude.lesson'), 'Cost the first three measures together');
    await broker.press(t('matches.act.conclude'));
    await broker.isTold(t('deliveries.flash.conclude'));
    await donor.open(`/matches/${match}`);
    expect(await donor.page.content()).not.toContain('Cost the first three');
    for (const side of [donor, focal]) {
      await side.open(`/matches/${match}`);
      await side.isTold(t('deliveries.kept.closed'));
      await side.open(`/matches/${match}/dossier`);
      await side.isTold(t('deliveries.kept.closed'));
      await side.isTold(t('common.principles'));
    }
    const taken = await product()
      .owner.selectFrom('offers')
      .select('slots_taken')
      .where('id', '=', offer)
      .executeTakeFirstOrThrow();
    expect(taken.slots_taken).toBe(1);
    const followed = await product()
      .owner.selectFrom('needs')
      .select('status')
      .where('id', '=', need)
      .executeTakeFirstOrThrow();
    // The plan covered one of two results, and the other still goes round.
    expect(followed.status).toBe('partly-matched');
  });
  await Promise.all([focal, donor, broker].map((who) => who.close()));
});

async function findAgreed({ owner }: Product) {
  const { rows } = await sql<{ match: string; need: string; offer: string; state: string; giver: string }>`
    select m.id as match, n.id as need, m.offer_id as offer, n.organisation_id as state, m.donor_organisation_id as giver
    from matches m join needs n on n.id = m.need_id where m.status = 'agreed' order by n.title, (select title from offers where id = m.offer_id) limit 1`.execute(
    owner,
  );
  return rows[0]!;
}
