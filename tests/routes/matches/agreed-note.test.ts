import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();
const t = translator('en');

test('a match that is agreed keeps its note: what its offer became since does not void what was agreed', async () => {
  const { owner, ask } = product();
  const match = await owner
    .selectFrom('delivery_confirmations as c')
    .innerJoin('matches as m', 'm.id', 'c.match_id')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['m.id', 'm.offer_id as offerId', 'n.organisation_id as organisation'])
    .where('n.pooled', '=', false)
    .orderBy('c.at')
    .executeTakeFirstOrThrow();
  const who = (await findWearer(owner, 'focal_point', match.organisation))!;
  const page = async () => (await ask(`/en/matches/${match.id}`, { who })).body;
  expect(await page()).toContain(t('home.offer.trust'));
  await owner
    .updateTable('offers')
    .set({ content_version: sql`content_version + 1` })
    .where('id', '=', match.offerId)
    .execute();
  const body = await page();
  expect(body).toContain(t('home.offer.trust'));
  const trust = /<section aria-labelledby="trust">(.*?)<\/section>/s.exec(body)?.[1] ?? '';
  expect(trust).toMatch(/<b><a href="\/en\/notes\/[^"]+">L\d · /);
  expect(trust).not.toContain(t('note_summaries.void.stale'));
});
