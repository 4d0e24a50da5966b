import type { Wearing } from '#app/auth/viewer.ts';
import type { Role } from '#app/domain/accounts/role.ts';
import { decideNeed, type NeedAction, type NeedFactsForDecision } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { mayAnswerWords } from '#app/domain/needs/wording.ts';
import { done, refuse, type Outcome, type RefusalReason } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import type { ActingPerson } from '#db/actor.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import { findNeedForUpdate, updateNeedStatus, type NeedStamp } from '#db/queries/needs/needs.ts';

type Reason = { code?: string; text?: string };

export type Move = {
  id: string;
  action: NeedAction;
  /** What the page showed, where the act is about exactly that text. */
  revision?: number;
  reason?: Reason | ((tx: Tx, need: Need) => Promise<Reason>);
  /** What the lifecycle must know beyond role and status. */
  facts?: (tx: Tx, need: Need) => Promise<Partial<NeedFactsForDecision>> | Partial<NeedFactsForDecision>;
  /** What the new status is known by. */
  stamp?: Omit<NeedStamp, 'status'> | ((need: Need) => Omit<NeedStamp, 'status'>);
  /** What has to succeed first: where it refuses, nothing of the step is written. */
  first?: (tx: Tx, need: Need, by: ActingPerson) => Promise<Outcome<unknown>>;
  /** A last reason to refuse, asked when the lifecycle has agreed and before anything is written. */
  unless?: (tx: Tx, need: Need) => Promise<RefusalReason | undefined> | RefusalReason | undefined;
  /** Whatever else belongs to the act, in the same transaction. */
  alongside?: (tx: Tx, need: Need, by: ActingPerson) => Promise<void>;
};

/**
 * One step of a need's life: load and lock, decide, write, record, all or nothing. Two people who press at once are
 * served one after the other, and the second is told that it is too late.
 *
 * @returns the need as it was before the step; or not-found, whatever the lifecycle refuses, stale, secret-found, or what
 * `unless` says
 */
export async function moveNeed(by: Wearing, move: Move, now: Date): Promise<Outcome<Need>> {
  const actor = actingPerson(by);
  const given = typeof move.reason === 'function' ? undefined : move.reason;
  if (holdsSecret(given?.text ?? '')) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, move.id);
    if (!need) return refuse('not-found');
    const decision = decideNeed(need.status, move.action, {
      ...factsFor(actor.role, need),
      reasonGiven: Boolean(given?.code && given.text?.trim()),
      ownSide: (await findOwnSide(tx, actor, { needId: need.id }, now)) !== undefined,
      ...(await move.facts?.(tx, need)),
    });
    if (!decision.ok) return decision;
    if (move.revision !== undefined && move.revision !== need.revision) return refuse('stale');
    const reason = await move.unless?.(tx, need);
    if (reason) return refuse(reason);
    const first = await move.first?.(tx, need, actor);
    if (first && !first.ok) return first;

    const stamp = typeof move.stamp === 'function' ? move.stamp(need) : move.stamp;
    const said = typeof move.reason === 'function' ? await move.reason(tx, need) : given;
    await updateNeedStatus(tx, need.id, { ...stamp, status: decision.to }, now);
    await recordNeedEvent(
      tx,
      actor,
      need.id,
      { action: move.action, from: decision.from, to: decision.to, reason: said },
      now,
    );
    // Suggested words that nobody can take any more wait for nobody.
    if (mayAnswerWords(need.status) && !mayAnswerWords(decision.to))
      await settleForAll(tx, 'wording-suggested', `/needs/${need.id}/wording`, now);
    await move.alongside?.(tx, need, actor);
    return done(need);
  });
}

/** The facts that a page or an operation starts from; what it has not looked up counts against the act. */
export function factsFor(role: Role, need: { pausedFrom?: Need['pausedFrom'] }): NeedFactsForDecision {
  return { role, blockers: 1, reasonGiven: false, consented: false, pausedFrom: need.pausedFrom };
}
