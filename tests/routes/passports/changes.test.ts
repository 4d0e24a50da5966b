import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { translator } from '#app/i18n/translate.ts';
import { findWearer } from '#tests/support/addresses.ts';
import { useProduct } from '../matrix/product.ts';

const product = useProduct({ JOBS: 'elsewhere' });
const t = translator('en');

test('whoever holds the list of parts against what the donor named finds that it is the list', async () => {
  const { owner, ask } = product();
  const { offer_id, n, body } = await owner
    .selectFrom('published_passports')
    .select(['offer_id', 'n', 'sbom_body as body'])
    .where('sbom_is_public', 'is', true)
    .executeTakeFirstOrThrow();
  const page = `/en/offers/${offer_id}/technology/${n}/file`;
  const hash = createHash('sha256').update(body!).digest('hex');
  const found = await ask(page, { form: { hash } });
  expect(found.body).toContain(t('passports.verify.found', { name: t('passports.step.sbom') }));
  const other = await ask(page, {
    form: { hash: hash.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) },
  });
  expect(other.body).toContain(t('passports.verify.not_found'));
});

test('a version of a passport stands beside the one in force, for the broker who decides on it', async () => {
  const { owner, ask } = product();
  const {
    rows: [passport],
  } = await sql<{ id: string; offer_id: string; n: number; was: string }>`
    select p.id, p.offer_id, p.n, p.answers->>'productVersion' as was
    from passports p join offers o on o.id = p.offer_id and o.status = 'published'
    where p.status = 'in-force' and p.answers ? 'productVersion' and exists (select from trust_notes note
      where note.offer_id = o.id and note.jws is not null and note.revoked_at is null and note.superseded_at is null)
      and not exists (select from passports other
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

test('a note says what has changed since it was signed, once the version is accepted', async () => {
  const { owner, ask } = product();
  const who = (await findWearer(owner, 'broker'))!;
  const {
    rows: [coming],
  } = await sql<{ offer_id: string; n: number; revision: number; reference: string }>`
    select p.offer_id, p.n, p.revision, note.reference from passports p join trust_notes note on note.offer_id = p.offer_id
    where p.answers->>'productVersion' = '9.9 later' and note.jws is not null and note.revoked_at is null
      and note.superseded_at is null order by note.reference limit 1`.execute(owner);
  const { reference, offer_id, n, revision } = coming!;
  const note = async (below = '', lang = 'en') => (await ask(`/${lang}/notes/${reference}${below}`)).body;
  expect(await note('/today')).toBe(await note('/subject'));
  expect(await note()).not.toContain(t('verification.since.title'));
  const signed = await note('/subject');
  await sql`insert into passport_statements (offer_id, n, action, person_id, role, organisation_id, at)
    select o.id, ${n}, 'decline-statement', m.person_id, m.role, m.organisation_id, now()
    from offers o join memberships m on m.organisation_id = o.organisation_id and m.role = 'donor'
    where o.id = ${offer_id}::uuid limit 1`.execute(owner);
  const form = { act: 'accept', revision: String(revision) };
  expect((await ask(`/en/offers/${offer_id}/passports/${n}`, { who, form })).status).toBe(303);
  expect(await note('/subject')).toBe(signed);
  expect(await note('/today')).toContain('9.9 later');
  const since = /<section aria-labelledby="since">[^]*?<\/section>/.exec(await note())?.[0] ?? '';
  expect(since).toContain('9.9 later');
  expect(since.match(/<tr/g)).toHaveLength(2);
  // A passport's answers are no words of the offer.
  expect(since).not.toContain(t('verification.since.words'));
  expect(await note('', 'ar')).toContain(translator('ar')('verification.since.title'));
});
