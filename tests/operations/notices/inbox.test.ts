import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { useInstallationMode } from '#app/operations/installation.ts';
import { forgetCatalogue } from '#app/operations/offers/catalogue.ts';
import { isolated } from '#app/i18n/isolated.ts';
import { translator } from '#app/i18n/translate.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { applyToGive } from '#app/operations/accounts/applications/apply-to-give.ts';
import { closeAccount } from '#app/operations/accounts/close-account.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { openRecovery } from '#app/operations/accounts/recoveries/open-recovery.ts';
import { runDue } from '#app/operations/due/run-due.ts';
import type { OutgoingMail } from '#app/operations/mail/carrier.ts';
import { queueMail, type Letter } from '#app/operations/mail/queue-mail.ts';
import { sendDueMail } from '#app/operations/mail/send-due-mail.ts';
import { proposeMatches } from '#app/operations/matches/propose-matches.ts';
import { canUnsubscribe, chooseLetters, unsubscribe } from '#app/operations/notices/choose-letters.ts';
import { prepareDigest } from '#app/operations/notices/prepare-digest.ts';
import { tiersOf } from '#app/domain/needs/parts.ts';
import { readInbox } from '#app/operations/notices/read-inbox.ts';
import { settleEntry } from '#app/operations/notices/settle-entry.ts';
import { withActor } from '#db/client.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { addMember, addOrganisation, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';
import { arrangeNeed } from '#tests/support/matches.ts';
import { arrangeOffer } from '#tests/support/offers.ts';

/** A Thursday, after the morning's digest. */
const NOW = new Date('2026-11-26T10:00:00Z');
const on = (day: string, hour = '06:00') => new Date(`${day}T${hour}:00Z`);
const RECORD = '/needs/00000000-0000-4000-8000-000000000001';

let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  useInstallationMode('demonstration');
  database = await testDatabase();
  people = await cast(database, NOW);
});
afterAll(async () => {
  useInstallationMode('production');
  forgetCatalogue();
  await database.drop();
});

const tell = (to: CastMember, letter: Omit<Letter, 'to'>, now = NOW) =>
  withActor(actingPerson(people.broker), (tx) => queueMail(tx, { ...letter, to: to.person }, now));
const outbox = (to: CastMember) =>
  database.owner.selectFrom('outbox').selectAll().where('email', '=', to.person.email).execute();
async function send(now: Date): Promise<OutgoingMail[]> {
  const sent: OutgoingMail[] = [];
  const carrier = {
    carry: (mail: OutgoingMail) => Promise.resolve(void sent.push(mail)),
    close: () => undefined,
  };
  const sending = {
    carrier,
    publicOrigin: 'https://capacity.example',
    preparations: { digest: prepareDigest },
  };
  await sendDueMail(sending, () => now);
  return sent;
}

describe('one call tells somebody in both ways', () => {
  test('an entry in the inbox without the language of the letter, and the letter, or neither', async () => {
    const { donor } = people;
    await tell(donor, { kind: 'contact-changed', values: { path: `/en${RECORD}` } });
    expect((await readInbox(donor, NOW)).entries).toMatchObject([
      { kind: 'contact-changed', lane: 'information', path: RECORD, asked: false },
    ]);
    expect(await outbox(donor)).toMatchObject([
      { kind: 'contact-changed', values: { path: `/en${RECORD}` } },
    ]);
    const failing = withActor(actingPerson(people.broker), async (tx) => {
      await queueMail(tx, { kind: 'record-closed', to: donor.person }, NOW);
      throw new Error('the act failed');
    });
    await expect(failing).rejects.toThrow('the act failed');
    expect([(await readInbox(donor, NOW)).entries.length, (await outbox(donor)).length]).toEqual([1, 1]);
  });

  test('what only another of the reader’s roles opens is counted, and stands in that role', async () => {
    const both = await addMember(database, {
      name: 'Of two roles',
      role: 'donor',
      organisation: people.donor.hat.organisation,
    });
    const focal: CastMember['hat'] = {
      ...people.focalPoint.hat,
      membershipId: '00000000-0000-4000-8000-0000000000f0',
    };
    const asDonor = { ...both, hats: [both.hat, focal] };
    const pool = '/pools/00000000-0000-4000-8000-000000000002';
    await tell(both, { kind: 'pool-share-asked', values: { path: `/en${pool}/matches/x` } });
    await tell(both, { kind: 'need-expired', values: { path: `/en${RECORD}` } });
    await tell(both, { kind: 'need-sent', values: { path: `/en${RECORD}` } });
    await tell(both, { kind: 'password-changed' });
    // Of a match that this hat does not reach, though it may open the page of one.
    const match = '/matches/00000000-0000-4000-8000-000000000003';
    await tell(both, { kind: 'match-proposed', values: { path: `/en${match}` } });
    const kinds = async (by: Wearing) => {
      const { entries, elsewhere } = await readInbox(by, NOW);
      return { kinds: entries.map(({ kind }) => kind).sort(), elsewhere };
    };
    expect(await kinds(asDonor)).toEqual({
      // What no role of theirs reaches is left to none of them.
      kinds: ['match-proposed', 'need-sent', 'password-changed'],
      elsewhere: { asked: 1, told: 1 },
    });
    // In the other role stands what was counted here, and the other way round: what was sent to the donor.
    const { entries: there, elsewhere: back } = await readInbox({ ...asDonor, hat: focal }, NOW);
    expect(there.filter(({ kind }) => kind === 'pool-share-asked' || kind === 'need-expired')).toHaveLength(
      2,
    );
    expect(back).toEqual({ asked: 1, told: 0 });
    // Whoever has one role alone reads all of it there.
    const { kinds: all, elsewhere } = await kinds(both);
    expect([all.length, elsewhere]).toEqual([5, { asked: 0, told: 0 }]);
  });

  test('a link that lets somebody in stays out of the inbox, and a stranger’s address has none', async () => {
    const { secondDonor } = people;
    await tell(secondDonor, { kind: 'new-password', values: { path: '/en/arrive/secret' } });
    await withActor({ kind: 'auth' }, (tx) =>
      queueMail(tx, { kind: 'record-closed', to: { email: 'nobody@nowhere.example', language: 'en' } }, NOW),
    );
    expect((await readInbox(secondDonor, NOW)).entries).toEqual([]);
    expect(await outbox(secondDonor)).toHaveLength(1);
  });

  test('an inbox is its reader’s alone: nobody reads, ends or writes another’s entry', async () => {
    const { donor, broker, administrator } = people;
    const [entry] = (await readInbox(donor, NOW)).entries;
    for (const by of [people.secondDonor, broker, administrator]) {
      const seen = await withActor(actingPerson(by), (tx) =>
        tx.selectFrom('inbox_entries').select('id').execute(),
      );
      expect(seen).toEqual([]);
      expect(await settleEntry(by, entry?.id ?? '', NOW)).toEqual({ ok: false, reason: 'not-found' });
    }
    const write = withActor(actingPerson(donor), (tx) =>
      sql`insert into inbox_entries (person_id, kind, lane, at, letter)
        values (${broker.person.id}, 'record-closed', 'me', now(), 'none')`.execute(tx),
    );
    await expect(write).rejects.toMatchObject({ code: '42501' });
    await expect(
      withActor({ kind: 'anonymous' }, (tx) => tx.selectFrom('inbox_entries').select('id').execute()),
    ).rejects.toMatchObject({ code: '42501' });
    // Nor past the one call, straight into the box.
    await expect(
      withActor(actingPerson(donor), (tx) =>
        sql`insert into outbox (kind, email, language, created_at, due_at)
          values ('digest', 'x@y.example', 'en', now(), now())`.execute(tx),
      ),
    ).rejects.toMatchObject({ code: '42501' });
  });

  test('what is asked waits for the reader until it is done, by them or by whoever else was asked, or too late', async () => {
    const { broker, secondBroker } = people;
    const needId = await arrangeNeed(database, people.secondFocalPoint, { status: 'submitted' });
    const record = `/needs/${needId}`;
    const asked = {
      kind: 'second-broker-asked',
      values: { path: `/en${record}`, until: on('2026-12-03').toISOString() },
    } as const;
    for (const to of [broker, secondBroker]) await tell(to, asked);
    const waits = async (by: CastMember, now = NOW) =>
      (await readInbox(by, now)).entries.map((entry) => entry.asked);
    expect(await waits(broker)).toEqual([true]);
    expect(await waits(broker, on('2026-12-03'))).toEqual([false]);
    const [entry] = (await readInbox(secondBroker, NOW)).entries;
    expect((await settleEntry(secondBroker, entry?.id ?? '', NOW)).ok).toBe(true);
    expect([await waits(secondBroker), await waits(broker)]).toEqual([[false], [true]]);
    await withActor(actingPerson(secondBroker), (tx) =>
      settleForAll(tx, 'second-broker-asked', '/inbox', NOW),
    );
    expect(await waits(broker)).toEqual([true]);
    // Nor by whoever has nothing to do with the record.
    for (const by of [people.donor, people.focalPoint, people.hubCoordinator, people.administrator])
      await withActor(actingPerson(by), (tx) => settleForAll(tx, 'second-broker-asked', record, NOW));
    expect(await waits(broker)).toEqual([true]);
    await withActor(actingPerson(secondBroker), (tx) => settleForAll(tx, 'second-broker-asked', record, NOW));
    expect(await waits(broker)).toEqual([false]);
    await database.owner.updateTable('needs').set({ status: 'withdrawn' }).where('id', '=', needId).execute();
  });

  test('records stand where they wait at this moment, and only one’s own', async () => {
    const { donor, focalPoint } = people;
    const draft = await arrangeOffer(database, donor, { title: 'Draft', status: 'draft' });
    const handedIn = await arrangeOffer(database, donor, { title: 'Handed in', status: 'submitted' });
    const need = await arrangeNeed(database, focalPoint, { status: 'submitted' });
    const lanes = async (by: CastMember) =>
      (await readInbox(by, NOW)).records.map(({ lane, path }) => [lane, path.split('/')[2]]);
    expect((await lanes(donor)).sort()).toEqual(
      [
        ['me', draft],
        ['others', handedIn],
      ].sort(),
    );
    expect(await lanes(focalPoint)).toEqual([['others', need]]);
    expect([await lanes(people.secondDonor), await lanes(people.broker)]).toEqual([[], []]);
    // Of two roles, one says of the other how many wait there: records as well as what was told.
    const both = { ...focalPoint, hats: [focalPoint.hat, donor.hat] };
    const { elsewhere } = await readInbox(both, NOW);
    expect([elsewhere.asked, (await readInbox({ ...both, hat: donor.hat }, NOW)).elsewhere.asked]).toEqual([
      1, 0,
    ]);
    // With one proof nobody looks into a role that takes two.
    const guarded = { ...both, hats: [focalPoint.hat, { ...donor.hat, needsSecondFactor: true }] };
    const session = { ...both.session, strength: 'one' as const };
    expect((await readInbox({ ...guarded, session }, NOW)).elsewhere.asked).toBe(0);
  });

  test('what its State chose to show more of waits for its agreement, beside where the need itself stands', async () => {
    const { secondFocalPoint } = people;
    const need = await arrangeNeed(database, secondFocalPoint);
    const waits = async () =>
      (await readInbox(secondFocalPoint, NOW)).records.map(({ lane, path, says }) => [lane, path, says]);
    const goesRound = ['others', `/needs/${need}`, 'needs.next.circulating'];
    expect(await waits()).toEqual([goesRound]);
    const widen = JSON.stringify(tiersOf({ outcomes: 'T1' }));
    await database.owner.updateTable('needs').set({ tiers: widen }).where('id', '=', need).execute();
    expect((await waits()).sort()).toEqual([['me', `/needs/${need}/consent`, 'inbox.to_widen'], goesRound]);
  });
});

describe('letters by choice', () => {
  let reader: CastMember;
  beforeAll(async () => {
    const { organisation } = people.donor.hat;
    reader = await addMember(database, {
      name: 'Salma Arab',
      role: 'donor',
      organisation,
      language: 'ar',
      now: NOW,
    });
    await chooseLetters(reader, 'daily', NOW);
  });

  test('at once still comes what is about the account; everything else waits for the morning', async () => {
    await tell(reader, { kind: 'password-changed', values: { at: NOW.toISOString() } });
    for (let count = 0; count < 2; count += 1)
      await tell(reader, { kind: 'contact-changed', values: { path: `/ar${RECORD}` } });
    await tell(reader, { kind: 'record-closed', values: { path: `/ar${RECORD}` } });
    expect((await outbox(reader)).map(({ kind }) => kind)).toEqual(['password-changed']);
    expect((await runDue(on('2026-11-27', '05:59'))).done['digests']).toBeUndefined();
  });

  test('a digest that dies half way is told of later, once, whoever asks at once', async () => {
    const now = on('2026-11-27');
    await sql`create function fail_digest() returns trigger language plpgsql as $$ begin
      if new.kind = 'digest' then raise exception 'the disk is full' using errcode = '53100'; end if; return new; end $$`.execute(
      database.owner,
    );
    await sql`create trigger fail before insert on outbox for each row execute function fail_digest()`.execute(
      database.owner,
    );
    const failing = await runDue(now);
    expect(failing.failed.map(({ name }) => name)).toEqual(['digests']);
    await sql`drop trigger fail on outbox`.execute(database.owner);
    const reports = await Promise.all([runDue(now), runDue(now), runDue(now)]);
    expect(reports.reduce((sum, { done }) => sum + (done['digests'] ?? 0), 0)).toBe(1);
    expect((await runDue(on('2026-11-28'))).done['digests']).toBeUndefined();
    expect((await outbox(reader)).filter(({ kind }) => kind === 'digest')).toMatchObject([
      {
        values: {
          path: '/ar/inbox',
          items: [
            { kind: 'contact-changed', count: 2 },
            { kind: 'record-closed', count: 1 },
          ],
        },
      },
    ]);
  });

  test('it is in the reader’s language, names kinds only, and a mail program can end it', async () => {
    const sent = await send(on('2026-11-27', '06:01'));
    const digest = sent.find(({ to, unsubscribe: link }) => to === reader.person.email && link);
    const t = translator('ar');
    expect(digest?.subject).toBe(t('mail.digest.subject'));
    expect(digest?.html).toContain('lang="ar" dir="rtl"');
    expect(digest?.text).toContain(t('mail.record-closed.subject'));
    expect(digest?.text).toContain('https://capacity.example/ar/inbox');
    expect(digest?.text).not.toContain('/needs/');
    expect(sent.filter((mail) => mail.unsubscribe)).toEqual([digest]);
    const token = digest?.unsubscribe?.split('/').at(-1);
    expect(digest?.unsubscribe).toBe(`https://capacity.example/unsubscribe/${token}`);

    const later = on('2026-11-27', '07:00');
    await tell(reader, { kind: 'contact-changed' }, later);
    // Also where the account may not be signed in to: it only ends letters.
    const account = database.owner.updateTable('people').where('id', '=', reader.person.id);
    await account.set({ disabled_at: later, sign_in_stopped_at: later }).execute();
    expect(await canUnsubscribe(token, later)).toBe(true);
    for (let pressed = 0; pressed < 2; pressed += 1)
      expect(await unsubscribe(token, later)).toEqual({ ok: true, value: undefined });
    await account.set({ disabled_at: null, sign_in_stopped_at: null }).execute();
    expect(await unsubscribe('x'.repeat(43), later)).toEqual({ ok: false, reason: 'link-used-or-expired' });
    expect(await unsubscribe(token, on('2027-06-30'))).toEqual({ ok: false, reason: 'link-used-or-expired' });
    // What waited for the next digest goes into none.
    expect((await runDue(on('2026-11-28'))).done['digests']).toBeUndefined();
    expect((await readInbox(reader, later)).entries).toHaveLength(5);
  });

  test('once a week is on Monday; what was chosen otherwise meanwhile goes with the next morning', async () => {
    await chooseLetters(reader, 'weekly', on('2026-11-28'));
    await tell(reader, { kind: 'contact-changed' }, on('2026-11-28', '12:00'));
    expect((await runDue(on('2026-11-29', '12:00'))).done['digests']).toBeUndefined();
    expect((await runDue(on('2026-11-30'))).done['digests']).toBe(1);
    await tell(reader, { kind: 'contact-changed' }, on('2026-12-01'));
    await chooseLetters(reader, 'at-once', on('2026-12-01', '08:00'));
    expect((await runDue(on('2026-12-02'))).done['digests']).toBe(1);
    await tell(reader, { kind: 'contact-changed' }, on('2026-12-02', '08:00'));
    expect((await outbox(reader)).at(-1)?.kind).toBe('contact-changed');
  });

  test('closing the account takes the inbox, the choice and the links with it', async () => {
    expect((await closeAccount(reader, on('2026-12-03'))).ok).toBe(true);
    for (const table of ['inbox_entries', 'mail_choices', 'letter_links'] as const) {
      const left = database.owner
        .selectFrom(table)
        .select('person_id')
        .where('person_id', '=', reader.person.id);
      expect([table, await left.execute()]).toEqual([table, []]);
    }
  });
});

test('what a letter asked of a record waits once, as the record; first due first', async () => {
  const by = people.focalPoint;
  const [choosing, consent] = [
    await arrangeNeed(database, by),
    await arrangeNeed(database, by, { status: 'validated' }),
  ];
  const offerId = await arrangeOffer(database, people.donor, { status: 'published', eligible: ['all'] });
  forgetCatalogue();
  const proposed = await proposeMatches(people.broker, { needId: choosing, offerIds: [offerId] }, NOW);
  expect(proposed).toMatchObject({ ok: true, value: [{ proposed: true }] });
  await database.owner
    .updateTable('needs')
    .set({ status: 'shortlisting', shortlisted_at: NOW })
    .where('id', '=', choosing)
    .execute();
  await tell(by, { kind: 'need-to-choose', values: { path: `/en/needs/${choosing}/answers` } });
  await tell(by, { kind: 'message-waits', values: { path: `/en/matches/${consent}/thread` } });
  const { records, entries } = await readInbox(by, NOW);
  const mine = records.filter(({ lane }) => lane === 'me').map(({ path }) => path);
  expect(mine.filter((path) => path.endsWith(choosing) || path.endsWith(consent))).toEqual([
    `/needs/${choosing}`,
    `/needs/${consent}`,
  ]);
  const said = records.filter(({ path }) => mine.includes(path)).map(({ says }) => says);
  expect(said).toEqual(
    expect.arrayContaining(['needs.next.shortlisting_to_you', 'needs.next.to-consent_to_you']),
  );
  expect(entries.filter(({ asked }) => asked).map(({ kind }) => kind)).toEqual(['message-waits']);
});

test('an entry names the record that it leads to, for whoever may read that, and for nobody else', async () => {
  const needId = await arrangeNeed(database, people.focalPoint);
  for (const path of [`/en/needs/${needId}/wording`, '/en/needs/not-an-id', `/en/needs/${needId}0`])
    for (const to of [people.focalPoint, people.secondFocalPoint, people.donor])
      await tell(to, { kind: 'wording-suggested', values: { path } });
  const about = async (by: CastMember) =>
    (await readInbox(by, NOW)).entries
      .filter(({ kind }) => kind === 'wording-suggested')
      .flatMap((entry) => (entry.about ? [[entry.path, entry.about.reference]] : []));
  const { reference } = await database.owner
    .selectFrom('needs')
    .select('reference')
    .where('id', '=', needId)
    .executeTakeFirstOrThrow();
  expect(await about(people.focalPoint)).toEqual([[`/needs/${needId}/wording`, reference]]);
  expect(await about(people.secondFocalPoint)).toEqual([]);
  expect(await about(people.donor)).toEqual([]);
});

test('who is to be let in waits for staff: for whoever may decide, and until then for whoever asked', async () => {
  const id = '00000000-0000-4000-8000-00000000000a';
  const applicant = { name: 'Perpetua Anselm', post: '', email: 'perpetua@quillon.example', website: '' };
  const applied = { id, organisation: 'Quillon Academy', kind: 'academia', offer: 'Courses.' } as const;
  await applyToGive({ ...applicant, ...applied, language: 'en' }, '192.0.2.1', NOW);
  const state = await addOrganisation(database, {
    name: 'Office of Ataveru',
    kind: 'state',
    stateCode: 'XB',
  });
  const first = { name: 'Fia First', post: '', email: 'fia@ataveru.example', language: 'en' } as const;
  const evidence = { kind: 'note-verbale', on: '2026-11-02', reference: 'NV/2026/117' } as const;
  const asked = { ...first, organisationId: state.id, role: 'focal_point', evidence } as const;
  const invited = await invite(people.broker, asked, NOW);
  const letter = { reference: 'PM/31/26', on: '2026-11-20' };
  const opened = await openRecovery(people.broker, { email: people.donor.person.email, letter }, NOW);
  const paths = {
    application: `/applications/${id}`,
    invitation: `/invitations/${invited.ok ? invited.value.id : ''}`,
    recovery: `/recoveries/${opened.ok ? opened.value : ''}`,
  };
  const read = async (by: CastMember, lane: 'me' | 'others') =>
    (await readInbox(by, NOW)).records.filter((record) => record.lane === lane);
  const pathsOf = async (by: CastMember, lane: 'me' | 'others') =>
    (await read(by, lane)).map(({ path }) => path).sort();

  expect(await pathsOf(people.secondBroker, 'me')).toEqual(Object.values(paths).sort());
  expect(await pathsOf(people.administrator, 'me')).toEqual(Object.values(paths).sort());
  expect(await pathsOf(people.broker, 'me')).toEqual([paths.application]);
  expect(await pathsOf(people.broker, 'others')).toEqual([paths.invitation, paths.recovery].sort());
  expect(await pathsOf(people.donor, 'me')).not.toContain(paths.recovery);
  expect((await read(people.secondBroker, 'me'))[0]).toMatchObject({
    title: 'Quillon Academy',
    says: 'inbox.staff.application',
    since: '2026-11-26',
    by: '2026-12-10',
  });

  // Of who would let others in, and where, nobody has to guess from a name.
  const staff = { ...first, email: 'bo@office.example', name: 'Bo Second', role: 'administrator' } as const;
  const office = people.administrator.hat.organisation;
  expect((await invite(people.administrator, { ...staff, organisationId: office.id }, NOW)).ok).toBe(true);
  expect(await read(people.administrator, 'others')).toContainEqual(
    expect.objectContaining({
      title: `${isolated('Bo Second')} – ${isolated(office.name)}`,
      says: 'inbox.staff.invitation.staff',
    }),
  );
});
