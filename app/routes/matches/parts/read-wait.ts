import type { Role } from '#app/domain/accounts/role.ts';
import { isBeforeIntroduction, isLive, partyOf, type MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { isOnlyTheirs } from '#app/domain/matches/party-view.ts';
import type { MessageKey, Translator } from '#app/i18n/translate.ts';
import type { Tx } from '#db/client.ts';
import { findWait, hasNoPlace, type MatchWait } from '#db/queries/matches/ends.ts';
import { isKeptByDonor } from '#db/queries/needs/confidence.ts';
import { findPlan, listConfirmations } from '#db/queries/matches/plans.ts';
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
  if (!wait) {
    if (await actedOtherwise(tx, id)) return t('matches.waits.other-role');
    if (status === 'designing' && (await isToConfirmAgain(tx, role, id)))
      return t('matches.waits.confirm-again');
    if (isBeforeAgreement(status) && (await hasNoPlace(tx, id)))
      return t(isOnlyTheirs(status) ? 'matches.waits.no-place' : 'matches.waits.no-place_to-agree');
    return readNotKept(t, tx, role, { id, status });
  }
  // What two sides have begun is not stopped by it.
  if (wait === 'need-paused' && role !== 'focal_point' && !isBeforeIntroduction(status))
    return t('matches.waits.need-paused_later');
  return t.label(WORDS[role]?.[wait] ?? `matches.waits.${wait}`);
}

/** A place is taken by the agreement, and by nothing before it. */
function isBeforeAgreement(status: MatchStatus): boolean {
  return isBeforeIntroduction(status) || status === 'introduced' || status === 'designing';
}

/** Whether this side had confirmed the joint plan before it was changed, and has not since. */
async function isToConfirmAgain(tx: Tx, role: Role, matchId: string): Promise<boolean> {
  const own = (await listConfirmations(tx, matchId)).filter(({ party }) => party === partyOf(role));
  const plan = own.length > 0 ? await findPlan(tx, matchId) : undefined;
  return plan !== undefined && own.every(({ revision }) => revision < plan.revision);
}

/** That the donor reads nothing yet of what an introduction gives, for the others: it has not said that it keeps it confidential. */
export async function readNotKept(
  t: Translator,
  tx: Tx,
  role: Role,
  { id, status }: Pick<MatchPage, 'id' | 'status'>,
): Promise<string | undefined> {
  const isAwaited = role !== 'donor' && isLive(status) && !(await isKeptByDonor(tx, id));
  return isAwaited ? t('matches.waits.not-kept') : undefined;
}
