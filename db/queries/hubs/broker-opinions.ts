import type { OpinionTexts } from '#app/domain/hubs/opinion.ts';
import type { Tx } from '#db/client.ts';

/** What a broker wrote of a need where no hub covers its State. */
export type BrokerOpinion = { id: string; texts: OpinionTexts; givenAt: Date };

/** Newest first; for brokers and the State, and empty for anybody else. */
export async function listBrokerOpinions(tx: Tx, needId: string): Promise<BrokerOpinion[]> {
  const rows = await tx
    .selectFrom('broker_opinions')
    .select(['id', 'texts', 'given_at'])
    .where('need_id', '=', needId)
    .orderBy('given_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(({ id, texts, given_at: givenAt }) => ({ id, texts, givenAt }));
}

export async function insertBrokerOpinion(
  tx: Tx,
  { needId, texts, by }: { needId: string; texts: OpinionTexts; by: string },
  now: Date,
): Promise<void> {
  await tx
    .insertInto('broker_opinions')
    .values({ need_id: needId, texts: JSON.stringify(texts), given_by: by, given_at: now })
    .execute();
}
