import { sql } from 'kysely';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { MailKind, MailValues } from '#app/domain/mail/mail-kind.ts';
import type { Notice } from '#app/domain/notices/notice.ts';
import type { Tx } from '../../client.ts';

export type WaitingMail = {
  id: string;
  kind: MailKind;
  email: string;
  language: UiLanguage;
  values: MailValues;
  createdAt: Date;
  /** With this one. */
  attempts: number;
};

export type NewMail = Pick<WaitingMail, 'kind' | 'email' | 'language' | 'values'> & { uselessAt?: Date };

/** Puts a letter into the box, and an entry into the inbox of whoever has the address; nobody learns here who that is. */
export async function insertMail(tx: Tx, mail: NewMail, notice: Notice, now: Date): Promise<void> {
  const [lane, byChoice] =
    notice === 'letter-only' ? [null, false] : [notice.lane, notice.letter === 'by-choice'];
  await sql`select app.notify(${mail.kind}, ${mail.email}, ${mail.language}, ${JSON.stringify(mail.values)}::jsonb,
    ${lane}, ${byChoice}, ${now}::timestamptz, ${mail.uselessAt ?? null}::timestamptz)`.execute(tx);
}

/** The letter that waits longest, now due again only at `until`; those of other workers are passed over. */
export async function claimMail(tx: Tx, now: Date, until: Date): Promise<WaitingMail | undefined> {
  return tx
    .updateTable('outbox')
    .set((eb) => ({ due_at: until, attempts: eb('attempts', '+', 1) }))
    .where('id', '=', (eb) =>
      eb
        .selectFrom('outbox')
        .select('id')
        .where('sent_at', 'is', null)
        .where('given_up_at', 'is', null)
        .where('due_at', '<=', now)
        .where((or) => or.or([or('useless_at', 'is', null), or('useless_at', '>', now)]))
        .orderBy('due_at')
        .orderBy('id')
        .limit(1)
        .forUpdate()
        .skipLocked(),
    )
    .returning(['id', 'kind', 'email', 'language', 'values', 'created_at as createdAt', 'attempts'])
    .executeTakeFirst();
}

export async function markSent(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('outbox').set({ sent_at: now, values: '{}' }).where('id', '=', id).execute();
}

export async function markGivenUp(tx: Tx, id: string, now: Date): Promise<void> {
  await tx.updateTable('outbox').set({ given_up_at: now, values: '{}' }).where('id', '=', id).execute();
}

export async function postpone(tx: Tx, id: string, dueAt: Date): Promise<void> {
  await tx.updateTable('outbox').set({ due_at: dueAt }).where('id', '=', id).execute();
}

/** Letters whose time is over before they could leave. */
export async function giveUpUseless(tx: Tx, now: Date): Promise<Pick<WaitingMail, 'id' | 'kind'>[]> {
  return tx
    .updateTable('outbox')
    .set({ given_up_at: now, values: '{}' })
    .where('sent_at', 'is', null)
    .where('given_up_at', 'is', null)
    .where('useless_at', '<=', now)
    .returning(['id', 'kind'])
    .execute();
}

/** What has left or was given up is forgotten after a while: addresses are not kept for nothing. */
export async function deleteEndedMail(tx: Tx, before: Date): Promise<void> {
  await tx
    .deleteFrom('outbox')
    .where((eb) => eb.or([eb('sent_at', '<', before), eb('given_up_at', '<', before)]))
    .execute();
}
