import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { allowLoopbackIssuers, isIssuer, isPublicAddress } from '#app/auth/issuer.ts';
import { findAway, awayCookie } from '#app/auth/single-sign-on-cookie.ts';
import { fetchOnly } from '#app/auth/pinned-fetch.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import { newTotpSecret, sealSecret } from '#app/auth/totp.ts';
import { answerSingleSignOn } from '#app/operations/accounts/answer-single-sign-on.ts';
import { removeIdentityProvider } from '#app/operations/accounts/remove-identity-provider.ts';
import { setIdentityProvider } from '#app/operations/accounts/set-identity-provider.ts';
import { ANSWER_PATH, startSingleSignOn } from '#app/operations/accounts/start-single-sign-on.ts';
import { stopSignIn } from '#app/operations/accounts/stop-sign-in.ts';
import { unlinkIdentity } from '#app/operations/accounts/unlink-identity.ts';
import { sql } from 'kysely';
import { withActor } from '#db/client.ts';
import { addMember, addOrganisation, type CastMember, type CastOrganisation } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import {
  ACCESS_TOKEN,
  CLIENT,
  startFalseProvider,
  startProvider,
  walkThrough,
} from '#tests/support/identity-provider.ts';

const ORIGIN = 'https://capacity.example';
const now = () => new Date();
let database: TestDatabase;
let provider: Awaited<ReturnType<typeof startProvider>>;
let other: Awaited<ReturnType<typeof startProvider>>;
let liar: Awaited<ReturnType<typeof startFalseProvider>>;
let agency: CastOrganisation;
let administrator: CastMember;
let quiet: { mockRestore(): void }[] = [];
let people = 0;

beforeAll(async () => {
  // The identity provider warns that it speaks plain http and keeps nothing; here it is meant to.
  quiet = (['warn', 'info'] as const).map((kind) => vi.spyOn(console, kind).mockImplementation(() => {}));
  allowLoopbackIssuers(true);
  database = await testDatabase();
  const redirectUri = ORIGIN + ANSWER_PATH;
  [provider, other] = await Promise.all([startProvider(redirectUri), startProvider(redirectUri)]);
  liar = await startFalseProvider();
  agency = await addOrganisation(database, { name: 'Asteria Cooperation Agency', kind: 'state' });
  const un = await addOrganisation(database, { name: 'Matchmaking Secretariat', kind: 'un' });
  administrator = await addMember(database, { name: 'Ada', role: 'administrator', organisation: un });
});
afterAll(async () => {
  allowLoopbackIssuers(false);
  quiet.forEach((spy) => spy.mockRestore());
  await Promise.all([provider.stop(), other.stop(), liar.stop(), database.drop()]);
});
beforeEach(async () => {
  await database.owner.deleteFrom('rate_limits').execute();
  await setProvider(provider.issuer);
});

async function setProvider(issuer: string): Promise<void> {
  const set = await setIdentityProvider(
    administrator,
    {
      organisationId: agency.id,
      issuer,
      clientId: CLIENT.id,
      secret: CLIENT.secret,
      strongAcr: ['phr'],
      strongAmr: ['mfa'],
    },
    now(),
  );
  if (!set.ok) throw new Error(set.reason);
}

const member = () =>
  addMember(database, { name: `Somebody ${(people += 1)}`, role: 'donor', organisation: agency });

async function start(linkFor?: CastMember) {
  const input = {
    organisationId: agency.id,
    origin: ORIGIN,
    lang: 'en',
    next: undefined,
    address: '192.0.2.5',
    linkFor,
  };
  const started = await startSingleSignOn(input, now());
  if (!started.ok) throw new Error(started.reason);
  return started.value;
}

async function answer(url: URL, away: Awaited<ReturnType<typeof start>>['away'], viewer?: CastMember) {
  return answerSingleSignOn({ url, away, viewer, userAgent: 'T' }, now());
}

async function linked(subject: string): Promise<CastMember> {
  const who = await member();
  provider.loginAs({ accountId: subject });
  const { address, away } = await start(who);
  expect(await answer(await walkThrough(address), away, who)).toEqual({ ok: true, value: 'linked' });
  return who;
}

const REFUSED = { ok: false, reason: 'provider-refused' };

describe('through a provider that is not ours', () => {
  test('a linked identity signs in, once, with one proof where no more is asserted', async () => {
    const who = await linked('one-proof');
    const { address, away } = await start();
    const url = await walkThrough(address);
    const both = await Promise.all([answer(url, away), answer(url, away)]);
    expect(both).toContainEqual(REFUSED);
    const begun = both.find(({ ok }) => ok);
    const token = begun?.ok && begun.value !== 'linked' ? begun.value.token : undefined;
    expect(await findSignedIn(token, now())).toMatchObject({
      person: { id: who.person.id },
      session: { strength: 'one' },
    });
    expect(await answer(url, away)).toEqual(REFUSED);
  });

  test.each([
    ['acr', { acr: 'phr' }],
    ['amr', { amr: ['pwd', 'mfa'] }],
  ])('%s that an administrator counts makes a session of strength two', async (name, asserted) => {
    await linked(`strong-${name}`);
    provider.loginAs({ accountId: `strong-${name}`, ...asserted });
    const { address, away } = await start();
    const begun = await answer(await walkThrough(address), away);
    const token = begun.ok && begun.value !== 'linked' ? begun.value.token : undefined;
    expect(await findSignedIn(token, now())).toMatchObject({ session: { strength: 'two' } });
  });

  test('whoever has a second factor here is asked for it where no second proof was asserted', async () => {
    const who = await linked('own-factor');
    const sealed = sealSecret(newTotpSecret(), who.person.id);
    await database.owner
      .insertInto('totp_factors')
      .values({ person_id: who.person.id, sealed_secret: sealed, last_step: '0', added_at: now() })
      .execute();
    provider.loginAs({ accountId: 'own-factor', acr: 'one', amr: ['pwd'] });
    const { address, away } = await start();
    const begun = await answer(await walkThrough(address), away);
    expect(begun).toMatchObject({ ok: true, value: { next: 'second-step' } });
  });

  test('nobody whose sign-in is stopped is let in, even where an identity is linked still', async () => {
    const who = await linked('stopped');
    const signIn = async () => {
      provider.loginAs({ accountId: 'stopped' });
      const { address, away } = await start();
      return answer(await walkThrough(address), away);
    };
    expect(await signIn()).toMatchObject({ ok: true });
    const ofWho = database.owner.selectFrom('external_identities').selectAll();
    const identity = await ofWho.where('person_id', '=', who.person.id).executeTakeFirstOrThrow();
    expect(await stopSignIn(administrator, who.person.id, now())).toMatchObject({ ok: true });
    expect(await signIn()).toEqual(REFUSED);
    // The stop removes what is linked; should another be there nevertheless, it is no way around it.
    await database.owner.insertInto('external_identities').values(identity).execute();
    expect(await signIn()).toEqual(REFUSED);
    const account = database.owner.updateTable('people').where('id', '=', who.person.id);
    await account.set({ sign_in_stopped_at: null }).execute();
    expect(await signIn()).toMatchObject({ ok: true });
  });

  test('the e-mail of an account links nothing, verified or not (AU16)', async () => {
    for (const email_verified of [true, false]) {
      const claims = { email: administrator.person.email, email_verified };
      provider.loginAs({ accountId: `stranger-${email_verified}`, claims });
      const { address, away } = await start();
      expect(await answer(await walkThrough(address), away)).toEqual(REFUSED);
    }
    const rows = await database.owner
      .selectFrom('external_identities')
      .select('subject')
      .where('person_id', '=', administrator.person.id)
      .execute();
    expect(rows).toEqual([]);
  });

  test('a link is made in the session that asked for it, to one person, and ends', async () => {
    const who = await member();
    const stranger = await member();
    provider.loginAs({ accountId: 'mine' });
    const first = await start(who);
    expect(await answer(await walkThrough(first.address), first.away, stranger)).toEqual(REFUSED);
    const second = await start(who);
    expect(await answer(await walkThrough(second.address), second.away)).toEqual(REFUSED);
    const third = await start(who);
    expect(await answer(await walkThrough(third.address), third.away, who)).toMatchObject({ ok: true });
    const theirs = await start(stranger);
    expect(await answer(await walkThrough(theirs.address), theirs.away, stranger)).toEqual(REFUSED);
    expect(await unlinkIdentity(stranger, provider.issuer, now())).toMatchObject({ reason: 'not-found' });
    expect(await unlinkIdentity(who, provider.issuer, now())).toMatchObject({ ok: true });
    const gone = await start();
    expect(await answer(await walkThrough(gone.address), gone.away)).toEqual(REFUSED);
  });

  test('a missing or foreign state, another browser’s cookie and a late answer are refused (AU15)', async () => {
    await linked('state');
    const { address, away } = await start();
    const url = await walkThrough(address);
    const without = new URL(url);
    without.searchParams.delete('state');
    expect(await answer(without, away)).toEqual(REFUSED);
    const elsewhere = await start();
    expect(await answer(url, elsewhere.away)).toEqual(REFUSED);
    expect(await answer(url, undefined as never)).toEqual(REFUSED);
    expect(findAway(awayCookie(away).split(';')[0] ?? '', new Date(away.until))).toBeUndefined();
    expect(findAway(awayCookie(away).split(';')[0] ?? '', now())).toEqual(away);
    expect(findAway('__Host-sso=AAAA', now())).toBeUndefined();
  });

  test('another provider’s code and a wrong verifier are refused (AU15)', async () => {
    await linked('mixed');
    other.loginAs({ accountId: 'mixed' });
    await setProvider(other.issuer);
    const theirs = await start();
    const url = await walkThrough(theirs.address);
    await setProvider(provider.issuer);
    expect(await answer(url, theirs.away)).toEqual(REFUSED);
    provider.loginAs({ accountId: 'mixed' });
    const { address, away } = await start();
    expect(await answer(await walkThrough(address), { ...away, verifier: 'x'.repeat(43) })).toEqual(REFUSED);
  });
});

describe('through a provider that lies (AU15)', () => {
  const claimsFor = (nonce: string) => {
    const seconds = Math.floor(Date.now() / 1000);
    return { iss: liar.issuer, sub: 'liar', aud: CLIENT.id, iat: seconds, exp: seconds + 60, nonce };
  };

  async function tryToken(make: (nonce: string) => string | Promise<string>) {
    await setProvider(liar.issuer);
    const { away } = await start();
    liar.answerWith(await make(away.nonce));
    const url = new URL(ORIGIN + ANSWER_PATH);
    url.search = String(new URLSearchParams({ code: 'c', state: away.state }));
    return answer(url, away);
  }

  beforeAll(async () => {
    const who = await member();
    await database.owner
      .insertInto('external_identities')
      .values({
        issuer: liar.issuer,
        subject: 'liar',
        person_id: who.person.id,
        linked_at: now(),
        used_at: null,
      })
      .execute();
  });

  test('an honest token of it is taken, so that what follows is refused for its own reason', async () => {
    expect(await tryToken((nonce) => liar.sign(claimsFor(nonce)))).toMatchObject({ ok: true });
  });

  test('two proofs count only where it says when they were given', async () => {
    const strong = (nonce: string) => ({ ...claimsFor(nonce), amr: ['mfa'] });
    const strengthOf = async (begun: Awaited<ReturnType<typeof tryToken>>) => {
      const token = begun.ok && begun.value !== 'linked' ? begun.value.token : undefined;
      return (await findSignedIn(token, now()))?.session.strength;
    };
    expect(await strengthOf(await tryToken((nonce) => liar.sign(strong(nonce))))).toBe('one');
    const recently = Math.floor(Date.now() / 1000) - 3600;
    const dated = (nonce: string) => liar.sign({ ...strong(nonce), auth_time: recently });
    expect(await strengthOf(await tryToken(dated))).toBe('two');
  });

  test('it is asked to have asked its person within twelve hours', async () => {
    await setProvider(liar.issuer);
    const { address } = await start();
    expect(new URL(address).searchParams.get('max_age')).toBe('43200');
  });

  test('a description of another issuer, or of itself with a slash more, is not taken', async () => {
    await setProvider(liar.issuer);
    for (const issuer of [provider.issuer, `${liar.issuer}/`, undefined]) {
      liar.describeAs({ issuer });
      await expect(start(), issuer).rejects.toThrow('provider-unreachable');
    }
    liar.describeAs({});
    await expect(start()).resolves.toBeDefined();
  });

  test('nothing that it hands out is kept or passed on', async () => {
    let identity = '';
    const begun = await tryToken(async (nonce) => (identity = await liar.sign(claimsFor(nonce))));
    expect(begun).toMatchObject({ ok: true });
    const everything = JSON.stringify([begun, await contentOf(database)]);
    expect(everything).toContain(liar.issuer);
    expect(everything).not.toContain(ACCESS_TOKEN);
    expect(everything).not.toContain(identity.split('.')[2]);
  });

  const unsigned = (nonce: string) => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'none' })}.${part(claimsFor(nonce))}.`;
  };

  test.each<[string, (nonce: string) => string | Promise<string>]>([
    ['no signature (alg none)', unsigned],
    ['another nonce', () => liar.sign(claimsFor('another'))],
    ['no nonce', (nonce) => liar.sign({ ...claimsFor(nonce), nonce: undefined })],
    ['another issuer', (nonce) => liar.sign({ ...claimsFor(nonce), iss: provider.issuer })],
    ['another audience', (nonce) => liar.sign({ ...claimsFor(nonce), aud: 'another' })],
    ['the type of an access token', (nonce) => liar.sign(claimsFor(nonce), 'at+jwt')],
    ['the type of a logout token', (nonce) => liar.sign(claimsFor(nonce), 'logout+jwt')],
    [
      'a sign-in of thirteen hours ago',
      (nonce) => liar.sign({ ...claimsFor(nonce), auth_time: Math.floor(Date.now() / 1000) - 13 * 3600 }),
    ],
    ['a time that is over', (nonce) => liar.sign({ ...claimsFor(nonce), exp: 1_000 })],
    [
      'a signature of somebody else',
      async (nonce) => {
        const stranger = await startFalseProvider();
        const token = await stranger.sign(claimsFor(nonce));
        await stranger.stop();
        return token;
      },
    ],
  ])('a token with %s is refused', async (_what, make) => {
    expect(await tryToken(make)).toEqual(REFUSED);
  });
});

describe('what is fetched', () => {
  test('an issuer is https, public, and the only place asked (IN16)', async () => {
    allowLoopbackIssuers(false);
    try {
      for (const address of [
        'http://idp.example',
        'https://user@idp.example',
        'https://idp.example/?a=b',
        'ftp://idp.example',
        'http://127.0.0.1:8080',
        'idp.example',
      ])
        expect(isIssuer(address), address).toBe(false);
      expect(isIssuer('https://idp.example/tenant')).toBe(true);
      const options = { method: 'GET', headers: {}, body: undefined, redirect: 'manual' } as never;
      for (const host of ['127.0.0.1', '[::1]', '169.254.169.254', '2130706433', 'localhost', '[fd00::1]']) {
        const address = `https://${host}/x`;
        await expect(fetchOnly(address)(address, options), host).rejects.toThrow('Not a public address.');
      }
      await expect(fetchOnly('https://idp.example')('https://evil.example/', options)).rejects.toThrow(
        'Not the issuer that was set.',
      );
    } finally {
      allowLoopbackIssuers(true);
    }
  });

  test.each([
    ['8.8.8.8', true],
    ['10.1.2.3', false],
    ['100.64.0.1', false],
    ['172.31.255.255', false],
    ['192.168.1.1', false],
    ['169.254.169.254', false],
    ['0.0.0.0', false],
    ['224.0.0.1', false],
    ['2606:4700::1111', true],
    ['::1', false],
    ['::ffff:10.0.0.1', false],
    ['64:ff9b::a00:1', false],
    ['2002:a00:1::', false],
    ['fe80::1', false],
    ['fd00::1', false],
  ])('%s is public: %s', (address, expected) => {
    expect(isPublicAddress(address)).toBe(expected);
  });
});

describe('setting a provider', () => {
  const input = () => ({
    organisationId: agency.id,
    issuer: 'https://idp.example',
    clientId: 'c',
    strongAcr: [],
    strongAmr: [],
  });

  test('is an administrator’s act; the secret is sealed and read by nobody signed in', async () => {
    const donor = await member();
    const set = { ...input(), secret: 'x' };
    expect(await setIdentityProvider(donor, set, now())).toMatchObject({ reason: 'not-your-act' });
    const plain = { ...set, issuer: 'http://idp.example' };
    expect(await setIdentityProvider(administrator, plain, now())).toMatchObject({ reason: 'incomplete' });
    const fresh = await addOrganisation(database, { name: 'Nordvale', kind: 'state' });
    const without = { ...input(), issuer: provider.issuer, organisationId: fresh.id, secret: undefined };
    expect(await setIdentityProvider(administrator, without, now())).toMatchObject({ reason: 'incomplete' });
    const { person, hat } = administrator;
    const { membershipId, role, organisation } = hat;
    const who = { personId: person.id, organisationId: organisation.id, membershipId, role };
    const actor = { kind: 'person' as const, ...who };
    await expect(
      withActor(actor, (tx) => tx.selectFrom('identity_providers').select('sealed_secret').execute()),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(
      withActor(actor, (tx) => tx.selectFrom('external_identities').select('subject').execute()),
    ).rejects.toMatchObject({ code: '42501' });
    const row = await database.owner
      .selectFrom('identity_providers')
      .select('sealed_secret')
      .executeTakeFirstOrThrow();
    expect(row.sealed_secret.includes(CLIENT.secret)).toBe(false);
  });

  test('is refused where nobody could sign in: another machine here, nobody there, or one that says to be another', async () => {
    const before = await database.owner.selectFrom('identity_providers').select('issuer').execute();
    const set = (issuer: string) =>
      setIdentityProvider(administrator, { ...input(), issuer, secret: 'x' }, now());
    for (const issuer of ['https://127.0.0.1/', 'https://[::1]/', 'https://10.1.2.3/', 'http://127.0.0.1:1'])
      expect(await set(issuer), issuer).toMatchObject({ reason: 'provider-unreachable' });
    liar.describeAs({ issuer: provider.issuer });
    expect(await set(liar.issuer)).toMatchObject({ reason: 'provider-unreachable' });
    liar.describeAs({});
    expect(await database.owner.selectFrom('identity_providers').select('issuer').execute()).toEqual(before);
    expect(await set(provider.issuer)).toMatchObject({ ok: true });
  });

  test('an organisation without one, or not the person’s own, is not there; one that does not answer says so', async () => {
    const start = {
      organisationId: agency.id,
      origin: ORIGIN,
      lang: 'en',
      next: undefined,
      address: '192.0.2.5',
    };
    const none = { ...start, organisationId: administrator.hat.organisation.id };
    expect(await startSingleSignOn(none, now())).toMatchObject({ reason: 'not-found' });
    const foreign = { ...start, linkFor: administrator };
    expect(await startSingleSignOn(foreign, now())).toMatchObject({ reason: 'not-found' });
    // It answered when it was set.
    await database.owner.updateTable('identity_providers').set({ issuer: 'http://127.0.0.1:1' }).execute();
    expect(await startSingleSignOn(start, now())).toMatchObject({ reason: 'provider-unreachable' });
  });
});

describe('removing a provider', () => {
  const letters = (to: CastMember) =>
    database.owner
      .selectFrom('outbox')
      .select('kind')
      .where('email', '=', to.person.email)
      .orderBy('created_at')
      .execute()
      .then((rows) => rows.map(({ kind }) => kind));
  const events = (kind: 'single-sign-on-unlinked' | 'organisation-changed') =>
    database.owner
      .selectFrom('security_events')
      .select(['person_id', 'by_person_id', 'organisation_id'])
      .where('kind', '=', kind)
      .where('organisation_id', '=', agency.id)
      .execute();

  test('takes its links along and tells their people, whose passwords stay; of two at once one does it', async () => {
    const who = await linked('leaving');
    const credential = () =>
      database.owner
        .selectFrom('credentials')
        .select('password_hash')
        .where('person_id', '=', who.person.id)
        .execute();
    const before = await credential();
    const { address, away } = await start();
    const url = await walkThrough(address);
    const both = await Promise.all([1, 2].map(() => removeIdentityProvider(administrator, agency.id, now())));
    expect(both).toContainEqual({ ok: true, value: undefined });
    expect(both).toContainEqual({ ok: false, reason: 'not-found' });
    expect(await letters(who)).toEqual(['single-sign-on-linked', 'single-sign-on-unlinked']);
    const mine = (await events('single-sign-on-unlinked')).filter((row) => row.person_id === who.person.id);
    expect(mine).toMatchObject([{ by_person_id: administrator.person.id }]);
    expect(await events('organisation-changed')).toHaveLength(1);
    expect(await credential()).toEqual(before);
    // Who is on the way comes back to a closed door, and setting it again opens it to nobody.
    expect(await answer(url, away)).toEqual(REFUSED);
    await setProvider(provider.issuer);
    const again = await start();
    expect(await answer(await walkThrough(again.address), again.away)).toEqual(REFUSED);
  });

  test('leaves the links of people whose other organisation uses the same issuer', async () => {
    const shared = await addOrganisation(database, { name: 'Asteria Grid Authority', kind: 'state' });
    await database.owner
      .insertInto('identity_providers')
      .values({
        organisation_id: shared.id,
        issuer: provider.issuer,
        client_id: CLIENT.id,
        sealed_secret: Buffer.alloc(40),
        set_at: now(),
      })
      .execute();
    const stays = await linked('stays');
    const goes = await linked('goes');
    await database.owner
      .insertInto('memberships')
      .values({ person_id: stays.person.id, organisation_id: shared.id, role: 'donor' })
      .execute();
    expect(await removeIdentityProvider(administrator, agency.id, now())).toMatchObject({ ok: true });
    const rows = await database.owner
      .selectFrom('external_identities')
      .select('person_id')
      .where('person_id', 'in', [stays.person.id, goes.person.id])
      .execute();
    expect(rows).toEqual([{ person_id: stays.person.id }]);
    expect(await letters(stays)).toEqual(['single-sign-on-linked']);
    await database.owner.deleteFrom('identity_providers').where('organisation_id', '=', shared.id).execute();
  });

  test('is an administrator’s act', async () => {
    const donor = await member();
    expect(await removeIdentityProvider(donor, agency.id, now())).toMatchObject({ reason: 'not-your-act' });
    const { membershipId, organisation } = donor.hat;
    const who = { personId: donor.person.id, organisationId: organisation.id, membershipId };
    const actor = { kind: 'person' as const, role: 'donor' as const, ...who };
    const gone = await withActor(actor, (tx) =>
      tx.deleteFrom('external_identities').where('issuer', '=', provider.issuer).executeTakeFirst(),
    );
    expect(gone.numDeletedRows).toBe(0n);
  });

  test('a person who unlinks gets a letter too', async () => {
    const who = await linked('by-oneself');
    expect(await unlinkIdentity(who, provider.issuer, now())).toMatchObject({ ok: true });
    expect(await letters(who)).toEqual(['single-sign-on-linked', 'single-sign-on-unlinked']);
  });
});

/** Every row of every table, as text. */
async function contentOf({ owner }: TestDatabase): Promise<string[]> {
  const { rows: tables } = await sql<{ name: string }>`
    select format('%I', tablename) as name from pg_tables where schemaname = 'public'`.execute(owner);
  const contents = await Promise.all(
    tables.map(({ name }) =>
      sql<{ row: string }>`select t::text as row from ${sql.raw(name)} t`.execute(owner),
    ),
  );
  return contents.flatMap(({ rows }) => rows.map(({ row }) => row));
}
