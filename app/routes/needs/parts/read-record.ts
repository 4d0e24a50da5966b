import type { Wearing } from '#app/auth/viewer.ts';
import { needActions, type NeedAction } from '#app/domain/needs/lifecycle.ts';
import type { Need } from '#app/domain/needs/need.ts';
import { nextStep, type NextStep } from '#app/domain/needs/next-step.ts';
import { actorOf } from '#app/http/viewer.ts';
import { isConsented } from '#app/operations/needs/is-consented.ts';
import { factsFor } from '#app/operations/needs/move-need.ts';
import { withActor } from '#db/client.ts';
import { findMaskedNeed, type MaskedNeed } from '#db/queries/masked-needs.ts';
import { listNeedEvents, type NeedEvent } from '#db/queries/need-events.ts';
import { findNeed, listHubNames } from '#db/queries/needs.ts';

export type NeedRecord =
  /** For its delegation and brokers: all of it, what happened, what may be done. */
  | {
      depth: 'keepers';
      need: Need;
      hubNames: string[];
      events: NeedEvent[];
      next: NextStep;
      acts: NeedAction[];
    }
  /** For a donor that was introduced: what the State said, and nothing of what brokers did. */
  | { depth: 'introduced'; need: Need; hubNames: string[] }
  /** For everybody else who may know of it at all. */
  | { depth: 'masked'; view: MaskedNeed };

/** A need as deep as this reader may see it; undefined for one out of reach, as for none. */
export async function readRecord(by: Wearing, id: string): Promise<NeedRecord | undefined> {
  const { role } = by.hat;
  return withActor(actorOf(by), async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) {
      const view = await findMaskedNeed(tx, id);
      return view && { depth: 'masked', view };
    }
    const hubNames = await listHubNames(tx, need.hubIds);
    if (role !== 'broker' && role !== 'focal_point') return { depth: 'introduced', need, hubNames };
    const consented = await isConsented(tx, need);
    return {
      depth: 'keepers',
      need,
      hubNames,
      events: await listNeedEvents(tx, id),
      next: nextStep({ ...need, consented }),
      // Acts with a page of their own check the rest there: findings and reasons do not hide the way to them.
      acts: needActions(need.status, { ...factsFor(role, need), blockers: 0, reasonGiven: true, consented }),
    };
  });
}
