import type { NeedContent } from '#app/domain/needs/need-content.ts';
import type { PlanContent } from '#app/domain/matches/plan/plan.ts';
import type { DayFromNow } from './offer.ts';

/** Four neighbours' own needs, handed in and shown to the Coral Ring hub, which pools them (DOMAIN section 8, need 39). */
export const NEIGHBOURS: readonly {
  by: 'tolumea' | 'focal' | 'vairaku' | 'ataveru';
  content: (day: DayFromNow) => Partial<NeedContent>;
}[] = [
  {
    by: 'focal',
    content: (day) => neighbour(day, 'Night duty for a team of two', 'Ministry of Works, duty desk'),
  },
  {
    by: 'vairaku',
    content: (day) => neighbour(day, 'Somebody to call after office hours', 'Telecommunications office'),
  },
  {
    by: 'ataveru',
    content: (day) => neighbour(day, 'A second pair of eyes on weekends', 'Office of the regulator'),
  },
  {
    by: 'tolumea',
    content: (day) =>
      neighbour(day, 'Cover for the weeks when one of us travels', 'Office of the Prime Minister'),
  },
];

/** One more of them, in no programme yet: with the need of the State that left the first, the hub may propose another. */
export const LATECOMER = (day: DayFromNow): Partial<NeedContent> => ({
  ...neighbour(day, 'To practise a bad night before it comes', 'Office of the regulator'),
  summary: 'We have a plan on paper for the night when everything fails, and have never practised it.',
  themes: ['INC-CSIRT', 'INC-EXR'],
});

function neighbour(day: DayFromNow, title: string, ownerUnit: string): Partial<NeedContent> {
  return {
    title,
    summary:
      'Two people answer for incidents by day, and nobody by night. We would share a roster with neighbours.',
    textLanguage: 'en',
    themes: ['INC-CSIRT'],
    outcomes: [
      {
        statement: 'Reports that come by night are answered by night',
        indicator: 'Reports answered within two hours',
        baseline: '2 of 10',
        target: '9 of 10',
        by: day(400),
      },
    ],
    ownerUnit,
    basis: 'in-preparation',
    norms: ['h'],
    modes: [],
    languages: ['en'],
    sizeBand: 'lt25k',
    urgency: 'flexible',
    priority: 2,
    genderMarker: 1,
  };
}

/** What the hub calls the programme of all four. */
export const PROGRAMME = {
  title: 'Shared incident response training and a joint duty roster',
  summary:
    'One course at the hub for small teams, and rules for a roster that they keep together: who is called, what they may see, and who decides.',
  textLanguage: 'en',
  ownerUnit: '',
  outcomes: [
    {
      statement: 'Somebody trained answers for every team at any hour',
      indicator: 'Hours of the week covered by a roster',
      baseline: '',
      target: '168 of 168 hours',
    },
  ],
} as const;

/** Which of them is still to be asked whether it joins. */
export const SECOND_PROGRAMME = {
  title: 'A common way to write down incidents',
  summary: 'A short course and one form, so that teams can hand a case over at the end of a shift.',
  textLanguage: 'en',
  ownerUnit: '',
  outcomes: [
    {
      statement: 'A case is handed over without being told twice',
      indicator: 'Cases handed over on the common form',
      baseline: '',
      target: '9 of 10',
    },
  ],
} as const;

/** What the donor wrote into the plan first. */
export const PROGRAMME_PLAN = (day: DayFromNow): Partial<PlanContent> => ({
  startsOn: day(60),
  endsOn: day(200),
  remains: 'The roster and its rules stay with the teams, which pay for the calls from the second year.',
  monitoring: 'The hub and the donor read the figures of the roster together every quarter.',
});

/** By State: places, days and a part of the budget. */
export const PROGRAMME_SHARES = {
  XA: { seats: 2, days: 6, budget: 20 },
  XB: { seats: 3, days: 8, budget: 30 },
  XM: { seats: 3, days: 8, budget: 30 },
  XN: { seats: 2, days: 6, budget: 20 },
} as const satisfies Record<string, { seats: number; days: number; budget: number }>;
