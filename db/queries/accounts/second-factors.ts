import type { Tx } from '../../client.ts';

export type TotpFactor = { sealedSecret: Buffer; lastStep: number; addedAt: Date };

export async function findTotp(tx: Tx, personId: string): Promise<TotpFactor | undefined> {
  const row = await tx
    .selectFrom('totp_factors')
    .select(['sealed_secret', 'last_step', 'added_at'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row && { sealedSecret: row.sealed_secret, lastStep: Number(row.last_step), addedAt: row.added_at };
}

/** Whatever it is that can be asked for after a password: codes of a telephone, or a passkey. */
export async function hasSecondFactor(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('people')
    .select('id')
    .where('id', '=', personId)
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('totp_factors')
            .select('person_id')
            .whereRef('totp_factors.person_id', '=', 'people.id'),
        ),
        eb.exists(
          eb.selectFrom('passkeys').select('person_id').whereRef('passkeys.person_id', '=', 'people.id'),
        ),
      ]),
    )
    .executeTakeFirst();
  return row !== undefined;
}

/** Changes of somebody's factors come one after the other until the transaction ends: of two last ones, one stays. */
export async function lockFactors(tx: Tx, personId: string): Promise<void> {
  await tx.selectFrom('people').select('id').where('id', '=', personId).forNoKeyUpdate().execute();
}

/** A factor in the place of the one there was. */
export async function saveTotp(tx: Tx, personId: string, factor: TotpFactor): Promise<void> {
  const values = {
    sealed_secret: factor.sealedSecret,
    last_step: String(factor.lastStep),
    added_at: factor.addedAt,
  };
  await tx
    .insertInto('totp_factors')
    .values({ person_id: personId, ...values })
    .onConflict((conflict) => conflict.column('person_id').doUpdateSet(values))
    .execute();
}

/** Uses the code of a step; false when it, or a later one, was used before. Of two at once one wins. */
export async function useTotpStep(tx: Tx, personId: string, step: number): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('totp_factors')
    .set({ last_step: String(step) })
    .where('person_id', '=', personId)
    .where('last_step', '<', String(step))
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deleteTotp(tx: Tx, personId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('totp_factors')
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Printed codes in the place of those there were. */
export async function replaceRecoveryCodes(
  tx: Tx,
  personId: string,
  hashes: readonly string[],
  now: Date,
): Promise<void> {
  await tx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
  if (hashes.length === 0) return;
  await tx
    .insertInto('recovery_codes')
    .values(hashes.map((hash) => ({ code_hash: hash, person_id: personId, made_at: now, used_at: null })))
    .execute();
}

/** Uses a printed code; false when it is none of theirs, or was used. */
export async function useRecoveryCode(tx: Tx, personId: string, hash: string, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('recovery_codes')
    .set({ used_at: now })
    .where('person_id', '=', personId)
    .where('code_hash', '=', hash)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function countRecoveryCodes(tx: Tx, personId: string): Promise<number> {
  const row = await tx
    .selectFrom('recovery_codes')
    .select((eb) => eb.fn.countAll<string>().as('count'))
    .where('person_id', '=', personId)
    .where('used_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}

/** Every second factor somebody has: the telephone's codes, passkeys, and the printed codes. */
export async function forgetFactors(tx: Tx, personId: string): Promise<void> {
  await lockFactors(tx, personId);
  await deleteTotp(tx, personId);
  await tx.deleteFrom('passkeys').where('person_id', '=', personId).execute();
  await tx.deleteFrom('recovery_codes').where('person_id', '=', personId).execute();
}
