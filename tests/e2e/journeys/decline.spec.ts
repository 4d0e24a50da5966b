import { expect, test } from '@playwright/test';
import { sql } from 'kysely';
import { translator } from '#app/i18n/translate.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct, type Product } from '../product.ts';

for (const combination of COMBINATIONS.filter(({ lang, script }) => (lang === 'en') === script)) {
  test.describe(combination.name, () => {
    const product = useProduct();

    test('a State says no; the donor learns that it is closed, not by whom and not why', async ({
      browser,
    }) => {
      const { match, state, donor } = await findProposal(product());
      const t = translator(combination.lang);
      const [focalWears, donorWears, brokerWears] = await Promise.all([
        findWearer(product().owner, 'focal_point', state),
        findWearer(product().owner, 'donor', donor),
        findWearer(product().owner, 'broker'),
      ]);
      const sees = async (who: typeof focalWears) => {
        const token = who && (await product().signIn(who));
        const person = await Person.at(browser, product(), { ...combination, token });
        await person.open(`/matches/${match}`);
        return person;
      };
      const words = 'We were promised the same elsewhere';

      const focal = await sees(focalWears);
      await focal.follow(t('matches.act.answer'));
      await focal.tick(t('codes.closing.served-elsewhere'));
      await focal.type(t('matches.reason.text'), words);
      await focal.press(t('matches.answer.no_button'));
      await focal.isTold(t('matches.flash.declined'));

      const giver = await sees(donorWears);
      await giver.isTold(t('matches.lead.closed'));
      const page = await giver.page.content();
      for (const secret of [words, t('codes.closing.served-elsewhere'), t('matches.event.decline')]) {
        expect(page).not.toContain(secret);
      }
      expect(
        (await giver.page.request.get(`/${combination.lang}/matches/${match}/introduction`)).status(),
      ).toBe(404);

      const broker = await sees(brokerWears);
      await broker.isTold(words);
      await Promise.all([focal, giver, broker].map((person) => person.close()));
    });
  });
}

/** A proposal that the State has not answered. */
async function findProposal({ owner }: Product): Promise<{ match: string; state: string; donor: string }> {
  const { rows } = await sql<{ match: string; state: string; donor: string }>`
    select m.id as match, n.organisation_id as state, m.donor_organisation_id as donor
    from matches m join needs n on n.id = m.need_id
    where m.status = 'proposed'
      and not exists (select from match_answers a where a.match_id = m.id and a.party = 'recipient')
    order by n.title, (select title from offers where id = m.offer_id) limit 1
  `.execute(owner);
  if (!rows[0]) throw new Error('The demonstration has no proposal that waits for a State.');
  return rows[0];
}
