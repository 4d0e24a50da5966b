import type { Kysely, Transaction } from 'kysely';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { openAsOwner } from './migrate.ts';
import type { HeldText } from './queries/needs/sealed-texts.ts';
import type { Database } from './schema/database.ts';

/** What a column holds, sealed anew; throws where it cannot be opened. */
export type Reseal = {
  factor: (sealed: Buffer, personId: string) => Buffer;
  provider: (sealed: Buffer, organisationId: string) => Buffer;
  text: (held: HeldText, needId: string) => Omit<HeldText, 'version'>;
  /** The link of a letter that waits. */
  link: (sealed: string, letter: { kind: MailKind; email: string; createdAt: Date }) => string;
  /** The key of a file, never the file. */
  file: (sealed: Buffer, fileId: string) => Buffer;
};

/**
 * Seals everything anew that the accounts' key seals, as the owner and in one transaction: all of it or nothing. Forms
 * that were kept for an hour are dropped. Returns how many values were sealed.
 */
export async function resealAll(ownerUrl: string, reseal: Reseal): Promise<number> {
  const db = openAsOwner(ownerUrl) as Kysely<Database>;
  try {
    return await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('parked_forms').execute();
      return (
        (await resealTexts(tx, reseal.text)) +
        (await resealFactors(tx, reseal.factor)) +
        (await resealProviders(tx, reseal.provider)) +
        (await resealLinks(tx, reseal.link)) +
        (await resealFileKeys(tx, reseal.file))
      );
    });
  } finally {
    await db.destroy();
  }
}

async function resealFactors(tx: Transaction<Database>, reseal: Reseal['factor']): Promise<number> {
  const rows = await tx
    .selectFrom('totp_factors')
    .select(['person_id', 'sealed_secret'])
    .forUpdate()
    .execute();
  for (const { person_id: id, sealed_secret: sealed } of rows)
    await tx
      .updateTable('totp_factors')
      .set({ sealed_secret: reseal(sealed, id) })
      .where('person_id', '=', id)
      .execute();
  return rows.length;
}

async function resealProviders(tx: Transaction<Database>, reseal: Reseal['provider']): Promise<number> {
  const rows = await tx
    .selectFrom('identity_providers')
    .select(['organisation_id', 'sealed_secret'])
    .forUpdate()
    .execute();
  for (const { organisation_id: id, sealed_secret: sealed } of rows)
    await tx
      .updateTable('identity_providers')
      .set({ sealed_secret: reseal(sealed, id) })
      .where('organisation_id', '=', id)
      .execute();
  return rows.length;
}

async function resealLinks(tx: Transaction<Database>, reseal: Reseal['link']): Promise<number> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'email', 'values', 'created_at as createdAt'])
    .forUpdate()
    .execute();
  let count = 0;
  for (const { id, values, ...letter } of rows) {
    if (values.sealedPath === undefined) continue;
    const anew = { ...values, sealedPath: reseal(values.sealedPath, letter) };
    await tx
      .updateTable('outbox')
      .set({ values: JSON.stringify(anew) })
      .where('id', '=', id)
      .execute();
    count += 1;
  }
  return count;
}

async function resealTexts(tx: Transaction<Database>, reseal: Reseal['text']): Promise<number> {
  const rows = await tx
    .selectFrom('sealed_texts')
    .select(['need_id', 'version', 'key_id', 'sealed'])
    .forUpdate()
    .execute();
  let count = 0;
  for (const { need_id: needId, version, key_id: keyId, sealed } of rows) {
    if (keyId === null || sealed === null) continue;
    const anew = reseal({ version, keyId, sealed }, needId);
    await tx
      .updateTable('sealed_texts')
      .set({ key_id: anew.keyId, sealed: anew.sealed })
      .where('need_id', '=', needId)
      .execute();
    count += 1;
  }
  return count;
}

/** Files of needs, and those in threads. */
async function resealFileKeys(tx: Transaction<Database>, reseal: Reseal['file']): Promise<number> {
  let count = 0;
  for (const table of ['need_files', 'match_files'] as const) {
    const rows = await tx
      .selectFrom(table)
      .select(['id', 'sealed_key'])
      .where('sealed_key', 'is not', null)
      .forUpdate()
      .execute();
    for (const { id, sealed_key: sealed } of rows)
      await tx
        .updateTable(table)
        .set({ sealed_key: reseal(sealed!, id) })
        .where('id', '=', id)
        .execute();
    count += rows.length;
  }
  return count;
}
