import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { parksForms } from '#app/http/parked-form.ts';
import { translator } from '#app/i18n/translate.ts';
import { ROUTES } from '#app/routes/table.ts';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';
import { openSession } from '#tests/support/open-session.ts';

const product = useProduct();
const t = translator('en');
let donor: Wearer;
beforeAll(async () => {
  donor = (await findWearer(product().owner, 'donor')) as Wearer;
});

const TYPED = 'Training of trainers, in two “rounds”';
const ENDED_MS = 31 * 60_000;

/** A session that began so long ago, and its cookie. */
async function sessionOf(who: Wearer, ago = 0) {
  return (await openSession(product().owner, who, new Date(Date.now() - ago))).token;
}

async function send(path: string, token: string | undefined, fields: Record<string, string>) {
  const { origin } = product();
  const answer = await fetch(origin + path, {
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { Origin: origin, ...(token && { Cookie: `__Host-session=${token}` }) },
    redirect: 'manual',
  });
  const location = answer.headers.get('location') ?? '';
  const next = new URL(location, origin).searchParams.get('next') ?? '';
  return { status: answer.status, page: location.split('?')[0], next, body: await answer.text() };
}

type Page = { status: number; body: string };

async function look(path: string, token: string): Promise<Page> {
  const answer = await fetch(product().origin + path, {
    headers: { Cookie: `__Host-session=${token}` },
    redirect: 'manual',
  });
  return { status: answer.status, body: await answer.text() };
}

const PARKED = /^\/en\/account\/parked-forms\/[\da-f-]{36}$/;
const profile = { name: 'Dana Donor', post: TYPED, language: 'en' };

describe('a form on a detour', () => {
  test('of an ended session waits behind sign-in, for its person alone', async () => {
    const { status, page, next, body } = await send('/en/account', await sessionOf(donor, ENDED_MS), profile);
    expect([status, page, body]).toEqual([303, '/en/sign-in', '']);
    expect(next).toMatch(PARKED);

    const mine = await look(next, await sessionOf(donor));
    expect(mine.status).toBe(200);
    expect(mine.body).toContain('in two “rounds”');
    const broker = await sessionOf((await findWearer(product().owner, 'broker')) as Wearer);
    const strange = `/en/account/parked-forms/${randomUUID()}`;
    const plain = ({ status, body }: Page, path: string) => [
      status,
      body
        .replaceAll(path.slice(3), '')
        .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '')
        .replace(/nonce="[^"]*"/, ''),
    ];
    const theirs = await look(next, broker);
    expect(theirs.status).toBe(404);
    expect(plain(theirs, next)).toEqual(plain(await look(strange, broker), strange));
  });

  test('is not said to wait on the page that says what became of it', async () => {
    const administrator = (await findWearer(product().owner, 'administrator')) as Wearer;
    const { id: organisation } = await product()
      .owner.selectFrom('organisations')
      .select('id')
      .where('kind', '=', 'company')
      .where('ended_at', 'is', null)
      .executeTakeFirstOrThrow();
    const asked = {
      ...{ name: 'Nia New', email: 'nia.new@harbour.example', post: '', language: 'en' },
      ...{ organisation, role: 'donor' },
    };
    const path = '/en/invitations/new';
    const { next } = await send(path, await sessionOf(administrator, ENDED_MS), asked);
    const token = await sessionOf(administrator);
    expect((await look('/en/administration', token)).body).toContain(t('parked.notice'));
    const sent = await send(`${path}?parked=${next.split('/').at(-1)}`, token, asked);
    expect([sent.status, sent.body.includes(t('invitations.made.title'))]).toEqual([200, true]);
    expect(sent.body).not.toContain(t('parked.notice'));
  });

  test('goes where it was sent to when its person says so, and is then gone', async () => {
    const { next } = await send('/en/account', await sessionOf(donor, ENDED_MS), profile);
    const token = await sessionOf(donor);
    const id = next.split('/').at(-1) ?? '';
    const to = `/en/account?parked=${id}`;
    expect((await look(next, token)).body).toContain(`action="${to}"`);

    const refused = await send(to, token, { ...profile, name: '' });
    expect(refused.status).toBe(400);
    expect((await look(next, token)).status).toBe(200);

    const sent = await send(to, token, profile);
    expect([sent.status, sent.page]).toEqual([303, '/en/account']);
    expect((await look(next, token)).status).toBe(404);
    const saved = product().owner.selectFrom('people').select('post').where('id', '=', donor.personId);
    expect((await saved.executeTakeFirstOrThrow()).post).toContain('in two “rounds”');
  });

  test('is not anybody else’s to send away', async () => {
    const { next } = await send('/en/account', await sessionOf(donor, ENDED_MS), profile);
    const id = next.split('/').at(-1) ?? '';
    const broker = (await findWearer(product().owner, 'broker')) as Wearer;
    expect((await send(`/en/account?parked=${id}`, await sessionOf(broker), profile)).status).toBe(303);
    expect((await look(next, await sessionOf(donor))).status).toBe(200);
  });

  test('of a live session waits for the fresh proof, and again where that took too long', async () => {
    const token = await sessionOf(donor, 6 * 60_000);
    const first = await send('/en/account/email', token, { email: 'first@agency.example' });
    expect([first.status, first.page]).toEqual([303, '/en/account/confirm']);
    expect(first.next).toMatch(PARKED);
    const to = `/en/account/email?parked=${first.next.split('/').at(-1)}`;
    const second = await send(to, token, { email: 'second@agency.example' });
    expect(second.next).toMatch(PARKED);
    expect((await look(first.next, token)).status).toBe(404);
    const shown = await look(second.next, token);
    expect(shown.body).toContain('second@agency.example');
    expect(shown.body).toContain('action="/en/account/email?parked=');
  });

  test('of a live session waits for the second factor, and for a role to be chosen', async () => {
    const { owner } = product();
    const broker = (await findWearer(owner, 'broker')) as Wearer;
    const weak = (await openSession(owner, broker, new Date(), 'one')).token;
    const path = `/en/offers/${randomUUID()}/return`;
    const withOne = await send(path, weak, { text: TYPED });
    expect(withOne.page).toBe('/en/account/second-factor/new');
    expect(withOne.next).toMatch(PARKED);

    const { id, token } = await openSession(owner, broker, new Date());
    await owner.updateTable('sessions').set({ membership_id: null }).where('id', '=', id).execute();
    const withNone = await send(path, token, { text: TYPED });
    expect(withNone.page).toBe('/en/account/hat');
    expect((await look(withNone.next, token)).body).toContain('in two “rounds”');
  });

  test('of a match that is closed keeps its reason, which is called a code', async () => {
    const broker = (await findWearer(product().owner, 'broker')) as Wearer;
    const path = `/en/matches/${randomUUID()}/closure`;
    const { next } = await send(path, await sessionOf(broker, ENDED_MS), { code: 'other', text: TYPED });
    expect((await look(next, await sessionOf(broker))).body).toContain('in two “rounds”');
  });

  test('of nobody is refused where it is, and so is one that is not kept', async () => {
    const unknown = await send('/en/account', undefined, profile);
    expect([unknown.status, unknown.next]).toEqual([401, '']);
    const secret = { current: 'a', password: 'b' };
    const ended = await send('/en/account/password', await sessionOf(donor, ENDED_MS), secret);
    expect([ended.status, ended.next]).toEqual([401, '']);
    const { next } = await send('/en/account/recovery-codes', await sessionOf(donor, 6 * 60_000), {});
    expect(next).toBe('/en/account/recovery-codes');
  });

  test('is told of on every page until it was sent or thrown away', async () => {
    const { next } = await send('/en/account', await sessionOf(donor, ENDED_MS), profile);
    const token = await sessionOf(donor);
    expect((await look('/ar/offers/mine', token)).body).toContain(`href="${next.replace('/en/', '/ar/')}"`);
    const thrown = await send(next, token, {});
    expect([thrown.status, thrown.page]).toEqual([303, '/en/offers/mine']);
    expect((await look(next, token)).status).toBe(404);
  });
});

/** What asks for a password, a code or a device, or shows a secret once. */
const SECRET =
  /type="password"|CodeField|NewPasswordField|PasskeyForm|RecoveryCodes|autoComplete="(?:current|new)-password"/;

test('no page that asks for a secret keeps its form', () => {
  const kept = ROUTES.filter(parksForms).map(({ file }) => file);
  expect(kept.length).toBeGreaterThan(20);
  expect(kept.filter((file) => SECRET.test(readFileSync(`app/routes/${file}`, 'utf8')))).toEqual([]);
});
