import type { Wearing } from '#app/auth/viewer.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { listShares } from '#db/queries/pools/matches.ts';
import type { MatchPage } from './match-page.ts';

/** The way to the shares of the States, of a match that is for several, for whoever reads them. */
export async function shareActs(t: Translator, by: Wearing, matchId: string): Promise<MatchPage['acts']> {
  const [one] = await withActor(actorOf(by), (tx) => listShares(tx, matchId));
  if (!one) return [];
  const href = `/${t.lang}/pools/${one.poolId}/shares/${matchId}`;
  return [{ href, label: t('pools.need.shares'), variant: 'secondary' }];
}
