import type { Means } from '#app/domain/matches/thread.ts';
import type { PersonKey } from './people.ts';

export type DemonstrationMessage = {
  by: PersonKey | 'donor' | 'recipient';
  daysAgo: number;
  language: string;
  text: string;
  /** Said elsewhere by the contact of that side, and written down by `by`. */
  said?: { means: Means; by: 'donor' | 'recipient' };
  /** A plain text that goes with it. */
  file?: { name: string; text: string };
};

/** What the two sides of a match write to each other once they know each other: the match that was proposed first for the need. */
export const THREAD: { need: number; messages: readonly DemonstrationMessage[] } = {
  need: 24,
  messages: [
    {
      by: 'donor',
      daysAgo: 15,
      language: 'en',
      text: 'Good morning. We lead the drafting team on our side.\n\nWould a first talk on Tuesday suit you? We would like to hear how the strategy group works, and who chairs it.',
    },
    {
      by: 'recipient',
      daysAgo: 14,
      language: 'en',
      text: 'Tuesday suits us, from nine. The permanent secretary chairs the group; our planning unit keeps its papers.',
    },
    {
      by: 'broker',
      daysAgo: 12,
      language: 'en',
      text: 'Both sides prefer to begin with the costed action plan. The delegation asks that drafts come in French as well.',
      said: { means: 'telephone', by: 'recipient' },
    },
    {
      by: 'recipient',
      daysAgo: 9,
      language: 'fr',
      text: 'Merci. Nous avons ajouté le secrétariat du budget à la réunion de jeudi, pour que le plan soit chiffré dès le début. Vous trouverez ci-joint le programme de la réunion.',
      file: {
        name: 'Programme de la réunion de jeudi.txt',
        text: '9 h 00   Ouverture par le secrétaire permanent\n9 h 30   Où en est la stratégie\n11 h 00  Le plan d’action et son coût\n12 h 30  Suite des travaux\n',
      },
    },
    {
      by: 'donor',
      daysAgo: 2,
      language: 'en',
      text: 'The dates of the first two visits are in the joint plan. Please tell us whether the second falls into the sitting of parliament.',
    },
  ],
};

/** Who has what of the desk: the second broker, by the number of the need whose match it is. */
export const DESK_ITEMS: readonly { need: number; line: string }[] = [
  { need: 28, line: 'You know the school; please chase its answer.' },
  { need: 21, line: '' },
];

/** Other words that the second broker puts before a State, for a need that waits for validation. */
export const SUGGESTED_WORDS: readonly { need: number; field: string; text: string; line: string }[] = [
  {
    need: 25,
    field: 'title',
    text: 'A tested method to identify critical infrastructure, and a first register for energy and water',
    line: 'A donor sees at once what will exist at the end.',
  },
];
