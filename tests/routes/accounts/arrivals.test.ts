import { randomUUID } from 'node:crypto';
import type { AppLoadContext } from '@remix-run/node';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { actorOf } from '#app/auth/actor.ts';
import { invite as inviteAt } from '#app/operations/accounts/invitations/invite.ts';
import { useMailFolder } from '#app/operations/mail/mail-files.ts';
import { currentGeography, useInstallationMode } from '#app/operations/installation.ts';
import { placeName } from '#app/i18n/places.ts';
import { translator } from '#app/i18n/translate.ts';
import { loader as administration } from '#app/routes/accounts/administration.tsx';
import { action as apply } from '#app/routes/accounts/applications/apply.tsx';
import { loader as showReceived } from '#app/routes/accounts/applications/received.tsx';
import { action as confirm } from '#app/routes/accounts/invitations/confirmation.tsx';
import { action as accept, loader as look } from '#app/routes/accounts/invitations/invited.tsx';
import { loader as showInvitation } from '#app/routes/accounts/invitations/record.tsx';
import { action as invite } from '#app/routes/accounts/invitations/new.tsx';
import { findInvitationLetter } from '#db/queries/accounts/invitations.ts';
import { addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openSession } from '#tests/support/open-session.ts';

let database: TestDatabase;
let people: Cast;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
  useInstallationMode('demonstration');
});
afterAll(async () => {
  useInstallationMode('production');
  await database.drop();
});
beforeEach(() => database.owner.deleteFrom('rate_limits').execute().then());
afterEach(() => useMailFolder(undefined));

type Params = { fields?: Record<string, string>; by?: CastMember; params?: Record<string, string> };
function args({ fields, by, params = {} }: Params) {
  const context = { sessionToken: by?.token, requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext;
  const init = fields ? { method: 'POST', body: new URLSearchParams(fields) } : {};
  return { request: new Request('http://localhost/en/x', init), params: { lang: 'en', ...params }, context };
}
const thrownBy = (work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => error as Response,
  );

describe('applying to give', () => {
  const fields = (more: Record<string, string> = {}) => ({
    id: randomUUID(),
    organisation: 'Quillon Academy',
    kind: 'academia',
    name: 'Perpetua Anselm',
    email: 'perpetua@quillon.example',
    offer: 'Courses.',
    accept: 'yes',
    ...more,
  });

  test('a known and an unknown address get the same answer, and no cookie', async () => {
    const answers = await Promise.all(
      ['nobody@nowhere.example', people.donor.person.email].map(async (email) => {
        const answer = (await apply(args({ fields: fields({ email }) }))) as Response;
        const location = answer.headers.get('Location')?.replace(/D-\w{6}$/, 'REFERENCE');
        return [answer.status, location, answer.headers.getSetCookie()];
      }),
    );
    expect(answers[0]).toEqual([303, '/en/apply/received/REFERENCE', []]);
    expect(answers[1]).toEqual(answers[0]);
  });

  test.each([
    ['a State without saying which', { kind: 'state' }, 'state', 'applications.error.state_required'],
    [
      'another kind with a State',
      { kind: 'academia', state: 'XQ' },
      'state',
      'applications.error.state_only',
    ],
    ['a State that does not exist', { kind: 'state', state: 'QQ' }, 'state', 'applications.error.state'],
    ['a hub', { kind: 'hub' }, 'kind', 'applications.error.kind'],
    ['a website that is none', { website: 'javascript:alert(1)' }, 'website', 'applications.error.website'],
    ['hidden characters', { organisation: 'Qu\u202Eillon' }, 'organisation', 'applications.error.deceptive'],
    ['without the terms', { accept: '' }, 'accept', 'applications.error.accept'],
    [
      'a private key',
      { offer: '-----BEGIN RSA PRIVATE KEY' },
      'offer',
      expect.stringContaining('private key') as unknown,
    ],
  ])('%s is refused, with what was typed', async (_, wrong, field, error) => {
    expect(await apply(args({ fields: fields(wrong) }))).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { [field]: [error] }, initialValue: { name: 'Perpetua Anselm' } } },
    });
  });

  test('everything that is wrong is said at once, the missing State too', async () => {
    const wrong = fields({ kind: 'state', accept: '', name: '', offer: '-----BEGIN RSA PRIVATE KEY' });
    const { result } = ((await apply(args({ fields: wrong }))) as { data: { result: { error: object } } })
      .data;
    expect(Object.keys(result.error).sort()).toEqual(['accept', 'name', 'offer', 'state']);
  });

  test('the receipt says to whom to write only where somebody is named', () => {
    const asked = args({ params: { id: 'D-7K3MQ2' } });
    expect(showReceived(asked).contact).toBeUndefined();
    const helpContact = 'mailto:help@capacity.example';
    const named = { ...asked, context: { ...asked.context, helpContact } as AppLoadContext };
    expect(showReceived(named).contact).toBe(helpContact);
  });

  test('an administrator’s first page counts the applications that wait', async () => {
    const counted = async () => (await administration(args({ by: people.administrator }))).applications;
    const before = await counted();
    await apply(args({ fields: fields() }));
    expect(await counted()).toBe(before + 1);
  });

  test('the sixth within an hour is told how long to wait', async () => {
    for (let sent = 0; sent < 5; sent += 1) await apply(args({ fields: fields() }));
    const answer = await thrownBy(apply(args({ fields: fields() })));
    expect(answer?.status).toBe(429);
    expect(Number(answer?.headers.get('Retry-After'))).toBeGreaterThan(3_000);
  });

  test('the confirmation shows what has the shape of a reference, and nothing else', () => {
    const shown = showReceived(args({ params: { id: 'D-7K3MQ2' } }));
    expect(shown).toMatchObject({ reference: 'D-7K3MQ2' });
    for (const id of ['D-ILOU00', 'N-7K3MQ2', '<b>', ''])
      expect(() => showReceived(args({ params: { id } }))).toThrow(expect.objectContaining({ status: 404 }));
  });
});

describe('inviting', () => {
  /** To an organisation for which nobody acts yet: there one of staff lets a donor in. */
  const nobodysYet = async () =>
    (await addOrganisation(database, { name: `New agency ${randomUUID()}`, kind: 'civil-society' })).id;
  const form = async (more: Record<string, string> = {}) => {
    count += 1;
    return {
      name: 'Nia New',
      email: `nia.${count}@new.example`,
      language: 'en',
      organisation: more.organisation ?? (await nobodysYet()),
      role: 'donor',
      ...more,
    };
  };
  type Made = { data: { made: { id: string; link?: { address?: string } } } };
  const made = async (by: CastMember, more: Record<string, string> = {}) =>
    ((await invite(args({ by, fields: await form(more) }))) as unknown as Made).data.made;

  const newAccount = { name: 'Nia New', password: 'eleven quiet pelicans' };
  async function madeToken(more: Record<string, string> = {}) {
    useMailFolder('/nowhere');
    const { link } = await made(people.broker, more);
    return link?.address?.split('/').at(-1) ?? '';
  }

  test('shows the link only where no server takes mail', async () => {
    expect((await made(people.broker)).link?.address).toBeUndefined();
    useMailFolder('/nowhere');
    expect((await made(people.broker)).link?.address).toMatch(/^http:\/\/localhost\/en\/invited\/[\w-]{43}$/);
  });

  test('a broker who types another role than the page offers is refused', async () => {
    const organisation = people.broker.hat.organisation.id;
    const fields = await form({ role: 'administrator', organisation });
    const sent = invite(args({ by: people.broker, fields }));
    expect((await thrownBy(sent))?.status).toBe(404);
  });

  test('who accepts is led to link the sign-in of the organisation, where it has one', async () => {
    const organisation = await nobodysYet();
    const [token, second] = [await madeToken(), await madeToken({ organisation })];
    const without = (await accept(args({ params: { token }, fields: newAccount }))) as Response;
    expect(without.headers.get('Location')).toBe('/en/offers/mine');
    await database.owner
      .insertInto('identity_providers')
      .values({
        organisation_id: organisation,
        issuer: 'https://id.example',
        client_id: 'two-way-street',
        sealed_secret: Buffer.alloc(40),
        set_at: new Date(),
      })
      .execute();
    const looked = (await look(args({ params: { token: second } }))) as { data: { invited: object } };
    expect(looked.data.invited).toMatchObject({ mayLink: true });
    const linking = (await accept(args({ params: { token: second }, fields: newAccount }))) as Response;
    expect(linking.headers.get('Location')).toBe('/en/account/single-sign-on');
    await database.owner.deleteFrom('identity_providers').execute();
  });

  test('says of a letter that waits long, or was given up, where it stands: to its staff, and nobody else', async () => {
    const madeAt = async (email: string, at: Date) => {
      const organisationId = await nobodysYet();
      const whom = { email, name: 'Nia New', post: '', language: 'en' as const };
      const done = await inviteAt(people.broker, { ...whom, organisationId, role: 'donor' }, at);
      return done.ok ? done.value.id : '';
    };
    const show = async (id: string) =>
      (await showInvitation(args({ by: people.broker, params: { id } }))).letter;
    expect(await show(await madeAt('nia.waits@asteria.example', new Date()))).toMatchObject({
      state: 'waiting',
    });
    const id = await madeAt('nia.late@asteria.example', new Date(Date.now() - 11 * 60_000));
    const letterOf = () => show(id);
    expect(await letterOf()).toMatchObject({ state: 'late' });
    await database.owner
      .updateTable('outbox')
      .set({ given_up_at: new Date(), values: '{}' })
      .where('email', '=', 'nia.late@asteria.example')
      .execute();
    const letter = await letterOf();
    expect(letter).toMatchObject({ state: 'given-up' });

    const asked = (by: CastMember) =>
      database.door.withActor(actorOf(by), (tx) => findInvitationLetter(tx, id));
    expect(await asked(people.administrator)).toMatchObject({ id: letter?.id });
    expect(await asked(people.donor)).toBeUndefined();
    // A file is no letter: its link was handed over.
    useMailFolder('/nowhere');
    expect(await letterOf()).toBeUndefined();
  });

  test('the first focal point: evidence asked for, no link, and the inviter cannot confirm', async () => {
    useMailFolder('/nowhere');
    const { id } = await addOrganisation(database, {
      name: 'Office of Ataveru',
      kind: 'state',
      stateCode: 'XB',
    });
    const focal = { role: 'focal_point', organisation: id };
    const without = await invite(args({ by: people.broker, fields: await form(focal) }));
    expect(without).toMatchObject({
      init: { status: 400 },
      data: { result: { error: { evidenceKind: ['invitations.error.evidence_kind'] } } },
    });
    const evidence = {
      evidenceKind: 'mission-letter',
      'evidenceOn.day': '2',
      'evidenceOn.month': '3',
      'evidenceOn.year': '2026',
      evidenceReference: 'PM/1',
    };
    const first = await made(people.broker, { ...focal, ...evidence });
    expect(first.link).toBeUndefined();
    const params = { id: first.id };
    // What whoever confirms compares the paper with; of what is no State's own nothing is compared.
    const second = await showInvitation(args({ by: people.secondBroker, params }));
    expect(second.invitation.ofState).toBe(placeName(currentGeography(), 'XB', translator('en')));
    const { id: donors } = await made(people.broker);
    const donor = await showInvitation(args({ by: people.broker, params: { id: donors } }));
    expect(donor.invitation.ofState).toBeUndefined();
    const own = confirm(args({ by: people.broker, params, fields: {} }));
    expect((await thrownBy(own))?.status).toBe(409);
    expect(await confirm(args({ by: people.secondBroker, params, fields: {} }))).toMatchObject({
      link: { address: expect.stringContaining('/en/invited/') as string },
    });
  });

  test('the second step asks for the password again after five minutes', async () => {
    const { person, hat } = people.secondBroker;
    const old = new Date(Date.now() - 6 * 60_000);
    const wearer = { personId: person.id, membershipId: hat.membershipId, role: hat.role };
    const { token } = await openSession(database.owner, wearer, old);
    const by = { ...people.secondBroker, token };
    const answer = await thrownBy(confirm(args({ by, params: { id: randomUUID() }, fields: {} })));
    expect([answer?.status, answer?.headers.get('Location')]).toEqual([
      303,
      expect.stringContaining('/account/confirm'),
    ]);
  });

  test('looking uses nothing up; accepting begins a session; then there is nothing', async () => {
    const params = { token: await madeToken() };
    for (let times = 0; times < 2; times += 1)
      expect(await look(args({ params }))).toMatchObject({
        data: { invited: { way: 'new', inviter: 'Bea Broker' } },
      });
    const fields = { name: 'Nia New', password: 'eleven quiet pelicans' };
    const accepted = (await accept(args({ params, fields }))) as Response;
    expect(accepted.headers.get('Location')).toBe('/en/offers/mine');
    expect(accepted.headers.getSetCookie()[0]).toMatch(/^__Host-session=/);
    expect(await look(args({ params }))).toMatchObject({
      init: { status: 404 },
      data: { invited: undefined },
    });
    expect(await accept(args({ params, fields }))).toMatchObject({ init: { status: 404 } });
  });

  test('an address with an account: its owner alone accepts, and no password is taken from anybody', async () => {
    const params = { token: await madeToken({ email: people.verifier.person.email }) };
    const fields = { name: 'Eve', password: 'eleven quiet pelicans' };
    expect(await look(args({ params }))).toMatchObject({ data: { invited: { way: 'known' } } });
    expect(await look(args({ params, by: people.donor }))).toMatchObject({
      data: { invited: { way: 'other' } },
    });
    expect(await accept(args({ params, fields }))).toMatchObject({ init: { status: 401 } });
    expect(await accept(args({ params, fields, by: people.donor }))).toMatchObject({ init: { status: 403 } });
    const accepted = (await accept(args({ params, fields: {}, by: people.verifier }))) as Response;
    expect(accepted.headers.get('Location')).toBe('/en/account/hat');
  });
});
