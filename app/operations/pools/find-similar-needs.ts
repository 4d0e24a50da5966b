import type { Wearing } from '#app/auth/viewer.ts';
import { similarNeeds, type SeenNeed, type Similar } from '#app/domain/pools/similar-needs.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor, type Tx } from '#db/client.ts';
import { recordViewReadings } from '#db/queries/needs/confidence.ts';
import { listGivenNeeds } from '#db/queries/hubs/needs.ts';
import { listNeedsInProgrammes } from '#db/queries/pools/pools.ts';

/** No hub is given more at once. */
const MOST = 200;

export type SeenView = SeenNeed & { view: NeedView };

export type SimilarViews = Omit<Similar, 'needs'> & { needs: SeenView[] };

/**
 * Needs of several States that look alike, of those that States let the actor's hub see and that this person keeps
 * confidential, by what they let it see and nothing else. Those in a programme of this hub already are left out. That the
 * views were read is recorded for the States.
 */
export async function findSimilarNeeds(by: Wearing, now: Date): Promise<SimilarViews[]> {
  return withActor(actingPerson(by), async (tx) => {
    const taken = new Set(await listNeedsInProgrammes(tx));
    const seen = (await readSeenNeeds(tx, now)).filter(({ id }) => !taken.has(id));
    return similarNeeds(seen).map((group) => ({
      ...group,
      needs: seen
        .filter(({ id }) => group.needs.some((need) => need.id === id))
        .sort((a, b) => (a.stateCode < b.stateCode ? -1 : 1)),
    }));
  });
}

/** What this hub may pool. A need whose State it may not know by name is none. */
export async function readSeenNeeds(tx: Tx, now: Date): Promise<SeenView[]> {
  const given = await listGivenNeeds(tx, MOST);
  const seen = given.flatMap(({ id, view }) =>
    view?.place.kind === 'state' ? [{ id, stateCode: view.place.code, answers: view.answers, view }] : [],
  );
  await recordViewReadings(
    tx,
    seen.map(({ id }) => id),
    'hub',
    now,
  );
  return seen;
}
