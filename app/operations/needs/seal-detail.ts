import { sealText } from '#app/auth/sealed-text.ts';
import type { Wearing } from '#app/auth/viewer.ts';
import { sealedPlace } from '#app/domain/needs/sealed-text.ts';
import { NEED_LIMITS } from '#app/domain/needs/text-limits.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findSealedState, putSealedText } from '#db/queries/needs/sealed-texts.ts';

/**
 * What the State says in confidence, sealed before it reaches the database, in the place of what it said before; or
 * nothing, where it exchanges that outside the platform.
 *
 * @param input.version of what the page showed; 0 for none yet
 * @param input.detail undefined to remove it
 * @returns not-found, not-your-act, not-now (the need
 * is withdrawn), stale, incomplete (nothing, or too much, was written), secret-found
 */
export async function sealDetail(
  by: Wearing,
  input: { id: string; version: number; detail: string | undefined },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  const { detail } = input;
  if (holdsSecret(detail ?? '')) return refuse('secret-found');
  if (detail !== undefined && (!detail.trim() || [...detail].length > NEED_LIMITS.sealedDetail))
    return refuse('incomplete');

  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (need.status === 'withdrawn') return refuse('not-now');
    const before = await findSealedState(tx, need.id);
    if (before.version !== input.version) return refuse('stale');
    const version = before.version + 1;
    const held = detail === undefined ? undefined : sealText(detail, sealedPlace(need.id, version));
    await putSealedText(tx, need.id, version, held, now);
    const action = held ? 'seal' : 'keep-outside';
    await recordNeedEvent(tx, actor, need.id, { action, from: need.status, to: need.status }, now);
    return done(undefined);
  });
}
