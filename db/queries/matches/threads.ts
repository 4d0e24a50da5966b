import { sql } from 'kysely';
import type { Role } from '#app/domain/accounts/role.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Means, Presence, PresenceAct } from '#app/domain/matches/thread.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export const MESSAGES_A_PAGE = 20;

/** What was said elsewhere: how, on which day, and whose words they are. */
export type Elsewhere = { means: Means; on: Day; by: string };
export type Message = {
  id: string;
  n: number;
  text: string;
  textLanguage: string;
  at: Date;
  personId: string;
  person?: string;
  onBehalfOf?: string;
  role: Role;
  organisation?: string;
  elsewhere?: { means: Means; on: Day; by?: string; byWriter: boolean };
  withBroker: boolean;
};

/** Whether this actor reads the thread of a match that was introduced: a side's people as the policies say, brokers always. */
export async function mayReadThread(tx: Tx, matchId: string): Promise<boolean> {
  const { rows } = await sql<{ may: boolean }>`
    select ${matchId}::uuid in (select app.threads_of_mine()) or (app.is_role('broker') and exists (
      select from matches m where m.id = ${matchId}::uuid and m.introduced_at is not null)) as may`.execute(
    tx,
  );
  return rows[0]?.may ?? false;
}

/** Without `returning`: whoever writes reads it on the next page. */
export async function insertMessage(
  tx: Tx,
  by: ActingPerson,
  message: { id?: string; matchId: string; text: string; textLanguage: string; elsewhere?: Elsewhere },
  now: Date,
): Promise<void> {
  const { id, matchId, text, textLanguage, elsewhere } = message;
  await tx
    .insertInto('match_messages')
    .values({
      ...(id && { id }),
      match_id: matchId,
      action: elsewhere ? 'log-exchange' : 'write-message',
      text,
      text_language: textLanguage,
      means: elsewhere?.means ?? null,
      said_on: elsewhere?.on ?? null,
      said_by: elsewhere?.by ?? null,
      person_id: by.personId,
      role: by.role as 'donor' | 'focal_point' | 'broker',
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

/** A page of a thread, newest first, and one more where another page follows; `before` is the last one seen. */
export async function listMessages(tx: Tx, matchId: string, before?: number): Promise<Message[]> {
  let query = tx
    .selectFrom('match_messages as w')
    .select([
      'w.id',
      'w.n',
      'w.text',
      'w.text_language',
      'w.at',
      'w.person_id',
      'w.role',
      'w.means',
      'w.said_on',
    ])
    .select(['w.said_by', 'w.with_broker'])
    .select(
      sql<string | null>`app.thread_organisation(w.match_id, w.organisation_id, w.at)`.as('organisation'),
    )
    .select([
      // Names through the match: after an introduction each side may know who speaks for the other.
      sql<string | null>`app.thread_actor(w.match_id, w.person_id)`.as('person'),
      sql<string | null>`app.thread_actor(w.match_id, w.on_behalf_of)`.as('on_behalf_of'),
      sql<string | null>`app.thread_actor(w.match_id, w.said_by)`.as('speaker'),
    ])
    .where('w.match_id', '=', matchId)
    .orderBy('w.n', 'desc')
    .limit(MESSAGES_A_PAGE + 1);
  if (before !== undefined) query = query.where('w.n', '<', before);
  const rows = await query.execute();
  return rows.map((row) => ({
    id: row.id,
    n: row.n,
    text: row.text,
    textLanguage: row.text_language,
    at: row.at,
    personId: row.person_id,
    person: row.person ?? undefined,
    onBehalfOf: row.on_behalf_of ?? undefined,
    role: row.role,
    organisation: row.organisation ?? undefined,
    withBroker: row.with_broker,
    ...(row.means &&
      row.said_on && {
        elsewhere: {
          means: row.means,
          on: row.said_on,
          by: row.speaker ?? undefined,
          byWriter: row.said_by === row.person_id,
        },
      }),
  }));
}

/** What the sides said about the brokers, oldest first. */
export async function listPresences(tx: Tx, matchId: string): Promise<Presence[]> {
  return tx
    .selectFrom('match_presences')
    .select(['party', 'action'])
    .where('match_id', '=', matchId)
    .orderBy('id')
    .execute();
}

export async function insertPresence(
  tx: Tx,
  by: ActingPerson,
  presence: { matchId: string; party: Party; action: PresenceAct },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('match_presences')
    .values({
      match_id: presence.matchId,
      action: presence.action,
      party: presence.party,
      person_id: by.personId,
      role: by.role as 'donor' | 'focal_point',
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

export type ThreadPerson = { id: string; name: string; role: Role; organisation?: string };

/** Those whose words can be written down in a thread, by name. */
export async function listThreadPeople(tx: Tx, matchId: string): Promise<ThreadPerson[]> {
  const { rows } = await sql<{ id: string; name: string; role: Role; organisation: string | null }>`
    select person_id as id, name, role, organisation from app.thread_people(${matchId}::uuid) order by name, id`.execute(
    tx,
  );
  return rows.map(({ organisation, ...row }) => ({ ...row, ...(organisation && { organisation }) }));
}

export type ThreadReader = { personId: string; name: string; readN: number; readAt: Date };

/** How far each has read, the first to read first. */
export async function listThreadReaders(tx: Tx, matchId: string): Promise<ThreadReader[]> {
  const { rows } = await sql<{ person_id: string; name: string; read_n: number; read_at: Date }>`
    select * from app.thread_readers(${matchId}::uuid)`.execute(tx);
  return rows.map((row) => ({
    personId: row.person_id,
    name: row.name,
    readN: row.read_n,
    readAt: row.read_at,
  }));
}

/** How far this person has read; the number of the last message, 0 before the first. */
export async function findRead(tx: Tx, personId: string, matchId: string): Promise<number> {
  const row = await tx
    .selectFrom('match_thread_readers')
    .select('read_n')
    .where('match_id', '=', matchId)
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.read_n ?? 0;
}

/** This person has read up to that message; a letter may tell them of the next. */
export async function markRead(tx: Tx, matchId: string, upTo: number, now: Date): Promise<void> {
  await sql`select app.read_thread(${matchId}::uuid, ${upTo}::integer, ${now}::timestamptz)`.execute(tx);
}

/** Messages of others that this person has not read, by match; none where there are none. */
export async function countUnread(
  tx: Tx,
  personId: string,
  matchIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (matchIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('match_messages as w')
    .leftJoin('match_thread_readers as r', (join) =>
      join.onRef('r.match_id', '=', 'w.match_id').on('r.person_id', '=', personId),
    )
    .select(['w.match_id', sql<number>`count(*)::int`.as('count')])
    .where('w.match_id', 'in', matchIds)
    .where('w.person_id', '<>', personId)
    .where(sql<boolean>`w.n > coalesce(r.read_n, 0)`)
    .groupBy('w.match_id')
    .execute();
  return new Map(rows.map((row) => [row.match_id, row.count]));
}

/** Addresses for a letter that a message waits, of those who have none yet that they did not follow. For its writer. */
export async function takeToldOfMessage(
  tx: Tx,
  matchId: string,
  now: Date,
): Promise<{ email: string; language: UiLanguage }[]> {
  const { rows } = await sql<{ email: string; language: UiLanguage }>`
    select email, language from app.told_of_message(${matchId}::uuid, ${now}::timestamptz)`.execute(tx);
  return rows;
}
