import { isAnswerable, type NeedStatus } from '#app/domain/needs/lifecycle.ts';
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
  /** Of its need; absent for a State that is not in it. */
  needStatus?: NeedStatus;
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

/** Where a programme stands, in as many words as its hub and its States need. */
export type PoolStage = PoolPhase | 'with-brokers' | 'circulating' | 'matched' | 'fulfilled' | 'unmet';

export function stageOf(pool: Pick<Pool, 'handedInAt' | 'endedAt' | 'needStatus'>): PoolStage {
  const phase = phaseOf(pool);
  const { needStatus } = pool;
  if (phase !== 'handed-in' || !needStatus) return phase;
  if (needStatus === 'submitted' || needStatus === 'validated') return 'with-brokers';
  if (isAnswerable(needStatus)) return 'circulating';
  if (needStatus === 'matched' || needStatus === 'in-delivery') return 'matched';
  return needStatus === 'fulfilled' || needStatus === 'unmet' ? needStatus : phase;
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
