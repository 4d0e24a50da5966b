import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from '@playwright/test';
import type { Role } from '#app/domain/accounts/role.ts';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { answerInterest, answerNeed } from './answers.ts';
import { openLetterBox, type LetterBox } from '../letter-box.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/**
 * The year in the life of one need, two donors, a hub and a broker, from the first word to what remains a year after the
 * end. The clock of the server is moved; letters come by SMTP. Without script.
 */
const DAY = 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'two-way-street-'));
const clockFile = join(folder, 'ahead');
let letters: LetterBox;
const product = useProduct({
  ahead: async () => {
    letters = await openLetterBox();
    writeFileSync(clockFile, '0');
    return { CLOCK_FILE: clockFile, SMTP_URL: letters.smtpUrl, MAIL_FROM: 'no-reply@capacity.example' };
  },
});
test.afterAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  await letters.close();
});

const NEED = 'A duty team for the reports of the ministries';

test('the year in the life of one need, two donors, a hub and a broker', async ({ browser }) => {
  test.setTimeout(420_000);
  const { owner } = product();
  let days = 0;
  const now = () => new Date(Date.now() + days * DAY);
  const KEYS = {
    focal: ['dafrane', 'focal_point'],
    broker: ['broker', 'broker'],
    hub: ['school-donor', 'hub_coordinator'],
    donor: ['donor', 'donor'],
    second: ['nordvale-donor', 'donor'],
  } as const satisfies Record<string, readonly [PersonKey, Role]>;
  type Who = keyof typeof KEYS;
  const wearerOf = async (who: Who) => {
    const [key, role] = KEYS[who];
    const found = await owner
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .select(['memberships.id as membershipId', 'people.id as personId', 'memberships.organisation_id'])
      .where('people.email', '=', addressOf(key))
      .where('memberships.role', '=', role)
      .executeTakeFirstOrThrow();
    return { ...found, role };
  };
  /** Somebody who has just signed in, at the moment that the server knows. */
  const enter = async (who: Who) => {
    const token = await product().signIn(await wearerOf(who), now());
    return Person.at(browser, product(), { lang: 'en', script: false, token });
  };
  let people = {} as Record<Who, Person>;
  const signIn = async () => {
    for (const person of Object.values(people)) await person.close();
    const entered: [Who, Person][] = [];
    for (const who of Object.keys(KEYS) as Who[]) entered.push([who, await enter(who)]);
    people = Object.fromEntries(entered) as Record<Who, Person>;
  };
  /** The clock of the server goes on, and what has become due is done; everybody comes back another day. */
  const pass = async (more: number) => {
    days += more;
    writeFileSync(clockFile, String(days * DAY));
    const { server } = product();
    const before = server.output().split('{"clock":').length;
    server.process.kill('SIGUSR2');
    while (server.output().split('{"clock":').length === before) await sleep(100);
    expect(server.output().split('{"clock":').at(-1)).toContain('"failed":""');
    await signIn();
  };
  const mailTo = (who: Who) => addressOf(KEYS[who][0]);
  const day = async (who: Person, field: string, on = now()) => {
    for (const [name, value] of [
      ['day', on.getUTCDate()],
      ['month', on.getUTCMonth() + 1],
      ['year', on.getUTCFullYear()],
    ])
      await who.page.locator(`[name="${field}.${name}"]`).fill(String(value));
  };
  for (const who of ['donor', 'second'] as const) {
    const { personId, organisation_id } = await wearerOf(who);
    const by = { person: { id: personId }, hat: { organisation: { id: organisation_id } } };
    await arrangeOffer({ owner } as never, by as never, {
      title: `Duty team advice of the ${who}`,
      status: 'published',
      eligible: ['all'],
      themes: ['INC-CSIRT'],
      languages: ['en', 'fr', 'ar'],
      opensOn: undefined,
      closesOn: undefined,
      startsOn: undefined,
      endsOn: undefined,
    });
  }
  await signIn();
  const { t } = people.focal;
  let id = '';

  await test.step('a donor keeps a search, so as to hear of what comes', async () => {
    const { donor } = people;
    await donor.open('/needs?theme=INC-CSIRT');
    await donor.follow(t('searches.save_this'));
    await donor.type(t('searches.form.name'), 'Incident teams');
    await donor.press(t('searches.form.act'));
    await donor.isTold(t('searches.flash.saved'));
    await donor.isTold(t('searches.words.theme', { theme: t('codes.themes.INC-CSIRT') }));
  });

  await test.step('the State writes its need and hands it in', async () => {
    const { focal } = people;
    await focal.open('/needs');
    await focal.follow(t('needs.new.title'));
    await focal.press(t('needs.new.start'));
    await answerNeed(focal, NEED);
    await focal.sees(t('needs.check.title'));
    id = /needs\/([0-9a-f-]{36})/.exec(focal.page.url())![1]!;
    await focal.press(t('needs.act.submit'));
    await focal.sees(t('needs.handed_in.title'));
  });

  await test.step('its hub gives the context', async () => {
    const { focal, broker, hub } = people;
    await focal.open(`/needs/${id}`);
    await focal.follow(t('hubs.sharing.link'));
    await focal.follow(t('hubs.sharing.choose'));
    await focal.press(t('hubs.share.act'));
    await focal.isTold(t('hubs.flash.shared'));
    await broker.open(`/needs/${id}/opinions`);
    await broker.press(t('hubs.ask.context'));
    await letters.take(mailTo('hub'), t('mail.opinion-asked.subject'));
    await hub.open(`/needs/${id}/confidentiality`);
    await hub.press(t('confidence.act'));
    const asked = await owner
      .selectFrom('hub_opinions')
      .select('id')
      .where('need_id', '=', id)
      .executeTakeFirstOrThrow();
    await hub.open(`/opinions/${asked.id}`);
    await hub.type(t('hubs.opinion.aspect.infrastructure'), 'The rains close the roads until October.');
    await hub.press(t('hubs.opinion.send'));
    await hub.isTold(t('hubs.flash.answered'));
    await letters.take(mailTo('broker'), t('mail.opinion-given.subject'));
  });

  await test.step('a broker validates it, the State agrees to what others will see, and it goes round', async () => {
    const { focal, broker } = people;
    await broker.open(`/needs/${id}/validation`);
    await broker.tick(t('needs.validation.from_state'));
    await broker.press(t('needs.act.validate'));
    await broker.isTold(t('needs.flash.validated'));
    await focal.open(`/needs/${id}/consent`);
    await focal.tick(t('needs.consent.agree'));
    await focal.press(t('needs.act.consent'));
    await focal.isTold(t('needs.flash.consented'));
    await broker.open(`/needs/${id}/circulation`);
    await broker.tick(t('circulation.mode.registered'));
    await broker.press(t('needs.act.circulate'));
    await broker.isTold(t('needs.flash.circulated'));
  });

  await test.step('a letter tells the donor, and nothing of the need', async () => {
    await pass(1);
    const letter = await letters.take(mailTo('donor'), t('mail.needs-found.subject'));
    const link = letter.text.split('\n').find((line) => line.includes('/saved-searches'));
    expect(letter.text).not.toContain(NEED);
    expect(letter.text).not.toContain('Dafrane');
    await people.donor.page.goto(link!);
    await expect(people.donor.main().locator(`a[href$="/needs/${id}"]`)).toBeVisible();
    expect(await people.donor.page.content()).not.toContain(NEED);
  });

  const matchOf = async (who: 'donor' | 'second') => {
    const { organisation_id } = await wearerOf(who);
    const match = await owner
      .selectFrom('matches')
      .select('id')
      .where('need_id', '=', id)
      .where('donor_organisation_id', '=', organisation_id)
      .executeTakeFirstOrThrow();
    return match.id;
  };
  await test.step('two donors say that they are interested, neither knowing of the other', async () => {
    for (const who of ['donor', 'second'] as const) {
      await people[who].open(`/needs/${id}/interest`);
      await people[who]
        .main()
        .getByLabel(new RegExp(`Duty team advice of the ${who}`))
        .first()
        .check();
      await answerInterest(people[who], who === 'donor' ? 'A duty officer for a year.' : 'A course.');
      await people[who].press(t('matches.interest.button'));
      await people[who].isTold(t('matches.flash.interest'));
    }
    for (const who of ['donor', 'second'] as const) {
      await people.broker.open(`/matches/${await matchOf(who)}/proposal`);
      await people.broker.press(t('matches.proposal.button'));
    }
  });

  let match = '';
  await test.step('the State chooses one of them, and the other learns that it closed', async () => {
    const { focal, second, broker } = people;
    match = await matchOf('donor');
    const other = await matchOf('second');
    await focal.open(`/matches/${match}/answer`);
    await focal.press(t('matches.answer.yes_button'));
    await focal.isTold(t('matches.flash.accepted'));
    await focal.open(`/matches/${other}/answer`);
    await focal.main().getByRole('radio').first().check();
    await focal.press(t('matches.answer.no_button'));
    await second.open(`/matches/${other}`);
    await second.isTold(t('matches.lead.closed'));
    await broker.open(`/matches/${match}/introduction`);
    await broker.tick(t('matches.introduction.confirm'));
    await broker.press(t('matches.introduction.button'));
    await broker.isTold(t('matches.flash.introduced'));
  });

  await test.step('they meet on their thread', async () => {
    const { focal, donor } = people;
    await focal.open(`/matches/${match}/thread`);
    await focal.type(t('threads.field.text'), 'Shall we speak on Tuesday?');
    await focal.press(t('threads.send'));
    await letters.take(mailTo('donor'), t('mail.message-waits.subject'));
    await donor.open(`/matches/${match}/thread`);
    await donor.press(t('confidence.act'));
    await donor.open(`/matches/${match}/thread`);
    await donor.isTold('Shall we speak on Tuesday?');
    await donor.type(t('threads.field.text'), 'Tuesday suits us.');
    await donor.press(t('threads.send'));
    await donor.isTold(t('threads.flash.sent'));
  });

  await test.step('silence is seen after two weeks, and asked about after a month', async () => {
    await pass(15);
    expect(letters.count(mailTo('focal'), t('mail.match-silent.subject'))).toBe(0);
    await people.focal.open(`/matches/${match}`);
    await people.focal.isTold(t('deliveries.standing.quiet'));
    await people.broker.open('/desk?whose=everyone');
    await people.broker.isTold(t('desk.reason.match-silent'));
    await pass(16);
    for (const who of ['focal', 'donor'] as const)
      await letters.take(mailTo(who), t('mail.match-silent.subject'));
    await people.donor.open(`/matches/${match}`);
    await people.donor.isTold(t('deliveries.standing.stalled'));
    await people.donor.press(t('matches.act.spoke'));
    await pass(1);
    expect(letters.count(mailTo('focal'), t('mail.match-silent.subject'))).toBe(1);
  });

  const change = async (who: Person, part: 'milestones' | 'delivery' | 'responsibilities' | 'outcomes') => {
    await who.open(`/matches/${match}/plan`);
    await who.follow(t('plans.edit_part', { part: t(`plans.part.${part}`) }));
    await who.sees(t(`plans.part.${part}`));
  };
  const later = (more: number) => new Date(now().getTime() + more * DAY);
  await test.step('they write a plan and agree on it', async () => {
    const { focal, donor } = people;
    await focal.open(`/matches/${match}/plan`);
    await focal.press(t('plans.open.button'));
    await focal.isTold(t('plans.flash.opened'));
    await change(donor, 'responsibilities');
    await donor.press(t('plans.save'));
    await donor.isTold(t('plans.flash.saved'));
    // What the State had left open in its need.
    await change(focal, 'outcomes');
    await focal.page.locator('[name="outcomes[0].baseline"]').fill('None');
    await day(focal, 'outcomes[0].by', later(300));
    await focal.press(t('plans.save'));
    await focal.isTold(t('plans.flash.saved'));
    await change(focal, 'delivery');
    await day(focal, 'startsOn', later(10));
    await day(focal, 'endsOn', later(400));
    await focal.type(t('plans.monitoring'), 'Both read the figures together');
    await focal.type(t('plans.remains'), 'The posts stay and are paid');
    await focal.press(t('plans.save'));
    await focal.isTold(t('plans.flash.saved'));
    await change(donor, 'milestones');
    await donor.page.locator('[name="milestones[0].title"]').fill('The team works');
    await day(donor, 'milestones[0].on', later(60));
    await donor.press(t('plans.save'));
    await donor.isTold(t('plans.flash.saved'));
    for (const [who, side] of [
      [focal, 'recipient'],
      [donor, 'donor'],
    ] as const) {
      await who.open(`/matches/${match}/agreement`);
      await who.tick(t(`plans.agreement.agree.${side}`));
      await who.press(t('plans.agreement.button'));
    }
    await donor.isTold(t('plans.flash.agreed'));
  });

  await test.step('the delivery goes on, a line a quarter', async () => {
    await pass(12);
    await people.donor.open(`/matches/${match}/delivery/start`);
    await day(people.donor, 'happenedOn');
    await people.donor.press(t('matches.act.start'));
    await people.donor.isTold(t('deliveries.flash.start'));
    for (const line of ['Four posts are filled', 'The first exercise was held']) {
      const before = letters.count(mailTo('donor'), t('mail.match-status-due.subject'));
      await pass(95);
      await expect
        .poll(() => letters.count(mailTo('donor'), t('mail.match-status-due.subject')), { timeout: 30_000 })
        .toBe(before + 1);
      await people.donor.open(`/matches/${match}/delivery/report`);
      await people.donor.tick(t('deliveries.state.on-track'));
      await people.donor.type(t('deliveries.line'), line);
      await people.donor.press(t('matches.act.report'));
      await people.donor.isTold(t('deliveries.flash.report'));
      await people.focal.open(`/matches/${match}`);
      await people.focal.isTold(line);
    }
  });

  await test.step('it is complete, the State confirms that, both say how it was, and a broker closes it', async () => {
    const { focal, donor, broker } = people;
    await donor.open(`/matches/${match}/delivery/complete`);
    await day(donor, 'happenedOn');
    await donor.press(t('matches.act.complete'));
    await focal.open(`/matches/${match}/delivery/confirm-completion`);
    await focal.tick(t('deliveries.result.reached'));
    await focal.press(t('matches.act.confirm-completion'));
    await focal.isTold(t('deliveries.flash.confirm-completion'));
    for (const who of [focal, donor]) {
      await who.open(`/matches/${match}/delivery/feedback`);
      await who.type(t('deliveries.text.feedback'), 'A team that decides');
      await who.press(t('matches.act.feedback'));
      await who.isTold(t('deliveries.flash.feedback'));
    }
    await broker.open(`/matches/${match}`);
    await broker.follow(t('matches.act.conclude'));
    await broker.tick(t('codes.closing.fulfilled'));
    await broker.type(t('deliveries.conclude.lesson'), 'Ask the hub first');
    await broker.press(t('matches.act.conclude'));
    await broker.isTold(t('deliveries.flash.conclude'));
    await focal.open(`/needs/${id}`);
    await focal.isTold(t('needs.status.fulfilled'));
  });

  await test.step('six and twelve months later each side says what remains', async () => {
    for (const months of [185, 185]) {
      const before = letters.count(mailTo('focal'), t('mail.match-follow-up.subject'));
      await pass(months);
      await expect
        .poll(() => letters.count(mailTo('focal'), t('mail.match-follow-up.subject')), { timeout: 30_000 })
        .toBe(before + 1);
      for (const who of [people.focal, people.donor]) {
        await who.open(`/matches/${match}/delivery/follow-up`);
        await who.tick(t('deliveries.remains.all'));
        await who.press(t('matches.act.follow-up'));
        await who.isTold(t('deliveries.flash.follow-up'));
      }
    }
  });

  const { rows } = {
    rows: await owner
      .selectFrom('matches')
      .select(['status', 'closing_code'])
      .where('need_id', '=', id)
      .orderBy('status')
      .orderBy('closing_code')
      .execute(),
  };
  expect(rows.map(({ status }) => status)).toEqual(['closed', 'closed']);
  expect(rows.map(({ closing_code }) => closing_code)).toContain('fulfilled');
  await Promise.all(Object.values(people).map((person) => person.close()));
});
