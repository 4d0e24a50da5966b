import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** What could name a masked State, on the pages that its focal point decides on. */
const product = useProduct();
let delegation: Wearer;
let needId = '';

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ id: string; organisation_id: string }>`
    select n.id, n.organisation_id from needs n join organisations g on g.id = n.organisation_id
    where g.state_code = 'XA' and n.status = 'circulating' and not n.pooled order by n.title limit 1`.execute(
    owner,
  );
  needId = rows[0]!.id;
  delegation = (await findWearer(owner, 'focal_point', rows[0]!.organisation_id))!;
  await sql`update needs set title = 'Backups for the clinics of Motulani', tiers = tiers || '{"title": "T1", "state": "T2"}'
    where id = ${needId}`.execute(owner);
});

test.each(['registered', 'public', 'parties'])(
  'the preview as %s points at the State’s name in a text that is shown without it',
  async (audience) => {
    const page = await product().ask(`/en/needs/${needId}/preview?as=${audience}`, { who: delegation });
    expect(page.status).toBe(200);
    expect(page.body).toContain('Words that could name your State');
    expect(page.body).toContain('<mark>Motulani</mark>');
  },
);

test('the reason why a word tells is written in the signs of the reader’s language', async () => {
  const page = await product().ask(`/ar/needs/${needId}/preview?as=registered`, { who: delegation });
  expect(page.body).toContain('(اسم الدولة؛ تقرؤها هذه الفئات: ');
});

test('a broker’s preview does not speak of "your State"', async () => {
  const who = await findWearer(product().owner, 'broker');
  const page = await product().ask(`/en/needs/${needId}/preview?as=registered`, { who });
  expect(page.status).toBe(200);
  expect(page.body).not.toContain('Words that could name your State');
});

test('where a State reads what others would get, it can take its need back to change the words', async () => {
  const { owner, ask } = product();
  const need = await owner
    .selectFrom('needs')
    .select(['id', 'organisation_id as organisation'])
    .where('status', '=', 'validated')
    .where('pooled', '=', false)
    .executeTakeFirstOrThrow();
  const who = await findWearer(owner, 'focal_point', need.organisation);
  for (const page of ['', '/consent']) {
    const { status, body } = await ask(`/en/needs/${need.id}${page}`, { who });
    expect(status).toBe(200);
    expect(body).toContain(`action="/en/needs/${need.id}/taking-back"`);
    expect(body).toContain('What it agreed to before no longer holds.');
  }
  const taken = await ask(`/en/needs/${need.id}/taking-back`, { who, form: {} });
  expect(taken.headers.get('location')).toBe(`/en/needs/${need.id}/edit`);
  const closed = await ask(`/en/needs/${need.id}/consent`, { who });
  expect(closed.body).not.toContain('/taking-back');
});
