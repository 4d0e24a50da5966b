/** A programme is for so many States at least, and goes on with no fewer. */
export const FEWEST_MEMBERS = 2;

/** How a State stands with a programme that a hub proposed to it. */
const MEMBER_STATUSES = ['invited', 'joined', 'declined', 'left'] as const;
export type MemberStatus = (typeof MEMBER_STATUSES)[number];

/** What is stored of it: a day for each step that was taken. */
export type MemberDates = { joinedAt?: Date; declinedAt?: Date; leftAt?: Date };

export function memberStatus({ joinedAt, declinedAt, leftAt }: MemberDates): MemberStatus {
  if (leftAt) return 'left';
  if (declinedAt) return 'declined';
  return joinedAt ? 'joined' : 'invited';
}

/** What a State may do about it; each of them is its own alone, without a reason (PP4). */
const MEMBER_ACTIONS = ['join', 'decline', 'leave'] as const;
export type MemberAction = (typeof MEMBER_ACTIONS)[number];

/** Before the programme goes round, and while it waits for somebody to meet it. */
export type PoolPhase = 'gathering' | 'handed-in' | 'ended';

/**
 * Joining is agreeing to exactly the views that were shown; a State that said no, or left, is asked no more. Once the
 * programme was handed in nobody joins any more: brokers and donors take it for the States that stood behind it.
 */
export function memberActions(status: MemberStatus, phase: PoolPhase): MemberAction[] {
  if (phase === 'ended') return [];
  if (status === 'invited') return phase === 'gathering' ? ['join', 'decline'] : ['decline'];
  return status === 'joined' ? ['leave'] : [];
}

/** Whether a hub may hand it in. */
export function canHandIn(joined: number, phase: PoolPhase): boolean {
  return phase === 'gathering' && joined >= FEWEST_MEMBERS;
}

/** Whether a hub may take it back: afterwards it is its States' to leave, and the brokers'. */
export function canTakeBack(phase: PoolPhase): boolean {
  return phase === 'gathering';
}

/** Too few States are left that are in it or could still join: it can be handed in no more. */
export function cannotGather(statuses: readonly MemberStatus[], phase: PoolPhase): boolean {
  const possible = statuses.filter((status) => status === 'joined' || status === 'invited');
  return phase === 'gathering' && possible.length < FEWEST_MEMBERS;
}
