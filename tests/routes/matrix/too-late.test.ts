import { describe, expect, test } from 'vitest';
import { ROUTES } from '#app/routes/table.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from './product.ts';

/** Where an act that came too late leads its reader: to how things stand now, and not to the start page. */
const product = useProduct();

describe.each(ROUTES.filter(({ pressedOn }) => pressedOn !== undefined))('$path', (act) => {
  test('leads back to a page of everybody who may do it', () => {
    const path = act.path.slice(0, act.path.lastIndexOf('/')) + act.pressedOn!;
    const page = ROUTES.find((row) => row.path === path && row.kind === 'page');
    expect(act.kind).toBe('act');
    expect(page?.access).toEqual(expect.arrayContaining([...act.access]));
  });
});

test('what somebody else was faster with leads back, from an act and from a page', async () => {
  const { owner, ask } = product();
  const need = await owner
    .selectFrom('needs')
    .select(['id', 'organisation_id as organisation'])
    .where('status', '=', 'circulating')
    .where('pooled', '=', false)
    .executeTakeFirstOrThrow();
  const delegation = await findWearer(owner, 'focal_point', need.organisation);
  const act = await ask(`/ar/needs/${need.id}/taking-back`, { who: delegation, form: {} });
  expect(act.status).toBe(409);
  expect(act.body).toContain(`href="/ar/needs/${need.id}"`);

  const offer = await owner
    .updateTable('offers')
    .set({ status: 'withdrawn' })
    .where('status', '=', 'draft')
    .returning(['id', 'organisation_id as organisation'])
    .executeTakeFirstOrThrow();
  const donor = await findWearer(owner, 'donor', offer.organisation);
  const page = await ask(`/en/offers/${offer.id}/withdrawal`, { who: donor, form: { confirm: 'yes' } });
  expect(page.status).toBe(409);
  expect(page.body).toContain('href="?"');
});
