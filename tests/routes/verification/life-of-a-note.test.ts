import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** One note of a verifier, from its replacement to its end, as its issuer and everybody else meet it. */
const product = useProduct();
let who: Wearer;
let note: { reference: string; offer: string; kind: string };

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ reference: string; offer: string; kind: string; organisation: string }>`
    select t.reference, t.offer_id as offer, t.kind, t.issuer_organisation_id as organisation
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

const WHY = 'The laboratory examined a build that was never shipped.';
const notePage = () => `/en/notes/${note.reference}`;
const withdraw = (form: Record<string, string>) => product().ask(`${notePage()}/withdrawal`, { who, form });
const othersOf = (body: string) =>
  (/<section aria-labelledby="other-notes">.*?<\/section>/s.exec(body)?.[0] ?? '').replace(/<[^>]+>/g, ' ');
const offerPage = async (lang = 'en') => (await product().ask(`/${lang}/offers/${note.offer}`)).body;

test('everybody reads on an offer’s page what else was signed about it, and not the note that counts twice', async () => {
  const others = othersOf(await offerPage());
  expect(others).toContain('L1');
  expect(others).not.toContain(note.reference);
});

const choices = (body: string, name: string) =>
  body
    .split('<input')
    .filter((tag) => tag.includes(`name="${name}"`) && tag.includes('checked'))
    .map((tag) => /value="([^"]*)"/.exec(tag)?.[1]);
let draft = '';

test('a newer note begins with the kind and the depth of the one before, and says where its level is lower', async () => {
  const start = `/en/verification/offers/${note.offer}`;
  const { body } = await product().ask(start, { who });
  const [kind = ''] = choices(body, 'kind');
  expect([kind, choices(body, 'examined')]).toEqual([note.kind, ['product']]);
  const begun = await product().ask(start, { who, form: { kind, examined: 'documents' } });
  draft = begun.location ?? '';
  expect(draft).toContain('/en/verification/drafts/');
  const check = await product().ask(`${draft}/check`, { who });
  const warned = check.body.indexOf(
    'takes the place of one of level L3 · Independently examined and is of level L2',
  );
  expect(warned).toBeGreaterThan(check.body.indexOf('cannot be changed.'));
  expect(warned).toBeLessThan(check.body.indexOf('Sign in the name of'));
  // What is being written counts before what was signed.
  expect(choices((await product().ask(start, { who })).body, 'examined')).toEqual(['documents']);
});

test('of two questions left open each error names its own', async () => {
  const { status, body } = await product().ask(`/en/verification/offers/${note.offer}`, { who, form: {} });
  expect(status).toBe(400);
  for (const question of ['What kind of thing is it?', 'What did you look at?'])
    expect(body).toContain(`${question} Choose one of the answers.`);
});

test('a draft that changed since it was read is not signed, and its reader is told just that', async () => {
  const { body } = await product().ask(`${draft}/check`, { who });
  const version = /name="offerVersion" value="(\d+)"/.exec(body)?.[1] ?? '';
  const answer = await product().ask(`${draft}/check`, {
    who,
    form: { revision: '1', offerVersion: version },
  });
  expect(answer.status).toBe(409);
  expect(answer.body).toContain('Nothing was signed.');
  expect(answer.body).not.toContain('Your text is kept');
});

test('where the certificate ended before anything is signed, it is named and leads to its box', async () => {
  await sql`update note_drafts set content = content || '{"certificateId":"CC-1","certificateEndsOn":"2026-01-31"}'
    where id = ${draft.split('/').at(-1)}`.execute(product().owner);
  const { body } = await product().ask(`${draft}/check`, { who });
  expect(body).toContain('the certificate that this note rests on ends on');
  expect(body).toContain(`href="${draft}#note-certificateEndsOn"`);
  expect(body).not.toContain('the support that the offer promises');
  expect(body).not.toContain('Sign in the name of');
  expect((await product().ask(draft, { who })).body).toContain('id="note-certificateEndsOn"');
});

test('where most points were not examined, it is said before anything is signed', async () => {
  const check = async () => (await product().ask(`${draft}/check`, { who })).body;
  expect(await check()).not.toContain('points that apply');
  await sql`update note_drafts set content = jsonb_set(content, '{checks}', (
      select jsonb_object_agg(item, case item when 'provenance' then 'confirmed' else 'not-examined' end)
      from jsonb_object_keys(content->'checks') item))
    where id = ${draft.split('/').at(-1)}`.execute(product().owner);
  expect(await check()).toMatch(/Of the \d+ points that apply, \d+ were not examined/);
});

test('a note that holds is not said to have more behind it than a signature that was not withdrawn', async () => {
  const { jws } = await product()
    .owner.selectFrom('trust_notes')
    .select('jws')
    .where('reference', '=', note.reference)
    .executeTakeFirstOrThrow();
  const { body } = await product().ask('/en/verify', { form: { note: jws ?? '' } });
  expect(body).toContain(
    'the issuer has not withdrawn the note, and the offer has not changed since it was signed',
  );
  expect(body).not.toContain('stands by the note');
  expect((await product().ask('/ar/verify', { form: { note: jws ?? '' } })).body).not.toContain('تتمسك');
  // In the browser nothing tells of a changed offer: its answer does not read like the platform's.
  expect(body).toMatch(/data-verdict="valid"[^]*?Signature valid, offer not compared/);
});

test('once its issuer names the donor among those who pay it, every reader of the note is told, and the issuer', async () => {
  const { owner, ask } = product();
  const told = 'It could not sign this note today.';
  const queue = async () => (await ask('/en/verification/offers', { who })).body;
  for (const body of [(await ask(notePage())).body, await offerPage()]) expect(body).not.toContain(told);
  expect(await queue()).not.toContain('You could not sign it today.');
  await sql`update note_issuers set funders = funders || (select organisation_name from published_offers where id = ${note.offer}::uuid)
    where organisation_id = (select issuer_organisation_id from trust_notes where reference = ${note.reference})`.execute(
    owner,
  );
  expect((await ask(notePage())).body).toContain(told);
  expect((await ask(`/ar/notes/${note.reference}`)).body).toContain('ولا يجوز لها اليوم توقيع مذكرة كهذه');
  // A public page is made anew when the entry changes.
  await expect.poll(() => offerPage()).toContain(told);
  expect(await queue()).toContain('You could not sign it today. Its donor pays your organization.');
});

test('a note is not withdrawn without a reason and a word that it is meant, and what was written stays', async () => {
  const unsure = await withdraw({ reason: WHY });
  expect(unsure.status).toBe(400);
  expect(unsure.body).toContain('tick the box');
  expect(unsure.body).toContain(`>${WHY}</textarea>`);
  const silent = await withdraw({ reason: ' ', sure: 'yes' });
  expect(silent.status).toBe(400);
  expect(silent.body).toContain('Say why you withdraw the note.');
  expect((await product().ask(notePage())).body).not.toContain('Withdrawn by its issuer');
});

test('a note that its issuer withdrew stays named on its offer’s page, with what became of it', async () => {
  expect((await withdraw({ reason: WHY, sure: 'yes' })).status).toBe(303);
  // The server hears of it from its database and makes its public pages anew.
  await expect.poll(async () => othersOf(await offerPage())).toContain(note.reference);
  const body = await offerPage();
  expect(othersOf(body)).toMatch(/T-[0-9A-Z]{6}\s+Withdrawn by its issuer on/);
  expect(othersOf(body)).toContain('L3 · Independently examined');
  expect(body).toContain(`href="/en/notes/${note.reference}"`);
  expect(othersOf(await offerPage('ar'))).toContain('سحبتها الجهة المصدِرة في');
});

test('everybody reads on the note itself why its issuer withdrew it', async () => {
  const { body } = await product().ask(notePage());
  expect(body).toContain('Its issuer withdrew it on');
  expect(body).toContain(WHY);
});

test('the steps to check a note carry its reference, and every file that they need is fetched or listed', async () => {
  const how = '/en/verification/how-to-check';
  const { body } = await product().ask(notePage());
  expect(body).toContain(`href="${how}?note=${note.reference}"`);
  // Who its issuer is, paid by whom, and what else it signed is one step away.
  expect(body).toMatch(/href="\/en\/verification\/issuers#[0-9a-f-]{36}"><bdi>/);
  // A good signature proves what whoever keeps the private half has said, and no more.
  expect(body).toContain('This platform keeps the private half of the issuer’s key');
  for (const file of ['note-status/superseded', 'note-status/disputed', 'note-log', 'note-log-head'])
    expect(body).toContain(`href="/.well-known/${file}"`);
  const [signed, today] = await Promise.all(
    ['subject', 'today'].map((text) => product().ask(`${notePage()}/${text}`)),
  );
  expect(today!.status).toBe(200);
  expect(today!.body).toBe(signed!.body);
  const steps = (await product().ask(`${how}?note=${note.reference}`)).body;
  expect(steps).toContain(`/en/notes/${note.reference}/file`);
  expect(steps).toMatch(/curl -o offer\.json \S+\/subject/);
  expect(steps).toContain('sha256sum offer.json');
  expect(steps).not.toContain('T-XXXXXX');
  expect(steps).toMatch(/curl -f -o today\.json \S+\/today/);
  expect(steps).toContain('cmp offer.json today.json');
  expect(steps).toContain('Its owner says that it was, or may have been, in other hands');
  const arabic = (await product().ask(`/ar${how.slice(3)}`)).body;
  expect(arabic).toContain('7. معرفة ما إذا كان العرض قد تغيّر');
  expect(arabic).toContain('في أيدٍ أخرى منذ تلك اللحظة');
  const published = (await product().ask('/.well-known/note-keys')).body;
  expect(JSON.parse(published)).toMatchObject({
    keys: expect.arrayContaining([expect.objectContaining({ custody: 'platform' })]) as object,
  });
  expect(steps).toContain('the signature proves that this platform signed for the issuer');
  expect(arabic).toContain('يثبت التوقيع أن هذه المنصة وقّعت عن الجهة المصدِرة');
  expect((await product().ask(how)).body).toContain('in the place of T-XXXXXX');
  expect((await product().ask(`${how}?note=T-<b>`)).body).toContain('T-XXXXXX');
});

test('in Arabic, as of when a note stands so is no last day', async () => {
  expect((await product().ask(`/ar/notes/${note.reference}`)).body).toContain('كما في');
});
