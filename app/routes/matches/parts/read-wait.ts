import type { Role } from '#app/domain/accounts/role.ts';
import type { MessageKey, Translator } from '#app/i18n/translate.ts';
import type { Tx } from '#db/client.ts';
import { findWait, type MatchWait } from '#db/queries/matches/ends.ts';
import { actedOtherwise } from '#db/queries/matches/roles.ts';
import type { MatchPage } from './match-page.ts';

/** Said otherwise to those who paused it themselves, and to whoever is asked nothing anyhow. */
const WORDS: Partial<Record<Role, Partial<Record<MatchWait, MessageKey>>>> = {
  focal_point: { 'need-paused': 'matches.waits.need-paused_own' },
  broker: { 'need-paused': 'matches.waits.need-paused_broker' },
};

/** Why nothing goes on, where that is neither side's answer, and what comes next with it. */
export async function readWait(
  t: Translator,
  tx: Tx,
  role: Role,
  { id, next }: Pick<MatchPage, 'id' | 'next'>,
): Promise<{ waits: string | undefined; next: MatchPage['next'] }> {
  const wait = await findWait(tx, id);
  if (!wait) {
    const otherwise = await actedOtherwise(tx, id);
    return { waits: otherwise ? t('matches.waits.other-role') : undefined, next };
  }
  return {
    waits: t.label(WORDS[role]?.[wait] ?? `matches.waits.${wait}`),
    next: wait === 'need-paused' ? untilResumed(t, role, next) : next,
  };
}

/** While a State has its need paused nobody's days run, whatever was asked before. */
function untilResumed(t: Translator, role: Role, { since }: MatchPage['next']): MatchPage['next'] {
  const own = role === 'focal_point';
  return {
    what: t(own ? 'matches.next.paused_own' : 'matches.next.paused'),
    who: t(`matches.who.${own ? 'you' : 'recipient'}`),
    since,
    yours: false,
  };
}
