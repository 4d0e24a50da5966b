import { spawnSync } from 'node:child_process';
import { generateKeyPairSync, sign } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { dayOf } from '#app/domain/codes/day.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** The keys of an issuer, as its own people change them in a browser. */
const product = useProduct();
let who: Wearer;
let kid = '';

beforeAll(async () => {
  const { rows } = await sql<{ kid: string; organisation: string }>`
    select k.kid, k.organisation_id as organisation from issuer_keys k
    join memberships m on m.organisation_id = k.organisation_id and m.role = 'verifier' and m.ended_at is null
    where k.retired_at is null and k.compromised_from is null order by k.kid limit 1`.execute(
    product().owner,
  );
  kid = rows[0]!.kid;
  who = (await findWearer(product().owner, 'verifier', rows[0]!.organisation))!;
});

const send = (form: Record<string, string>) => product().ask('/en/verification/keys', { who, form });
const keysPage = () => product().ask('/en/verification/keys', { who });
const distrust = ({ day, month, year }: { day: string; month: string; year: string }) =>
  send({ act: 'distrust', kid, 'from.day': day, 'from.month': month, 'from.year': year, sure: 'yes' });
const typedIn = (body: string, name: string) =>
  body
    .split('<input')
    .find((tag) => tag.includes(`name="${name}"`))
    ?.match(/value="([^"]*)"/)?.[1];
const isChosen = (body: string, value: string) =>
  body.split('<option').some((tag) => tag.includes(`value="${value}"`) && tag.includes('selected'));
const stored = () =>
  product()
    .owner.selectFrom('issuer_keys')
    .select(['compromised_from', 'retired_at'])
    .where('kid', '=', kid)
    .executeTakeFirstOrThrow();

test('a day that does not exist comes back as it was typed, beside the key that was chosen', async () => {
  const { status, body } = await distrust({ day: '31', month: '2', year: '2026' });
  expect(status).toBe(400);
  expect(body).toContain('Give a day that exists');
  expect(['day', 'month', 'year'].map((part) => typedIn(body, `from.${part}`))).toEqual(['31', '2', '2026']);
  expect(isChosen(body, kid)).toBe(true);
});

test('a day to come is refused, and nothing typed is lost', async () => {
  const year = String(Number(dayOf(new Date()).slice(0, 4)) + 1);
  const { status, body } = await distrust({ day: '1', month: '8', year });
  expect(status).toBe(400);
  expect(body).toContain('Enter a day that is not in the future.');
  expect(body).toContain('href="#distrust-from');
  expect(typedIn(body, 'from.year')).toBe(year);
  expect(await stored()).toMatchObject({ compromised_from: null });
});

test('a public key that is none comes back as it was pasted', async () => {
  const { status, body } = await send({ act: 'register', x: 'AAAA' });
  expect([status, typedIn(body, 'x')]).toEqual([400, 'AAAA']);
  expect(body).toContain('The public key has 43 characters');
});

test('a key that the sender does not have is not registered, and the one in use stays', async () => {
  const x = 'Jd-_'.padEnd(42, 'A').concat('E');
  const { status, body } = await send({ act: 'register', x, proof: 'A'.repeat(86) });
  expect([status, typedIn(body, 'x')]).toEqual([400, x]);
  expect(body).toContain('This key did not sign that text.');
  expect(body).toContain('href="#register-proof"');
  expect(await stored()).toMatchObject({ retired_at: null });
});

test('a key is not retired or disbelieved, and none made in its place, without a word that it is meant', async () => {
  const from = { 'from.day': '1', 'from.month': '8', 'from.year': '2025' };
  for (const act of ['make', 'retire', 'distrust']) {
    const { status, body } = await send({ act, kid, ...(act === 'distrust' && from) });
    expect([act, status]).toEqual([act, 400]);
    expect(body).toContain('Confirm that you mean it');
    expect(body).toContain(`href="#${act}-sure"`);
  }
  expect(await stored()).toEqual({ retired_at: null, compromised_from: null });
});

test('once it is retired, the page says that no key is in use', async () => {
  expect((await keysPage()).body).not.toContain('No key is in use.');
  expect((await send({ act: 'retire', kid, sure: 'yes' })).status).toBe(303);
  expect((await keysPage()).body).toContain('No key is in use.');
  const arabic = await product().ask('/ar/verification/keys', { who });
  expect(arabic.body).toContain('أُوقف استعماله في');
  expect((await send({ act: 'make', sure: 'yes' })).status).toBe(303);
  expect((await keysPage()).body).not.toContain('No key is in use.');
});

test('the issuer says from which day a key was in other hands, and that is kept', async () => {
  const answer = await distrust({ day: '١', month: '8', year: '2025' });
  expect([answer.status, answer.location]).toEqual([303, '/en/verification/keys']);
  expect(await stored()).toMatchObject({ compromised_from: new Date('2025-08-01T00:00:00Z') });
});

test('a key is registered with what the printed commands make of it', async () => {
  const { body } = await keysPage();
  const [, code = ''] = /aria-label="What the key signed"[^>]*><code>([^<]+)<\/code>/.exec(body) ?? [];
  const commands = code.replaceAll('&#x27;', "'").replaceAll('&gt;', '>');
  const folder = mkdtempSync(join(tmpdir(), 'tws-key-'));
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  writeFileSync(join(folder, 'key.pem'), privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const shell = (script: string) => spawnSync('bash', ['-c', script], { cwd: folder, encoding: 'utf8' });
  const printed = shell(commands);
  const signed = () => sign(null, readFileSync(join(folder, 'proof.txt')), privateKey).toString('base64url');
  // Where there is no OpenSSL the text that the first command writes is signed all the same.
  const proof = shell('openssl version').status === 0 ? printed.stdout : signed();
  rmSync(folder, { recursive: true });
  const { x = '' } = publicKey.export({ format: 'jwk' });
  expect((await send({ act: 'register', x, proof })).status).toBe(303);
  expect(
    await product().owner.selectFrom('issuer_keys').select('custody').where('x', '=', x).executeTakeFirst(),
  ).toEqual({ custody: 'own' });
});
