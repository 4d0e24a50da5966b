import type { Wearing } from '#app/auth/viewer.ts';
import type { FileTier } from '#app/domain/files/file-tier.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { isWider } from '#app/domain/visibility.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findTellingName } from '#app/operations/needs/find-telling-words.ts';
import { withActor } from '#db/client.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findFileForUpdate, insertSharing, updateFileTier } from '#db/queries/needs/files.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';

/**
 * Says who may have a file from now on. Fewer have it no longer when this returns. More have it only if the State
 * agrees to exactly this step, which its page has shown by name of who they are.
 *
 * @param input.agreedFrom the tier that page showed as today's, where somebody agreed there
 * @param input.wordsLeft that the person read which words of the name could tell a masked State, and leaves them
 * @returns not-found, not-your-act, stale where the tier is another meanwhile, consent-needed where more people would
 * have it and nobody agreed, or words-unread
 */
export async function showFileTo(
  by: Wearing,
  input: { needId: string; fileId: string; tier: FileTier; agreedFrom?: FileTier; wordsLeft?: boolean },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.needId);
    const file = need && (await findFileForUpdate(tx, input));
    if (!file) return refuse('not-found');
    const { tier: from } = file;
    const { tier: to, agreedFrom } = input;
    if (from === to) return done(undefined);
    const widens = isWider(to, from);
    if (widens && agreedFrom === undefined) return refuse('consent-needed');
    if (widens && agreedFrom !== from) return refuse('stale');
    if (
      widens &&
      !input.wordsLeft &&
      (await findTellingName(tx, need, { name: file.name, tier: to })).length > 0
    )
      return refuse('words-unread');
    if (widens) await insertSharing(tx, actor, file, { from, to }, now);
    await updateFileTier(tx, file.id, to);
    const action = widens ? 'widen-file' : 'narrow-file';
    await recordNeedEvent(tx, actor, need.id, { action, from: need.status, to: need.status }, now);
    return done(undefined);
  });
}
