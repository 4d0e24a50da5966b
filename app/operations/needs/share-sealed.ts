import type { Wearing } from '#app/auth/viewer.ts';
import { shareState } from '#app/domain/needs/sharing.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findMatchForUpdate } from '#db/queries/matches/matches.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { insertShare } from '#db/queries/needs/sealed-shares.ts';
import { findSealedState } from '#db/queries/needs/sealed-texts.ts';

/**
 * The State, and nobody else, shares a need's sealed text with the donor of one introduced match: that donor's people
 * read it, each after they said that it stays confidential, until the State takes it back or the match ends.
 *
 * @returns not-found, not-your-act, not-now (nothing is sealed, or they are not introduced), already-there
 */
export async function shareSealed(
  by: Wearing,
  { id, matchId }: { id: string; matchId: string },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'focal_point') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, id);
    const match = need && (await findMatchForUpdate(tx, matchId));
    if (!match || match.needId !== need.id) return refuse('not-found');
    if ((await findSealedState(tx, need.id)).kind !== 'sealed') return refuse('not-now');
    if (shareState(match.status, undefined) !== 'possible') return refuse('not-now');
    const share = { needId: need.id, matchId, by: actor.personId };
    if (!(await insertShare(tx, share, now))) return refuse('already-there');
    const event = { action: 'share-sealed', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
