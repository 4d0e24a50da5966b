import type { Wearing } from '#app/auth/viewer.ts';
import { mayWriteNeed } from '#app/domain/needs/adoption.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';
import { ownTexts } from '#app/domain/needs/own-texts.ts';
import { tiersOf, withoutOutside } from '#app/domain/needs/parts.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findNeedForUpdate, updateNeedAnswers } from '#db/queries/needs/needs.ts';

/**
 * Keeps answers of a draft or a returned need, complete or not; of a draft for a State those who write it keep them. Nothing is overwritten unseen: a form made from an
 * older revision is stale. Of a part that is kept outside nothing is stored, whatever a form sends.
 *
 * @returns the new revision; or not-found, not-now (it is no longer being written), stale, secret-found
 */
export async function saveNeed(
  by: Wearing,
  input: { id: string; revision: number; changes: Partial<NeedContent> },
  now: Date,
): Promise<Outcome<{ revision: number }>> {
  const actor = actingPerson(by);
  if (ownTexts(input.changes).some(({ text }) => holdsSecret(text))) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (!mayWriteNeed(need, actor.role)) return refuse('not-now');
    if (need.revision !== input.revision) return refuse('stale');
    const kept = withoutOutside(input.changes, tiersOf(need.tiers));
    return done({ revision: await updateNeedAnswers(tx, need.id, kept, now) });
  });
}
