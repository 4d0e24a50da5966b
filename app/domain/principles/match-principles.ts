import { PRINCIPLE_IDS, type PrincipleId } from '#app/domain/codes/principles.ts';
import { STAGES, type PlanContent, type PlanOrigin, type PlanPart } from '#app/domain/matches/plan/plan.ts';
import { planTexts } from '#app/domain/matches/plan/plan-texts.ts';
import type { PrincipleAnswers, PrincipleChip, PrincipleState } from './chip.ts';
import { tracesIn } from './scan-sensitive.ts';

/** What leaves a principle open; the message `principles.change.open.match.<evidence>` says what would change it. */
export const MATCH_OPEN_EVIDENCE = [
  'not-written',
  'nothing-remains',
  'plan-to-come',
  'offer-open',
  'offer-unreviewed',
  'need-open',
  'no-note',
  'note-disputed',
  'waits-for-both',
  'basis-open',
  'no-safeguards',
  'trace-in-plan',
] as const;
type MatchOpenEvidence = (typeof MATCH_OPEN_EVIDENCE)[number];

export const MATCH_EVIDENCE = [
  ...MATCH_OPEN_EVIDENCE,
  'agreed-together',
  'written',
  'offer-met',
  'offer-declared',
  'offer-na',
  'need-declared',
  'either-may-leave',
  'no-technology',
  'self-declared',
  'checked',
  'both-said-yes',
  'kept-confidential',
  'nothing-shown-yet',
  'nothing-sensitive',
] as const;
export type MatchEvidence = (typeof MATCH_EVIDENCE)[number];

/** The parts of the joint plan on which each principle rests. */
export const MATCH_ANSWERS = {
  PP1: ['delivery'],
  PP2: ['outcomes'],
  PP3: [],
  PP4: ['annex'],
  PP5: ['annex'],
  PA1: [],
  PA2: ['responsibilities', 'delivery'],
  PA3: [],
  PE1: [],
  PE2: [],
} as const satisfies PrincipleAnswers<PlanPart>;

/** What is known of a match to whoever looks, and nothing else: before an introduction a donor knows its own offer. */
export type MatchSubject = {
  /** Both sides said yes and a broker introduced them. */
  introduced: boolean;
  /** Both sides confirmed the same plan. */
  agreed: boolean;
  /** After the end a side said that nothing of it remains. */
  nothingRemains?: boolean;
  technology: boolean;
  /** The offer could serve surveillance, interception or exploitation. */
  dualUse: boolean;
  /** It says which safeguards apply. */
  safeguarded: boolean;
  /** Who stands behind the trust note that is in force, or that somebody disputes what another found; absent where none is. */
  note?: 'donor' | 'another' | 'disputed';
  /** Where this reader may read it. */
  plan?: PlanContent & { origin?: PlanOrigin };
  /** As the offer stands after its review; empty where nobody reviewed it. */
  offer: Readonly<Partial<Record<PrincipleId, PrincipleState>>>;
  /** Only for who may read the whole need: its State and brokers. */
  need?: Readonly<Partial<Record<PrincipleId, PrincipleState>>>;
};
type Answer =
  | readonly ['open', MatchOpenEvidence]
  | readonly [Exclude<PrincipleState, 'open'>, Exclude<MatchEvidence, MatchOpenEvidence>];

/**
 * How a match stands to each of the ten: from the joint plan where there is one, else from the offer as it was reviewed.
 * What both sides confirmed together is *met*, what one of them wrote is *declared*. Nothing is summed.
 */
export function matchPrinciples(subject: MatchSubject): PrincipleChip<MatchEvidence>[] {
  return PRINCIPLE_IDS.map((id) => {
    const [state, evidence] = ASSESSED[id](subject);
    return { id, state, evidence };
  });
}

const ASSESSED: Record<PrincipleId, (subject: MatchSubject) => Answer> = {
  PP1: (subject) => {
    if (subject.nothingRemains) return ['open', 'nothing-remains'];
    return inPlan(subject, ({ remains }) => remains !== '') ?? ofOffer(subject, 'PP1');
  },
  PP2: (subject) =>
    inPlan(subject, ({ outcomes }) => outcomes.length > 0 && outcomes.every(isWhole)) ??
    ofNeed(subject, 'PP2') ?? ['open', 'plan-to-come'],
  PP3: (subject) => ofOffer(subject, 'PP3'),
  PP4: (subject) => {
    if (!subject.technology) return ['met', 'either-may-leave'];
    return (
      inPlan(subject, ({ annex }) => annex.dataStays !== '' && annex.remoteAccess !== '') ??
      ofOffer(subject, 'PP4')
    );
  },
  PP5: ({ technology, note }) => {
    if (!technology) return ['na', 'no-technology'];
    if (!note) return ['open', 'no-note'];
    if (note === 'donor') return ['declared', 'self-declared'];
    return note === 'disputed' ? ['open', 'note-disputed'] : ['met', 'checked'];
  },
  PA1: ({ introduced, need, plan }) => {
    if (!introduced) return ['open', 'waits-for-both'];
    return need?.PA1 === 'open' || plan?.origin?.basis === 'in-preparation'
      ? ['open', 'basis-open']
      : ['met', 'both-said-yes'];
  },
  PA2: (subject) =>
    inPlan(
      subject,
      ({ responsibilities, monitoring }) =>
        monitoring !== '' && STAGES.every((stage) => responsibilities[stage].recipient !== ''),
    ) ?? ['open', 'plan-to-come'],
  PA3: ({ introduced }) => ['met', introduced ? 'kept-confidential' : 'nothing-shown-yet'],
  PE1: (subject) => {
    if (subject.dualUse && !subject.safeguarded) return ['open', 'no-safeguards'];
    return subject.need?.PE1 === 'open' ? ['open', 'need-open'] : ofOffer(subject, 'PE1');
  },
  PE2: ({ plan }) =>
    plan && planTexts(plan).some((text) => tracesIn(text).length > 0)
      ? ['open', 'trace-in-plan']
      : ['met', 'nothing-sensitive'],
};

function inPlan({ plan, agreed }: MatchSubject, holds: (plan: PlanContent) => boolean): Answer | undefined {
  if (!plan) return undefined;
  if (!holds(plan)) return ['open', 'not-written'];
  return agreed ? ['met', 'agreed-together'] : ['declared', 'written'];
}

function isWhole({ statement, indicator, target, by }: PlanContent['outcomes'][number]): boolean {
  return [statement, indicator, target, by ?? ''].every((part) => part !== '');
}

function ofOffer({ offer }: MatchSubject, id: PrincipleId): Answer {
  const state = offer[id];
  if (!state) return ['open', 'offer-unreviewed'];
  return state === 'open' ? ['open', 'offer-open'] : [state, `offer-${state}`];
}

function ofNeed({ need }: MatchSubject, id: PrincipleId): Answer | undefined {
  const state = need?.[id];
  if (!state) return undefined;
  return state === 'open' ? ['open', 'need-open'] : [state, 'need-declared'];
}
