import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { ASPECTS, type OpinionTexts } from '#app/domain/hubs/opinion.ts';
import { done, refuse, type Outcome } from '#app/domain/outcome.ts';
import { holdsSecret } from '#app/domain/principles/scan-sensitive.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { findOwnSide } from '#app/operations/accounts/find-own-side.ts';
import { withActor } from '#db/client.ts';
import { insertBrokerOpinion } from '#db/queries/hubs/broker-opinions.ts';
import { recordNeedEvent } from '#db/queries/needs/events.ts';
import { findNeedForUpdate } from '#db/queries/needs/needs.ts';
import { contextOfNeed } from './context-of-need.ts';

/**
 * A broker writes what a hub would say of a need's region, where no hub covers its State. The State reads it and that it
 * was written; what stands there stays, and more can be added.
 *
 * @returns not-found, not-your-act, own-side, not-now (a hub covers the State, the need is a programme of one, or it is with its
 * State or over), incomplete (nothing was written), secret-found
 */
export async function writeContext(
  by: Wearing,
  input: { id: string; texts: OpinionTexts },
  now: Date,
): Promise<Outcome<undefined>> {
  const actor = actingPerson(by);
  if (actor.role !== 'broker') return refuse('not-your-act');
  const texts = Object.fromEntries(
    ASPECTS.context.flatMap((aspect) => {
      const text = input.texts[aspect];
      return text ? [[aspect, text]] : [];
    }),
  );
  if (Object.values(texts).some(holdsSecret)) return refuse('secret-found');
  return withActor(actor, async (tx) => {
    const need = await findNeedForUpdate(tx, input.id);
    if (!need) return refuse('not-found');
    if (await findOwnSide(tx, actor, { needId: need.id }, now)) return refuse('own-side');
    if ((await contextOfNeed(tx, need, dayOf(now))).barred) return refuse('not-now');
    if (Object.keys(texts).length === 0) return refuse('incomplete');
    await insertBrokerOpinion(tx, { needId: need.id, texts, by: actor.personId }, now);
    const event = { action: 'give-context', from: need.status, to: need.status } as const;
    await recordNeedEvent(tx, actor, need.id, event, now);
    return done(undefined);
  });
}
