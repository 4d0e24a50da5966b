import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import { useProduct } from '#tests/routes/matrix/product.ts';
import { findWearer, type Wearer } from '#tests/support/addresses.ts';

/** A note that was disputed and then withdrawn: nothing is asked about it any more, and every page of it says why. */
const product = useProduct();
const WHY = 'The laboratory examined a build that was never shipped.';
let who: Wearer;
let disputant: Wearer;
let donor: Wearer;
let reference = '';
let dispute = '';
let offer = '';
let request = '';

beforeAll(async () => {
  const { owner } = product();
  const { rows } = await sql<{
    id: string;
    reference: string;
    offer: string;
    donor: string;
    issuer: string;
    role: 'verifier';
  }>`
    select t.id, t.reference, t.offer_id as offer, p.organisation_id as donor, t.issuer_organisation_id as issuer, t.issuer_role as role
    from trust_notes t join published_offers p on p.id = t.offer_id
    where t.issuer_role = 'verifier' and t.revoked_at is null and t.superseded_at is null and t.disputed_at is null
      and t.offer_version = p.content_version order by t.reference limit 1`.execute(owner);
  const note = rows[0]!;
  reference = note.reference;
  who = (await findWearer(owner, note.role, note.issuer))!;
  disputant = (await findWearer(owner, 'hub_coordinator'))!;
  const raised = await ask('dispute', disputant, { text: 'The build was of another release.' });
  expect(raised.status).toBe(303);
  const row = await owner
    .selectFrom('note_disputes')
    .select('id')
    .where('note_id', '=', note.id)
    .executeTakeFirstOrThrow();
  dispute = row.id;
  offer = note.offer;
  donor = (await findWearer(owner, 'donor', note.donor))!;
  const asked = await owner
    .insertInto('note_requests')
    .values({
      ...{ offer_id: offer, organisation_id: note.donor, issuer_id: note.issuer, issuer_role: note.role },
      ...{ question: 'The build.', asked_at: new Date(), answer_by: '2030-01-01', ended_at: new Date() },
      ...{ status: 'answered', note_id: note.id, asker: '', issuer: '', offer_reference: '' },
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  request = asked.id;
});

const ask = (page: string, by: Wearer | undefined, form?: Record<string, string>, lang = 'en') =>
  product().ask(`/${lang}/notes/${reference}${page && `/${page}`}`, { who: by, form });
const hasForm = (body: string) => body.includes('<textarea');

test('whoever disputes a note already reads so in the place of the form', async () => {
  const { body } = await ask('dispute', disputant);
  expect(body).toContain('Your organization has already disputed this note.');
  expect(hasForm(body)).toBe(false);
});

test('its issuer reads before withdrawing it that the reason answers the dispute', async () => {
  const { body } = await ask('withdrawal', who);
  expect((await ask('withdrawal', who, { reason: WHY, sure: 'yes' })).status).toBe(303);
  expect(body).toContain('What you write also answers the dispute that waits.');
});

test('everybody reads that the dispute ended with the withdrawal, and why', async () => {
  const { body } = await ask('', undefined);
  expect(body).toContain('and withdrew the note:');
  expect(body.split(WHY).length).toBeGreaterThan(2);
  expect(body).not.toContain('to answer.');
});

test.each(['issuer', 'withdrawal', 'dispute'])(
  'at /%s of a note that ended there is no form, but how it ended and where it is read',
  async (page) => {
    const by = page === 'dispute' ? disputant : who;
    const { status, body } = await ask(page, by);
    expect(status).toBe(200);
    expect(body).toContain('Its issuer withdrew this note on');
    expect(body).toContain(`href="/en/notes/${reference}"`);
    expect(hasForm(body)).toBe(false);
    expect((await ask(page, by, undefined, 'ar')).body).toContain('سحبت الجهة المصدِرة هذه المذكرة في');
  },
);

test.each([
  ['issuer', () => ({ dispute, outcome: 'stands', text: 'Release 2.4 it was.' })],
  ['withdrawal', () => ({ reason: 'Release 2.4 it was.', sure: 'yes' })],
  ['dispute', () => ({ text: 'Release 2.4 it was.' })],
])('what comes to /%s too late is not published, and what was typed stays to copy', async (page, form) => {
  const { status, body } = await ask(page, page === 'dispute' ? disputant : who, form());
  expect(status).toBe(409);
  expect(body).toContain('This came too late');
  expect(body).toContain('Release 2.4 it was.');
  expect((await ask('', undefined)).body).not.toContain('Release 2.4 it was.');
});

test('who asked for the note, and who was asked, read beside it that it was withdrawn', async () => {
  for (const [path, by] of [
    [`/en/offers/${offer}/note-requests`, donor],
    [`/en/verification/requests/${request}`, who],
  ] as const) {
    const { body } = await product().ask(path, { who: by });
    expect(body).toMatch(new RegExp(`${reference}[^]*Its issuer withdrew this note on`));
  }
});

test('until when it would have held is said nowhere, but when it was withdrawn', async () => {
  const { body } = await ask('', undefined);
  expect(body).toContain('>Withdrawn on<');
  expect(body).not.toContain('>Holds until<');
  const queue = (await product().ask('/en/verification/offers', { who })).body;
  const row = queue.split('<tr').find((part) => part.includes(`/en/notes/${reference}"`));
  expect(row?.replace(/<[^>]+>/g, ' ')).toMatch(/Withdrawn by its issuer on \d/);
  const { jws } = await product()
    .owner.selectFrom('trust_notes')
    .select('jws')
    .where('reference', '=', reference)
    .executeTakeFirstOrThrow();
  const verified = (await product().ask('/en/verify', { form: { note: jws ?? '' } })).body;
  expect(verified).toContain('Do not rely on it.');
  expect(verified).not.toContain('>Holds until<');
});
