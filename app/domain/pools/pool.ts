import type { NeedView } from '#app/domain/needs/need-view.ts';
import type { MemberDates, PoolPhase } from './membership.ts';

/** A programme that a hub proposed to several States, as each of its readers may know of it. */
export type Pool = {
  id: string;
  needId: string;
  hub: { id: string; name: string };
  viewHash: string;
  /** How many States were asked: it never changes. */
  states: number;
  proposedAt: Date;
  handedInAt?: Date;
  endedAt?: Date;
  /** What donors get, before and after an introduction. */
  views: { registered?: NeedView; parties?: NeedView };
};

/** A State that was asked: read by itself, the hub and brokers. */
export type PoolMember = MemberDates & {
  id: string;
  needId: string;
  organisationId: string;
  stateCode: string;
  invitedAt: Date;
  named: boolean;
};

export function phaseOf({ handedInAt, endedAt }: Pick<Pool, 'handedInAt' | 'endedAt'>): PoolPhase {
  if (endedAt) return 'ended';
  return handedInAt ? 'handed-in' : 'gathering';
}

/** In characters; `needs` holds no more. */
export const POOL_LIMITS = {
  title: 200,
  summary: 2000,
  statement: 500,
  indicator: 300,
  target: 300,
  members: 12,
} as const;
