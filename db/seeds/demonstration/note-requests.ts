import type { DeclineCode } from '#app/domain/verification/note-request.ts';
import type { PersonKey } from './people.ts';

export type DemonstrationNoteRequest = {
  by: PersonKey;
  /** Somebody of whoever is asked, who answers where there is an answer. */
  of: PersonKey;
  /** The number of the offer. */
  offer: number;
  question: string;
  askedDaysAgo: number;
  answer?: { daysAgo: number; is: 'taken-up' | DeclineCode };
};

/**
 * One that waits, one that nobody answered in time, one that is being examined, and one no. The desk is asked for none: its
 * two brokers decided on every offer here.
 */
export const NOTES_ASKED: readonly DemonstrationNoteRequest[] = [
  {
    by: 'donor',
    of: 'coral-hub',
    offer: 8,
    question: '',
    askedDaysAgo: 25,
    answer: { daysAgo: 21, is: 'no-capacity' },
  },
  {
    by: 'donor',
    of: 'verifier',
    offer: 8,
    question: 'Do the appliances hold what the passport names, and do they run without their maker?',
    askedDaysAgo: 3,
  },
  {
    by: 'plainsight-donor',
    of: 'verifier',
    offer: 9,
    question: 'Is the release that we name the one that we publish?',
    askedDaysAgo: 16,
  },
  {
    by: 'plainsight-donor',
    of: 'hub',
    offer: 9,
    question: 'Can the file that is named be built from the source that is published?',
    askedDaysAgo: 8,
    answer: { daysAgo: 5, is: 'taken-up' },
  },
];
