import { sql } from 'kysely';
import type { DeskAct, DeskRecord, DeskSubject } from '#app/domain/matches/desk-assignment.ts';
import type { ActingPerson } from '#db/actor.ts';
import type { Tx } from '#db/client.ts';

export type Broker = { id: string; name: string };

/** Everybody who can have an item, by name; for brokers. */
export async function listBrokers(tx: Tx): Promise<Broker[]> {
  const { rows } = await sql<Broker>`select person_id as id, name from app.list_brokers()`.execute(tx);
  return rows;
}

export type DeskRecordNamed = DeskRecord & {
  reference: string;
  title: string;
  textLanguage: string;
  owner?: { id: string; name: string };
};

/** Those of the given records that this broker reads, with whoever has each now, in the order of their references. */
export async function listDeskRecords(tx: Tx, records: readonly DeskRecord[]): Promise<DeskRecordNamed[]> {
  const { rows } = await sql<{
    subject: DeskSubject;
    id: string;
    reference: string;
    title: string;
    text_language: string;
    owner_id: string | null;
    owner: string | null;
  }>`
    with asked as (select a->>'subject' as subject, (a->>'id')::uuid as id
        from jsonb_array_elements(${JSON.stringify(records)}::jsonb) a),
    known as (
      select 'offer' as subject, o.id, o.reference, o.title, o.text_language from offers o
      union all select 'need', n.id, n.reference, n.title, n.text_language from needs n
      union all select 'match', m.id, m.reference, m.offer_title, m.offer_language from matches m)
    select k.*, w.owner_id, (select p.name from people p where p.id = w.owner_id) as owner
    from asked a join known k on k.subject = a.subject and k.id = a.id
      left join desk_owners w on w.subject = k.subject and w.subject_id = k.id
    order by k.reference`.execute(tx);
  return rows.map((row) => ({
    subject: row.subject,
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    owner: row.owner_id ? { id: row.owner_id, name: row.owner ?? '' } : undefined,
  }));
}

/** Who has a record on the desk; brokers alone read it. */
export async function findDeskOwner(tx: Tx, { subject, id }: DeskRecord): Promise<Broker | undefined> {
  return tx
    .selectFrom('desk_owners as w')
    .innerJoin('people as p', 'p.id', 'w.owner_id')
    .select(['p.id', 'p.name'])
    .where('w.subject', '=', subject)
    .where('w.subject_id', '=', id)
    .executeTakeFirst();
}

/** Until this transaction ends nobody else gives these to anybody: whoever comes second sees the first. */
export async function holdDesk(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('desk-owners'))`.execute(tx);
}

export type Given = { batch: string; line: string };

/** Somebody has it from now on, whoever had it before. */
export async function putOwner(
  tx: Tx,
  by: ActingPerson,
  { subject, id }: DeskRecord,
  ownerId: string,
  { batch, line }: Given,
  now: Date,
): Promise<void> {
  const given = { owner_id: ownerId, given_by: by.personId, line, batch, since: now };
  await tx
    .insertInto('desk_owners')
    .values({ subject, subject_id: id, ...given })
    .onConflict((conflict) => conflict.columns(['subject', 'subject_id']).doUpdateSet(given))
    .execute();
}

/** Nobody has it any more. */
export async function removeOwner(tx: Tx, { subject, id }: DeskRecord): Promise<void> {
  await tx.deleteFrom('desk_owners').where('subject', '=', subject).where('subject_id', '=', id).execute();
}

export async function recordDeskMove(
  tx: Tx,
  by: ActingPerson,
  move: DeskRecord & Given & { action: DeskAct; from?: string; to?: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('desk_moves')
    .values({
      batch: move.batch,
      action: move.action,
      subject: move.subject,
      subject_id: move.id,
      from_owner: move.from ?? null,
      to_owner: move.to ?? null,
      line: move.line,
      person_id: by.personId,
      role: by.role,
      organisation_id: by.organisationId,
      at: now,
    })
    .execute();
}

export type DeskMove = DeskRecord & { action: DeskAct; from?: string; to?: string; stands: boolean };

/** What this person did in one act, and of each whether it stands as that act left it. */
export async function listMovesOf(tx: Tx, by: ActingPerson, batch: string): Promise<DeskMove[]> {
  const rows = await tx
    .selectFrom('desk_moves as v')
    .leftJoin('desk_owners as w', (join) =>
      join.onRef('w.subject', '=', 'v.subject').onRef('w.subject_id', '=', 'v.subject_id'),
    )
    .select(['v.subject', 'v.subject_id', 'v.action', 'v.from_owner', 'v.to_owner', 'w.batch as now_batch'])
    .where('v.batch', '=', batch)
    .where('v.person_id', '=', by.personId)
    .where('v.action', '<>', 'undo-item')
    .orderBy('v.id')
    .execute();
  return rows.map((row) => ({
    subject: row.subject,
    id: row.subject_id,
    action: row.action,
    from: row.from_owner ?? undefined,
    to: row.to_owner ?? undefined,
    stands: row.to_owner === null ? row.now_batch === null : row.now_batch === batch,
  }));
}
