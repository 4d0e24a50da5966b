import { sql } from 'kysely';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import type { Lane } from '#app/domain/notices/notice.ts';
import type { Tx } from '#db/client.ts';

export type InboxEntry = {
  id: string;
  kind: MailKind;
  lane: Lane;
  /** Without the language. */
  path?: string;
  at: Date;
  until?: Date;
  settledAt?: Date;
};

const SHOWN = 200;

/** A reader's own, newest first: as many as anybody would read. */
export async function listInbox(tx: Tx, personId: string): Promise<InboxEntry[]> {
  const rows = await tx
    .selectFrom('inbox_entries')
    .select(['id', 'kind', 'lane', 'path', 'at', 'until', 'settled_at'])
    .where('person_id', '=', personId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    lane: row.lane,
    path: row.path ?? undefined,
    at: row.at,
    until: row.until ?? undefined,
    settledAt: row.settled_at ?? undefined,
  }));
}

/** Marks one of the reader's own as dealt with. False where there is no such entry that still asks for something. */
export async function settleEntry(tx: Tx, id: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('inbox_entries')
    .set({ settled_at: now })
    .where('id', '=', id)
    .where('settled_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * What somebody was asked has been done, by them.
 *
 * @param path of one record, without the language; all of that kind where absent
 */
export async function settleOwn(
  tx: Tx,
  personId: string,
  kind: MailKind,
  now: Date,
  path?: string,
): Promise<void> {
  let asked = tx
    .updateTable('inbox_entries')
    .set({ settled_at: now })
    .where('person_id', '=', personId)
    .where('kind', '=', kind)
    .where('settled_at', 'is', null);
  if (path) asked = asked.where('path', '=', path);
  await asked.execute();
}

/**
 * What several people were asked about one record has been done by one of them.
 *
 * @param path as their letters had it, without the language
 */
export async function settleForAll(tx: Tx, kind: MailKind, path: string, now: Date): Promise<void> {
  await sql`select app.settle_inbox(${kind}, ${path}, ${now}::timestamptz)`.execute(tx);
}
