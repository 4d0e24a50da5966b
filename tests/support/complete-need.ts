import type { NeedContent } from '#app/domain/needs/need-content.ts';

/** A need with every answer, which nothing stops; its words are canaries, to be looked for where they must not be. */
export const COMPLETE_NEED: NeedContent = {
  title: 'canary-title',
  summary: 'canary-summary',
  textLanguage: 'fr',
  themes: ['INC-CSIRT', 'POL-NCS'],
  outcomes: [
    {
      statement: 'canary-statement',
      indicator: 'canary-indicator',
      baseline: 'canary-baseline',
      target: 'canary-target',
      by: '2027-12-31',
    },
  ],
  basis: 'cited',
  ownerUnit: 'canary-owner',
  basisTitle: 'canary-basis',
  basisYear: 2025,
  basisSection: 'canary-section',
  norms: ['g'],
  modes: ['EMB', 'TRN'],
  languages: ['fr', 'en'],
  beneficiaries: ['technical'],
  maturityNow: 'start-up',
  maturityTarget: 'formative',
  startAfter: '2027-01-01',
  startBefore: '2027-09-30',
  durationWeeks: 26,
  sizeBand: '25-100k',
  urgency: 'next-year',
  priority: 1,
  genderMarker: 1,
  redLines: ['no-remote-access'],
  excludedOrganisations: ['canary-excluded'],
  hubIds: [],
};
