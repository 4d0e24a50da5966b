import { addWorkingDays, dayOf, type Day } from '#app/domain/codes/day.ts';

/** On a need, in its region's context; or on an offer that is proposed for it. */
export const OPINION_KINDS = ['context', 'fit'] as const;
export type OpinionKind = (typeof OPINION_KINDS)[number];

/** What a hub says of each kind, a text each (DOMAIN section 6: tailoring by local capacity and informed expertise). */
export const ASPECTS = {
  context: ['language', 'legal', 'infrastructure', 'absorption'],
  fit: ['fit', 'changes'],
} as const satisfies Record<OpinionKind, readonly string[]>;
export type Aspect = (typeof ASPECTS)[OpinionKind][number];

export type OpinionTexts = Partial<Record<Aspect, string>>;

/** Of a proposed offer: not a score, and never of a State. */
export const VERDICTS = ['fits', 'fits-with-changes', 'does-not-fit', 'cannot-say'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** That something should change is of no use without what. */
export function lacksChanges(verdict: Verdict | undefined, changes: string | undefined): boolean {
  return verdict === 'fits-with-changes' && !changes?.trim();
}

/** Why a hub gives no opinion. */
export const DECLINED = ['conflict', 'capacity', 'knowledge'] as const;
export type Declined = (typeof DECLINED)[number];

/** Whether a hub said of this very question that it is tied to somebody concerned: nobody asks it the same again. */
export function saidItIsTied(
  opinions: readonly { hubId: string; matchId?: string; declined?: Declined }[],
  hubId: string,
  matchId: string | undefined,
): boolean {
  return opinions.some(
    (said) => said.hubId === hubId && said.matchId === matchId && said.declined === 'conflict',
  );
}

/** Characters of one text. */
export const OPINION_LIMITS = { text: 800, tieNote: 600 } as const;

/** In working days: half of what a broker has to look through a need, who waits for it (DOMAIN section 5). */
export const OPINION_DAYS = 5;

export function opinionDue(askedAt: Date): Day {
  return addWorkingDays(dayOf(askedAt), OPINION_DAYS);
}

/** How opinions on a need stand where a broker looks it through (docs/decisions/0038). */
export const CONTEXT_STANDINGS = [
  'given',
  'written',
  'waiting',
  'declined',
  'not-asked',
  'not-yet-shown',
  'not-shown',
  'no-hub',
  'programme',
] as const;
export type ContextStanding = (typeof CONTEXT_STANDINGS)[number];

/**
 * Whether the region was heard on a need: by a hub's opinion, or by a broker's where no hub covers its State; and if
 * not, why. Told to the broker who validates and recorded with it, never a lock: a State is not made to show its need to
 * a hub, nor to wait for one.
 *
 * @param hubs those that cover the State or that it chose, and whether each is given the need, or will be once it circulates
 * @param opinions on the need itself, of hubs
 * @param written what brokers wrote in the place of a hub
 */
export function contextStanding({
  pooled,
  hubs,
  opinions,
  written,
}: {
  pooled: boolean;
  hubs: readonly { covers: boolean; given: boolean; later?: boolean }[];
  opinions: readonly OpinionState[];
  written: number;
}): ContextStanding {
  if (pooled) return 'programme';
  if (opinions.includes('given')) return 'given';
  if (opinions.includes('waiting')) return 'waiting';
  if (written > 0) return 'written';
  if (opinions.includes('declined')) return 'declined';
  if (hubs.some(({ given }) => given)) return 'not-asked';
  if (hubs.some(({ later }) => later)) return 'not-yet-shown';
  return hubs.some(({ covers }) => covers) ? 'not-shown' : 'no-hub';
}

/** Why brokers write nothing in the place of a hub. */
export type BrokersBarred = 'programme' | 'stage' | 'hub';

/**
 * What keeps brokers from writing what a hub would say of a need's region: it is a programme, whose hub speaks for itself;
 * it is with its State or over; or a hub covers its State and can be asked. Undefined where they take its role.
 */
export function brokersBarred(need: {
  pooled: boolean;
  shareable: boolean;
  covered: boolean;
}): BrokersBarred | undefined {
  if (need.pooled) return 'programme';
  if (!need.shareable) return 'stage';
  return need.covered ? 'hub' : undefined;
}

export type OpinionState = 'waiting' | 'over' | 'out-of-reach' | 'given' | 'declined';

/**
 * Where a request for an opinion stands, and who has the next step. One whose hub no longer sees the need can no longer
 * be answered; one on an offer whose match ended is of no more use.
 *
 * @param given the hub is given the need today
 * @param matchOver the match that it is about has ended
 */
export function opinionState(
  opinion: { answeredAt?: Date; declined?: Declined },
  given: boolean,
  matchOver = false,
): OpinionState {
  if (opinion.answeredAt) return opinion.declined ? 'declined' : 'given';
  if (matchOver) return 'over';
  return given ? 'waiting' : 'out-of-reach';
}
