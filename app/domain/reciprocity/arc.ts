/**
 * What one organisation could give another: the pair of a published offer and a circulating need of theirs that fits
 * best. Ids of organisations, offer and need; points as the ranking gives them, out of 100.
 */
export type Arc = {
  giverId: string;
  receiverId: string;
  offerId: string;
  needId: string;
  points: number;
};

/** All that a ring is made of. */
export type RingArc = Pick<Arc, 'giverId' | 'receiverId' | 'points'>;

/**
 * Fewer points than this are no exchange worth a conversation, whatever comes back. Published on the page of exchanges
 * and, for everybody, on the page that publishes the weights.
 */
export const LEAST_POINTS = 50;

/** How many exchanges are kept: more than a team of brokers looks through. */
export const MOST_RINGS = 100;

/** How many circulating needs are looked at, the oldest first. */
export const MOST_NEEDS = 10_000;
