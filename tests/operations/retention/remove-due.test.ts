import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dueBefore, KEPT_MS, type Kept } from '#app/domain/retention/retention.ts';
import { accreditDonor } from '#app/operations/accounts/applications/accredit-donor.ts';
import { applyToGive } from '#app/operations/accounts/applications/apply-to-give.ts';
import { refuseApplication } from '#app/operations/accounts/applications/refuse-application.ts';
import { askToChangeEmail } from '#app/operations/accounts/change-email.ts';
import { handOutLink } from '#app/operations/accounts/hand-out-link.ts';
import { acceptInvitation } from '#app/operations/accounts/invitations/accept-invitation.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { parkForm } from '#app/operations/accounts/park-form.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { removeDue } from '#app/operations/retention/remove-due.ts';
import { withActor } from '#db/client.ts';
import { insertChunk } from '#db/queries/files/chunks.ts';
import { beginFile } from '#db/queries/needs/files.ts';
import { REMOVALS } from '#db/queries/retention/removals.ts';
import { addOrganisation, cast, type Cast } from '#tests/support/cast.ts';
import { arrangeMatch } from '#tests/support/introduced.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const now = new Date();
const DAY = 86_400_000;
const later = (ms: number) => new Date(now.getTime() + ms);

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database, now);
  await leaveSomethingOfEach();
});
afterAll(() => database.drop());

/** Of each kind one that will be over, and beside it what must stay. */
async function leaveSomethingOfEach() {
  const { administrator, broker, donor } = people;
  await handOutLink(administrator, people.verifier.person.id, now);
  await askToChangeEmail(donor, 'dana@new.example', now);
  await database.owner
    .insertInto('sign_in_steps')
    .values({
      token_hash: 'a'.repeat(64),
      person_id: donor.person.id,
      created_at: now,
      expires_at: new Date(now.getTime() + 600_000),
    })
    .execute();
  await parkForm(donor, { path: '/en/offers/new', fields: Buffer.from('title=Course') }, now);
  const [refused, accredited] = await Promise.all(['Quillon', 'Harrow', 'Lantern'].map(applied));
  await refuseApplication(broker, { id: refused ?? '', code: 'out-of-scope', text: 'Not this.' }, now);
  await accreditDonor(broker, { id: accredited ?? '' }, now);
  // Nobody acts for it yet: the link is made at once.
  const { id: organisationId } = await addOrganisation(database, { name: 'Tavi House', kind: 'academia' });
  const invitation = { email: 'taken@asteria.example', name: 'Tara Taken', post: '' };
  const invited = await invite(broker, { ...invitation, language: 'en', role: 'donor', organisationId }, now);
  if (!invited.ok || !invited.value.link) throw new Error('no link');
  const { token } = invited.value.link;
  const needId = await arrangeNeed(database, people.focalPoint);
  await database.owner
    .insertInto('view_readings')
    .values({
      need_id: needId,
      view: 'whole',
      person_id: broker.person.id,
      role: 'broker',
      organisation_id: broker.hat.organisation.id,
      at: now,
    })
    .execute();
  const forBroker = { kind: 'record-closed', to: broker.person } as const;
  await withActor({ kind: 'auth' }, (tx) => queueMail(tx, forBroker, now));
  await database.owner
    .insertInto('letter_links')
    .values({
      token_hash: 'b'.repeat(64),
      purpose: 'unsubscribe',
      person_id: broker.person.id,
      made_at: now,
      expires_at: now,
    })
    .execute();
  const matchId = await arrangeMatch(database, people, needId);
  await database.owner
    .insertInto('match_messages')
    .values({
      match_id: matchId,
      action: 'write-message',
      text: 'Shall we speak?',
      text_language: 'en',
      means: null,
      said_on: null,
      said_by: null,
      person_id: donor.person.id,
      role: 'donor',
      organisation_id: donor.hat.organisation.id,
      at: now,
    })
    .execute();
  await database.owner
    .updateTable('matches')
    .set({ status: 'left', closing_code: 'no-fit', updated_at: now })
    .where('id', '=', matchId)
    .execute();
  const person = actingPerson(people.focalPoint);
  const file = { id: randomUUID(), needId, name: 'cut-off.pdf', sealedKey: Buffer.alloc(60) };
  await withActor(person, (tx) => beginFile(tx, person, file, now));
  await withActor(person, (tx) => insertChunk(tx, 'file_chunks', file.id, 0, Buffer.alloc(28)));
  const accepted = { token, name: 'Tara Taken', password: 'eleven quiet pelicans', userAgent: '' };
  await acceptInvitation(accepted, now);
}

async function applied(organisation: string) {
  const id = randomUUID();
  const email = `somebody@${organisation.toLowerCase()}.example`;
  const given = {
    id,
    organisation,
    kind: 'academia' as const,
    website: '',
    name: 'Perpetua Anselm',
    post: '',
  };
  await applyToGive({ ...given, email, language: 'en', offer: 'Courses.' }, '192.0.2.7', now);
  return id;
}
const status = () =>
  database.owner.selectFrom('donor_applications').select('status').orderBy('status').execute();

const HOUR = 3_600_000;
/** After what time each of what was left above is over: its own time counts from then. */
const OVER_AFTER: Record<Kept, number> = {
  session: HOUR / 4,
  'parked-form': HOUR,
  'one-time-link': DAY,
  'sign-in-step': HOUR / 6,
  'email-change': DAY,
  'refused-application': 0,
  'unused-invitation': 3 * DAY,
  'unfinished-file': 0,
  'view-reading': 0,
  'inbox-entry': 0,
  'letter-link': 0,
  thread: 0,
};
const remove = (kept: Kept, at: Date) =>
  withActor({ kind: 'system', reason: 'retention' }, (tx) => REMOVALS[kept](tx, dueBefore(kept, at)));

test.each(Object.keys(REMOVALS) as Kept[])(
  '%s is removed when its days are over, and not before',
  async (kept) => {
    const due = KEPT_MS[kept] + OVER_AFTER[kept];
    expect(await remove(kept, later(due - 1000))).toBe(0);
    expect(await remove(kept, later(due + 1000))).toBeGreaterThan(0);
  },
);

test('what waits, was accredited or was accepted stays for good', async () => {
  await removeDue(later(4000 * DAY));
  expect((await status()).map((row) => row.status)).toEqual(['accredited', 'open']);
  const left = await database.owner.selectFrom('invitations').select('accepted_at').execute();
  expect(left.map((row) => row.accepted_at !== null)).toEqual([true]);
});
