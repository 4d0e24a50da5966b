import { expect, test } from '@playwright/test';
import { sql, type Kysely } from 'kysely';
import { addDays, dayOf } from '#app/domain/codes/day.ts';
import type { Database } from '#db/schema/database.ts';
import type { Wearer } from '#tests/support/addresses.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const product = useProduct();
const today = dayOf(new Date());
const nextWeek = addDays(today, 7);

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'ar') === script)) {
  test(`somebody goes on leave, and leaves for good ${combination.name}`, async ({ browser }) => {
    const { owner } = product();
    const { matchId, contact, donor, reference } = await arrange(owner);
    const focal = await Person.at(browser, product(), {
      ...combination,
      token: await product().signIn(contact),
    });
    const colleague = await Person.signedIn(browser, product(), combination, 'two-hats');
    const { t } = focal;
    const names = await namesOf(owner);

    await test.step('names a deputy for a week', async () => {
      await focal.open('/account');
      await focal.follow(t('posts.deputies.link'));
      await focal.press(t('posts.deputies.act'));
      await focal.isTold(t('posts.error.colleague'));
      await focal.isTold(t('posts.error.missing_date'));
      await focal.choose(t('posts.field.deputy'), names.colleague);
      await typeDay(focal, t('posts.field.first_day'), nextWeek);
      await typeDay(focal, t('posts.field.last_day'), today);
      await focal.press(t('posts.deputies.act'));
      await focal.isTold(t('posts.error.order'));
      await typeDay(focal, t('posts.field.first_day'), today);
      await typeDay(focal, t('posts.field.last_day'), nextWeek);
      await focal.press(t('posts.deputies.act'));
      await focal.isTold(t('posts.flash.deputy_named'));
      await focal.isTold(t('posts.deputies.take_back'));
    });

    await test.step('the deputy has one hat more, wears it alone, and is without it once it is taken back', async () => {
      const role = t('codes.roles.focal_point');
      await colleague.open('/account/hat');
      await expect(colleague.main().getByRole('heading', { level: 2 })).toHaveCount(3);
      const lent = t('posts.as_deputy_short', { name: names.focal, role });
      await colleague.press(t('accounts.hat.act', { role: lent }));
      await expect(colleague.page.getByRole('banner')).toContainText(names.focal);
      await colleague.open('/needs');
      await colleague.sees(t('common.nav.my_needs'));
      await focal.press(t('posts.deputies.take_back'));
      await focal.isTold(t('posts.flash.delegation_ended'));
      await colleague.open('/account');
      await colleague.isTold(t('accounts.account.no_hat'));
    });

    await test.step('is out of office, and the other side reads until when and whom to turn to', async () => {
      await focal.open('/account/away');
      await typeDay(focal, t('posts.field.first_day'), today);
      await typeDay(focal, t('posts.field.last_day'), nextWeek);
      await focal.choose(t('posts.field.colleague'), names.colleague);
      await focal.press(t('posts.away.act'));
      await focal.isTold(t('posts.flash.away_set'));
      const other = await Person.at(browser, product(), {
        ...combination,
        token: await product().signIn(donor),
      });
      await other.open(`/matches/${matchId}`);
      await expect(other.main()).toContainText(names.colleague);
      await expect(other.main()).toContainText(t.day(nextWeek));
      await focal.open('/account/away');
      await focal.press(t('posts.away.clear'));
      await other.open(`/matches/${matchId}`);
      await expect(other.main()).not.toContainText(names.colleague);
      await other.close();
    });

    await test.step('hands the post over: first looks, then presses, and the other side sees the new contact', async () => {
      await focal.open('/account/hand-over');
      await expect(focal.main()).toContainText(reference);
      await focal.press(t('posts.hand_over.act'));
      await focal.isTold(t('posts.error.colleague'));
      await focal.choose(t('posts.hand_over.field.successor'), names.colleague);
      await focal.press(t('posts.hand_over.act'));
      await focal.isTold(t('posts.flash.handed_over'));
      await focal.isTold(t('accounts.account.no_hat'));
      const other = await Person.at(browser, product(), {
        ...combination,
        token: await product().signIn(donor),
      });
      await other.open(`/matches/${matchId}`);
      await expect(other.main()).toContainText(names.colleague);
      await expect(other.main()).not.toContainText(names.focal);
      await other.isTold(t('matches.happened.contact-changed'));
      await other.close();
    });
    await Promise.all([focal.close(), colleague.close()]);
  });
}

async function typeDay(person: Person, question: string, day: string): Promise<void> {
  const [year = '', month = '', date = ''] = day.split('-');
  const group = person.page.getByRole('group', { name: question });
  const { t } = person;
  await group.getByLabel(t('common.day'), { exact: true }).fill(date);
  await group.getByLabel(t('common.month'), { exact: true }).fill(month);
  await group.getByLabel(t('common.year'), { exact: true }).fill(year);
}

async function namesOf(owner: Kysely<Database>) {
  const people = await owner
    .selectFrom('people')
    .select(['name', 'email'])
    .where('email', 'in', ['focal@demo.example', 'two-hats@demo.example'])
    .execute();
  const name = (mailbox: string) => people.find(({ email }) => email.startsWith(`${mailbox}@`))?.name ?? '';
  return { focal: name('focal'), colleague: name('two-hats') };
}

/** Of the State whose office has two people: an introduced match whose contact is its focal point. */
async function arrange(owner: Kysely<Database>) {
  await sql`truncate delegations, absences`.execute(owner);
  await sql`update memberships m set ended_at = null from people p where p.id = m.person_id and p.email = 'focal@demo.example'`.execute(
    owner,
  );
  const { rows } = await sql<{
    match_id: string;
    reference: string;
    donor_person: string;
    donor_membership: string;
    person_id: string;
    membership_id: string;
  }>`
    select m.id as match_id, m.reference, d.person_id as donor_person, d.id as donor_membership,
      f.id as person_id, h.id as membership_id
    from people f join memberships h on h.person_id = f.id and h.role = 'focal_point'
    join needs n on n.organisation_id = h.organisation_id
    join matches m on m.need_id = n.id and m.status in ('introduced', 'proposed')
    join memberships d on d.organisation_id = m.donor_organisation_id and d.role = 'donor' and d.organisation_id <> h.organisation_id
    where f.email = 'focal@demo.example' order by m.status = 'introduced' desc, n.title, (select title from offers where id = m.offer_id),
      (select email from people where id = d.person_id) limit 1`.execute(owner);
  const [found] = rows;
  if (!found) throw new Error('The demonstration has no match of this office.');
  const contact: Wearer = {
    personId: found.person_id,
    membershipId: found.membership_id,
    role: 'focal_point',
  };
  const donor: Wearer = {
    personId: found.donor_person,
    membershipId: found.donor_membership,
    role: 'donor',
  };
  await introduced(owner, found.match_id, contact, donor);
  return { matchId: found.match_id, reference: found.reference, contact, donor };
}

/** Makes these two the contacts of the match, as an introduction leaves it. */
async function introduced(owner: Kysely<Database>, matchId: string, contact: Wearer, donor: Wearer) {
  for (const [party, { personId }] of [
    ['recipient', contact],
    ['donor', donor],
  ] as const) {
    await sql`insert into match_answers (match_id, party, answer, person_id, organisation_id)
      select ${matchId}, ${party}, 'yes', ${personId}, organisation_id from memberships where person_id = ${personId} limit 1
      on conflict (match_id, party) do update set answer = 'yes', contact_id = excluded.contact_id`.execute(
      owner,
    );
  }
  await sql`update matches set status = 'introduced', introduced_at = coalesce(introduced_at, now() - interval '1 day') where id = ${matchId}`.execute(
    owner,
  );
  await sql`insert into file_agreements (need_id, action, wording, person_id, role, organisation_id, at)
    select m.need_id, 'keep-confidential', 2, ${donor.personId}, 'donor', m.donor_organisation_id, now() from matches m
    where m.id = ${matchId} on conflict do nothing`.execute(owner);
  await sql`delete from match_contacts where match_id = ${matchId}`.execute(owner);
  await sql`insert into match_contacts (match_id, party, person_id, name, post, email, organisation_name, released_at)
    select a.match_id, a.party, p.id, p.name, p.post, p.email, o.name, m.introduced_at
    from match_answers a join people p on p.id = a.contact_id join organisations o on o.id = a.organisation_id
    join matches m on m.id = a.match_id where a.match_id = ${matchId}`.execute(owner);
}
