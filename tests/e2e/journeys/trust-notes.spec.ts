import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { CHECKLISTS } from '#app/domain/verification/checklists.ts';
import { WITH_OPENSSL } from '#app/routes/verification/parts/steps.ts';
import { addressOf, type PersonKey } from '#db/seeds/demonstration/people.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/**
 * What a State that is given technology can do with a trust note, from the passport to the delivery. The passport, the
 * donor's own word and the agreement come from the demonstration, which plays them through the product's operations.
 */
const product = useProduct();
const hasOpenssl = spawnSync('openssl', ['version']).status === 0;
const folder = mkdtempSync(join(tmpdir(), 'tws-journey-'));
test.afterAll(() => rmSync(folder, { recursive: true }));

test('a note is signed, disputed, answered, confirmed at delivery, printed, and verified outside', async ({
  browser,
}) => {
  test.setTimeout(240_000);
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
  const match = await owner
    .selectFrom('matches as m')
    .innerJoin('delivery_confirmations as c', 'c.match_id', 'm.id')
    .select(['m.id', 'm.offer_id', 'c.artefact_sha256'])
    .where('m.status', '=', 'agreed')
    .executeTakeFirstOrThrow();
  // Another offer's technology has a list of parts; this one's has none, which is said too.
  const withList = await owner
    .selectFrom('published_passports')
    .select('offer_id')
    .where('sbom_sha256', 'is not', null)
    .where('offer_id', 'in', (eb) =>
      eb.selectFrom('trust_notes').select('offer_id').where('issuer_role', '=', 'verifier'),
    )
    .executeTakeFirstOrThrow();
  const focal = await as('ataveru', 'focal_point');
  const verifier = await as('verifier', 'verifier');
  const reader = await Person.at(browser, product(), {});
  const { t } = focal;
  const main = focal.main();
  let reference = '';

  await test.step('everybody reads the passport with its files, and the donor’s own word', async () => {
    await reader.open(`/offers/${match.offer_id}/technology/1`);
    await reader.isTold(match.artefact_sha256!);
    await reader.open(`/offers/${match.offer_id}`);
    await reader.follow(new RegExp(`L1 · ${t('common.trust.L1')}`));
    await reader.isTold(t('verification.state.issued'));
  });

  await test.step('a verifier sees what the list of parts says, answers its list and signs (L3)', async () => {
    const begin = async (offer: string) => {
      await verifier.open(`/verification/offers/${offer}`);
      await verifier.tick(t('checklists.kind.software'));
      await verifier.tick(t('checklists.examined.product'));
      await verifier.press(t('examining.start.act'));
      await verifier.isTold(t('note_check.sboms'));
    };
    await begin(withList.offer_id);
    await verifier.isTold(t('sboms.parts'));
    await begin(match.offer_id);
    await verifier.isTold(t('common.not_stated'));
    for (const item of CHECKLISTS.software)
      await verifier.choose(t(`checklists.item.${item}`), t('checklists.answer.confirmed'));
    await verifier.type(t('examining.field.what'), 'Release 2.5 as it is named.');
    await verifier.type(t('examining.field.how'), 'Rebuilt from its source, and compared.');
    await verifier.type(t('examining.field.evidence'), `${'ab'.repeat(32)}  report.pdf`);
    await verifier.type(t('examining.field.findings'), 'The build is the one that is named.');
    await verifier.type(t('examining.field.limits'), 'The server it runs on was not examined.');
    await verifier.type(t('examining.field.interests'), 'None.');
    await verifier.press(t('examining.act.check'));
    await verifier.press(t('examining.check.sign', { organization: await organisationOf('verifier') }));
    await verifier.isTold(t('examining.flash.signed'));
    reference = /T-\w{6}/.exec(verifier.page.url())![0];
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

  await test.step('at delivery another file is no confirmation, and the one that is named is (L4)', async () => {
    await focal.open(`/matches/${match.id}`);
    await focal.follow(t('confirmations.title'));
    await focal.follow(t('confirmations.act'));
    await focal.isTold(reference);
    const other = join(folder, 'delivered.bin');
    writeFileSync(other, 'not what was named');
    await main.locator('#chosen-files').setInputFiles(other);
    const received = main.getByRole('textbox', { name: t('confirmations.form.received') });
    await expect(received).toHaveValue(/^[0-9a-f]{64} {2}delivered\.bin$/);
    for (const one of ['installed', 'export-tried'] as const)
      await focal.tick(t(`confirmations.test.${one}`));
    await focal.tick(t('confirmations.outcome.confirmed'));
    await focal.type(t('confirmations.result'), 'It starts, and gives back what we put in.');
    await focal.type(t('verification.limits'), 'We read no source.');
    await focal.press(t('confirmations.form.act'));
    await focal.isTold(t('refusals.artefact-differs'));
    await received.fill(match.artefact_sha256!);
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
    await expect(
      reader.page.getByRole('heading', { name: t('verification.verdict.disputed') }),
    ).toBeVisible();
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
