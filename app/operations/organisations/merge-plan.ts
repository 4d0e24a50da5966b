import type { Wearing } from '#app/auth/viewer.ts';
import { dayOf } from '#app/domain/codes/day.ts';
import { canBeOne, objectionsToMerging, type MergeObjection } from '#app/domain/organisations/merging.ts';
import { actorOf } from '#app/auth/actor.ts';
import { withActor, type Tx } from '#db/client.ts';
import { countPendingInvitationsOf } from '#db/queries/accounts/invitations.ts';
import {
  areMatched,
  findMergerOfNotes,
  findSecondOfMerger,
  listHatsOf,
  readStanding,
  type AskedMerger,
  type CurrentHat,
} from '#db/queries/organisations/endings.ts';
import { findOrganisation, type OrganisationRow } from '#db/queries/organisations/organisations.ts';

export type MergePlan = {
  from: OrganisationRow;
  into: OrganisationRow;
  hats: CurrentHat[];
  /** How many act for it. */
  people: number;
  /** Trust notes in force that the other will answer for. */
  notes: number;
  /** Open invitations to it, which end: to the other somebody is invited anew. */
  invitations: number;
  objections: MergeObjection[];
  /** Present where two administrators do it: who asked for it, if somebody did. */
  second?: { askedBySelf?: AskedMerger; askedByOther?: AskedMerger };
  /** Changes with what the plan says of people, notes, invitations and who asked: records go over as they then are. */
  seen: string;
};

/** What a merger would move and what speaks against it; undefined where one of the two does not exist. */
export async function planMerger(
  tx: Tx,
  by: Wearing,
  { from, into }: { from: string; into: string },
  now: Date,
): Promise<MergePlan | undefined> {
  const source = await findOrganisation(tx, from);
  const target = await findOrganisation(tx, into);
  if (!source || !target) return undefined;
  const { people } = await readStanding(tx, from);
  const { notes, examined } = await findMergerOfNotes(tx, from, into, dayOf(now));
  const hats = await listHatsOf(tx, from, now);
  const objections = objectionsToMerging({
    from: { ...source, hasEnded: source.ended !== undefined },
    into: { ...target, hasEnded: target.ended !== undefined },
    // Of two that cannot be one nobody is told whether they are matched.
    areMatched: canBeOne(source, target) && (await areMatched(tx, from, into)),
    haveExamined: examined,
  });
  const second = await secondOf(tx, by, { from, into }, now);
  const invitations = await countPendingInvitationsOf(tx, from);
  const word = second ? (second.askedByOther ? 'asked' : 'ask') : 'alone';
  const seen = [people, notes, invitations, word].join('-');
  return { from: source, into: target, hats, people, notes, invitations, objections, second, seen };
}

async function secondOf(
  tx: Tx,
  by: Wearing,
  { from, into }: { from: string; into: string },
  now: Date,
): Promise<MergePlan['second']> {
  const { needed, asked } = await findSecondOfMerger(tx, from, into, now);
  if (!needed) return undefined;
  return {
    askedBySelf: asked.findLast(({ byId }) => byId === by.person.id),
    askedByOther: asked.findLast(({ byId }) => byId !== by.person.id),
  };
}

/** The same to look at, in a transaction of its own. */
export function readMergePlan(
  by: Wearing,
  from: string,
  into: string,
  now: Date,
): Promise<MergePlan | undefined> {
  return withActor(actorOf(by), (tx) => planMerger(tx, by, { from, into }, now));
}
