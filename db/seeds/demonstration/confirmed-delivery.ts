import type { AcceptanceTest, DeliveryOutcome } from '#app/domain/verification/confirmation.ts';
import type { DemonstrationProposal } from './matches.ts';

/** A pair that agreed on technology, and what the recipient confirmed when it arrived. */
export const DELIVERED: DemonstrationProposal & {
  confirmed: {
    daysAgo: number;
    outcome: DeliveryOutcome;
    tests: readonly AcceptanceTest[];
    result: string;
    limits: string;
  };
} = {
  need: 22,
  offer: 9,
  note: 'Tools that cost nothing each year were asked for; this one is open and small enough for three people.',
  proposedDaysAgo: 15,
  yes: [
    { party: 'recipient', daysAgo: 14 },
    { party: 'donor', daysAgo: 13 },
  ],
  introducedDaysAgo: 12,
  plan: {
    openedBy: 'recipient',
    openedDaysAgo: 11,
    parts: [
      {
        part: 'outcomes',
        by: 'recipient',
        daysAgo: 11,
        content: (day) => ({
          outcomes: [
            {
              statement: 'The team keeps and shares its reports with a tool of its own',
              indicator: 'Reports kept in it in the last three months',
              baseline: 'None',
              target: 'At least fifty',
              by: day(300),
              needOutcome: 1,
            },
          ],
        }),
      },
      {
        part: 'milestones',
        by: 'donor',
        daysAgo: 10,
        content: (day) => ({
          milestones: [
            { title: 'It runs on the team’s own server', on: day(10) },
            { title: 'Two of the team have updated it by themselves', on: day(120) },
          ],
        }),
      },
      {
        part: 'delivery',
        by: 'donor',
        daysAgo: 10,
        content: (day) => ({
          startsOn: day(5),
          endsOn: day(300),
          monitoring: 'One call a month, and a table that both sides fill in.',
          remains: 'The tool and its updates; the community answers questions without a contract.',
        }),
      },
      {
        part: 'responsibilities',
        by: 'recipient',
        daysAgo: 9,
        content: () => ({
          responsibilities: {
            design: { recipient: 'Says what is to be kept.', donor: 'Proposes a set-up.', hub: '' },
            execution: { recipient: 'Runs the server.', donor: 'Helps to install it.', hub: '' },
            monitoring: { recipient: 'Counts the reports.', donor: 'Writes it up.', hub: '' },
          },
        }),
      },
      {
        part: 'annex',
        by: 'donor',
        daysAgo: 9,
        content: () => ({
          annex: {
            handedOver: 'The platform with its source, under an open licence.',
            dataStays: 'On the team’s server, in the country.',
            remoteAccess: 'None.',
            exit: 'Everything comes out in an open format; wiping the server takes it all.',
          },
        }),
      },
    ],
    confirmed: [
      { party: 'recipient', daysAgo: 7 },
      { party: 'donor', daysAgo: 6 },
    ],
  },
  confirmed: {
    daysAgo: 1,
    outcome: 'confirmed',
    tests: ['installed', 'works-as-described', 'own-administrators', 'export-tried'],
    result:
      'The file is the one that the note names. It was installed by two of us in an afternoon, and what we put in came out again as a spreadsheet.',
    limits: 'We did not watch its connections, and nobody of us read the source.',
  },
};
