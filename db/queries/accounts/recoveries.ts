import type { RecoveryFacts } from '#app/domain/accounts/recovery.ts';
import type { Day } from '#app/domain/codes/day.ts';
import type { UiLanguage } from '#app/domain/codes/languages.ts';
import type { Tx } from '../../client.ts';

export type Letter = { on: Day; reference: string };

/** Undefined when somebody is already helping this person. */
export async function insertRecovery(
  tx: Tx,
  { personId, letter }: { personId: string; letter: Letter },
  by: { personId: string; at: Date },
): Promise<string | undefined> {
  const row = await tx
    .insertInto('recoveries')
    .values({
      person_id: personId,
      letter_reference: letter.reference,
      letter_on: letter.on,
      opened_by: by.personId,
      opened_at: by.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id;
}

export type RecoveryRow = RecoveryFacts & {
  id: string;
  person: { id: string; name: string; email: string; language: UiLanguage };
  letter: Letter;
  opener: string;
  openedAt: Date;
  confirmer?: string;
  closer?: string;
  closeReason?: string;
};

export async function findRecovery(
  tx: Tx,
  id: string,
  { lock = false } = {},
): Promise<RecoveryRow | undefined> {
  const row = await recoveries(tx)
    .where('r.id', '=', id)
    .$if(lock, (query) => query.forUpdate('r'))
    .executeTakeFirst();
  return row && recoveryOf(row);
}

/** Those that go on, the longest waiting first. */
export async function listPendingRecoveries(tx: Tx): Promise<RecoveryRow[]> {
  const rows = await recoveries(tx)
    .where('r.used_at', 'is', null)
    .where('r.closed_at', 'is', null)
    .orderBy('r.opened_at')
    .orderBy('r.id')
    .execute();
  return rows.map(recoveryOf);
}

export async function saveRecoveryConfirmation(
  tx: Tx,
  id: string,
  link: { tokenHash: string; expiresAt: Date },
  by: { personId: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('recoveries')
    .set({
      confirmed_by: by.personId,
      confirmed_at: by.at,
      token_hash: link.tokenHash,
      expires_at: link.expiresAt,
    })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

export async function saveRecoveryClosure(
  tx: Tx,
  id: string,
  by: { personId: string; reason: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('recoveries')
    .set({ closed_by: by.personId, closed_at: by.at, close_reason: by.reason })
    .where('id', '=', id)
    .executeTakeFirstOrThrow();
}

/** The recovery of a link that works at `now`. */
export async function findOpenRecovery(
  tx: Tx,
  tokenHash: string,
  now: Date,
  { lock = false } = {},
): Promise<RecoveryRow | undefined> {
  const row = await recoveries(tx)
    .where('r.token_hash', '=', tokenHash)
    .where('r.expires_at', '>', now)
    .where('r.used_at', 'is', null)
    .where('r.closed_at', 'is', null)
    .where('p.disabled_at', 'is', null)
    // Of two who stop sign-in and of two who help back, the later word counts.
    .where((eb) =>
      eb.or([
        eb('p.sign_in_stopped_at', 'is', null),
        eb('r.confirmed_at', '>=', eb.ref('p.sign_in_stopped_at')),
      ]),
    )
    .$if(lock, (query) => query.forUpdate('r'))
    .executeTakeFirst();
  return row && recoveryOf(row);
}

export async function saveRecoveryUse(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.updateTable('recoveries').set({ used_at: at }).where('id', '=', id).executeTakeFirstOrThrow();
}

function recoveries(tx: Tx) {
  return tx
    .selectFrom('recoveries as r')
    .innerJoin('people as p', 'p.id', 'r.person_id')
    .select(['r.id', 'r.person_id', 'r.letter_on', 'r.letter_reference', 'r.opened_by', 'r.opened_at'])
    .select(['r.confirmed_at', 'r.expires_at', 'r.used_at', 'r.closed_at', 'r.close_reason'])
    .select(['p.name', 'p.email', 'p.language'])
    .select((eb) => [
      eb.fn<string>('app.name_in_office', ['r.opened_by']).as('opener'),
      eb.fn<string | null>('app.name_in_office', ['r.confirmed_by']).as('confirmer'),
      eb.fn<string | null>('app.name_in_office', ['r.closed_by']).as('closer'),
    ]);
}

type Row = Awaited<ReturnType<ReturnType<typeof recoveries>['execute']>>[number];

function recoveryOf(row: Row): RecoveryRow {
  return {
    id: row.id,
    personId: row.person_id,
    person: { id: row.person_id, name: row.name, email: row.email, language: row.language },
    letter: { on: row.letter_on, reference: row.letter_reference },
    openedBy: row.opened_by,
    opener: row.opener,
    openedAt: row.opened_at,
    confirmer: row.confirmer ?? undefined,
    confirmedAt: row.confirmed_at ?? undefined,
    expiresAt: row.expires_at ?? undefined,
    usedAt: row.used_at ?? undefined,
    closer: row.closer ?? undefined,
    closedAt: row.closed_at ?? undefined,
    closeReason: row.close_reason ?? undefined,
  };
}
