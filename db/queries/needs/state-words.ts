import type { Tx } from '#db/client.ts';

/** Words by which others would know this delegation's State, beside those that everybody knows it by. */
export async function listStateWords(tx: Tx, organisationId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('state_words')
    .select('word')
    .where('organisation_id', '=', organisationId)
    .orderBy('word')
    .execute();
  return rows.map(({ word }) => word);
}

/** Puts these words in the place of those that were kept. */
export async function putStateWords(tx: Tx, organisationId: string, words: readonly string[]): Promise<void> {
  await tx.deleteFrom('state_words').where('organisation_id', '=', organisationId).execute();
  if (words.length > 0)
    await tx
      .insertInto('state_words')
      .values(words.map((word) => ({ organisation_id: organisationId, word })))
      .execute();
}
