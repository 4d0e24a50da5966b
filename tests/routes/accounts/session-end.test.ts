import type { AppLoadContext } from '@remix-run/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { getViewer } from '#app/http/viewer.ts';
import { action, loader } from '#app/routes/accounts/session-end.ts';
import { action as leave } from '#app/routes/accounts/sign-out.ts';
import { addMember, addOrganisation, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { openSession } from '#tests/support/open-session.ts';

let database: TestDatabase;
let people = 0;

beforeAll(async () => void (database = await testDatabase()));
afterAll(() => database.drop());

async function member(): Promise<CastMember> {
  const organisation = await addOrganisation(database, { name: `Agency ${(people += 1)}`, kind: 'state' });
  return addMember(database, { name: 'Somebody', role: 'donor', organisation });
}

function args(sessionToken: string, id = '') {
  const context = { sessionToken, requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext;
  const request = new Request(`http://localhost/en/account/sessions/${id}/end`, { method: 'POST' });
  return { request, params: { lang: 'en', id }, context };
}

const isOpen = async (token: string) => (await getViewer(args(token))).kind === 'person';

function secondSession({ person, hat }: CastMember) {
  const who = { personId: person.id, membershipId: hat.membershipId, role: hat.role };
  return openSession(database.owner, who, new Date());
}

function waitSixMinutes({ session }: CastMember) {
  return database.owner
    .updateTable('sessions')
    .set({ confirmed_at: new Date(Date.now() - 6 * 60_000) })
    .where('id', '=', session.id)
    .execute();
}

test('another session of one’s own ends only after a fresh proof', async () => {
  const who = await member();
  const other = await secondSession(who);
  await waitSixMinutes(who);
  const asked = await action(args(who.token, other.id)).catch((thrown: unknown) => thrown as Response);
  expect(asked.headers.get('Location')).toContain('/en/account/confirm?next=');
  expect(await isOpen(other.token)).toBe(true);
  // Who comes back from the proof reads that the press is still to be done; who only looks reads nothing.
  const told = async (token: string) => (await loader(args(token, other.id))).headers.getSetCookie().join();
  expect(await told(who.token)).toBe('');
  expect(await told(other.token)).toContain('accounts.flash.session_still_there');
  const third = await member();
  const fourth = await secondSession(third);
  expect((await action(args(third.token, fourth.id))).headers.get('Location')).toBe('/en/account');
  expect(await isOpen(fourth.token)).toBe(false);
});

test('the session in use ends without one, and the browser is told to keep nothing of it', async () => {
  const who = await member();
  await waitSixMinutes(who);
  const ended = await action(args(who.token, who.session.id));
  expect(ended.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(await isOpen(who.token)).toBe(false);
  const left = await leave(args((await secondSession(who)).token));
  expect(left.headers.get('Clear-Site-Data')).toBe('"cache", "storage"');
  expect(left.headers.getSetCookie().join()).toContain('__Host-session=; ');
});
