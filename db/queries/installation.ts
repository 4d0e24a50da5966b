import type { Tx } from '#db/client.ts';

/** Whether this database is for real data or for demonstration; undefined before its first start. */
export async function findInstallationMode(tx: Tx): Promise<'production' | 'demonstration' | undefined> {
  const row = await tx.selectFrom('installation').select('mode').executeTakeFirst();
  return row?.mode;
}
