import { readFileSync } from 'node:fs';
import { sql } from 'kysely';
import { expect, test } from '@playwright/test';
import { findWearer } from '#tests/support/addresses.ts';
import { readMarks, writePdf } from '#tests/support/pdf.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

/** A file of a need from its delegation to the donor that was introduced, and its end with the match (PA3). */
const product = useProduct();

for (const lang of ['en', 'ar'] as const) {
  test(`a strategy is shared with an introduced donor, watermarked, told, and gone with the match, in ${lang} without script`, async ({
    browser,
  }) => {
    const { owner } = product();
    const match = await owner
      .selectFrom('matches')
      .innerJoin('needs', 'needs.id', 'matches.need_id')
      .select(['matches.id', 'need_id', 'organisation_id', 'donor_organisation_id'])
      .where('matches.status', '=', 'introduced')
      .executeTakeFirstOrThrow();
    const at = async (role: 'focal_point' | 'donor', organisationId: string) => {
      const who = await findWearer(owner, role, organisationId);
      const token = who && (await product().signIn(who));
      return Person.at(browser, product(), { lang, script: false, token });
    };
    const focal = await at('focal_point', match.organisation_id);
    const donor = await at('donor', match.donor_organisation_id);
    const { t } = focal;
    const name = `Strategy ${lang}.pdf`;
    const need = `/needs/${match.need_id}`;
    const ofFile = (person: Person) => person.main().getByRole('listitem').filter({ hasText: name }).first();

    await test.step('the focal point adds it; a page that is no file is refused with the reason', async () => {
      await focal.open(need);
      await focal.follow(t('files.manage'));
      const field = focal.page.getByLabel(t('files.file'));
      await field.setInputFiles({ name, mimeType: 'application/pdf', buffer: Buffer.from('<html>') });
      await focal.press(t('files.add_act'));
      await expect(focal.page.getByRole('alert')).toContainText(t('files.refused.markup'));
      await field.setInputFiles({ name, mimeType: 'application/pdf', buffer: await writePdf() });
      await focal.press(t('files.add_act'));
      await focal.isTold(t('files.flash.added'));
      await expect(ofFile(focal)).toContainText(t('files.marked'));
      await donor.open(need);
      await expect(donor.main().getByText(name)).toHaveCount(0);
    });

    await test.step('and lets the parties have it, after reading who they are', async () => {
      await ofFile(focal)
        .getByRole('link', { name: new RegExp(t('files.act.visibility')) })
        .click();
      await focal.choose(t('files.visibility.who'), t('needs.tier.T2'));
      await focal.press(t('files.visibility.save'));
      await focal.sees(t('files.sharing.title'));
      await expect(focal.main()).toContainText(t('files.sharing.marked'));
      await focal.press(t('files.sharing.act'));
      await expect(focal.page.getByRole('alert')).toContainText(t('files.error.agree'));
      await focal.tick(t('files.sharing.agree_label'));
      await focal.press(t('files.sharing.act'));
      await focal.isTold(t('files.flash.shared'));
    });

    let number = '';
    await test.step('the donor keeps it confidential first, then gets a copy with its own name', async () => {
      await donor.open(`${need}/confidentiality`);
      await donor.sees(t('confidence.title'));
      await donor.press(t('confidence.act'));
      await donor.isTold(t('confidence.flash.kept'));
      await expect(donor.main()).toContainText(t('files.your_copy'));
      const coming = donor.page.waitForEvent('download');
      await donor.follow(name);
      const download = await coming;
      expect(download.suggestedFilename()).toBe(name);
      const { pages } = await readMarks(readFileSync(await download.path()));
      number = /Copy (C-\w{6})/.exec(pages[0] ?? '')?.[1] ?? '';
      expect(pages).toHaveLength(2);
      for (const page of pages) expect(page).toContain(number);
    });

    await test.step('the State reads who had which copy', async () => {
      await ofFile(focal)
        .getByRole('link', { name: new RegExp(t('files.act.readings')) })
        .click();
      await focal.sees(t('files.readings.title'));
      const row = focal.page.getByRole('row').filter({ hasText: number });
      await expect(row).toContainText(t('codes.roles.donor'));
      await expect(row.getByRole('cell')).toHaveCount(5);
    });

    await test.step('with the match the file is gone', async () => {
      const address = await donor.main().getByRole('link', { name }).getAttribute('href');
      const close = { status: 'closed', closing_code: 'lapsed-without-reply' } as const;
      await owner.updateTable('matches').set(close).where('id', '=', match.id).execute();
      const answer = await donor.page.request.get(address ?? '');
      expect(answer.status()).toBe(404);
      // As it was, for the other language: asked once a need, and only while the match lasts.
      await owner
        .deleteFrom('file_agreements')
        .where('need_id', '=', match.need_id)
        .where('action', '=', 'keep-confidential')
        .execute();
      // No match begins again but by whoever owns the table.
      await owner.transaction().execute(async (tx) => {
        await sql`alter table matches disable trigger moves`.execute(tx);
        await tx
          .updateTable('matches')
          .set({ status: 'introduced', closing_code: null })
          .where('id', '=', match.id)
          .execute();
        await sql`alter table matches enable trigger moves`.execute(tx);
      });
      await focal.close();
      await donor.close();
    });
  });
}
