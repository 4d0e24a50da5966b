import type { Wearing } from '#app/auth/viewer.ts';
import { hubConflict, standsBehind } from '#app/domain/hubs/conflict.ts';
import { ASPECTS, lacksChanges } from '#app/domain/hubs/opinion.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { listHeldIn } from '#db/queries/accounts/held-in.ts';
import { settleForAll } from '#db/queries/notices/inbox.ts';
import {
  answerOpinion as putAnswer,
  findAskedOpinion,
  holdWaitingOpinion,
  type OpinionAnswer,
} from '#db/queries/hubs/opinions.ts';
import { findTies } from '#db/queries/hubs/ties.ts';
import { concernedByOffer } from './concerned-by-opinion.ts';
import { tellOfOpinion } from './tell-of-opinion.ts';

/**
 * A hub's coordinator gives the opinion that a broker asked for, once, or says why not. Whom the hub is tied to on that
 * day is kept with it, and among those behind an offer what stood in the way and what did not. The broker and the State read it, and are written to; no donor ever does.
 *
 * @returns not-found (as for one whose match ended or whose need was taken back), not-your-act, confirm-first (they did not say that they keep the need confidential), not-now (it
 * was answered, or the State took the need back), incomplete, secret-found, offer-not-published (nobody can say who stands
 * behind it) and conflict-of-interest (the offer is of whoever pays or owns the hub,
 * or the person who answers has a role behind it): those can only be declined
 */
export async function answerOpinion(
  by: Wearing,
  { id, ...answer }: { id: string } & OpinionAnswer,
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'hub_coordinator') return refuse('not-your-act');
  if ([...Object.values(answer.texts), answer.tieNote].some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const asked = await findAskedOpinion(tx, id);
    if (!asked) return refuse('not-found');
    if (!asked.view) return refuse('confirm-first');
    if (asked.answeredAt || !(await holdWaitingOpinion(tx, id))) return refuse('not-now');
    const texts = Object.fromEntries(
      ASPECTS[asked.kind].flatMap((aspect) => {
        const text = answer.texts[aspect];
        return text ? [[aspect, text]] : [];
      }),
    );
    const said = answer.declined
      ? { declined: answer.declined, texts: {}, tieNote: answer.tieNote }
      : { texts, tieNote: answer.tieNote, ...(asked.kind === 'fit' && { verdict: answer.verdict }) };
    if (!answer.declined && (asked.kind === 'fit' ? !answer.verdict : Object.keys(texts).length === 0))
      return refuse('incomplete');
    if (!answer.declined && lacksChanges(answer.verdict, answer.texts.changes)) return refuse('incomplete');
    const ties = (await findTies(tx, asked.hubId))!;
    const concerned = asked.offerId ? await concernedByOffer(tx, asked.offerId) : undefined;
    const conflict = concerned && hubConflict(ties, concerned, 'offer');
    if (!answer.declined && asked.offerId) {
      if (!concerned || !conflict) return refuse('offer-not-published');
      const heldIn = await listHeldIn(tx, now);
      if (conflict.blocking.length > 0 || heldIn.some(({ names }) => standsBehind(names, concerned)))
        return refuse('conflict-of-interest');
    }

    await putAnswer(tx, id, said, { ties, conflict, by: actor.personId }, now);
    await settleForAll(tx, 'opinion-asked', `/opinions/${id}`, now);
    await tellOfOpinion(tx, { id, needId: asked.needId }, 'opinion-given', now);
    return done(undefined);
  });
}
