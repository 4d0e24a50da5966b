import type { ScoredCriterion } from '#app/domain/matches/score.ts';
import type { Tx } from '#db/client.ts';

/** Why a match was proposed, as it stood then: points, reasons and the versions they were made with. */
export type Suggestion = {
  points: number;
  criteria: ScoredCriterion[];
  weightsVersion: string;
  catalogueVersion: number;
  madeAt: Date;
};

/** For brokers and the State: it is made from the whole need, so no donor reads it. */
export async function findSuggestion(tx: Tx, matchId: string): Promise<Suggestion | undefined> {
  const row = await tx
    .selectFrom('match_suggestions')
    .select(['points', 'criteria', 'weights_version', 'catalogue_version', 'made_at'])
    .where('match_id', '=', matchId)
    .executeTakeFirst();
  return (
    row && {
      points: Number(row.points),
      criteria: row.criteria as ScoredCriterion[],
      weightsVersion: row.weights_version,
      catalogueVersion: Number(row.catalogue_version),
      madeAt: row.made_at,
    }
  );
}

export async function insertSuggestion(tx: Tx, matchId: string, suggestion: Suggestion): Promise<void> {
  await tx
    .insertInto('match_suggestions')
    .values({
      match_id: matchId,
      points: String(suggestion.points),
      criteria: JSON.stringify(suggestion.criteria),
      weights_version: suggestion.weightsVersion,
      catalogue_version: String(suggestion.catalogueVersion),
      made_at: suggestion.madeAt,
    })
    .execute();
}
