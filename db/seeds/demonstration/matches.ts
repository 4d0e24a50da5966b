import type { Party } from '#app/domain/matches/lifecycle.ts';

export type DemonstrationProposal = {
  /** Numbers of DOMAIN section 8. */
  need: number;
  offer: number;
  note: string;
  proposedDaysAgo: number;
  /** In the order in which they said it. */
  yes: readonly { party: Party; daysAgo: number }[];
  introducedDaysAgo?: number;
};

/** One pair introduced, one ready to be, two that wait for one side each. A request came with need 35. */
export const PROPOSALS: readonly DemonstrationProposal[] = [
  {
    need: 24,
    offer: 1,
    note: 'The drafting group meets from the spring; the offer covers both outcomes.',
    proposedDaysAgo: 25,
    yes: [
      { party: 'recipient', daysAgo: 22 },
      { party: 'donor', daysAgo: 20 },
    ],
    introducedDaysAgo: 18,
  },
  {
    need: 22,
    offer: 20,
    note: 'A team of three advises a team of three: the need asks for exactly that.',
    proposedDaysAgo: 14,
    yes: [
      { party: 'donor', daysAgo: 12 },
      { party: 'recipient', daysAgo: 2 },
    ],
  },
  {
    need: 28,
    offer: 16,
    note: 'Same language, same region; the school can begin within the window.',
    proposedDaysAgo: 11,
    yes: [{ party: 'recipient', daysAgo: 8 }],
  },
  {
    need: 21,
    offer: 14,
    note: 'Covers the second outcome only. The note on this offer is disputed: please read both texts before you answer.',
    proposedDaysAgo: 9,
    yes: [{ party: 'donor', daysAgo: 7 }],
  },
];

/** A donor that saw a circulating need, masked, and put its offer forward. */
export const INTEREST = {
  need: 39,
  offer: 4,
  note: 'We could take the whole group as one twinning, and come to the place where it trains.',
  daysAgo: 6,
};
