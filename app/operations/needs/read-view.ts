import { dayOf } from '#app/domain/codes/day.ts';
import type { Tx } from '#db/client.ts';
import { findConfidence, recordViewReadings } from '#db/queries/needs/confidence.ts';
import { findDeepestView, type ServedView } from '#db/queries/needs/views.ts';

export type ReadView = {
  served?: ServedView;
  /** More is shared with them, once they said that they keep it confidential. */
  keepFirst: boolean;
};

/**
 * A need as far as its reader may see it today. A reading of what is restricted is recorded in the same transaction, so
 * the State knows of it before a word of it is sent (PA3).
 */
export async function readView(tx: Tx, needId: string, now: Date): Promise<ReadView> {
  const { given, kept } = await findConfidence(tx, needId);
  const served = await findDeepestView(tx, needId, dayOf(now));
  const audience = served?.view.audience;
  if (audience === 'parties' || audience === 'hub') await recordViewReadings(tx, [needId], audience, now);
  return { served, keepFirst: given && !kept };
}
