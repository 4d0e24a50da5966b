import { expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer } from '#tests/support/addresses.ts';

const product = useProduct();

test('what was confirmed of a delivery is found on the page of its match also once that is closed', async () => {
  const { owner, ask } = product();
  const { id, organisation } = await owner
    .selectFrom('delivery_confirmations as c')
    .innerJoin('matches as m', 'm.id', 'c.match_id')
    .innerJoin('needs as n', 'n.id', 'm.need_id')
    .select(['m.id', 'n.organisation_id as organisation'])
    .where('n.pooled', '=', false)
    .orderBy('c.at')
    .executeTakeFirstOrThrow();
  await owner
    .updateTable('matches')
    .set({ status: 'closed', closing_code: 'fulfilled' })
    .where('id', '=', id)
    .execute();
  for (const who of [await findWearer(owner, 'focal_point', organisation), await findWearer(owner, 'broker')])
    for (const lang of ['en', 'ar'])
      expect((await ask(`/${lang}/matches/${id}`, { who: who! })).body).toContain(
        `href="/${lang}/matches/${id}/confirmations"`,
      );
});
