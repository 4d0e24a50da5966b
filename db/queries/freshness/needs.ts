import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import type { Tx } from '#db/client.ts';

export type NeedToConfirm = {
  id: string;
  confirmedAt: Date;
  /** Somebody was introduced, and neither side has left. */
  engaged: boolean;
  /** Absent where nobody acts for its State any more. */
  to?: { email: string; language: UiLanguage };
};

/** As the worker: needs confirmed last before a moment, once for each person who answers for one. */
export async function listNeedsToConfirm(tx: Tx, before: Date): Promise<NeedToConfirm[]> {
  const { rows } = await sql<{
    id: string;
    confirmedAt: Date;
    engaged: boolean;
    email: string | null;
    language: UiLanguage;
  }>`select need_id as id, confirmed_at as "confirmedAt", engaged, email, language
    from app.needs_to_confirm(${before}::timestamptz)`.execute(tx);
  return rows.map(({ email, language, ...need }) => ({ ...need, ...(email && { to: { email, language } }) }));
}

/** Its status, locked; undefined where somebody is at it, or it moved on. */
export async function lockNeedAtClock(tx: Tx, id: string): Promise<NeedStatus | undefined> {
  const row = await tx
    .selectFrom('needs')
    .select('status')
    .where('id', '=', id)
    .where('status', 'in', ['validated', 'circulating', 'shortlisting'])
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
  return row?.status;
}

/** Nobody finds the need any more; whoever had a match keeps the view it had. */
export async function expireNeedAtClock(tx: Tx, id: string, from: NeedStatus, now: Date): Promise<void> {
  await tx
    .updateTable('needs')
    .set({ status: 'expired', updated_at: now, revision: sql<number>`revision + 1` })
    .where('id', '=', id)
    .execute();
  await tx.updateTable('need_views').set({ circulating: false }).where('need_id', '=', id).execute();
  await tx
    .insertInto('need_events')
    .values({
      need_id: id,
      action: 'expire',
      from_status: from,
      to_status: 'expired',
      role: 'platform',
      at: now,
    })
    .execute();
}
