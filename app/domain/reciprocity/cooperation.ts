import type { ActorKind } from '#app/domain/codes/actors.ts';
import { COOPERATION, type Cooperation } from '#app/domain/codes/delivery.ts';

/** As what a State takes part: it says so itself (DOMAIN section 3); the platform keeps no list. */
export const PARTS_TAKEN = ['south', 'north'] as const;
export type PartTaken = (typeof PARTS_TAKEN)[number];

/** What an organisation says of itself; only a State says as what it takes part. */
export type PartySaid = { kind: ActorKind; takesPartAs?: PartTaken };

export type PartiesSaid = {
  giver: PartySaid;
  /** Absent while nobody receives yet, or while this reader may not know who does. */
  receiver?: PartySaid;
  /** Who pays for it or delivers it beside these two, as far as they take part here under their own name. */
  others?: readonly PartySaid[];
};

/**
 * Which kinds of cooperation this is, from what its parties say of themselves, in the order of `COOPERATION`. What a
 * party does not say is never guessed, so that a kind that would rest on it is not derived.
 *
 * - North–South, South–South, South–North: what giver and receiver both say. Two that say North are none of these.
 * - Triangular: two from the South, supported by one from the North or by an organisation of several States; or from
 *   the North to the South together with a third from the South.
 * - Regional: a regional hub gives, delivers, or brings the receivers together. Multilateral: an organisation of several
 *   States or of the United Nations gives or delivers. `PPP`: a company does.
 */
export function deriveCooperation({ giver, receiver, others = [] }: PartiesSaid): Cooperation[] {
  const giving = [giver, ...others];
  const kinds = new Set<Cooperation>();
  const lane = laneOf(giver.takesPartAs, receiver?.takesPartAs);
  if (lane) kinds.add(lane);
  if (isTriangular(lane, others)) kinds.add('TRI');
  if (giving.some(({ kind }) => kind === 'hub')) kinds.add('REG');
  if (giving.some(isOfSeveralStates)) kinds.add('MUL');
  if (giving.some(({ kind }) => kind === 'company')) kinds.add('PPP');
  return COOPERATION.filter((kind) => kinds.has(kind));
}

/** The three that rest on what both sides say of themselves. */
const LANES: readonly Cooperation[] = ['NS', 'SS', 'SN'];

/** Which of the three it can be where this one gives, whoever receives; none while it does not say. */
export function possibleLanes({ takesPartAs }: PartySaid): Cooperation[] {
  return LANES.filter((kind) => PARTS_TAKEN.some((part) => laneOf(takesPartAs, part) === kind));
}

/** Kinds that an offer cannot be, by what its giver says of itself. */
export function contradictedKinds(kinds: readonly Cooperation[], giver: PartySaid): Cooperation[] {
  if (!giver.takesPartAs) return [];
  const possible = possibleLanes(giver);
  return kinds.filter((kind) => LANES.includes(kind) && !possible.includes(kind));
}

/** Why the parties of a match are none of North–South, South–South and South–North. */
export type NoLane = 'giver-no-state' | 'both-north' | 'giver-unsaid' | 'receiver-unsaid';

/**
 * Why none of the three that rest on what both sides say is derived; undefined where one is. Only States say as what
 * they take part, so that nothing follows of this kind where a university or a company gives.
 */
export function whyNoLane({ giver, receiver }: PartiesSaid): NoLane | undefined {
  if (giver.kind !== 'state') return 'giver-no-state';
  if (!giver.takesPartAs) return 'giver-unsaid';
  if (!receiver?.takesPartAs) return 'receiver-unsaid';
  return laneOf(giver.takesPartAs, receiver.takesPartAs) ? undefined : 'both-north';
}

function laneOf(from: PartTaken | undefined, to: PartTaken | undefined): Cooperation | undefined {
  if (from === 'north' && to === 'south') return 'NS';
  if (from === 'south' && to === 'south') return 'SS';
  return from === 'south' && to === 'north' ? 'SN' : undefined;
}

function isTriangular(lane: Cooperation | undefined, others: readonly PartySaid[]): boolean {
  if (lane === 'SS') return others.some((other) => other.takesPartAs === 'north' || isOfSeveralStates(other));
  return lane === 'NS' && others.some(({ takesPartAs }) => takesPartAs === 'south');
}

function isOfSeveralStates({ kind }: PartySaid): boolean {
  return kind === 'igo' || kind === 'un';
}
