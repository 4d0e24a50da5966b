import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** One note of a verifier, from its replacement to its end, as its issuer and everybody else meet it. */
const product = useProduct();
let who: Wearer;
let note: { reference: string; offer: string };

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ reference: string; offer: string; organisation: string }>`
    select t.reference, t.offer_id as offer, t.issuer_organisation_id as organisation
    from trust_notes t join published_offers p on p.id = t.offer_id and p.note_reference = t.reference
    where t.level = 'L3' and t.revoked_at is null and t.superseded_at is null and t.disputed_at is null
      and t.issuer_role = 'verifier' and t.offer_version = p.content_version
      and exists (select from trust_notes o where o.offer_id = t.offer_id and o.level = 'L1' and o.jws is not null)
      and not exists (select from note_drafts d where d.offer_id = t.offer_id) order by t.reference limit 1`.execute(
    owner,
  );
  note = rows[0]!;
  who = (await findWearer(owner, 'verifier', rows[0]!.organisation))!;
});

const othersOf = (body: string) =>
  (/<section aria-labelledby="other-notes">.*?<\/section>/s.exec(body)?.[0] ?? '').replace(/<[^>]+>/g, ' ');
const offerPage = async (lang = 'en') => (await product().ask(`/${lang}/offers/${note.offer}`)).body;

test('everybody reads on an offer’s page what else was signed about it, and not the note that counts twice', async () => {
  const others = othersOf(await offerPage());
  expect(others).toContain('L1');
  expect(others).not.toContain(note.reference);
});

test('a note that its issuer withdrew stays named on its offer’s page, with what became of it', async () => {
  const { status } = await product().ask(`/en/notes/${note.reference}/withdrawal`, { who, form: {} });
  expect(status).toBe(303);
  // The server hears of it from its database and makes its public pages anew.
  await expect.poll(async () => othersOf(await offerPage())).toContain(note.reference);
  const body = await offerPage();
  expect(othersOf(body)).toMatch(/T-[0-9A-Z]{6}\s+Withdrawn by its issuer on/);
  expect(othersOf(body)).toContain('L3 · Independently examined');
  expect(body).toContain(`href="/en/notes/${note.reference}"`);
  expect(othersOf(await offerPage('ar'))).toContain('سحبتها الجهة المصدِرة في');
});
