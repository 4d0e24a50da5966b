import { sql } from 'kysely';
import type { SomeDays } from '#app/domain/accounts/some-days.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { Tx } from '../../client.ts';

export type Absence = SomeDays & { colleagueId?: string };

/** Somebody's own out-of-office, unless its last day has passed. */
export async function findAbsence(tx: Tx, personId: string, today: Day): Promise<Absence | undefined> {
  const row = await tx
    .selectFrom('absences')
    .select(['first_on', 'last_on', 'colleague_id'])
    .where('person_id', '=', personId)
    .where('last_on', '>=', today)
    .executeTakeFirst();
  return row && { firstOn: row.first_on, lastOn: row.last_on, colleagueId: row.colleague_id ?? undefined };
}

/** One out-of-office a person: another one takes its place. */
export async function saveAbsence(tx: Tx, personId: string, absence: Absence): Promise<void> {
  const columns = {
    first_on: absence.firstOn,
    last_on: absence.lastOn,
    colleague_id: absence.colleagueId ?? null,
  };
  await tx
    .insertInto('absences')
    .values({ person_id: personId, ...columns })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(columns))
    .execute();
}

/** False when there was none. */
export async function deleteAbsence(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('absences')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

export type AwayContact = { party: Party; lastOn: Day; colleague?: { name: string; email: string } };

/** Which contacts of a match are away today, as far as this actor may see the contact. */
export async function listAwayContacts(tx: Tx, matchId: string, today: Day): Promise<AwayContact[]> {
  const { rows } = await sql<{
    party: Party;
    last_on: Day;
    colleague_name: string | null;
    colleague_email: string | null;
  }>`select * from app.away_contacts(${matchId}::uuid, ${today}::date)`.execute(tx);
  return rows.map(({ party, last_on, colleague_name, colleague_email }) => ({
    party,
    lastOn: last_on,
    colleague:
      colleague_name && colleague_email ? { name: colleague_name, email: colleague_email } : undefined,
  }));
}

/** For the brokers' desk: records whose contact is away today, and until when (the later of two sides). */
export async function listAwayOnDesk(tx: Tx, today: Day): Promise<ReadonlyMap<string, Day>> {
  const { rows } = await sql<{ id: string; last_on: Day }>`
    with away as (select person_id, last_on from absences where ${today}::date between first_on and last_on),
    contacts as (
      select id, author_id as person_id from offers where status in ('submitted', 'under-review')
      union all select id, author_id from needs where status in ('submitted', 'validated', 'circulating', 'partly-matched', 'shortlisting', 'matched', 'in-delivery', 'unmet')
      union all
      select m.id, coalesce(a.contact_id, case side.party when 'donor' then o.author_id else n.author_id end)
      from matches m join offers o on o.id = m.offer_id join needs n on n.id = m.need_id
      cross join (values ('donor'), ('recipient')) side (party)
      left join match_answers a on a.match_id = m.id and a.party = side.party
      where m.status in ('interest-declared', 'requested', 'proposed'))
    select contacts.id, max(away.last_on) as last_on from contacts join away using (person_id) group by contacts.id
  `.execute(tx);
  return new Map(rows.map(({ id, last_on }) => [id, last_on]));
}
