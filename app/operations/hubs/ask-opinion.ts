import type { Wearing } from '#app/auth/viewer.ts';
import { hubStanding, isGiven } from '#app/domain/hubs/access.ts';
import { hubConflict } from '#app/domain/hubs/conflict.ts';
import { opinionDue, saidItIsTied } from '#app/domain/hubs/opinion.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { insertOpinion, listOpinions } from '#db/queries/hubs/opinions.ts';
import { listHubShares } from '#db/queries/hubs/shares.ts';
import { findMatch } from '#db/queries/matches/matches.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { concernedByOffer } from './concerned-by-opinion.ts';
import { tellOfOpinion } from './tell-of-opinion.ts';

/**
 * A broker asks a hub that the State lets see its need: for an opinion on the need, or with `matchId` on the offer that
 * is proposed for it. The hub has five working days, and is written to.
 *
 * @returns the request's id; or not-found, not-your-act, own-side, not-now (the hub is not given the need, or the match is not a
 * proposal), offer-not-published, conflict-of-interest (also where the hub answered the same that it is tied to somebody
 * concerned), already-there (the same waits for its answer)
 */
export async function askOpinion(
  by: Wearing,
  input: { id: string; hubId: string; matchId?: string },
  now: Date,
): Promise<Outcome<{ opinionId: string }>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    const ties = need && (await findTies(tx, input.hubId));
    const match = input.matchId ? await findMatch(tx, input.matchId) : undefined;
    if (!need || !ties || (input.matchId && match?.needId !== need.id)) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id, offerId: match?.offer.id }, now))
      return refuse('own-side');
    if (!isGiven(hubStanding(need, await listHubShares(tx, need.id), input.hubId))) return refuse('not-now');
    if (saidItIsTied(await listOpinions(tx, need.id), input.hubId, match?.id))
      return refuse('conflict-of-interest');
    if (match) {
      if (match.status !== 'proposed') return refuse('not-now');
      const concerned = await concernedByOffer(tx, match.offer.id);
      if (!concerned) return refuse('offer-not-published');
      if (hubConflict(ties, concerned, 'offer').blocking.length > 0) return refuse('conflict-of-interest');
    }
    const opinionId = await insertOpinion(
      tx,
      {
        needId: need.id,
        hubId: input.hubId,
        kind: match ? 'fit' : 'context',
        matchId: match?.id,
        offerId: match?.offer.id,
        answerBy: opinionDue(now),
        by: actor.personId,
      },
      now,
    );
    if (!opinionId) return refuse('already-there');
    const event = { action: 'ask-opinion', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    await tellOfOpinion(tx, { id: opinionId, needId: need.id }, 'opinion-asked', now);
    return done({ opinionId });
  });
}
