import type { ActorKind } from '#app/domain/codes/actors.ts';

type Home = { kind: ActorKind; stateCode?: string };
type Party = Home & { id: string; hasEnded: boolean };

export type MergeFacts = {
  from: Party;
  into: Party;
  /** Whether an offer of one and a need of the other are in an open match. */
  areMatched: boolean;
  /** Whether one of them signed a note, in force, on what the other gives. */
  haveExamined: boolean;
};

export const MERGE_OBJECTIONS = [
  'same',
  'ended',
  /** One body is of one kind: what it may hold here, roles, needs and a coverage, rests on its kind. */
  'different-kinds',
  /** Nobody turns a State's records into another State's. */
  'different-states',
  /** It would be giver and receiver of one introduction. */
  'matched-with-each-other',
  /** A note that says "independently examined" would be the donor's own; its issuer withdraws it first. */
  'examined-by-each-other',
] as const;
export type MergeObjection = (typeof MERGE_OBJECTIONS)[number];

/**
 * Whether two places can be one State or lie in one. Offices of States have to be of the same; what else is at home in a State
 * may have been entered without it.
 */
function areOfOneState(one: Home, other: Home): boolean {
  if (one.stateCode && other.stateCode) return one.stateCode === other.stateCode;
  return one.kind !== 'state' && other.kind !== 'state';
}

/** Whether two organisations can be one: by what they are, before anything is asked of what they have. */
export function canBeOne(one: Home, other: Home): boolean {
  return one.kind === other.kind && areOfOneState(one, other);
}

/** Everything that speaks against merging one organisation into another; empty where nothing does. */
export function objectionsToMerging({ from, into, areMatched, haveExamined }: MergeFacts): MergeObjection[] {
  const found: Record<MergeObjection, boolean> = {
    same: from.id === into.id,
    ended: from.hasEnded || into.hasEnded,
    'different-kinds': from.kind !== into.kind,
    'different-states': from.kind === into.kind && !areOfOneState(from, into),
    'matched-with-each-other': areMatched,
    'examined-by-each-other': haveExamined,
  };
  return MERGE_OBJECTIONS.filter((objection) => found[objection]);
}
