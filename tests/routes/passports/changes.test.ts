import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
const t = translator('en');

test('a version of a passport stands beside the one in force, for the broker who decides on it', async () => {
  const { owner, ask } = product();
  const {
    rows: [passport],
  } = await sql<{ id: string; offer_id: string; n: number; was: string }>`
    select p.id, p.offer_id, p.n, p.answers->>'productVersion' as was
    from passports p join offers o on o.id = p.offer_id and o.status = 'published'
    where p.status = 'in-force' and p.answers ? 'productVersion' and not exists (select from passports other
      where other.offer_id = p.offer_id and other.status <> 'in-force')
      and not exists (select from offers version where version.replaces_id = o.id) order by o.title, p.n limit 1`.execute(
    owner,
  );
  const who = (await findWearer(owner, 'broker'))!;
  const page = async () =>
    (await ask(`/en/offers/${passport!.offer_id}/passports/${passport!.n}`, { who })).body;
  expect(await page()).not.toContain(t('versions.title'));
  await sql`
    insert into passports (offer_id, n, version, status, answers, gone, artefacts, no_artefacts, created_at, updated_at)
      select offer_id, n, version + 1, 'submitted', answers || '{"productVersion": "9.9 later"}', gone, artefacts, no_artefacts,
        now(), now() from passports where id = ${passport!.id}::uuid`.execute(owner);
  const changes = /<section aria-labelledby="changes">[^]*?<\/section>/.exec(await page())?.[0] ?? '';
  expect(changes).toContain(t('versions.column.before'));
  expect(changes).toContain(passport!.was);
  expect(changes).toContain('9.9 later');
  // One answer alone.
  expect(changes.match(/<tr/g)).toHaveLength(2);
});
