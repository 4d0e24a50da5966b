import type { Tx } from '../../client.ts';

export type Credential = {
  personId: string;
  /** Whatever they know: the account is disabled, or sign-in is stopped. */
  isShut: boolean;
  passwordHash: string | null;
};

/** The account of an e-mail address, with what its password is checked against. */
export async function findCredential(tx: Tx, email: string): Promise<Credential | undefined> {
  const row = await tx
    .selectFrom('people as person')
    .leftJoin('credentials as credential', 'credential.person_id', 'person.id')
    .select(['person.id', 'person.disabled_at', 'person.sign_in_stopped_at', 'credential.password_hash'])
    .where((eb) => eb(eb.fn<string>('lower', ['person.email']), '=', email.toLowerCase()))
    .executeTakeFirst();
  if (!row) return undefined;
  const isShut = row.disabled_at !== null || row.sign_in_stopped_at !== null;
  return { personId: row.id, isShut, passwordHash: row.password_hash };
}

export async function findPasswordHash(tx: Tx, personId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('credentials')
    .select('password_hash')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row?.password_hash;
}

/** Whether this hash is still the person's, and stays so until the transaction ends. */
export async function keepPasswordHash(tx: Tx, personId: string, passwordHash: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credentials')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('password_hash', '=', passwordHash)
    .forShare()
    .executeTakeFirst();
  return row !== undefined;
}

export async function savePasswordHash(
  tx: Tx,
  personId: string,
  passwordHash: string,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('credentials')
    .values({ person_id: personId, password_hash: passwordHash, changed_at: at })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet({ password_hash: passwordHash, changed_at: at }),
    )
    .execute();
}

/** Somebody's first password; false, and nothing, where they have one: also one that is being set at this moment. */
export async function insertFirstPasswordHash(
  tx: Tx,
  personId: string,
  passwordHash: string,
  at: Date,
): Promise<boolean> {
  const row = await tx
    .insertInto('credentials')
    .values({ person_id: personId, password_hash: passwordHash, changed_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .returning('person_id')
    .executeTakeFirst();
  return row !== undefined;
}

/** The same password, hashed anew; nothing where it was changed meanwhile. When it was chosen stays. */
export async function replacePasswordHash(
  tx: Tx,
  personId: string,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx
    .updateTable('credentials')
    .set({ password_hash: to })
    .where('person_id', '=', personId)
    .where('password_hash', '=', from)
    .execute();
}

/** Whether somebody has set a password; also for administrators, who never see the hash. */
export async function hasCredential(tx: Tx, personId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('credentials')
    .select('person_id')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row !== undefined;
}
