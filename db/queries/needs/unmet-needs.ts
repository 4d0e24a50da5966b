import { sql } from 'kysely';
import type { ThemeCode } from '#app/domain/codes/themes.ts';
import type { Unmet } from '#app/domain/needs/unmet.ts';
import type { Tx } from '#db/client.ts';

export type UnmetNeed = Unmet & {
  id: string;
  reference: string;
  title: string;
  textLanguage: string;
  stateCode: string;
  themes: ThemeCode[];
  recirculations: number;
  /** When its State last agreed to a circulation. */
  consentedAt?: Date;
};

/** No ledger is read further than this. */
const LEDGER_LIMIT = 200;

/** Needs that nobody met, the longest waiting first: for brokers. */
export async function listUnmetNeeds(tx: Tx): Promise<UnmetNeed[]> {
  const rows = await tx
    .selectFrom('needs as n')
    .select(['n.id', 'n.reference', 'n.title', 'n.text_language', 'n.state_code', 'n.themes'])
    .select(['n.unmet_code', 'n.unmet_next', 'n.unmet_at', 'n.recirculations'])
    .select(
      sql<Date | null>`(select max(c.at) from need_consents c where c.need_id = n.id)`.as('consented_at'),
    )
    .where('n.status', '=', 'unmet')
    .orderBy('n.unmet_at')
    .orderBy('n.id')
    .limit(LEDGER_LIMIT)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    reference: row.reference,
    title: row.title,
    textLanguage: row.text_language,
    stateCode: row.state_code,
    themes: row.themes,
    // A constraint keeps all three there while a need is unmet.
    code: row.unmet_code!,
    next: row.unmet_next!,
    at: row.unmet_at!,
    recirculations: row.recirculations,
    consentedAt: row.consented_at ?? undefined,
  }));
}
