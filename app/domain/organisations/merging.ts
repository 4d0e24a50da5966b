import type { Role } from '#app/domain/accounts/role.ts';
import type { ActorKind } from '#app/domain/codes/actors.ts';
import { roleFits } from './role-fits.ts';

type Party = { id: string; kind: ActorKind; stateCode?: string; hasEnded: boolean };

export type MergeFacts = {
  from: Party;
  into: Party;
  /** Roles that somebody has in the one that ends. */
  roles: readonly Role[];
  /** Whether the one that ends has needs that were not withdrawn. */
  hasNeeds: boolean;
  /** Whether an offer of one and a need of the other are in an open match. */
  areMatched: boolean;
  /** Whether one of them signed a note, in force, on what the other gives. */
  haveExamined: boolean;
};

export const MERGE_OBJECTIONS = [
  'same',
  'ended',
  /** Nobody turns a State's records into another State's. */
  'different-states',
  /** Somebody would have a role that the other organisation's kind does not have. */
  'role-does-not-fit',
  /** Only a delegation of a State keeps needs. */
  'needs-without-state',
  /** Only a hub can take over what a hub covers. */
  'hub-and-no-hub',
  /** It would be giver and receiver of one introduction. */
  'matched-with-each-other',
  /** A note that says "independently examined" would be the donor's own; its issuer withdraws it first. */
  'examined-by-each-other',
] as const;
export type MergeObjection = (typeof MERGE_OBJECTIONS)[number];

/** Everything that speaks against merging one organisation into another; empty where nothing does. */
export function objectionsToMerging({
  from,
  into,
  roles,
  hasNeeds,
  areMatched,
  haveExamined,
}: MergeFacts): MergeObjection[] {
  const found: Record<MergeObjection, boolean> = {
    same: from.id === into.id,
    ended: from.hasEnded || into.hasEnded,
    'different-states': Boolean(from.stateCode && into.stateCode && from.stateCode !== into.stateCode),
    'role-does-not-fit': roles.some((role) => !roleFits(role, into.kind)),
    'needs-without-state': hasNeeds && (into.kind !== 'state' || !into.stateCode),
    'hub-and-no-hub': from.kind === 'hub' && into.kind !== 'hub',
    'matched-with-each-other': areMatched,
    'examined-by-each-other': haveExamined,
  };
  return MERGE_OBJECTIONS.filter((objection) => found[objection]);
}
