import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findSignedIn } from '#app/auth/sessions.ts';
import { applicationClock } from '#app/domain/accounts/application.ts';
import { accreditDonor } from '#app/operations/accounts/applications/accredit-donor.ts';
import { applyToGive } from '#app/operations/accounts/applications/apply-to-give.ts';
import { findApplicantsAnswer } from '#app/operations/accounts/applications/find-answer.ts';
import { refuseApplication } from '#app/operations/accounts/applications/refuse-application.ts';
import { showApplication } from '#app/operations/accounts/applications/show-application.ts';
import { renameOrganisation } from '#app/operations/organisations/rename-organisation.ts';
import { resendInvitation } from '#app/operations/accounts/invitations/resend-invitation.ts';
import { acceptInvitation } from '#app/operations/accounts/invitations/accept-invitation.ts';
import type { NewApplication } from '#db/queries/accounts/applications.ts';
import { cast, type Cast } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { letterLink } from '#tests/support/letter-link.ts';

const now = new Date('2026-11-23T09:00:00Z');
const daysLater = (days: number) => new Date(now.getTime() + days * 86_400_000);
const refusal = { code: 'out-of-scope' as const, text: 'You may apply again with an offer in this field.' };

let database: TestDatabase;
let people: Cast;
let count = 0;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
});
afterAll(() => database.drop());
beforeEach(() => database.owner.deleteFrom('rate_limits').execute().then());

function application(more: Partial<NewApplication> = {}): NewApplication {
  count += 1;
  return {
    id: randomUUID(),
    organisation: `Quillon Academy ${count}`,
    kind: 'academia',
    website: 'https://quillon.example/',
    name: 'Perpetua Anselm',
    post: 'Director',
    email: `perpetua.${count}@quillon.example`,
    language: 'ar',
    offer: 'Courses for response teams.',
    ...more,
  };
}
const apply = (given: NewApplication, address = `192.0.2.${count % 250}`) => applyToGive(given, address, now);
async function applied(more: Partial<NewApplication> = {}) {
  const given = application(more);
  await apply(given);
  return given;
}
const rows = (id: string) =>
  database.owner.selectFrom('donor_applications').selectAll().where('id', '=', id).execute();
const letters = (email: string) =>
  database.owner.selectFrom('outbox').selectAll().where('email', '=', email).execute();

describe('applying', () => {
  test('gives a reference, the same for a form sent twice, and kept once', async () => {
    const given = application();
    const answers = await Promise.all([apply(given), apply(given)]);
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]).toMatchObject({ ok: true, value: expect.stringMatching(/^D-[0-9A-Z]{6}$/) as string });
    expect(await rows(given.id)).toMatchObject([
      { status: 'open', reference: answers[0].ok && answers[0].value },
    ]);
    const events = await database.owner
      .selectFrom('security_events')
      .select('id')
      .where('kind', '=', 'application-received')
      .execute();
    expect(events).toHaveLength(1);
  });

  test('answers a known address as an unknown one, and mails nobody', async () => {
    const email = people.donor.person.email;
    expect(await apply(application({ email }))).toMatchObject({ ok: true });
    expect(await letters(email)).toEqual([]);
  });

  test('keeps no text with a password or a key in it', async () => {
    const given = application({ offer: 'Our portal, password: swordfish99' });
    expect(await apply(given)).toEqual({ ok: false, reason: 'secret-found' });
    expect(await rows(given.id)).toEqual([]);
  });

  test('six in an hour from one address are one too many, and others still may', async () => {
    for (let sent = 0; sent < 5; sent += 1)
      expect(await apply(application(), '198.51.100.7')).toMatchObject({ ok: true });
    const sixth = application();
    expect(await apply(sixth, '198.51.100.7')).toMatchObject({ ok: false, reason: 'too-many-attempts' });
    expect(await rows(sixth.id)).toEqual([]);
    expect(await apply(application(), '198.51.100.8')).toMatchObject({ ok: true });
  });
});

test('an answer is due after ten working days', () => {
  expect(applicationClock(now, '2026-11-23')).toEqual({ by: '2026-12-07', left: 10, total: 10 });
  expect(applicationClock(now, '2026-12-08').left).toBe(-1);
});

describe('what staff see', () => {
  test('an organisation and another application of the same name however it is spelled, and whose address it is', async () => {
    const other = await applied({ organisation: 'Asteria Corporation Agency' });
    const given = await applied({
      organisation: 'ASTERIA  Coopération Agency',
      email: people.verifier.person.email.toUpperCase(),
      offer: 'Write to me at me@home.example.',
    });
    const twin = await applied({ organisation: 'Asteria Co-operation (Agency).' });
    const shown = await showApplication(people.broker, given.id);
    expect(shown).toMatchObject({
      organisations: [{ name: 'Asteria Cooperation Agency' }],
      others: [{ id: twin.id }],
      account: {
        name: 'Vera Verifier',
        roles: [{ role: 'verifier', organisation: 'Lake Region Laboratory' }],
      },
      traces: ['email'],
    });
    expect(shown?.others.map(({ id }) => id)).not.toContain(other.id);
  });

  test.each(['donor', 'focalPoint', 'hubCoordinator', 'verifier'] as const)(
    'a %s sees and answers none',
    async (who) => {
      const { id } = await applied();
      expect(await showApplication(people[who], id)).toBeUndefined();
      const refused = { ok: false, reason: 'not-your-act' };
      expect(await accreditDonor(people[who], { id }, now)).toEqual(refused);
      expect(await refuseApplication(people[who], { id, ...refusal }, now)).toEqual(refused);
    },
  );
});

describe('accrediting', () => {
  test.each(['broker', 'administrator'] as const)(
    'by a %s makes the organisation and invites the applicant, who arrives as its donor',
    async (who) => {
      const given = await applied();
      const accredited = await accreditDonor(people[who], { id: given.id }, now);
      if (!accredited.ok) throw new Error(accredited.reason);
      const { id, link } = accredited.value;
      const sent = await letters(given.email);
      expect(sent.map(letterLink)).toEqual([`/ar/invited/${link?.token}`]);
      expect(JSON.stringify(sent)).not.toContain(link?.token);
      const reference = (await rows(given.id))[0]?.reference;
      expect(sent).toMatchObject([{ kind: 'invitation', language: 'ar', values: { reference } }]);
      const again = await resendInvitation(people[who], id, now);
      expect((await letters(given.email)).map(({ values }) => values.reference)).toEqual([
        reference,
        reference,
      ]);
      const token = again.ok ? again.value.token : '';
      const arrived = await acceptInvitation(
        { token, name: given.name, password: 'eleven quiet pelicans', userAgent: '' },
        now,
      );
      expect(await findSignedIn(arrived.ok ? arrived.value.token : '', now)).toMatchObject({
        hat: { role: 'donor', organisation: { name: given.organisation, kind: 'academia' } },
      });
    },
  );

  test('two at once make one organisation and one invitation', async () => {
    const { id, email } = await applied();
    const outcomes = await Promise.all([
      accreditDonor(people.broker, { id }, now),
      accreditDonor(people.secondBroker, { id }, now),
      refuseApplication(people.administrator, { id, ...refusal }, now),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(1);
    const late = outcomes.filter((outcome) => !outcome.ok);
    expect(late).toEqual([
      { ok: false, reason: 'not-now' },
      { ok: false, reason: 'not-now' },
    ]);
    expect(await letters(email)).toHaveLength(1);
  });

  test('into an organisation that is here; its name alone makes no second one', async () => {
    const { organisation } = people.donor.hat;
    const given = await applied({
      organisation: organisation.name.toUpperCase(),
      kind: 'state',
      stateCode: 'XQ',
    });
    expect(await accreditDonor(people.broker, { id: given.id }, now)).toEqual({
      ok: false,
      reason: 'already-there',
    });
    const into = { id: given.id, organisationId: organisation.id };
    expect(await accreditDonor(people.broker, into, now)).toMatchObject({ ok: true });
    expect(await rows(given.id)).toMatchObject([{ status: 'accredited', organisation_id: organisation.id }]);
  });

  test.each([
    ['signs and spaces', 'Halden Institute (North)', 'Halden Institute – North-'],
    ['where words are put together', 'Hal Den Trust', 'HALDEN Trust'],
    ['a former name’s signs', 'Halden & Sons, Foundation', 'Halden & Sons Foundation', 'Sons of Halden'],
    ['nothing, of signs alone', '•••', '•••'],
  ])('whoever holds a name that is taken is offered: %s', async (_, held, wanted, since?: string) => {
    const first = await applied({ organisation: held });
    expect(await accreditDonor(people.broker, { id: first.id }, now)).toMatchObject({ ok: true });
    const renamed = since && { id: first.id, seen: held, name: since };
    if (renamed)
      expect(await renameOrganisation(people.administrator, renamed, now)).toMatchObject({ ok: true });
    const { id } = await applied({ organisation: wanted });
    expect(await accreditDonor(people.broker, { id }, now)).toEqual({ ok: false, reason: 'already-there' });
    const shown = await showApplication(people.broker, id);
    expect(shown?.organisations).toMatchObject([{ id: first.id, name: since ?? held }]);
    const into = { id, organisationId: shown?.organisations[0]?.id };
    expect(await accreditDonor(people.broker, into, now)).toMatchObject({ ok: true });
  });

  test('leaves no organisation where the applicant cannot be invited', async () => {
    const given = await applied({ email: people.broker.person.email });
    expect(await accreditDonor(people.broker, { id: given.id }, now)).toMatchObject({ ok: false });
    const made = await database.owner
      .selectFrom('organisations')
      .select('id')
      .where('id', '=', given.id)
      .execute();
    expect(made).toEqual([]);
    expect(await rows(given.id)).toMatchObject([{ status: 'open' }]);
  });
});

describe('refusing', () => {
  test('needs a text without a secret, and tells the applicant behind a link, for thirty days', async () => {
    const { id, email } = await applied();
    const refuseIt = (text: string) =>
      refuseApplication(people.broker, { id, code: refusal.code, text }, now);
    expect(await refuseIt(' ')).toEqual({ ok: false, reason: 'reason-needed' });
    expect(await refuseIt('password: swordfish99')).toEqual({ ok: false, reason: 'secret-found' });
    expect(await refuseIt(refusal.text)).toMatchObject({ ok: true });
    expect(await refuseIt(refusal.text)).toEqual({ ok: false, reason: 'not-now' });
    const [letter] = await letters(email);
    expect(JSON.stringify(letter)).not.toContain(refusal.text);
    expect(letter?.values.reference).toBe((await rows(id))[0]?.reference);
    const token = /answer\/(.+)$/.exec((letter && letterLink(letter)) ?? '')?.[1];
    expect(await findApplicantsAnswer(token, daysLater(29))).toMatchObject(refusal);
    expect(await findApplicantsAnswer(token, daysLater(30))).toBeUndefined();
    expect(await findApplicantsAnswer('A'.repeat(43), now)).toBeUndefined();
    expect(JSON.stringify([await rows(id), letter])).not.toContain(token);
  });
});
