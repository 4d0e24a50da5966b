import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';
import { WITH_OPENSSL } from '#app/routes/verification/parts/steps.ts';
import { addressOf, PEOPLE, type PersonKey } from '#db/seeds/demonstration/people.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { ANSWERS } from '#tests/support/passports.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';
import { agree, fillDay } from './agree.ts';
import { answerOffer } from './answers.ts';
import { chooseToHash, writePassport } from './passport.ts';
import { withdraw } from './withdrawn.ts';

/** What becomes of technology that is given, from its passport to a note that somebody outside proves. The need alone was there before. */
const product = useProduct();
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'tws-journey-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

test('from the passport to a printed note verified outside: L1, L3, dispute, match, delivery, L4, and withdrawn', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const { owner } = product();
  const as = async (key: PersonKey, role: Role) => {
    const who = await owner
      .selectFrom('memberships')
      .innerJoin('people', 'people.id', 'memberships.person_id')
      .select(['memberships.id as membershipId', 'people.id as personId'])
      .where('people.email', '=', addressOf(key))
      .where('memberships.role', '=', role)
      .executeTakeFirstOrThrow();
    return Person.at(browser, product(), { token: await product().signIn({ ...who, role }) });
  };
  const need = await findNeed();
  const donor = await as('donor', 'donor');
  const broker = await as('broker', 'broker');
  const focal = await as(need.key, 'focal_point');
  const verifier = await as('verifier', 'verifier');
  const reader = await Person.at(browser, product(), {});
  const { t } = focal;
  const main = focal.main();
  const title = 'Threat sharing platform with its source';
  const delivered = join(folder, 'lanternfish-3.1.2.tar.gz');
  writeFileSync(delivered, 'what is handed over');
  let offerId = '';
  let reference = '';
  let match = '';

  await test.step('a donor writes an offer of technology, and its passport from the first page to the last', async () => {
    await donor.open('/offers/new');
    await donor.type(t('offers.field.title'), title);
    await donor.press(t('offers.new.start'));
    offerId = /offers\/([0-9a-f-]{36})/.exec(donor.page.url())![1]!;
    await answerOffer(donor, ['what', 'how']);
    await donor.tick(t('codes.modes.TEC'));
    await donor.press(t('common.save_continue'));
    await answerOffer(donor, ['who', 'when']);
    const start = donor.page.getByRole('group', { name: t('offers.field.startsOn') });
    await start.getByLabel(t('common.month')).fill('3');
    await donor.press(t('common.save_continue'));
    await answerOffer(donor, ['terms']);
    const vendor = donor.page.getByRole('group', { name: t('offers.field.singleVendor') });
    await vendor.getByRole('radio', { name: t('common.no'), exact: true }).check();
    await donor.press(t('common.save_continue'));
    await answerOffer(donor, ['principles']);
    await donor.type(t('offers.field.declaration'), 'We build it ourselves and compared two builds.');
    await donor.type(t('offers.field.declarationLimits'), 'The servers it runs on.');
    await donor.press(t('common.save_continue'));
    await donor.press(t('offers.act.submit'));
    await donor.isTold(t('principles.finding.no-passport'));
    await donor.open(`/offers/${offerId}/passports`);
    await donor.press(t('passports.start'));
    await donor.follow(new RegExp(t('passports.step.subject')));
    await writePassport(donor, ANSWERS, delivered);
    await donor.isTold(t('passports.missing', { count: 0 }));
  });

  await test.step('it signs its own word with the offer (L1), and a broker publishes both', async () => {
    await donor.open(`/offers/${offerId}/check`);
    await donor.isTold(t('offers.check.declares'));
    await donor.press(t('offers.act.submit'));
    await donor.sees(t('offers.handed_in.title'));
    await broker.open('/desk?whose=everyone');
    await broker.page.getByRole('row').filter({ hasText: title }).getByRole('link').first().click();
    await broker.press(t('offers.act.take-up'));
    await broker.follow(t('offers.act.publish'));
    await broker.press(t('offers.act.publish'));
    await broker.isTold(t('offers.flash.published'));
  });

  await test.step('everybody reads the passport with its files, and the donor’s own word', async () => {
    await reader.open(`/offers/${offerId}/technology/1`);
    await reader.isTold('lanternfish-3.1.2.tar.gz');
    await reader.follow(t('passports.public.check'));
    await expect(reader.page.locator('#chosen-files')).toBeVisible();
    await reader.page.context().setOffline(true);
    await chooseToHash(reader, delivered);
    await reader.isTold(t('passports.verify.found', { name: 'lanternfish-3.1.2.tar.gz' }));
    await reader.page.context().setOffline(false);
    await reader.open(`/offers/${offerId}`);
    await reader.follow(new RegExp(`L1 · ${t('common.trust.L1')}`));
    await reader.isTold(t('verification.state.issued'));
  });

  await test.step('the donor asks a verifier for a note, who finds it among its own and takes it up', async () => {
    await donor.open(`/offers/${offerId}/manage`);
    await donor.follow(t('note_requests.link'));
    await donor.tick(await organisationOf('verifier'));
    await donor.type(t('note_requests.question'), 'Is the build the one that is named?');
    await donor.press(t('note_requests.act'));
    await donor.isTold(t('note_requests.state.asked'));
    await verifier.open('/verification/offers');
    const row = verifier.page.getByRole('row').filter({ hasText: 'Is the build the one that is named?' });
    await row.getByRole('link').click();
    await verifier.follow(t('note_requests.asked.take_up'));
  });

  await test.step('a verifier sees what the list of parts says, answers its list and signs (L3)', async () => {
    const laboratory = await organisationOf('verifier');
    const donorName = await organisationOf('donor');
    const sign = verifier.page.getByRole('button', {
      name: t('examining.check.sign', { organization: laboratory }),
    });
    const { id } = await owner
      .selectFrom('organisations')
      .select('id')
      .where('name', '=', donorName)
      .executeTakeFirstOrThrow();
    await owner
      .insertInto('note_issuers')
      .values({
        organisation_id: id,
        mandate: '',
        kinds: [],
        funders: [],
        ties: [laboratory],
        updated_at: new Date(),
      })
      .execute();
    await verifier.page.reload();
    await verifier.tick(t('checklists.kind.software'));
    await verifier.tick(t('checklists.examined.product'));
    await verifier.press(t('examining.start.act'));
    await verifier.isTold('Is the build the one that is named?');
    await verifier.isTold(t('note_check.sboms'));
    await verifier.isTold(t('sboms.parts'));
    for (const item of CHECKLISTS.software)
      await verifier.choose(t(`checklists.item.${item}`), t('checklists.answer.confirmed'));
    await verifier.type(t('examining.field.what'), 'Release 3.1.2 as it is named.');
    await verifier.type(t('examining.field.how'), 'Rebuilt from its source, and compared.');
    await verifier.type(t('examining.field.evidence'), `${'ab'.repeat(32)}  report.pdf`);
    await verifier.type(t('examining.field.findings'), 'The build is the one that is named.');
    await verifier.type(t('examining.field.limits'), 'The server it runs on was not examined.');
    // What the donor says of the laboratory is there to begin with, and “none” is not signed beside it.
    await verifier.isTold(`${t('hubs.tie.declared-by')}: ${donorName}`);
    const interests = verifier.main().getByLabel(t('examining.field.interests'), { exact: true });
    await expect(interests).toHaveValue(`${t('hubs.tie.declared-by')}: ${donorName}`);
    await verifier.type(t('examining.field.interests'), 'None.');
    await verifier.press(t('examining.act.check'));
    await verifier.isTold(t('examining.missing.ties', { field: t('examining.field.interests') }));
    await expect(sign).toBeHidden();
    await verifier.follow(t('examining.check.change'));
    await verifier.type(
      t('examining.field.interests'),
      `We train the people of ${donorName}, paid by nobody.`,
    );
    await verifier.type(t('examining.field.certificate'), 'CC-2026-17');
    await verifier.press(t('examining.act.check'));
    await verifier.isTold(t('examining.error.certificateEndsOn'));
    const ends = `${new Date().getUTCFullYear() + 1}-03-01`;
    await fillDay(verifier, 'certificateEndsOn', ends);
    await verifier.press(t('examining.act.check'));
    // The day to which the certificate brings the note forward, and the certificate itself.
    const until = t.day(ends);
    await verifier.isTold(until);
    await verifier.isTold(t('verification.note.certificate_value', { id: 'CC-2026-17', until }));
    await verifier.press(t('examining.check.sign', { organization: await organisationOf('verifier') }));
    await verifier.isTold(t('examining.flash.signed'));
    reference = /T-\w{6}/.exec(verifier.page.url())![0];
    await verifier.isTold(until);
    await donor.open(`/offers/${offerId}/manage`);
    await donor.follow(reference);
  });

  await test.step('the State disputes it, the verifier answers, and both texts stay', async () => {
    await focal.open(`/notes/${reference}`);
    await focal.follow(t('verification.note.dispute_link'));
    await focal.type(t('examining.dispute.text'), 'The build was compared, but of which day?');
    await focal.press(t('examining.dispute.act'));
    await focal.isTold(t('verification.state.disputed'));
    await verifier.open(`/notes/${reference}/issuer`);
    await verifier.tick(t('examining.manage.outcome.stands'));
    await verifier.type(t('examining.manage.text'), 'Of the day that the passport names.');
    await verifier.press(t('examining.manage.answer_act'));
    await reader.open(`/notes/${reference}`);
    for (const text of ['The build was compared, but of which day?', 'Of the day that the passport names.'])
      await reader.isTold(text);
  });

  await test.step('a hub that is tied to nothing can be asked, and whoever pays it is named', async () => {
    await focal.open(`/notes/${reference}`);
    await focal.follow(t('opinions.ask.link'));
    await main.getByRole('radio').first().check();
    await focal.type(t('opinions.ask.question'), 'Can we follow this?');
    await focal.press(t('opinions.ask.act'));
    await focal.isTold(t('opinions.flash.asked'));
    await focal.isTold(t('opinions.waiting'));
  });

  await test.step('the offer is proposed to a State, both say yes and are introduced', async () => {
    await broker.open(`/needs/${need.id}/ranking`);
    const row = broker.page.getByRole('listitem').filter({ hasText: title }).first();
    const offerReference = /O-[A-Z0-9]+/.exec(await row.innerText())![0];
    await broker.tick(t('matches.propose.this', { reference: offerReference }));
    await broker.press(t('matches.propose.button'));
    await broker.isTold(t('matches.flash.proposed'));
    for (const person of [donor, focal]) {
      await person.open('/matches');
      await person.main().getByRole('listitem').filter({ hasText: title }).getByRole('link').first().click();
      await person.follow(t('matches.act.answer'));
      await person.press(t('matches.answer.yes_button'));
      await person.isTold(t('matches.flash.accepted'));
    }
    match = /matches\/([0-9a-f-]{36})/.exec(focal.page.url())![1]!;
    await broker.open(`/matches/${match}/introduction`);
    await broker.tick(t('matches.introduction.confirm'));
    await broker.press(t('matches.introduction.button'));
    await broker.isTold(t('matches.flash.introduced'));
    await donor.open(`/matches/${match}`);
    await donor.follow(t('confidence.first.link'));
    await donor.press(t('confidence.act'));
    await donor.isTold(t('confidence.flash.kept'));
  });

  await test.step('they agree on a plan, and the donor says that delivery began', async () => {
    await agree(focal, donor, match);
    await donor.open(`/matches/${match}`);
    await donor.follow(t('matches.act.start'));
    await fillDay(donor, 'happenedOn', new Date().toISOString().slice(0, 10));
    await donor.press(t('matches.act.start'));
    await donor.isTold(t('deliveries.flash.start'));
  });

  await test.step('at delivery another file is no confirmation, and the one that is named is (L4)', async () => {
    await focal.open(`/matches/${match}`);
    await focal.follow(t('confirmations.title'));
    await focal.follow(t('confirmations.act'));
    await focal.isTold(reference);
    const other = join(folder, 'delivered.bin');
    writeFileSync(other, 'not what was named');
    await chooseToHash(focal, other);
    const received = main.getByRole('textbox', { name: t('confirmations.form.received') });
    await expect(received).toHaveValue(/^[0-9a-f]{64} {2}delivered\.bin$/);
    for (const one of ['installed', 'export-tried'] as const)
      await focal.tick(t(`confirmations.test.${one}`));
    await focal.tick(t('confirmations.outcome.confirmed'));
    await focal.type(t('confirmations.result'), 'It starts, and gives back what we put in.');
    await focal.type(t('verification.limits'), 'We read no source.');
    await focal.press(t('confirmations.form.act'));
    await focal.isTold(t('refusals.artefact-differs'));
    await received.fill('');
    await chooseToHash(focal, delivered);
    await expect(received).toHaveValue(/lanternfish/);
    await focal.press(t('confirmations.form.act'));
    await focal.isTold(t('confirmations.flash.signed'));
    await focal.isTold('It starts, and gives back what we put in.');
    // One recipient is fewer than five: the public reads nothing of it.
    await reader.open(`/notes/${reference}`);
    await expect(reader.main()).not.toContainText(t('confirmations.public.term'));
  });

  const note = await (await reader.page.request.get(`/en/notes/${reference}/file`)).text();

  await test.step('what is printed has the picture and the digits to read out', async () => {
    await reader.page.emulateMedia({ media: 'print' });
    await expect(reader.page.getByRole('img', { name: t('verification.note.qr') })).toBeVisible();
    await expect(reader.page.getByRole('link', { name: t('verification.note.dispute_link') })).toBeHidden();
    const digits = await reader.page.locator('.tws-fingerprint').first().locator('li').allTextContents();
    expect(digits.join('')).toMatch(/^\d{30}$/);
    await reader.page.emulateMedia({ media: 'screen' });
  });

  await test.step('the page that checks a note goes on without a connection', async () => {
    await reader.open('/verify');
    await expect(reader.page.getByRole('heading', { name: t('note_check.title') })).toBeVisible();
    await reader.page.context().setOffline(true);
    await reader.type(t('verification.verify.text'), note);
    await reader.press(t('note_check.act'));
    await expect(reader.page.getByRole('heading', { name: t('note_check.word.disputed') })).toBeVisible();
    await expect(reader.page.getByRole('status')).toContainText(reference);
    const place = note.length >> 1;
    await reader.type(
      t('verification.verify.text'),
      note.slice(0, place) + (note[place] === 'A' ? 'B' : 'A') + note.slice(place + 1),
    );
    await reader.press(t('note_check.act'));
    await expect(
      reader.page.getByRole('heading', { name: t('verification.verdict.not-valid') }),
    ).toBeVisible();
    await reader.page.context().setOffline(false);
  });

  await test.step('and an implementation that is not ours verifies it with published keys', async () => {
    test.skip(!hasOpenssl, 'OpenSSL is not here: everything before this step was seen.');
    const keys = await (await reader.page.request.get('/.well-known/note-keys')).text();
    writeFileSync(join(folder, 'note.jwt'), note);
    writeFileSync(join(folder, 'keys.json'), keys);
    const said = execFileSync('bash', ['-e', '-c', WITH_OPENSSL], { cwd: folder, encoding: 'utf8' });
    expect(said).toContain('Signature Verified Successfully');
    expect(readFileSync(join(folder, 'signed.txt'), 'utf8')).toBe(note.split('.').slice(0, 2).join('.'));
  });

  await test.step('withdrawn, it is so at once wherever it shows; a page that was open says as of when it knows', () =>
    withdraw({ verifier, focal, reader }, { offerId, title, match, reference, note }, product().origin));

  /** A need that goes round and takes no technology but what somebody independent examined. */
  async function findNeed(): Promise<{ id: string; key: PersonKey }> {
    const { id, email } = await owner
      .selectFrom('needs as n')
      .innerJoin('memberships as m', 'm.organisation_id', 'n.organisation_id')
      .innerJoin('people as p', 'p.id', 'm.person_id')
      .select(['n.id', 'p.email'])
      .where('n.status', '=', 'circulating')
      .where(sql<boolean>`'note-L3' = any (n.red_lines)`)
      .where('m.role', '=', 'focal_point')
      .executeTakeFirstOrThrow();
    return { id, key: (Object.keys(PEOPLE) as PersonKey[]).find((key) => addressOf(key) === email)! };
  }

  async function organisationOf(key: PersonKey): Promise<string> {
    const { name } = await owner
      .selectFrom('memberships as m')
      .innerJoin('people as p', 'p.id', 'm.person_id')
      .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
      .select('o.name')
      .where('p.email', '=', addressOf(key))
      .executeTakeFirstOrThrow();
    return name;
  }
});
