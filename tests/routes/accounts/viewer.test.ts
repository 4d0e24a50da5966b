import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hashToken } from '#app/auth/token.ts';
import { getViewer, requireHat, requireRecentConfirmation, requireSignedIn } from '#app/http/viewer.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

let database: TestDatabase;
let people: Cast;

beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

function asking(
  sessionToken: string | undefined,
  path = '/en/desk?page=2',
  method = 'GET',
): LoaderFunctionArgs {
  const context = { sessionToken, requestId: 'r', clientAddress: '192.0.2.1' } as AppLoadContext;
  return {
    request: new Request(`http://localhost${path}`, { method }),
    params: { lang: path.slice(1, 3) },
    context,
  };
}

async function refusalOf(work: Promise<unknown>): Promise<Response> {
  const thrown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (thrown instanceof Response) return thrown;
  throw new Error('It was not refused.');
}

describe('who is asking', () => {
  test.each([
    ['no cookie', () => undefined],
    ['an empty one', () => ''],
    ['the hash of a real one (SE2)', () => hashToken(people.donor.token)],
    ['a quoted one (SE8)', () => `"${people.donor.token}"`],
    ['an encoded NUL (SE8)', () => `${people.donor.token}%00`],
    ['eight kilobytes (SE8)', () => 'a'.repeat(8_192)],
    ['one that was never given out', () => 'A'.repeat(43)],
  ])('nobody, with %s', async (_, token) => {
    expect(await getViewer(asking(token()))).toEqual({ kind: 'anonymous' });
  });

  test('the person of the session, looked up once a request', async () => {
    const args = asking(people.donor.token);
    const [one, other] = [getViewer(args), getViewer({ ...args })];
    expect(one).toBe(other);
    expect(await one).toMatchObject({ person: { id: people.donor.person.id }, hat: { role: 'donor' } });
  });
});

describe('who may go on', () => {
  test('nobody is sent to sign in, and back here afterwards', async () => {
    const answer = await refusalOf(requireHat(asking(undefined, '/ar/needs?theme=INC'), ['focal_point']));
    expect(answer.status).toBe(302);
    expect(answer.headers.get('Location')).toBe('/ar/sign-in?next=%2Far%2Fneeds%3Ftheme%3DINC');
  });

  test('a form of an ended session is answered where it is, so that nothing typed is lost', async () => {
    const answer = await refusalOf(requireSignedIn(asking(undefined, '/en/needs/new', 'POST')));
    expect(answer.status).toBe(401);
  });

  test('another role gets the 404 of a page that does not exist', async () => {
    expect((await refusalOf(requireHat(asking(people.donor.token), ['broker']))).status).toBe(404);
    expect(await requireHat(asking(people.broker.token), ['broker'])).toMatchObject({
      hat: { role: 'broker' },
    });
  });

  test('rights of two hats are never added: one in the cupboard gives none (AZ14)', async () => {
    const { verifier, broker } = people;
    const [other] = await database.owner
      .insertInto('memberships')
      .values({
        person_id: verifier.person.id,
        organisation_id: broker.hat.organisation.id,
        role: 'broker',
        ended_at: null,
      })
      .returning('id')
      .execute();
    expect((await refusalOf(requireHat(asking(verifier.token), ['broker']))).status).toBe(404);
    await database.owner
      .updateTable('sessions')
      .set({ membership_id: null })
      .where('id', '=', verifier.session.id)
      .execute();
    const answer = await refusalOf(requireHat(asking(verifier.token), ['broker']));
    expect(answer.headers.get('Location')).toBe('/en/account/hat?next=%2Fen%2Fdesk%3Fpage%3D2');
    expect(other).toBeDefined();
  });
});

describe('step-up', () => {
  test('the password is asked for again when it was typed more than five minutes ago (SE10)', async () => {
    const args = asking(people.broker.token);
    const viewer = await requireSignedIn(args);
    const later = (minutes: number) => new Date(viewer.session.confirmedAt.getTime() + minutes * 60_000);
    expect(() => requireRecentConfirmation(args, viewer, later(5))).not.toThrow();
    const answer = await refusalOf(
      Promise.resolve().then(() => requireRecentConfirmation(args, viewer, later(6))),
    );
    expect(answer.headers.get('Location')).toBe('/en/account/confirm?next=%2Fen%2Fdesk%3Fpage%3D2');
  });
});
