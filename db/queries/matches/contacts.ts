import { sql } from 'kysely';
import type { Contact } from '#app/domain/matches/match.ts';
import type { Tx } from '#db/client.ts';

/**
 * The contact of each yes, as the other side will reach them: for the broker who introduces them. Of a pooled need each
 * State that said yes has its own.
 */
export async function listContactsToRelease(
  tx: Tx,
  matchId: string,
): Promise<(Contact & { personId: string })[]> {
  const rows = await tx
    .selectFrom('match_answers as a')
    .innerJoin('people as p', 'p.id', 'a.contact_id')
    .innerJoin('organisations as o', 'o.id', 'a.organisation_id')
    .select(['a.party', 'p.id as person_id', 'p.name', 'p.post', 'p.email'])
    .select(['o.name as organisation_name', 'o.state_code'])
    .where('a.match_id', '=', matchId)
    .where('a.answer', '=', 'yes')
    .orderBy('a.party')
    .execute();
  const states = await tx
    .selectFrom('pool_words as w')
    .innerJoin('pool_members as m', 'm.id', 'w.member_id')
    .innerJoin('people as p', 'p.id', 'w.contact_id')
    .innerJoin('organisations as o', 'o.id', 'm.organisation_id')
    .select([sql<'recipient'>`'recipient'`.as('party'), 'p.id as person_id', 'p.name', 'p.post', 'p.email'])
    .select(['o.name as organisation_name', 'o.state_code'])
    .where('w.match_id', '=', matchId)
    .where('w.word', '=', 'yes')
    .where('m.left_at', 'is', null)
    .orderBy('o.state_code')
    .execute();
  const given = states.length > 0 ? [...rows.filter(({ party }) => party === 'donor'), ...states] : rows;
  return given.map((row) => ({ ...contactOf(row), personId: row.person_id }));
}

/** Copies them into the match: from now on the two sides read each other's. */
export async function insertContacts(
  tx: Tx,
  matchId: string,
  contacts: readonly (Contact & { personId: string })[],
  now: Date,
): Promise<void> {
  const rows = contacts.map((contact) => ({
    match_id: matchId,
    party: contact.party,
    person_id: contact.personId,
    name: contact.name,
    post: contact.post,
    email: contact.email,
    organisation_name: contact.organisation,
    state_code: contact.stateCode ?? null,
    released_at: now,
  }));
  await tx.insertInto('match_contacts').values(rows).execute();
}

/** Whom the introduction released, or who took over since; nothing before it. */
export async function listContacts(tx: Tx, matchId: string): Promise<(Contact & { releasedAt: Date })[]> {
  const rows = await tx
    .selectFrom('match_contacts')
    .select(['party', 'name', 'post', 'email', 'organisation_name', 'state_code', 'released_at'])
    .where('match_id', '=', matchId)
    .where('replaced_at', 'is', null)
    .orderBy('party')
    .execute();
  return rows.map((row) => ({ ...contactOf(row), releasedAt: row.released_at }));
}

function contactOf(
  row: Omit<Contact, 'organisation' | 'stateCode' | 'releasedAt'> & {
    organisation_name: string;
    state_code: string | null;
    released_at?: Date;
  },
): Contact {
  return {
    party: row.party,
    name: row.name,
    post: row.post,
    email: row.email,
    organisation: row.organisation_name,
    stateCode: row.state_code ?? undefined,
    releasedAt: row.released_at,
  };
}
