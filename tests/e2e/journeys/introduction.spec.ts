import { expect, test } from '@playwright/test';
import { dayOf } from '#app/domain/codes/day.ts';
import { addressOf } from '#db/seeds/demonstration/people.ts';
import { COMBINATIONS, type Combination } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';
import { answerNeed, answerOffer } from './answers.ts';

/** The main job: an offer, a need, ranked matches with reasons, two opt-ins, an introduction. */
const product = useProduct();

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'en') === script)) {
  test(`from an offer and a need to an introduction ${combination.name}`, async ({ browser }) => {
    test.setTimeout(180_000);
    const offer = titleOf('Resident adviser', combination);
    const need = titleOf('First national team', combination);
    const donor = await Person.signedIn(browser, product(), combination, 'donor');
    const focal = await Person.signedIn(browser, product(), combination, 'arabic');
    const broker = await Person.signedIn(browser, product(), combination, 'broker');
    const { t } = donor;

    await test.step('a donor writes an offer, leaves it, comes back and hands it in', async () => {
      await donor.open('/offers/mine');
      await donor.follow(t('offers.mine.new'));
      await donor.type(t('offers.field.title'), offer);
      await donor.press(t('offers.new.start'));
      await answerOffer(donor, ['what', 'how']);
      await donor.press(t('common.save_leave'));
      await donor.signOut();

      await donor.open('/offers/mine');
      await donor.typeSignIn('donor', product());
      await donor.sees(t('offers.mine.title'));
      await donor.follow(offer);
      await donor.follow(new RegExp(t('offers.step.who')));
      await answerOffer(donor, ['who', 'when', 'terms', 'principles']);
      await donor.press(t('common.save_continue'));
      await donor.sees(t('offers.check.title'));
      await donor.follow(`${t('common.change')} ${t('offers.field.title')}`);
      await donor.press(t('common.save_continue'));
      await donor.sees(t('offers.check.title'));
      await donor.press(t('offers.act.submit'));
      await donor.sees(t('offers.handed_in.title'));
      await donor.follow(t('offers.handed_in.follow'));
      await donor.isTold(t('offers.status.submitted'));
      await donor.isTold(t('offers.next.submitted'));
    });

    let preview = '';
    await test.step('a focal point posts a need and sees what others will see before handing it in', async () => {
      await focal.open('/needs');
      await focal.follow(t('needs.new.title'));
      await focal.press(t('needs.new.start'));
      await answerNeed(focal, need);
      await focal.sees(t('needs.check.title'));
      await focal.follow(`${t('common.change')} ${t('needs.field.title')}`);
      await focal.press(t('common.save_continue'));
      await focal.sees(t('needs.check.title'));
      preview = await donorViewOf(focal);
      expect(preview).not.toContain(need);
      await focal.press(t('needs.act.submit'));
      await focal.sees(t('needs.handed_in.title'));
      await focal.follow(t('needs.handed_in.see'));
      await focal.follow(t('matches.ranking.heading'));
      await focal.isTold(t('matches.ranking.state_next'));
    });

    await test.step('a broker finds both in the queue, publishes the one and validates the other', async () => {
      // Whoever has something already sees first what is theirs.
      await broker.open('/desk');
      await broker.follow(new RegExp(t('desk.whose.free')));
      await rowOf(broker, offer).getByRole('link').first().click();
      await broker.press(t('offers.act.take-up'));
      await broker.isTold(t('offers.flash.taken_up'));
      await broker.follow(t('offers.act.publish'));
      await broker.press(t('offers.act.publish'));
      await broker.isTold(t('offers.flash.published'));

      await broker.open('/desk');
      await broker.follow(new RegExp(t('desk.whose.free')));
      await rowOf(broker, need).getByRole('link').first().click();
      if (!broker.page.url().endsWith('/validation')) await broker.follow(t('needs.act.look_through'));
      // The ten are signed with the same button; whoever sees one otherwise says why.
      await broker.main().locator('summary').first().click();
      await broker.main().getByLabel(t('principles.review.open')).first().check();
      await broker.press(t('needs.act.validate'));
      await broker.isTold(t('principles.review.words_needed'));
      await broker.type(
        t('principles.review.words', { principle: t('common.principles.PP1') }),
        'Which post is it?',
      );
      await broker.isTold(t('needs.validation.tick_origin'));
      await broker.tick(t('needs.validation.from_state'));
      await broker.press(t('needs.act.validate'));
      await broker.isTold(t('needs.flash.validated'));
      await broker.isTold(t('principles.chip.broker_open'));
    });

    await test.step('the State consents to exactly the view it was shown', async () => {
      await focal.open('/needs');
      await focal.follow(new RegExp(need));
      await focal.follow(t('needs.act.read_view'));
      expect(await donorViewOf(focal)).toBe(preview);
      await focal.tick(t('needs.consent.agree'));
      await focal.press(t('needs.act.consent'));
      await focal.isTold(t('needs.flash.consented'));
    });

    const reference = /N-[A-Z0-9]+/.exec(preview)?.[0] ?? 'no reference';
    await test.step('the broker circulates it; a donor sees the view, and not the State', async () => {
      // Whoever validated it has it.
      await broker.open('/desk');
      await rowOf(broker, need).getByRole('link').first().click();
      if (!broker.page.url().endsWith('/circulation')) await broker.follow(t('needs.act.circulation'));
      await broker.tick(t('circulation.mode.registered'));
      await broker.press(t('needs.act.circulate'));
      await broker.isTold(t('needs.flash.circulated'));

      await donor.open('/needs');
      await donor
        .main()
        .getByRole('listitem')
        .filter({ hasText: reference })
        .getByRole('link')
        .first()
        .click();
      expect(squeezed(await donor.main().innerText())).toContain(preview);
      await expectMasked(donor, need);
    });

    await test.step('the broker reads ranked offers with reasons and why-nots, and proposes one', async () => {
      await broker.open('/desk');
      await rowOf(broker, need).getByRole('link').first().click();
      if (!broker.page.url().endsWith('/ranking')) await broker.follow(t('needs.act.ranking'));
      await broker.sees(t('matches.ranking.heading'));
      const row = broker.page.getByRole('listitem').filter({ hasText: offer }).first();
      const offerReference = /O-[A-Z0-9]+/.exec(await row.innerText())?.[0] ?? 'no reference';
      await expect(row.getByText(t('reasons.report.criterion.theme')).first()).toBeAttached();
      await expect(broker.page.getByRole('heading', { level: 2, name: /./ }).last()).toBeVisible();
      await broker.tick(t('matches.propose.this', { reference: offerReference }));
      await broker.press(t('matches.propose.button'));
      await broker.isTold(t('matches.flash.proposed'));
    });

    await test.step('both say yes, each without seeing the other', async () => {
      for (const [person, title] of [
        [donor, offer],
        [focal, offer],
      ] as const) {
        await person.open('/matches');
        await person
          .main()
          .getByRole('listitem')
          .filter({ hasText: title })
          .getByRole('link')
          .first()
          .click();
        await expect(person.page.getByText(addressOf(person === donor ? 'arabic' : 'donor'))).toHaveCount(0);
        if (person === donor) await expectMasked(donor, need);
        await person.follow(t('matches.act.answer'));
        await person.press(t('matches.answer.yes_button'));
        await person.isTold(t('matches.flash.accepted'));
        await expect(person.page.getByText(addressOf(person === donor ? 'arabic' : 'donor'))).toHaveCount(0);
      }
    });

    await test.step('the broker introduces them; the State sees the donor’s contact', async () => {
      // What she proposed is hers.
      await broker.open('/desk?whose=mine');
      await rowOf(broker, need).getByRole('link').first().click();
      if (!broker.page.url().endsWith('/introduction')) await broker.follow(t('matches.act.introduce'));
      const hub = await askHub(/matches\/([0-9a-f-]{36})/.exec(broker.page.url())![1]!);
      await broker.page.reload();
      const today = t.day(dayOf(new Date()));
      const told = t('hubs.of_match.out', { hub: `\u2068${hub}\u2069`, asked: today, day: today });
      await expect(broker.main()).toContainText(told);
      await broker.press(t('matches.introduction.button'));
      await broker.isTold(t('matches.introduction.confirm_first'));
      await broker.tick(t('matches.introduction.confirm'));
      await broker.press(t('matches.introduction.button'));
      await broker.isTold(t('matches.flash.introduced'));

      await focal.page.reload();
      await focal.isTold(addressOf('donor'));
    });

    await test.step('the donor says that it keeps confidential what it is given; only now it reads it, and the State sees that', async () => {
      const match = donor.page.url();
      await donor.page.reload();
      await donor.isTold(t('confidence.first.title'));
      await expectMasked(donor, need);
      await donor.follow(t('confidence.first.link'));
      await expectMasked(donor, need);
      await donor.press(t('confidence.act'));
      await donor.isTold(t('confidence.flash.kept'));
      await donor.sees(need);
      await donor.page.goto(match);
      await donor.isTold(addressOf('arabic'));
      await focal.open('/needs');
      await focal.follow(new RegExp(need));
      await focal.follow(t('sealed.readings.link'));
      await focal.isTold(t('confidence.readers.view.parties'));
    });

    await Promise.all([donor, focal, broker].map((person) => person.close()));
  });
}

function titleOf(what: string, { name }: Combination): string {
  return `${what} ${name}`;
}

/** What registered donors get, as anybody would copy it. */
async function donorViewOf(person: Person): Promise<string> {
  const article = person.page.getByRole('article', { name: person.t('needs.view.of.registered') });
  return squeezed(await article.innerText());
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function rowOf(broker: Person, title: string) {
  return broker.page.getByRole('row').filter({ hasText: title }).first();
}

/** Neither the State nor what it wrote. */
async function expectMasked(donor: Person, need: string): Promise<void> {
  const page = await donor.page.content();
  for (const secret of [need, 'Zahrin', 'زهرين', 'سلمى', addressOf('arabic')])
    expect(page).not.toContain(secret);
}

/** A hub that sees the need was asked today whether the offer fits, and owes its answer by tonight. */
async function askHub(matchId: string): Promise<string> {
  const { owner } = product();
  const match = await owner
    .selectFrom('matches')
    .select(['id', 'need_id', 'offer_id'])
    .where('id', '=', matchId)
    .executeTakeFirstOrThrow();
  const broker = await owner
    .selectFrom('people')
    .select('id')
    .where('email', '=', addressOf('broker'))
    .executeTakeFirstOrThrow();
  const hub = await owner.selectFrom('public_hubs').select(['id', 'name']).executeTakeFirstOrThrow();
  const now = new Date();
  await owner
    .updateTable('needs')
    .set({ hub_ids: [hub.id] })
    .where('id', '=', match.need_id)
    .execute();
  await owner
    .insertInto('hub_opinions')
    .values({
      need_id: match.need_id,
      hub_id: hub.id,
      kind: 'fit',
      match_id: match.id,
      offer_id: match.offer_id,
      asked_by: broker.id,
      asked_at: now,
      answer_by: dayOf(now),
      texts: '{}',
    })
    .execute();
  return hub.name;
}
