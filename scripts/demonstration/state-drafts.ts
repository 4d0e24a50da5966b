import { randomUUID } from 'node:crypto';
import type { Outcome } from '#app/domain/outcome.ts';
import { draftForState } from '#app/operations/needs/draft-for-state.ts';
import { moveDraftForState } from '#app/operations/needs/move-state-draft.ts';
import { saveNeed } from '#app/operations/needs/save-need.ts';
import { STATE_DRAFTS } from '#db/seeds/demonstration/state-drafts.ts';
import { valueOf, type Cast } from './cast.ts';
import { daysBefore, daysFrom } from './days.ts';

/** Hubs and a broker draft needs on behalf of States, which read, give back or adopt them. */
export async function draftForStates(cast: Cast, now: Date): Promise<void> {
  for (const draft of STATE_DRAFTS) {
    const did = <T>(outcome: Outcome<T>) => valueOf(outcome, `a draft for ${draft.state}`);
    const [drafter, delegate] = [cast.as[draft.by], cast.as[draft.answeredBy]];
    const on = (days: number) => daysBefore(now, draft.startedDaysAgo - days);
    const id = randomUUID();
    did(await draftForState(drafter, { id, organisationId: cast.organisations[draft.state] }, on(0)));
    const changes = draft.content(daysFrom(now));
    did(await saveNeed(drafter, { id, revision: 1, changes }, on(0)));
    if (draft.stage === 'drafting') continue;
    did(await moveDraftForState(drafter, { id, action: 'offer-draft' }, on(1)));
    if (draft.stage === 'sent-back')
      did(await moveDraftForState(delegate, { id, action: 'send-back-draft', word: draft.word }, on(3)));
    if (draft.stage === 'adopted')
      did(await moveDraftForState(delegate, { id, action: 'adopt-draft' }, on(3)));
  }
}
