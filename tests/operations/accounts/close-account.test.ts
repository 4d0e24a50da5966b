import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CLOSED_NAME } from '#app/domain/accounts/closed-account.ts';
import { findSignedIn } from '#app/auth/sessions.ts';
import { changeProfile } from '#app/operations/accounts/change-profile.ts';
import { closeAccount } from '#app/operations/accounts/close-account.ts';
import { enablePerson } from '#app/operations/accounts/enable-person.ts';
import { queueMail } from '#app/operations/mail/queue-mail.ts';
import { signIn } from '#app/operations/accounts/sign-in.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { confirmInvitation } from '#app/operations/accounts/invitations/confirm-invitation.ts';
import { invite } from '#app/operations/accounts/invitations/invite.ts';
import { translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { findInvitation } from '#db/queries/accounts/invitations.ts';
import { listActs } from '#db/queries/audit/acts.ts';
import { DEMONSTRATION_PASSWORD } from '#db/seeds/demonstration/password.ts';
import { addMember, cast, type Cast, type CastMember } from '#tests/support/cast.ts';
import { testDatabase, type TestDatabase } from '#tests/support/database.ts';

const now = new Date();
let database: TestDatabase;
let people: Cast;
beforeAll(async () => {
  database = await testDatabase();
  people = await cast(database);
});
afterAll(() => database.drop());

const close = (who: CastMember) => closeAccount(who, new Date());
const attempt = (email: string) =>
  signIn({ email, password: DEMONSTRATION_PASSWORD, address: '192.0.2.7', userAgent: '' }, new Date());
/** Each table and column of text, or of what can hold text, in which the words stand. */
async function placesOf(words: string): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_schema not in ('pg_catalog', 'information_schema') and table_type = 'BASE TABLE'`.execute(
    database.owner,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hits =
      await sql`select from ${sql.raw(name)} t where position(lower(${words}) in lower(t::text)) > 0`.execute(
        database.owner,
      );
    if (hits.rows.length > 0) found.push(name);
  }
  return found;
}

describe('a closed account', () => {
  test('leaves no name, no post and no address in any table, and nothing that lets anybody in', async () => {
    const who = await addMember(database, {
      name: 'Xenia Quillfeather',
      role: 'donor',
      organisation: people.donor.hat.organisation,
      email: 'xenia@quillfeather.example',
    });
    const { id, email } = who.person;
    await database.owner
      .updateTable('people')
      .set({ post: 'Keeper of quills' })
      .where('id', '=', id)
      .execute();
    const letter = { kind: 'password-changed', to: { email: email.toUpperCase(), language: 'en' } } as const;
    await withActor({ kind: 'auth' }, (tx) => queueMail(tx, letter, now));
    await sql`insert into absences values (${id}::uuid, current_date, current_date, ${people.donor.person.id}::uuid)`.execute(
      database.owner,
    );
    await sql`insert into email_changes (confirm_hash, undo_hash, person_id, old_email, new_email, asked_at, confirm_until, confirmed_at, undo_until)
      values (repeat('a', 64), repeat('b', 64), ${id}::uuid, 'before@quillfeather.example', ${email}, now(), now(), now(), now())`.execute(
      database.owner,
    );
    await sql`insert into invitations (email, name, post, language, organisation_id, role, needs_second, invited_by, invited_at, accepted_at, membership_id)
      values ('before@quillfeather.example', ${who.person.name}, 'Keeper of quills', 'en', ${who.hat.organisation.id}::uuid, 'donor', false,
        ${people.broker.person.id}::uuid, now(), now(), ${who.hat.membershipId}::uuid)`.execute(
      database.owner,
    );
    expect(await placesOf('quillfeather')).toContain('public.invitations');

    expect(await close(who)).toEqual({ ok: true, value: undefined });
    expect(await findSignedIn(who.token, new Date())).toBeUndefined();
    // The last letter, and nothing else.
    expect(await placesOf('quillfeather')).toEqual(['public.outbox']);
    const letters = await database.owner.selectFrom('outbox').select(['kind', 'email']).execute();
    expect(letters).toEqual([{ kind: 'account-closed', email }]);
    await database.owner.deleteFrom('outbox').execute();
    expect(await placesOf('quillfeather')).toEqual([]);
    expect(await placesOf('Keeper of quills')).toEqual([]);
    const row = await database.owner
      .selectFrom('people')
      .selectAll()
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(row).toMatchObject({ name: CLOSED_NAME, post: '' });
    expect(row.email).toMatch(/^closed-[0-9a-f]{24}@invalid$/);
    const event = await database.owner
      .selectFrom('security_events')
      .select('kind')
      .where('person_id', '=', id)
      .orderBy('id', 'desc')
      .executeTakeFirst();
    expect(event?.kind).toBe('account-closed');
    for (const table of ['credentials', 'sessions', 'email_changes', 'absences'] as const)
      expect(
        await database.owner.selectFrom(table).select('person_id').where('person_id', '=', id).execute(),
      ).toEqual([]);

    // As an address that nobody ever had; and it is free for somebody who is invited with it.
    expect(await attempt(email)).toEqual(await attempt('nobody@quillfeather.example'));
    const again = await addMember(database, {
      name: 'Xenia',
      role: 'donor',
      organisation: who.hat.organisation,
      email,
    });
    expect((await attempt(again.person.email)).ok).toBe(true);
    expect(await enablePerson(people.administrator, id, new Date())).toEqual({
      ok: false,
      reason: 'not-now',
    });
  });

  test('stays open while they answer for records, and is closed once those are handed over', async () => {
    const who = await addMember(database, {
      name: 'Otto Offerer',
      role: 'donor',
      organisation: people.donor.hat.organisation,
    });
    await sql`insert into offers (id, organisation_id, author_id, reference, text_language, title)
      values (gen_random_uuid(), ${who.hat.organisation.id}::uuid, ${who.person.id}::uuid, 'O-AAAAAA', 'en', 'An offer')`.execute(
      database.owner,
    );
    expect(await close(who)).toEqual({ ok: false, reason: 'hand-over-first' });
    expect(await findSignedIn(who.token, new Date())).toBeDefined();
    await database.owner.updateTable('offers').set({ author_id: people.donor.person.id }).execute();
    expect((await close(who)).ok).toBe(true);
  });

  test('of staff leaves the name beside what was done in the office and nowhere else, and administrators are told', async () => {
    const join = (name: string) =>
      addMember(database, { name, role: 'broker', organisation: people.broker.hat.organisation });
    const [confirmer, idle] = [await join('Corin Confirmer'), await join('Ida Idle')];
    const evidence = { kind: 'note-verbale' as const, on: '2026-11-02', reference: 'NV/2026/118' };
    const organisationId = people.focalPoint.hat.organisation.id;
    const invited = await invite(
      people.broker,
      {
        ...{ email: 'lin@motulani.example', name: 'Lin', post: '', language: 'en', organisationId },
        ...{ role: 'focal_point', evidence },
      },
      now,
    );
    if (!invited.ok) throw new Error(invited.reason);
    const { id } = invited.value;
    expect((await confirmInvitation(confirmer, id, new Date())).ok).toBe(true);
    // Another name before one leaves does not stand for the one under which it was done.
    const renamed = await findSignedIn(confirmer.token, new Date());
    await changeProfile(renamed!, { name: 'Nobody Atall', post: '', language: 'en' }, new Date());
    for (const who of [confirmer, idle]) expect((await close(who)).ok).toBe(true);

    const { administrator } = people;
    const record = await withActor(actingPerson(administrator), (tx) => findInvitation(tx, id));
    const name = `${CLOSED_NAME}\u2060Nobody Atall`;
    expect(record?.confirmer).toBe(name);
    expect(translator('en').person(name)).toBe('\u2068Nobody Atall\u2069 (account closed)');
    const acts = await withActor(actingPerson(administrator), (tx) =>
      listActs(tx, 'administrator', { about: 'account' }, new Date()),
    );
    const who = (act: string) => acts.find((one) => one.act === act)?.person;
    expect([who('invitation-confirmed'), who('account-closed')]).toEqual([name, CLOSED_NAME]);
    expect(acts.find(({ act }) => act === 'profile-changed')?.changed).toEqual([
      { field: 'name', from: 'Corin Confirmer', to: 'Nobody Atall' },
    ]);
    expect(await placesOf('Corin Confirmer')).toEqual(['public.security_events']);
    expect((await placesOf('Nobody Atall')).sort()).toEqual(['public.people', 'public.security_events']);
    // Who left is asked for what they did in their office, and for nothing else that they did.
    const ofThem = (person: string, about?: 'account' | 'need' | 'refusal') =>
      withActor(actingPerson(administrator), (tx) =>
        listActs(
          tx,
          'administrator',
          { person, ...(about && { about }) },
          new Date(Date.now() + 2 * 86_400_000),
        ),
      );
    expect((await ofThem(confirmer.person.id)).map(({ act }) => act)).toEqual([
      'invitation-sent',
      'invitation-confirmed',
    ]);
    for (const about of ['need', 'refusal'] as const)
      expect(await ofThem(confirmer.person.id, about)).toEqual([]);
    expect(await ofThem(idle.person.id)).toEqual([]);
    // Whoever did nothing in the office leaves as anybody else.
    expect(await placesOf('Ida Idle')).toEqual([]);
    const told = await database.owner
      .selectFrom('inbox_entries')
      .select(['kind', 'path'])
      .where('person_id', '=', administrator.person.id)
      .where('kind', '=', 'staff-left')
      .orderBy('id')
      .execute();
    const page = (of: CastMember) => ({
      kind: 'staff-left',
      path: `/administration/people/${of.person.id}`,
    });
    expect(told).toEqual([page(confirmer), page(idle)]);
  });

  test('is refused to the last administrator, and to the last broker while work waits', async () => {
    expect(await close(people.administrator)).toEqual({ ok: false, reason: 'last-administrator' });
    await sql`update offers set status = 'submitted', submitted_at = now()`.execute(database.owner);
    expect((await close(people.secondBroker)).ok).toBe(true);
    expect(await close(people.broker)).toEqual({ ok: false, reason: 'last-able-person' });
    await database.owner.deleteFrom('offers').execute();
    expect((await close(people.broker)).ok).toBe(true);
    expect(await close(people.broker)).toEqual({ ok: false, reason: 'not-now' });
  });
});
