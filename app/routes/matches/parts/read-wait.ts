import type { Role } from '#app/domain/accounts/role.ts';
import { isBeforeIntroduction } from '#app/domain/matches/lifecycle.ts';
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

/** Why nothing goes on, where that is neither side's answer. */
export async function readWait(
  t: Translator,
  tx: Tx,
  role: Role,
  { id, status }: Pick<MatchPage, 'id' | 'status'>,
): Promise<string | undefined> {
  const wait = await findWait(tx, id);
  if (!wait) return (await actedOtherwise(tx, id)) ? t('matches.waits.other-role') : undefined;
  // What two sides have begun is not stopped by it.
  if (wait === 'need-paused' && role !== 'focal_point' && !isBeforeIntroduction(status))
    return t('matches.waits.need-paused_later');
  return t.label(WORDS[role]?.[wait] ?? `matches.waits.${wait}`);
}
