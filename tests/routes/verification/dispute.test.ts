import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** A dispute is everybody's to read, and says whose role it is: nothing in it may name a State unawares. */
const product = useProduct();
const NAMING =
  'The remote maintenance port of the appliance in Motulani answered although it is said to be off.';
let path = '';
let delegation: Wearer;

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{ reference: string; organisation: string }>`
    select t.reference, (select organisation_id from memberships m join organisations g on g.id = m.organisation_id where g.state_code = 'XA' and m.role = 'focal_point' and m.ended_at is null limit 1) as organisation
    from trust_notes t join published_offers p on p.id = t.offer_id
    where t.jws is not null and t.revoked_at is null and t.superseded_at is null and t.disputed_at is null
      -- A verifier disputes it below, and nobody its own.
      and t.issuer_role <> 'verifier' and p.organisation_state is distinct from 'XA' order by t.reference limit 1`.execute(
    owner,
  );
  path = `notes/${rows[0]!.reference}/dispute`;
  const { organisation } = rows[0]!;
  delegation = (await findWearer(owner, 'focal_point', organisation))!;
  await sql`insert into state_words (organisation_id, word) values (${organisation}, 'Umoja Plan') on conflict do nothing`.execute(
    owner,
  );
});

const send = (who: Wearer, form: Record<string, string>, lang = 'en') =>
  product().ask(`/${lang}/${path}`, { who, form });
const disputes = async () =>
  (await product().owner.selectFrom('note_disputes').select('text').execute()).map(({ text }) => text);
const meantIn = (body: string) => /name="meant"[^>]*value="([\w.-]+)"/.exec(body)?.[1] ?? '';
const warningIn = (body: string) => /<p[^>]*id="[^"]*text-warning"[^]*?<\/p>/.exec(body)?.[0] ?? '';

test.each([
  ['en', NAMING, 'Motulani'],
  ['en', 'It answered, see the umoja plan.', 'umoja plan'],
  ['ar', 'أجاب منفذ الصيانة في موتولاني.', 'موتولاني'],
])(
  'in %s, what names the State comes back pointed out, and nothing is published',
  async (lang, text, words) => {
    const before = await disputes();
    const answer = await send(delegation, { text }, lang);
    expect(answer.status).toBe(400);
    expect(warningIn(answer.body)).toContain(words);
    expect(answer.body).toContain(`>${text}</textarea>`);
    expect(meantIn(answer.body)).not.toBe('');
    expect(await disputes()).toEqual(before);
  },
);

test('a pattern and the State’s name in one text are both pointed out, and each is to be meant', async () => {
  const text = `${NAMING} Its address is 192.0.2.77.`;
  const onlyName = meantIn((await send(delegation, { text: NAMING })).body);
  const answer = await send(delegation, { text, meant: onlyName });
  expect(answer.status).toBe(400);
  expect(warningIn(answer.body)).toContain('192.0.2.77');
  expect(warningIn(answer.body)).toContain('Motulani');
});

test('no other reader is told that a text names that State', async () => {
  // A verifier's form comes back for the pattern, so that nothing is published here either.
  const who = (await findWearer(product().owner, 'verifier'))!;
  const answer = await send(who, { text: `${NAMING} Its address is 192.0.2.77.` });
  expect(warningIn(answer.body)).toContain('192.0.2.77');
  expect(warningIn(answer.body)).not.toContain('Motulani');
});

test('what the State says is meant is published, and no other name with it', async () => {
  const meant = meantIn((await send(delegation, { text: NAMING })).body);
  const more = await send(delegation, { text: `${NAMING} So says the Umoja Plan.`, meant });
  expect([more.status, await disputes()]).toEqual([400, expect.not.arrayContaining([NAMING])]);
  const published = await send(delegation, { text: NAMING, meant });
  expect(published.status).toBe(303);
  expect(await disputes()).toContain(NAMING);
});

test('whoever issued the note reads that it is its own, and nobody else does', async () => {
  const own = 'This is your organization’s own note.';
  const note = await product()
    .owner.selectFrom('trust_notes')
    .select(['reference', 'issuer_organisation_id'])
    .where('issuer_role', '=', 'verifier')
    .where('revoked_at', 'is', null)
    .where('superseded_at', 'is', null)
    .executeTakeFirstOrThrow();
  const page = `/en/notes/${note.reference}/dispute`;
  const issuer = (await findWearer(product().owner, 'verifier', note.issuer_organisation_id))!;
  const { body } = await product().ask(page, { who: issuer });
  expect(body).toContain(own);
  expect(body).not.toContain('<textarea');
  expect((await product().ask(page, { who: delegation })).body).not.toContain(own);
});

test.each([
  ['en', 'Your organization has already disputed this note.'],
  ['ar', 'سبق أن اعترضت منظمتكم على هذه المذكرة.'],
])('in %s, who disputes a note again reads that it did already, and keeps its text', async (lang, said) => {
  const answer = await send(delegation, { text: 'It was off.' }, lang);
  expect([answer.status, answer.body]).toEqual([409, expect.stringContaining(said)]);
  expect(answer.body).toMatch(/id="typed"[^]*It was off\./);
});

test('on its offer everybody reads that a dispute was not answered in time, until it is', async () => {
  const { owner, ask } = product();
  const { rows } = await sql<{ id: string; offer: string }>`
    select d.id, p.id as offer from note_disputes d join trust_notes t on t.id = d.note_id join published_offers p on p.note_reference = t.reference
    where d.answered_at is null and d.raised_at < now() - interval '40 days' limit 1`.execute(owner);
  const { id, offer } = rows[0]!;
  const page = async (lang = 'en') => (await ask(`/${lang}/offers/${offer}`)).body;
  const late = /The issuer had until \d+ \w+ \d{4} to answer and has not answered\./;
  expect(await page()).toMatch(late);
  expect(await page('ar')).toContain('ولم ترد');
  await owner
    .updateTable('note_disputes')
    .set({ outcome: 'stands', answer: 'It was the release that is named.', answered_at: new Date() })
    .where('id', '=', id)
    .execute();
  // The server hears of it from its database and makes its public pages anew.
  await expect.poll(() => page()).not.toMatch(late);
});
