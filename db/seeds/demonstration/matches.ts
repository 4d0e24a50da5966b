import type { Party } from '#app/domain/matches/lifecycle.ts';
import type { PlanContent, PlanPart } from '#app/domain/matches/plan/plan.ts';
import type { DayFromNow } from './offer.ts';

export type DemonstrationProposal = {
  /** Numbers of DOMAIN section 8. */
  need: number;
  offer: number;
  note: string;
  proposedDaysAgo: number;
  /** In the order in which they said it. */
  yes: readonly { party: Party; daysAgo: number }[];
  introducedDaysAgo?: number;
  plan?: DemonstrationPlan;
};

/** A joint plan: who wrote which part when, and which sides confirmed it. Its results come from the need. */
export type DemonstrationPlan = {
  openedBy: Party;
  openedDaysAgo: number;
  parts: readonly {
    part: PlanPart;
    by: Party;
    daysAgo: number;
    content: (day: DayFromNow) => Partial<PlanContent>;
  }[];
  confirmed: readonly { party: Party; daysAgo: number }[];
};

/** One pair agreed, one writing its plan, one introduced, one ready to be, two that wait for one side each. A request came with need 35. */
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
    plan: {
      openedBy: 'donor',
      openedDaysAgo: 16,
      parts: [
        {
          part: 'outcomes',
          by: 'recipient',
          daysAgo: 15,
          content: (day) => ({
            outcomes: [
              {
                statement: 'The cabinet adopts a costed strategy',
                indicator: 'Share of measures with a cost, an owner and a funding line',
                baseline: 'No strategy in force',
                target: 'Adopted; at least 80% of measures',
                by: day(380),
                needOutcome: 0,
              },
            ],
          }),
        },
        {
          part: 'delivery',
          by: 'donor',
          daysAgo: 13,
          content: (day) => ({
            startsOn: day(90),
            endsOn: day(300),
            monitoring:
              'The planning unit keeps a table of measures. Both sides read it together on the first Monday of each month.',
            remains:
              'The table, the costing sheets and two officers who made them. The ministry pays both posts from the start.',
          }),
        },
        {
          part: 'milestones',
          by: 'recipient',
          daysAgo: 11,
          content: (day) => ({
            milestones: [
              { title: 'All ministries have been heard', on: day(140) },
              { title: 'Every measure has a cost and an owner', on: day(215) },
              { title: 'The draft lies before the cabinet', on: day(290) },
            ],
          }),
        },
        {
          part: 'responsibilities',
          by: 'recipient',
          daysAgo: 9,
          content: () => ({
            responsibilities: {
              design: {
                recipient: 'Sets the priorities and decides who is heard.',
                donor: 'Drafts the terms of reference.',
                hub: '',
              },
              execution: {
                recipient: 'Holds the pen and consults the ministries.',
                donor: 'Sends two drafters for six months, and a costing expert.',
                hub: 'Lends a colleague from a neighbouring State for a week.',
              },
              monitoring: {
                recipient: 'Keeps the table of measures.',
                donor: 'Writes the report with the planning unit.',
                hub: '',
              },
            },
          }),
        },
      ],
      confirmed: [
        { party: 'recipient', daysAgo: 5 },
        { party: 'donor', daysAgo: 4 },
      ],
    },
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
  {
    need: 24,
    offer: 7,
    note: 'A diagnosis by their own people first, so that the strategy starts from facts.',
    proposedDaysAgo: 24,
    yes: [
      { party: 'donor', daysAgo: 21 },
      { party: 'recipient', daysAgo: 20 },
    ],
    introducedDaysAgo: 17,
    plan: {
      openedBy: 'recipient',
      openedDaysAgo: 12,
      parts: [
        {
          part: 'delivery',
          by: 'recipient',
          daysAgo: 12,
          content: (day) => ({
            startsOn: day(60),
            endsOn: day(300),
            monitoring:
              'One call a month. The planning unit brings the figures; both sides note what they decide the same day.',
            remains:
              'The tool runs on a server of the ministry, kept by two people who were trained; no licence is needed.',
          }),
        },
        {
          part: 'milestones',
          by: 'donor',
          daysAgo: 9,
          content: (day) => ({
            milestones: [
              { title: 'The tool runs on the ministry’s own server', on: day(80) },
              { title: 'Six trainers have led a session by themselves', on: day(170) },
              { title: 'The first diagnosis is handed to the drafting group', on: day(240) },
            ],
          }),
        },
        {
          part: 'annex',
          by: 'donor',
          daysAgo: 8,
          content: () => ({
            annex: {
              handedOver:
                'The tool with its source, release 3.2, under an open licence; it belongs to everybody.',
              dataStays: 'Answers are kept on the ministry’s server, in the country. Nothing is sent abroad.',
              remoteAccess: '',
              exit: 'The answers come out as a spreadsheet. Wiping the server takes them all.',
            },
          }),
        },
      ],
      confirmed: [],
    },
  },
  {
    need: 39,
    offer: 20,
    note: 'Neighbours who built it for three people, for neighbours who start with three people.',
    proposedDaysAgo: 19,
    yes: [
      { party: 'recipient', daysAgo: 17 },
      { party: 'donor', daysAgo: 16 },
    ],
    introducedDaysAgo: 14,
  },
];

/** A donor that saw a circulating need, masked, and put its offer forward. */
export const INTEREST = {
  need: 39,
  offer: 4,
  note: 'We could take the whole group as one twinning, and come to the place where it trains.',
  interest: {
    scope:
      'A twinning with our own team for the whole group: three remote sessions a month, one week of visits, and an exercise at the end.',
    modes: ['TWN', 'VIS', 'TTX'] as const,
    startsInDays: 90,
    endsInDays: 270,
    team: 'Four people of our duty team, two of whom have set up a shared roster before.',
    conditions: '',
    cost: 'Travel of two people from each State for the week of visits.',
  },
  daysAgo: 6,
};
