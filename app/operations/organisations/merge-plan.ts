import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import type { Holdings } from '#app/domain/organisations/ending.ts';
import { objectionsToMerging, type MergeObjection } from '#app/domain/organisations/merging.ts';
import { actorOf } from '#app/auth/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { countPendingInvitationsOf } from '#db/queries/accounts/invitations.ts';
import {
  areMatched,
  countHoldings,
  findMergerOfNotes,
  listHatsOf,
  type CurrentHat,
} from '#db/queries/organisations/endings.ts';
import { findOrganisation, type OrganisationRow } from '#db/queries/organisations/organisations.ts';

export type MergePlan = {
  from: OrganisationRow;
  into: OrganisationRow;
  hats: CurrentHat[];
  moves: Holdings;
  /** Trust notes in force that the other will answer for. */
  notes: number;
  /** Open invitations to it, which end: to the other somebody is invited anew. */
  invitations: number;
  objections: MergeObjection[];
  /** Changes with whatever the plan says: who agrees to one plan does not agree to the next. */
  seen: string;
};

/** What a merger would move and what speaks against it; undefined where one of the two does not exist. */
export async function planMerger(
  tx: Tx,
  from: string,
  into: string,
  now: Date,
): Promise<MergePlan | undefined> {
  const source = await findOrganisation(tx, from);
  const target = await findOrganisation(tx, into);
  if (!source || !target) return undefined;
  const moves = await countHoldings(tx, from);
  const { notes, examined } = await findMergerOfNotes(tx, from, into, dayOf(now));
  const hats = await listHatsOf(tx, from, now);
  const objections = objectionsToMerging({
    from: { ...source, hasEnded: source.ended !== undefined },
    into: { ...target, hasEnded: target.ended !== undefined },
    areMatched: await areMatched(tx, from, into),
    haveExamined: examined,
  });
  const invitations = await countPendingInvitationsOf(tx, from);
  const { people, offersOpen, needsOpen, matchesOpen } = moves;
  const seen = [people, offersOpen, needsOpen, matchesOpen, notes, invitations].join('-');
  return { from: source, into: target, hats, moves, notes, invitations, objections, seen };
}

/** The same to look at, in a transaction of its own. */
export function readMergePlan(
  by: Wearing,
  from: string,
  into: string,
  now: Date,
): Promise<MergePlan | undefined> {
  return withActor(actorOf(by), (tx) => planMerger(tx, from, into, now));
}
