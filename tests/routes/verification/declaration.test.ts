import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** A donor's own word about technology, on the page that signs it anew. */
const product = useProduct();
let who: Wearer;
let offer: { id: string; passport: string };

beforeAll(async () => {
  const { rows } = await sql<{ id: string; passport: string; organisation: string }>`
    select o.id, p.id as passport, o.organisation_id as organisation from passports p join offers o on o.id = p.offer_id
    where p.status = 'in-force' and o.status = 'published' and o.declaration <> ''
      and not exists (select from passports other where other.offer_id = o.id and other.id <> p.id)
      and p.answers->>'killSwitch' = 'no' and p.answers->>'telemetry' <> 'always' and p.answers->>'updates' <> 'automatic'
    order by o.id limit 1`.execute(product().owner);
  offer = rows[0]!;
  who = (await findWearer(product().owner, 'donor', rows[0]!.organisation))!;
});

const page = async (lang = 'en') =>
  (await product().ask(`/${lang}/offers/${offer.id}/declaration`, { who })).body;
/** What a new version of a passport would answer, without the way there. */
const answer = (changes: object) =>
  product()
    .owner.transaction()
    .execute(async (tx) => {
      await sql`alter table passports disable trigger user`.execute(tx);
      await sql`update passports set answers = answers || ${JSON.stringify(changes)}::jsonb
        where id = ${offer.passport}`.execute(tx);
      await sql`alter table passports enable trigger user`.execute(tx);
    });

test('what others control by the passport of the same version stands beside the declaration to be signed', async () => {
  expect(await page()).toContain('Sign in the name of');
  expect(await page()).not.toContain('The technology passport of this version says');
  await answer({ killSwitch: 'yes', telemetry: 'always', updates: 'automatic' });
  const body = await page();
  const warned = body.indexOf('The technology passport of this version says');
  expect(warned).toBeGreaterThan(0);
  expect(warned).toBeLessThan(body.indexOf('Sign in the name of'));
  for (const said of [
    /Can the maker switch it off\?\s+Yes/,
    /Data it sends home about itself\s+Always/,
    /How updates arrive\s+By themselves, always/,
  ])
    expect(body.replace(/<[^>]+>/g, ' ')).toMatch(said);
  expect(await page('ar')).toContain('يقول جواز التكنولوجيا لهذه النسخة ما يلي');
});

test('so it does where a donor hands in what its declaration is signed with for the first time', async () => {
  const { owner, ask } = product();
  const check = async () => (await ask(`/en/offers/${offer.id}/check`, { who })).body;
  await owner.transaction().execute(async (tx) => {
    await sql`alter table offers disable trigger user; alter table passports disable trigger user`.execute(
      tx,
    );
    await sql`update offers set status = 'draft' where id = ${offer.id}`.execute(tx);
    await sql`update passports set status = 'draft' where id = ${offer.passport}`.execute(tx);
    await sql`alter table offers enable trigger user; alter table passports enable trigger user`.execute(tx);
  });
  const warned = (await check()).replace(/<[^>]+>/g, ' ');
  expect(warned).toMatch(
    /The technology passport of this version says[^]*Can the maker switch it off\?\s+Yes/,
  );
  await answer({ killSwitch: 'no', telemetry: 'none', updates: 'by-hand' });
  expect(await check()).not.toContain('The technology passport of this version says');
});
