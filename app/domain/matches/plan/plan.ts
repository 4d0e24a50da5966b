import type { Day } from '#app/domain/codes/day.ts';
import type { NeedContent } from '#app/domain/needs/need-content.ts';

/** What the two sides write together after an introduction, each part by itself. */
export const PLAN_PARTS = ['outcomes', 'milestones', 'delivery', 'responsibilities', 'annex'] as const;
export type PlanPart = (typeof PLAN_PARTS)[number];

/** PA2: all are active partners in each of these. */
export const STAGES = ['design', 'execution', 'monitoring'] as const;
export type Stage = (typeof STAGES)[number];
export const PARTNERS = ['recipient', 'donor', 'hub'] as const;
export type Partner = (typeof PARTNERS)[number];

/** What a technology component needs beside its trust note. */
export const ANNEX_FIELDS = ['handedOver', 'dataStays', 'remoteAccess', 'exit'] as const;
export type AnnexField = (typeof ANNEX_FIELDS)[number];

/** A measurable result (PP2), carried over from the need or added by the two sides. */
export type PlanOutcome = {
  statement: string;
  indicator: string;
  baseline: string;
  target: string;
  by?: Day;
  /** Which of the need's expected results it covers, counted from 0. */
  needOutcome?: number;
};

export type Milestone = { title: string; on?: Day };

/** Who does what: a few words by stage and partner. */
export type Responsibilities = Readonly<Record<Stage, Readonly<Record<Partner, string>>>>;

export type PlanContent = {
  outcomes: readonly PlanOutcome[];
  milestones: readonly Milestone[];
  startsOn?: Day;
  endsOn?: Day;
  /** What remains after the end, who runs it and who pays (PP1). */
  remains: string;
  /** How both sides follow it together (PA2). */
  monitoring: string;
  responsibilities: Responsibilities;
  annex: Readonly<Record<AnnexField, string>>;
};

export const ORIGIN_FIELDS = [
  'basis',
  'basisTitle',
  'basisYear',
  'basisSection',
  'priority',
  'textLanguage',
] as const satisfies readonly (keyof NeedContent)[];

/**
 * What a plan was begun on: the basis and the priority of the need as its State showed them to a partner on that day
 * (PA1), and the larger programme that the offer belongs to (PP1). What the State keeps is not there, as if it were not
 * stated.
 */
export type PlanOrigin = Readonly<
  Partial<Pick<NeedContent, (typeof ORIGIN_FIELDS)[number]>> & {
    programme?: string;
    programmeLanguage?: string;
  }
>;

export type Plan = PlanContent & {
  matchId: string;
  origin: PlanOrigin;
  /** Raised by every change: a confirmation is of one revision, and so is a form. */
  revision: number;
  openedAt: Date;
  updatedAt: Date;
};

/** Characters, and rows. */
export const PLAN_LIMITS = {
  statement: 500,
  indicator: 300,
  baseline: 300,
  target: 300,
  milestone: 200,
  remains: 2000,
  monitoring: 2000,
  responsibility: 300,
  annex: 1000,
  outcomes: 5,
  milestones: 12,
} as const;

/** What each part of a plan consists of. */
export const PART_FIELDS = {
  outcomes: ['outcomes'],
  milestones: ['milestones'],
  delivery: ['startsOn', 'endsOn', 'remains', 'monitoring'],
  responsibilities: ['responsibilities'],
  annex: ['annex'],
} as const satisfies Record<PlanPart, readonly (keyof PlanContent)[]>;

export const NO_RESPONSIBILITIES: Responsibilities = {
  design: { recipient: '', donor: '', hub: '' },
  execution: { recipient: '', donor: '', hub: '' },
  monitoring: { recipient: '', donor: '', hub: '' },
};

export const NO_ANNEX: PlanContent['annex'] = { handedOver: '', dataStays: '', remoteAccess: '', exit: '' };

export function isPlanPart(text: string | undefined): text is PlanPart {
  return (PLAN_PARTS as readonly (string | undefined)[]).includes(text);
}

/** The parts that a plan has: the annex only where the offer hands technology over. */
export function partsOf(hasTechnology: boolean): PlanPart[] {
  return PLAN_PARTS.filter((part) => part !== 'annex' || hasTechnology);
}
