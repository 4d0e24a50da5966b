import type { Wearing } from '#app/auth/viewer.ts';
import { actorOf } from '#app/http/viewer.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { withActor } from '#db/client.ts';
import { countUnread, mayReadThread } from '#db/queries/matches/threads.ts';
import type { MatchPage } from './match-page.ts';

/** The way to the messages of a match, for whoever reads them, with how many are new. */
export async function threadActs(t: Translator, by: Wearing, matchId: string): Promise<MatchPage['acts']> {
  const found = await withActor(actorOf(by), async (tx) => ({
    may: await mayReadThread(tx, matchId),
    unread: (await countUnread(tx, by.person.id, [matchId])).get(matchId) ?? 0,
  }));
  if (!found.may) return [];
  const label = found.unread > 0 ? t('threads.open_unread', { count: found.unread }) : t('threads.open');
  return [{ href: `/${t.lang}/matches/${matchId}/thread`, label, variant: 'secondary' }];
}
