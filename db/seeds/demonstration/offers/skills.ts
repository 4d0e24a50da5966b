import type { DemonstrationOffer } from '../offer.ts';

export const SKILLS_OFFERS: readonly DemonstrationOffer[] = [
  {
    number: 13,
    by: 'university-donor',
    stage: 'returned',
    startedDaysAgo: 12,
    content: (day) => ({
      title: 'Eight full scholarships a year for a master’s degree in cybersecurity',
      summary:
        'Two years of study at our university with all costs paid, for public servants who will return to their administration. Scholars write their thesis on a question that their own government asks. A preparatory term in mathematics and English is offered to those who need it, and at least four of the eight places go to women.',
      textLanguage: 'en',
      themes: ['SKL-EDU', 'SKL-FEL'],
      outcomes:
        'Seven of eight scholars finish, and six of eight work for their government two years later (last intake: 7 and 6).',
      evidence: 'Report on the first three intakes, 2025.',
      norms: ['a'],
      modes: ['FEL'],
      cooperation: ['SS'],
      languages: ['en'],
      beneficiaries: ['technical', 'policy'],
      eligible: ['LDC'],
      opensOn: day(30),
      closesOn: day(150),
      startsOn: day(280),
      durationWeeks: 104,
      slots: 8,
      sizeBand: '100-500k',
      maturityFrom: 'start-up',
      maturityTo: 'established',
      conditions: [],
      funders: ['Sundara University'],
      exitPlan:
        'Scholars keep their accounts in the library and their supervisors after they return, and the university answers their administrations’ questions for two more years.',
      genderMarker: 2,
      accessibility:
        'Campus, lodging and lectures are accessible; extra time and assistance follow the need.',
    }),
  },
];
