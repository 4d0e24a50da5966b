import type { Wearing } from '#app/auth/viewer.ts';
import { isAnswerable } from '#app/domain/needs/lifecycle.ts';
import type { NeedView } from '#app/domain/needs/need-view.ts';
import { actingPerson } from '#app/operations/acting-person.ts';
import { withActor } from '#db/client.ts';
import { findNeed } from '#db/queries/needs/needs.ts';
import { findViews } from '#db/queries/needs/views.ts';

/**
 * What a broker may take along of a need to partners who have no account: what its State agreed that everybody who is
 * registered reads, or everybody where it has a public view. Nothing where the State let it go to certain donors alone, and
 * nothing of one that neither goes round nor went round and was met by nobody.
 *
 * @returns undefined for a need out of this reader's reach
 */
export async function viewForPartners(
  by: Wearing,
  id: string,
): Promise<{ reference: string; view: NeedView | undefined } | undefined> {
  return withActor(actingPerson(by), async (tx) => {
    const need = await findNeed(tx, id);
    if (!need) return undefined;
    const goesOut = isAnswerable(need.status) || need.status === 'unmet';
    const toAll = !need.agreedReach || need.agreedReach.mode === 'registered';
    const views = goesOut && toAll ? await findViews(tx, id) : {};
    return { reference: need.reference, view: views.public ?? views.registered };
  });
}
