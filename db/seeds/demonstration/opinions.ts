import type { Opinion } from '#app/domain/verification/second-opinion.ts';
import type { PersonKey } from './people.ts';

export type DemonstrationOpinion = {
  by: PersonKey;
  hub: PersonKey;
  /** The number of the offer whose note is asked about. */
  offer: number;
  question: string;
  askedDaysAgo: number;
  answer?: { daysAgo: number; opinion: Opinion; text: string; scope: string; limits: string };
};

export const OPINIONS_ASKED: readonly DemonstrationOpinion[] = [
  {
    by: 'ataveru',
    hub: 'coral-hub',
    offer: 9,
    question: 'Can three people keep this running, and is the declaration more than an advertisement?',
    askedDaysAgo: 20,
    answer: {
      daysAgo: 18,
      opinion: 'plausible',
      text: 'Two teams of our region run it. The list of parts is complete, and the file that is named is the one on the project’s page.',
      scope: 'The note, the passport, the list of parts and the named file.',
      limits: 'We did not build it from its source, and watched no connections.',
    },
  },
  {
    by: 'ataveru',
    hub: 'coral-hub',
    offer: 19,
    question: 'The licence cannot be handed on: what does that mean for a laboratory that moves?',
    askedDaysAgo: 3,
  },
];
