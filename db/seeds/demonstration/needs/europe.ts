import type { DemonstrationNeed } from '../need.ts';

export const EUROPEAN_NEEDS: readonly DemonstrationNeed[] = [
  {
    number: 34,
    by: 'velmora',
    stage: 'consented',
    startedDaysAgo: 12,
    content: (day) => ({
      title: 'A self-assessment of how the eleven norms are put into practice, across ministries',
      summary:
        'We give help abroad and have never asked ourselves the same questions at home. Seven ministries each implement some of the eleven voluntary norms, and nobody sees the whole. We ask for a short mission of people from outside, from any region, who lead a workshop of three days and help us to write a report that we can publish.',
      textLanguage: 'en',
      themes: ['DIP-NRM', 'POL-GOV'],
      outcomes: [
        {
          statement: 'We know, and can show, how each norm is implemented',
          indicator: 'Norms for which measures, gaps and an owner are published',
          baseline: '2 of 11',
          target: '11 of 11',
          by: day(300),
        },
      ],
      ownerUnit: 'Inter-ministry committee, secretary',
      basis: 'cited',
      basisTitle: 'Velmora Foreign Policy Guidelines',
      basisYear: 2025,
      basisSection: 'Chapter 9',
      norms: ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k'],
      modes: ['MIS', 'REM'],
      languages: ['en', 'fr'],
      beneficiaries: ['policy', 'political'],
      maturityNow: 'established',
      maturityTarget: 'strategic',
      startAfter: day(40),
      startBefore: day(220),
      durationWeeks: 4,
      sizeBand: 'lt25k',
      urgency: 'flexible',
      priority: 4,
      genderMarker: 0,
    }),
  },
];
