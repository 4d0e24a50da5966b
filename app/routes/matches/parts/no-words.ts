import type { MatchStatus, Party } from '#app/domain/matches/lifecycle.ts';
import { isOnlyTheirs } from '#app/domain/matches/party-view.ts';
import type { MessageKey } from '#app/i18n/translate.ts';

/** What a no is: one of the two answers, the end of what nobody else was told of, or of a yes that was given. */
export type No = 'answer' | 'take-back' | 'leave';

/** @param isAsked the reader's answer is the one that is waited for */
export function noAt(status: MatchStatus, isAsked: boolean): No {
  if (isAsked) return 'answer';
  return isOnlyTheirs(status) ? 'take-back' : 'leave';
}

type Words = Record<'heading' | 'title' | 'consequence' | 'button', MessageKey>;

export function wordsOf(no: No, party: Party): Words {
  const act = `matches.take_back.${party}` as const;
  const words: Record<No, Words> = {
    answer: {
      heading: 'matches.answer.heading',
      title: 'matches.answer.no',
      consequence: 'matches.answer.no_consequence',
      button: 'matches.answer.no_button',
    },
    'take-back': {
      heading: act,
      title: 'matches.take_back.title',
      consequence: `matches.take_back.consequence.${party}`,
      button: act,
    },
    leave: {
      heading: 'matches.leave.heading',
      title: 'matches.leave.title',
      consequence: 'matches.answer.no_consequence',
      button: 'matches.leave.button',
    },
  };
  return words[no];
}
