import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import { nameKey } from '#app/domain/organisations/name-key.ts';
import type { Tx } from '#db/client.ts';

export type Profile = { name: string; post: string; language: UiLanguage };
export type PersonRow = Profile & {
  id: string;
  email: string;
  isDisabled: boolean;
  /** By the person themselves, for good: nothing of them is kept but what they did. */
  isClosed: boolean;
  /** Since when nobody signs in here, until a link made afterwards is used. */
  signInStoppedAt: Date | null;
};

export async function findPerson(tx: Tx, id: string): Promise<PersonRow | undefined> {
  const row = await tx
    .selectFrom('people')
    .select(['id', 'email', 'name', 'post', 'language', 'disabled_at', 'closed_at'])
    .select('sign_in_stopped_at as signInStoppedAt')
    .where('id', '=', id)
    .executeTakeFirst();
  if (!row) return undefined;
  const { disabled_at, closed_at, ...person } = row;
  return { ...person, isDisabled: disabled_at !== null, isClosed: closed_at !== null };
}

/** A new person; undefined when the address is taken. */
export async function insertPerson(
  tx: Tx,
  person: Profile & { email: string },
  at: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('people')
    .values({ ...person, disabled_at: null, created_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export async function saveProfile(
  tx: Tx,
  id: string,
  { name, post, language }: Partial<Profile>,
): Promise<void> {
  await tx.updateTable('people').set({ name, post, language }).where('id', '=', id).execute();
}

/** False when there is no such person, or they were so already. */
export async function saveDisabled(tx: Tx, id: string, disabledAt: Date | null): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('people')
    .set({ disabled_at: disabledAt })
    .where('id', '=', id)
    .where('disabled_at', disabledAt ? 'is' : 'is not', null)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Ends all that lets anybody into somebody's account; false when there was nothing to end. */
export async function stopSignInRow(tx: Tx, id: string, at: Date): Promise<boolean> {
  const { rows } = await sql<{ stopped: boolean }>`
    select app.stop_sign_in(${id}::uuid, ${at}::timestamptz) as stopped`.execute(tx);
  return rows[0]?.stopped ?? false;
}

/** They are back, as `tws_auth`: by a link, or by two members of staff. */
export async function letSignInAgain(tx: Tx, id: string): Promise<void> {
  await tx.updateTable('people').set({ sign_in_stopped_at: null }).where('id', '=', id).execute();
}

/** A new membership; undefined when the person has this role there already. */
export async function insertMembership(
  tx: Tx,
  membership: { personId: string; organisationId: string; role: Role },
  at: Date,
): Promise<string | undefined> {
  const row = await tx
    .insertInto('memberships')
    .values({
      person_id: membership.personId,
      organisation_id: membership.organisationId,
      role: membership.role,
      created_at: at,
      ended_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type EndedMembership = { role: Role; organisationId: string };

/** Ends it now, also one that was to end later. Undefined when the person has no such membership, or had it no longer. */
export async function endMembershipRow(
  tx: Tx,
  personId: string,
  id: string,
  at: Date,
): Promise<EndedMembership | undefined> {
  return tx
    .updateTable('memberships')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where((eb) => eb.or([eb('ended_at', 'is', null), eb('ended_at', '>', at)]))
    .returning(['role', 'organisation_id as organisationId'])
    .executeTakeFirst();
}

export type ListedPerson = {
  id: string;
  name: string;
  email: string;
  isDisabled: boolean;
  isClosed: boolean;
  isSignInStopped: boolean;
  /** False until the person has set a password. */
  hasArrived: boolean;
  hats: readonly { role: Role; organisation: string }[];
};

/**
 * People for an administrator, by name: all, or those whose name or email address holds the words, or who act for an
 * organisation whose name does, or did.
 *
 * @param most how many at most
 */
export async function listPeople(tx: Tx, search: string, most: number): Promise<ListedPerson[]> {
  const key = nameKey(search);
  let query = tx
    .selectFrom('people as person')
    .leftJoin('credentials as credential', 'credential.person_id', 'person.id')
    .select(['person.id', 'person.name', 'person.email', 'person.disabled_at', 'credential.changed_at'])
    .select(['person.sign_in_stopped_at', 'person.closed_at'])
    .select((eb) => eb.fn<string>('app.name_in_office', ['person.id']).as('shown'))
    .orderBy('person.name')
    .orderBy('person.id')
    .limit(most);
  if (key)
    query = query.where((eb) =>
      eb.or([
        sql<boolean>`position(${key} in app.name_key(coalesce(person.office_name, person.name))) > 0`,
        sql<boolean>`position(${search.trim().toLowerCase()} in lower(person.email)) > 0`,
        eb.exists(
          eb
            .selectFrom('memberships as m')
            .innerJoin('organisation_names as n', 'n.held_by', 'm.organisation_id')
            .select('m.id')
            .whereRef('m.person_id', '=', 'person.id')
            .where('m.ended_at', 'is', null)
            .where(sql<boolean>`position(${key} in n.key) > 0`),
        ),
      ]),
    );
  const people = await query.execute();
  if (people.length === 0) return [];
  const hats = await tx
    .selectFrom('memberships as membership')
    .innerJoin('organisations as organisation', 'organisation.id', 'membership.organisation_id')
    .select(['membership.person_id', 'membership.role', 'organisation.name'])
    .where('membership.ended_at', 'is', null)
    .where(
      'membership.person_id',
      'in',
      people.map(({ id }) => id),
    )
    .orderBy('organisation.name')
    .execute();
  return people.map(({ id, shown, email, disabled_at, closed_at, sign_in_stopped_at, changed_at }) => ({
    id,
    name: shown,
    email,
    isDisabled: disabled_at !== null,
    isClosed: closed_at !== null,
    isSignInStopped: sign_in_stopped_at !== null,
    hasArrived: changed_at !== null,
    hats: hats
      .filter((hat) => hat.person_id === id)
      .map((hat) => ({ role: hat.role, organisation: hat.name })),
  }));
}

/** Since when an account is disabled, by whom and why, for administrators; undefined where it is not, or nobody of staff did it. */
export async function findDisabling(
  tx: Tx,
  id: string,
): Promise<{ at: Date; by: string | undefined; reason: string | undefined } | undefined> {
  const { rows } = await sql<{ at: Date; by_name: string | null; reason: string | null }>`
    select at, by_name, reason from app.disabling_of(${id}::uuid)`.execute(tx);
  const [row] = rows;
  return row && { at: row.at, by: row.by_name ?? undefined, reason: row.reason ?? undefined };
}

export type PastHat = {
  membershipId: string;
  role: Role;
  organisation: { id: string; name: string };
  from: Date;
  until: Date;
};

/** The roles that somebody had and has no more, the last one first; for administrators. */
export async function listPastHats(tx: Tx, personId: string, now: Date): Promise<PastHat[]> {
  const rows = await tx
    .selectFrom('memberships as m')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select(['m.id as membershipId', 'm.role', 'm.created_at as from', 'm.ended_at as until'])
    .select(['o.id as organisationId', 'o.name as organisation'])
    .where('m.person_id', '=', personId)
    .where('m.ended_at', '<=', now)
    .orderBy('m.ended_at', 'desc')
    .orderBy('m.id')
    .limit(200)
    .execute();
  return rows.map(({ organisationId, organisation, until, ...hat }) => ({
    ...hat,
    until: until ?? now,
    organisation: { id: organisationId, name: organisation },
  }));
}

/** How somebody is named beside what they did as one of staff, also after they closed their account (`t.person`). */
export async function nameInOffice(tx: Tx, id: string): Promise<string> {
  const { rows } = await sql<{ name: string }>`select app.name_in_office(${id}::uuid) as name`.execute(tx);
  return rows[0]?.name ?? '';
}

/** The person of an address, whatever its capitals. */
export async function findPersonByEmail(tx: Tx, email: string): Promise<PersonRow | undefined> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where((eb) => eb(eb.fn<string>('lower', ['email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  return row && findPerson(tx, row.id);
}
