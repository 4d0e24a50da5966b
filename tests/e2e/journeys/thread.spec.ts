import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import { COMBINATIONS } from '../combinations.ts';
import { PDF } from '#tests/support/files.ts';
import { stillAsked } from '#tests/support/inbox.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

/** After an introduction nothing said is lost: two sides write, the broker writes down a call, one letter tells of it. */
const product = useProduct();

// The demonstration has one proposal that waits for its introduction.
for (const combination of COMBINATIONS.filter(({ lang, script }) => lang === 'ar' && !script)) {
  test(`two sides write to each other after their introduction ${combination.name}`, async ({ browser }) => {
    test.setTimeout(120_000);
    const match = await findAccepted(product());
    const enter = async (role: Role, personId: string, organisationId?: string) => {
      const { id } = await membershipOf(product(), role, personId, organisationId);
      const token = await product().signIn({ personId, membershipId: id, role });
      return Person.at(browser, product(), { ...combination, token });
    };
    const broker = await enter('broker', match.broker);
    const donor = await enter('donor', match.donor, match.donorOrganisation);
    const focal = await enter('focal_point', match.focal, match.stateOrganisation);
    const { t } = broker;
    const letters = async () =>
      (
        await product()
          .owner.selectFrom('outbox')
          .select('email')
          .where('kind', '=', 'message-waits')
          .execute()
      ).length;
    const before = await letters();

    await test.step('a broker introduces them', async () => {
      await broker.open(`/matches/${match.id}/introduction`);
      await broker.tick(t('matches.introduction.confirm'));
      await broker.press(t('matches.introduction.button'));
      await broker.isTold(t('matches.flash.introduced'));
    });

    await test.step('the State writes; the donor reads it once it keeps the need confidential, and answers', async () => {
      await focal.open(`/matches/${match.id}`);
      await focal.follow(t('threads.open'));
      await focal.type(t('threads.field.text'), 'Shall we speak on Tuesday?');
      await focal.press(t('threads.send'));
      await focal.isTold(t('threads.flash.sent'));
      expect(await letters()).toBe(before + 2);

      await donor.open(`/matches/${match.id}/thread`);
      await donor.press(t('confidence.act'));
      expect(await stillAsked(product().owner, 'message-waits', match.id)).toContain(match.donorEmail);
      await donor.open('/matches');
      await donor.isTold(t('threads.unread', { count: 1 }));
      await donor.open(`/matches/${match.id}/thread`);
      await donor.isTold('Shall we speak on Tuesday?');
      // Read, it waits for nobody any more.
      expect(await stillAsked(product().owner, 'message-waits', match.id)).not.toContain(match.donorEmail);
      await donor.type(t('threads.field.text'), 'Tuesday suits us.');
      await donor.press(t('threads.send'));
      await donor.isTold(t('threads.flash.sent'));
    });

    await test.step('another message before it is read sends no second letter', async () => {
      const told = await letters();
      await donor.type(t('threads.field.text'), 'At nine.');
      await donor.press(t('threads.send'));
      await donor.isTold('At nine.');
      expect(await letters()).toBe(told);
    });

    await test.step('a file that is refused leaves the text; one that is sent reaches the other side with its name on it', async () => {
      const choose = (name: string, body: Buffer) =>
        focal
          .main()
          .locator('input[type=file]')
          .setInputFiles({ name, mimeType: 'application/pdf', buffer: body });
      await focal.open(`/matches/${match.id}/thread`);
      await focal.type(t('threads.field.text'), 'Our terms of reference.');
      await choose('page.pdf', Buffer.from('<html><script></script>'));
      await focal.press(t('threads.send'));
      await focal.isTold(t('threads.file.choose_again'));
      await expect(focal.main().getByRole('textbox').first()).toHaveValue('Our terms of reference.');
      await choose('terms.pdf', PDF);
      await focal.press(t('threads.send'));
      await focal.isTold(t('threads.flash.sent'));
      await focal.isTold(t('threads.file.unread'));

      await donor.open(`/matches/${match.id}/thread`);
      const [download] = await Promise.all([
        donor.page.waitForEvent('download'),
        donor.main().getByRole('link', { name: 'terms.pdf' }).last().click(),
      ]);
      expect(download.suggestedFilename()).toBe('terms.pdf');
      const copy = await readFile(await download.path());
      expect([copy.subarray(0, 5).toString(), copy.equals(PDF)]).toEqual(['%PDF-', false]);

      await focal.page.reload();
      await focal.page.getByText(t('threads.file.readings', { count: 1 })).click();
      await focal.isTold(match.donorName);
      await focal.follow(new RegExp(t('threads.file.take_back')));
      await focal.press(t('threads.file.removal.act'));
      await focal.isTold(t('threads.flash.taken_back'));
      await donor.page.reload();
      await expect(donor.main().getByRole('link', { name: 'terms.pdf' })).toHaveCount(0);
      await donor.isTold('terms.pdf');
    });

    await test.step('the broker writes down a call, with both names', async () => {
      await broker.open(`/matches/${match.id}/thread`);
      await broker.isTold('Tuesday suits us.');
      await broker.follow(t('threads.elsewhere.link'));
      await broker.page.getByLabel(t('threads.means.telephone')).check();
      await broker.page.getByLabel(t('threads.elsewhere.by')).selectOption(match.focal);
      await broker.type(t('threads.elsewhere.text'), 'They will bring the budget office.');
      await broker.press(t('threads.elsewhere.act'));
      await broker.isTold(t('threads.flash.logged'));
      await focal.page.reload();
      await focal.isTold('They will bring the budget office.');
      await focal.isTold(t('threads.elsewhere.said_by', { person: match.focalName }));
    });

    await Promise.all([broker, donor, focal].map((person) => person.close()));
  });
}

/** A proposal to which both said yes, and who speaks for whom. */
async function findAccepted({ owner }: Product) {
  const { rows } = await sql<{
    id: string;
    broker: string;
    donor: string;
    donorEmail: string;
    donorName: string;
    focal: string;
    focalName: string;
    donorOrganisation: string;
    stateOrganisation: string;
  }>`
    select m.id, m.proposed_by as broker, d.contact_id as donor, e.email as "donorEmail", e.name as "donorName", r.contact_id as focal, p.name as "focalName",
      m.donor_organisation_id as "donorOrganisation", n.organisation_id as "stateOrganisation"
    from matches m join needs n on n.id = m.need_id
      join match_answers d on d.match_id = m.id and d.party = 'donor' and d.answer = 'yes'
      join match_answers r on r.match_id = m.id and r.party = 'recipient' and r.answer = 'yes'
      join people p on p.id = r.contact_id join people e on e.id = d.contact_id
    where m.status = 'proposed' order by n.title, (select title from offers where id = m.offer_id) limit 1`.execute(
    owner,
  );
  if (!rows[0]) throw new Error('The demonstration has no proposal to which both said yes.');
  return rows[0];
}

async function membershipOf({ owner }: Product, role: Role, personId: string, organisationId?: string) {
  return owner
    .selectFrom('memberships')
    .select('id')
    .where('role', '=', role)
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .$if(organisationId !== undefined, (query) => query.where('organisation_id', '=', organisationId ?? ''))
    .executeTakeFirstOrThrow();
}
