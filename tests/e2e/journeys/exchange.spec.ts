import { expect, test } from '@playwright/test';
import type { Kysely } from 'kysely';
import type { Database } from '#db/schema/database.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { addMember, addOrganisation } from '#tests/support/cast.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';
import { COMBINATIONS } from '../combinations.ts';
import { Person } from '../person.ts';
import { useProduct } from '../product.ts';

const RING = [
  { name: 'Tavira Office of Communications', stateCode: 'XN' },
  { name: 'Ombria Computer Emergency Team', stateCode: 'XO' },
  { name: 'Selkov Ministry of Justice', stateCode: 'XP' },
];

for (const combination of COMBINATIONS.filter(({ script }) => !script)) {
  test.describe(combination.name, () => {
    const product = useProduct({ arrange: arrangeRing });

    test('a broker proposes a ring of three: two parts go, and the third when it can again', async ({
      browser,
    }) => {
      const { owner, signIn } = product();
      const token = await signIn((await findWearer(owner, 'broker'))!);
      const broker = await Person.at(browser, product(), { ...combination, token });
      const { t } = broker;
      const ring = broker
        .main()
        .getByRole('listitem')
        .filter({ has: broker.page.getByRole('heading', { level: 3, name: RING[0]!.name }) })
        .first();
      const propose = (count: number) =>
        ring.getByRole('button', { name: t('exchanges.propose', { count }), exact: true });
      const put = (status: 'published' | 'paused') =>
        owner.updateTable('offers').set({ status }).where('title', '=', offerOf(RING[2]!)).execute();

      /** A server hears of a change of the catalogue a moment after it. */
      const looksUntil = (holds: () => Promise<void>) =>
        expect(async () => {
          await broker.open('/exchanges');
          await holds();
        }).toPass();

      await broker.open('/exchanges');
      await broker.sees(t('exchanges.title'));
      for (const { name } of RING) await expect(ring.getByRole('heading', { level: 3 })).toContainText(name);
      await put('paused');
      await propose(3).click();
      await broker.isTold(t('exchanges.flash.some'));
      // What was taken down is in no exchange, and comes back with it.
      await looksUntil(() => expect(ring).toHaveCount(0, SOON));
      await put('published');
      await looksUntil(() => expect(ring).toHaveCount(1, SOON));
      await expect(ring.getByText(t('matches.status.proposed'), { exact: true })).toHaveCount(2);
      await propose(1).click();
      await broker.isTold(t('matches.flash.proposed'));
      await expect(ring.getByText(t('exchanges.all_open'))).toBeVisible();
      await broker.close();
    });
  });
}

const SOON = { timeout: 1_000 };
const offerOf = ({ name }: { name: string }) => `What ${name} gives`;

/** Each gives to the next one alone. */
async function arrangeRing(owner: Kysely<Database>): Promise<void> {
  const database = { owner } as Parameters<typeof arrangeNeed>[0];
  for (const [index, { name, stateCode }] of RING.entries()) {
    const organisation = await addOrganisation(database, { name, kind: 'state', stateCode });
    const focalPoint = await addMember(database, { name: `Of ${name}`, role: 'focal_point', organisation });
    await arrangeNeed(database, focalPoint, { title: `What ${name} needs` });
    await arrangeOffer(database, focalPoint, {
      status: 'published',
      title: offerOf({ name }),
      eligible: [RING[(index + 1) % RING.length]!.stateCode],
      languages: ['fr'],
    });
  }
}
