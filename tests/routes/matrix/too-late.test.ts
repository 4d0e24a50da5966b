import { describe, expect, test } from 'vitest';
import en from '#app/i18n/catalogues/en/index.ts';
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

test('fewer places than agreements hold is said on the page, with everything typed', async () => {
  const { owner, ask } = product();
  const offer = await owner
    .updateTable('offers')
    .set({ slots: 3, slots_taken: 2 })
    .where('status', '=', 'draft')
    .returning(['id', 'revision', 'organisation_id as organisation'])
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'donor', offer.organisation);
  const form = { revision: String(offer.revision), slots: '1', durationWeeks: '77' };
  const page = await ask(`/en/offers/${offer.id}/edit/when`, { who, form });
  expect(page.status).toBe(409);
  expect(page.body).toContain(en['refusals.slots-taken']);
  expect(page.body).toContain('value="77"');
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

test('what was typed into a draft that was handed in meanwhile is shown again, and not saved', async () => {
  const { owner, ask } = product();
  const typed = 'Written while a colleague handed it in';
  for (const [table, role] of [
    ['needs', 'focal_point'],
    ['offers', 'donor'],
  ] as const) {
    const draft = await owner
      .selectFrom(table)
      .select(['id', 'revision', 'organisation_id as organisation'])
      .where('status', '=', 'submitted')
      .executeTakeFirstOrThrow();
    const who = await findWearer(owner, role, draft.organisation);
    const form = { revision: String(draft.revision), title: typed, textLanguage: 'en' };
    const page = await ask(`/en/${table}/${draft.id}/edit/what`, { who, form });
    expect(page.status).toBe(409);
    expect(page.body).toContain(`value="${typed}"`);
    expect(page.body).toContain(en['common.not_saved.title']);
    const now = owner.selectFrom(table).select('title').where('id', '=', draft.id);
    expect((await now.executeTakeFirstOrThrow()).title).not.toBe(typed);
  }
});
