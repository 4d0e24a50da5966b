import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { EndReason } from '#app/domain/organisations/ending.ts';
import type { Tx } from '#db/client.ts';
import { holdNames } from './names.ts';

/** Holds these organisations and all they have open, in the order in which every act locks them, until the transaction ends. */
export async function lockOrganisations(tx: Tx, ids: readonly string[]): Promise<void> {
  await holdNames(tx);
  await sql`select app.lock_organisations(${[...ids]}::uuid[])`.execute(tx);
}

/**
 * How many act for an organisation, and whether others depend on what it has here: an open match, or what was handed in and
 * could still be published in its name. A draft or a returned record stands in nobody's way: only its own people could hand
 * it in, and they are gone. How many records there are, and of which kind, an administrator does not learn.
 */
export async function readStanding(tx: Tx, id: string): Promise<{ people: number; isDependedOn: boolean }> {
  const { rows } = await sql<{ people: number; isDependedOn: boolean }>`
    select people, is_depended_on as "isDependedOn" from app.organisation_standing(${id}::uuid)`.execute(tx);
  const [standing] = rows;
  if (!standing) throw new Error('Nothing was read.');
  return standing;
}

/** Whether an offer of one and a need of the other are in an open match. */
export async function areMatched(tx: Tx, one: string, other: string): Promise<boolean> {
  const { rows } = await sql<{ matched: boolean }>`
    select app.organisations_are_matched(${one}::uuid, ${other}::uuid) as matched`.execute(tx);
  return rows[0]?.matched ?? false;
}

/** How many notes in force one answers for, and whether one of the two signed a note on what the other gives. */
export async function findMergerOfNotes(
  tx: Tx,
  one: string,
  other: string,
  on: Day,
): Promise<{ notes: number; examined: boolean }> {
  const { rows } = await sql<{ notes: number; examined: boolean }>`
    select notes, examined from app.merger_of_notes(${one}::uuid, ${other}::uuid, ${on}::date)`.execute(tx);
  return rows[0] ?? { notes: 0, examined: true };
}

export type CurrentHat = {
  membershipId: string;
  role: Role;
  personId: string;
  name: string;
  email: string;
  language: UiLanguage;
  isDisabled: boolean;
  /** When somebody who handed over their post leaves; absent for those who stay. */
  leavesAt?: Date;
};

/** The hats somebody wears for an organisation at a moment, also those that end on a day ahead. */
export async function listHatsOf(tx: Tx, organisationId: string, at: Date): Promise<CurrentHat[]> {
  const rows = await tx
    .selectFrom('memberships as membership')
    .innerJoin('people as person', 'person.id', 'membership.person_id')
    .select(['membership.id as membershipId', 'membership.role', 'person.id as personId'])
    .select(['person.name', 'person.email', 'person.language', 'person.disabled_at', 'membership.ended_at'])
    .where('membership.organisation_id', '=', organisationId)
    .where((eb) => eb.or([eb('membership.ended_at', 'is', null), eb('membership.ended_at', '>', at)]))
    .orderBy('membership.id')
    .execute();
  return rows.map(({ disabled_at, ended_at, ...hat }) => ({
    ...hat,
    isDisabled: disabled_at !== null,
    leavesAt: ended_at ?? undefined,
  }));
}

/** False where it had ended before. */
export async function saveEnd(tx: Tx, id: string, reason: EndReason, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('organisations')
    .set({ ended_at: at, end_code: reason })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export type AskedMerger = { byId: string; by: string; at: Date };

/**
 * Whether this merger takes two administrators: it would give somebody what States entrusted to the other, or a place beside
 * others; and which of them asked for it, the last one last. For administrators.
 */
export async function findSecondOfMerger(
  tx: Tx,
  source: string,
  target: string,
  at: Date,
): Promise<{ needed: boolean; asked: AskedMerger[] }> {
  const { rows } = await sql<{ needed: boolean }>`
    select app.merger_needs_second(${source}::uuid, ${target}::uuid, ${at}::timestamptz) as needed`.execute(
    tx,
  );
  const asked = await sql<AskedMerger>`
    select asked_by as "byId", name as by, asked_at as at
    from app.merger_asked(${source}::uuid, ${target}::uuid, ${at}::timestamptz)`.execute(tx);
  return { needed: rows[0]?.needed ?? true, asked: asked.rows };
}

export type WaitingMerger = AskedMerger & {
  from: { id: string; name: string };
  into: { id: string; name: string };
};

/** The mergers that wait for another administrator than who asked, each asking once, the first asked first; for administrators. */
export async function listWaitingMergers(tx: Tx, at: Date): Promise<WaitingMerger[]> {
  const { rows } = await sql<
    AskedMerger & { fromId: string; fromName: string; intoId: string; intoName: string }
  >`
    select s.id as "fromId", s.name as "fromName", o.id as "intoId", o.name as "intoName",
      a.asked_by as "byId", a.name as by, a.asked_at as at
    from organisations s join organisations o on o.id <> s.id and o.ended_at is null
      cross join lateral app.merger_asked(s.id, o.id, ${at}::timestamptz) a
    where s.ended_at is null
      and s.id in (select e.organisation_id from security_events e where e.kind = 'merger-asked' and e.at > ${at}::timestamptz - interval '14 days')
      and o.id in (select e.organisation_id from security_events e where e.kind = 'merger-asked-into' and e.at > ${at}::timestamptz - interval '14 days')
    order by a.asked_at`.execute(tx);
  return rows.map(({ fromId, fromName, intoId, intoName, ...asked }) => ({
    ...asked,
    from: { id: fromId, name: fromName },
    into: { id: intoId, name: intoName },
  }));
}

/** Into which others an administrator asked to merge it, the first asked first; for administrators. */
export async function listMergersAsked(
  tx: Tx,
  source: string,
  at: Date,
): Promise<{ into: { id: string; name: string }; by: string; at: Date }[]> {
  const { rows } = await sql<{ id: string; into: string; by: string; at: Date }>`
    select o.id, o.name as into, a.name as by, a.asked_at as at
    from organisations o cross join lateral app.merger_asked(${source}::uuid, o.id, ${at}::timestamptz) a
    where o.ended_at is null and o.id in (select e.organisation_id from security_events e where e.kind = 'merger-asked-into' and e.at > ${at}::timestamptz - interval '14 days')
    order by a.asked_at`.execute(tx);
  return rows.map(({ id, into, ...asked }) => ({ into: { id, name: into }, ...asked }));
}

/**
 * Hands everything open on, gives its people their roles there, and ends the source; both must be held. Says who got which role:
 * whoever had it there already is not among them.
 */
export async function handOver(
  tx: Tx,
  source: string,
  target: string,
  at: Date,
): Promise<{ personId: string; role: Role }[]> {
  const { rows } = await sql<{ given_to: string; given_role: Role }>`
    select * from app.merge_organisations(${source}::uuid, ${target}::uuid, ${at}::timestamptz)`.execute(tx);
  return rows.map(({ given_to, given_role }) => ({ personId: given_to, role: given_role }));
}
