import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
const t = translator('en');

test('a donor whose technology has no note in force any more is told what follows, and where it declares anew', async () => {
  const { owner, ask } = product();
  const note = await owner
    .selectFrom('trust_notes as n')
    .innerJoin('offers as o', 'o.id', 'n.offer_id')
    .select(['n.id', 'o.id as offerId', 'o.organisation_id as organisationId'])
    .where('o.status', '=', 'published')
    .where('o.declaration', '<>', '')
    .where('n.jws', 'is not', null)
    .where('n.superseded_at', 'is', null)
    .where('n.revoked_at', 'is', null)
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'donor', note.organisationId))!;
  const page = async () => (await ask(`/en/offers/${note.offerId}/manage`, { who })).body;
  expect(await page()).not.toContain(t('offers.noteless'));
  await owner
    .updateTable('offers')
    .set({ content_version: sql`content_version + 1` })
    .where('id', '=', note.offerId)
    .execute();
  // A broker who chases finds it on the desk.
  const broker = await findWearer(owner, 'broker');
  const desk = (await ask('/en/desk?kind=offer-noteless&whose=everyone', { who: broker })).body;
  expect(desk).toContain(t('desk.next.offer-noteless'));
  expect(desk).toContain(`href="/en/offers/${note.offerId}/manage"`);
  const body = await page();
  expect(body).toContain(t('offers.noteless'));
  expect(body).toContain(`href="/en/offers/${note.offerId}/declaration"`);
  expect(body).toContain(t('common.trust.none.stale'));
});
