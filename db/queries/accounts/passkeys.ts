import type { Tx } from '../../client.ts';

export type Passkey = {
  id: string;
  personId: string;
  credentialId: string;
  publicKey: Buffer;
  transports: string[];
};

export type ListedPasskey = {
  id: string;
  credentialId: string;
  transports: string[];
  name: string;
  addedAt: Date;
  usedAt: Date | null;
};

/** A person's passkeys, the first added first. */
export async function listPasskeys(tx: Tx, personId: string): Promise<ListedPasskey[]> {
  return tx
    .selectFrom('passkeys')
    .select([
      'id',
      'credential_id as credentialId',
      'transports',
      'name',
      'added_at as addedAt',
      'used_at as usedAt',
    ])
    .where('person_id', '=', personId)
    .orderBy('added_at')
    .orderBy('id')
    .execute();
}

/**
 * Whose passkey this is; undefined also when they may not sign in. Where sign-in is stopped it counts only as the second
 * factor of somebody known already.
 */
export async function findPasskey(
  tx: Tx,
  credentialId: string,
  { isSecond }: { isSecond: boolean },
): Promise<Passkey | undefined> {
  return tx
    .selectFrom('passkeys as passkey')
    .innerJoin('people as person', 'person.id', 'passkey.person_id')
    .select([
      'passkey.id',
      'passkey.person_id as personId',
      'passkey.credential_id as credentialId',
      'passkey.public_key as publicKey',
      'passkey.transports',
    ])
    .where('passkey.credential_id', '=', credentialId)
    .where('person.disabled_at', 'is', null)
    .$if(!isSecond, (query) => query.where('person.sign_in_stopped_at', 'is', null))
    .executeTakeFirst();
}

/** False when the product has this credential already, whoever's it is. */
export async function insertPasskey(
  tx: Tx,
  passkey: Omit<Passkey, 'id'> & { counter: number; name: string; addedAt: Date },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('passkeys')
    .values({
      person_id: passkey.personId,
      credential_id: passkey.credentialId,
      public_key: passkey.publicKey,
      counter: String(passkey.counter),
      transports: passkey.transports,
      name: passkey.name,
      added_at: passkey.addedAt,
      used_at: null,
    })
    .onConflict((conflict) => conflict.column('credential_id').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/**
 * Marks a passkey as used; false when its device counted backwards or not at all. Devices that share a key do not
 * count: theirs stays 0.
 */
export async function usePasskey(tx: Tx, id: string, counter: number, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ counter: String(counter), used_at: now })
    .where('id', '=', id)
    .where((eb) =>
      eb.or([eb('counter', '<', String(counter)), eb.and([eb('counter', '=', '0'), eb.val(counter === 0)])]),
    )
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/** Only the person's own, as the two below. */
export async function renamePasskey(tx: Tx, personId: string, id: string, name: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('passkeys')
    .set({ name })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

export async function deletePasskey(tx: Tx, personId: string, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('passkeys')
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}

/** Uses a challenge up; false when it was answered before. Of two at once one wins. */
export async function takeChallenge(
  tx: Tx,
  challengeHash: string,
  expiresAt: Date,
  now: Date,
): Promise<boolean> {
  await tx.deleteFrom('answered_challenges').where('expires_at', '<=', now).execute();
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('answered_challenges')
    .values({ challenge_hash: challengeHash, expires_at: expiresAt })
    .onConflict((conflict) => conflict.column('challenge_hash').doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}
