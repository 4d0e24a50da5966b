import type { Kysely, Transaction } from 'kysely';
import type { MailKind } from '#app/domain/mail/mail-kind.ts';
import { openAsOwner } from './migrate.ts';
import type { HeldText } from './queries/needs/sealed-texts.ts';
import type { Database } from './schema/database.ts';

/** What a column holds, sealed anew; undefined leaves it as it is, an error everything. */
export type Reseal = {
  factor: (sealed: Buffer, personId: string) => Buffer | undefined;
  provider: (sealed: Buffer, organisationId: string) => Buffer | undefined;
  text: (held: HeldText, needId: string) => Omit<HeldText, 'version'> | undefined;
  /** The link of a letter that waits. */
  link: (sealed: string, letter: { kind: MailKind; email: string; createdAt: Date }) => string | undefined;
  /** The key of a file, never the file. */
  file: (sealed: Buffer, fileId: string) => Buffer | undefined;
};

/**
 * Seals everything anew that the accounts' key seals, as the owner and in one transaction: all of it or nothing. Forms
 * that were kept for an hour are dropped.
 */
export async function resealAll(ownerUrl: string, reseal: Reseal): Promise<void> {
  const db = openAsOwner(ownerUrl) as Kysely<Database>;
  try {
    await db.transaction().execute(async (tx) => {
      await tx.deleteFrom('parked_forms').execute();
      await resealTexts(tx, reseal.text);
      await resealFactors(tx, reseal.factor);
      await resealProviders(tx, reseal.provider);
      await resealLinks(tx, reseal.link);
      await resealFileKeys(tx, reseal.file);
    });
  } finally {
    await db.destroy();
  }
}

async function resealFactors(tx: Transaction<Database>, reseal: Reseal['factor']): Promise<void> {
  const rows = await tx
    .selectFrom('totp_factors')
    .select(['person_id', 'sealed_secret'])
    .forUpdate()
    .execute();
  for (const { person_id: id, sealed_secret: sealed } of rows) {
    const anew = reseal(sealed, id);
    if (anew)
      await tx.updateTable('totp_factors').set({ sealed_secret: anew }).where('person_id', '=', id).execute();
  }
}

async function resealProviders(tx: Transaction<Database>, reseal: Reseal['provider']): Promise<void> {
  const rows = await tx
    .selectFrom('identity_providers')
    .select(['organisation_id', 'sealed_secret'])
    .forUpdate()
    .execute();
  for (const { organisation_id: id, sealed_secret: sealed } of rows) {
    const anew = reseal(sealed, id);
    if (anew)
      await tx
        .updateTable('identity_providers')
        .set({ sealed_secret: anew })
        .where('organisation_id', '=', id)
        .execute();
  }
}

async function resealLinks(tx: Transaction<Database>, reseal: Reseal['link']): Promise<void> {
  const rows = await tx
    .selectFrom('outbox')
    .select(['id', 'kind', 'email', 'values', 'created_at as createdAt'])
    .forUpdate()
    .execute();
  for (const { id, values, ...letter } of rows) {
    const sealedPath = values.sealedPath === undefined ? undefined : reseal(values.sealedPath, letter);
    if (sealedPath === undefined) continue;
    await tx
      .updateTable('outbox')
      .set({ values: JSON.stringify({ ...values, sealedPath }) })
      .where('id', '=', id)
      .execute();
  }
}

async function resealTexts(tx: Transaction<Database>, reseal: Reseal['text']): Promise<void> {
  const rows = await tx
    .selectFrom('sealed_texts')
    .select(['need_id', 'version', 'key_id', 'sealed'])
    .forUpdate()
    .execute();
  for (const { need_id: needId, version, key_id: keyId, sealed } of rows) {
    if (keyId === null || sealed === null) continue;
    const anew = reseal({ version, keyId, sealed }, needId);
    if (!anew) continue;
    await tx
      .updateTable('sealed_texts')
      .set({ key_id: anew.keyId, sealed: anew.sealed })
      .where('need_id', '=', needId)
      .execute();
  }
}

/** Files of needs, and those in threads. */
async function resealFileKeys(tx: Transaction<Database>, reseal: Reseal['file']): Promise<void> {
  for (const table of ['need_files', 'match_files'] as const) {
    const rows = await tx
      .selectFrom(table)
      .select(['id', 'sealed_key'])
      .where('sealed_key', 'is not', null)
      .forUpdate()
      .execute();
    for (const { id, sealed_key: sealed } of rows) {
      const anew = reseal(sealed!, id);
      if (anew) await tx.updateTable(table).set({ sealed_key: anew }).where('id', '=', id).execute();
    }
  }
}
