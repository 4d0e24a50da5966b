import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { NeedStatus } from '#app/domain/needs/lifecycle.ts';
import { refuse, type Outcome } from '#app/domain/outcome.ts';
import type { GivenVerdicts } from '#app/domain/principles/review.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { needChips } from './need-chips.ts';
import { signReview } from './sign-review.ts';

const WITH_ITS_STATE: readonly NeedStatus[] = ['draft', 'returned', 'withdrawn'];

/**
 * A broker says how a need stands to each principle, and signs, without another step: before it is validated, or again
 * once something changed.
 *
 * @returns not-found, not-your-act, own-side, not-now, stale, reason-needed, secret-found
 */
export async function reviewNeed(
  by: Wearing,
  input: { id: string; revision: number; verdicts: GivenVerdicts },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id }, now)) return refuse('own-side');
    if (WITH_ITS_STATE.includes(need.status)) return refuse('not-now');
    if (need.revision !== input.revision) return refuse('stale');
    const chips = await needChips(tx, need, dayOf(now));
    return signReview(tx, actor, { needId: need.id }, { ...chips, verdicts: input.verdicts }, now);
  });
}
