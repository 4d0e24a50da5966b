import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** An organization that a State excludes under a name nobody here bears: the State and the broker are told so. */
const product = useProduct();
const EXCLUDED = ['Brightwater Hosting', 'Asteria Cooperation Agency', 'Quillon & Sons'];
let draft = '';
let handedIn = '';
let delegation: Wearer;

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ id: string; organisation_id: string; status: string }>`
    select distinct on (status) id, organisation_id, status from needs
    where status in ('draft', 'submitted') and adoption is null and not pooled order by status, title`.execute(
    owner,
  );
  for (const { id, status, organisation_id } of rows) {
    await sql`update needs set excluded_organisations = ${EXCLUDED} where id = ${id}`.execute(owner);
    if (status === 'submitted') handedIn = id;
    else [draft, delegation] = [id, (await findWearer(owner, 'focal_point', organisation_id))!];
  }
});

test.each(['edit/limits', 'check'])('the State reads it on %s', async (below) => {
  expectTold(await product().ask(`/en/needs/${draft}/${below}`, { who: delegation }));
  const arabic = await product().ask(`/ar/needs/${draft}/${below}`, { who: delegation });
  expect(arabic.body).toContain('لا توجد هنا منظمة باسم «Brightwater Hosting»');
});

test('a broker reads it where it validates', async () => {
  const who = await findWearer(product().owner, 'broker');
  expectTold(await product().ask(`/en/needs/${handedIn}/validation`, { who }));
});

function expectTold({ status, body }: { status: number; body: string }) {
  expect(status).toBe(200);
  expect(body).toMatch(/called “Brightwater Hosting”[^<]*(?:<!-- -->)?[^<]*Brightwater Hosting Ltd/);
  expect(body).toContain('No organization here is called “Quillon &amp; Sons”');
  expect(body).not.toContain('called “Asteria Cooperation Agency”');
}
