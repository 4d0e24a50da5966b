import { workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { BrokerStep, PartyStep } from '#app/domain/matches/next-step.ts';
import type { Translator } from '#app/i18n/translate.ts';
import type { MatchPage } from './match-page.ts';

/** What happens next in a reader's words, with the days that are left on a day. */
export function nextShown(
  t: Translator,
  step: BrokerStep | PartyStep,
  reader: 'broker' | 'donor' | 'recipient',
  on: Day,
): MatchPage['next'] {
  return {
    what: t.label(`matches.next.${reader}.${step.what}`),
    who: t(`matches.who.${step.who}`),
    since: step.since,
    by: step.by,
    left: step.by === undefined ? undefined : workingDaysBetween(on, step.by),
    total: step.total,
    yours: step.who === 'you' || (reader === 'broker' && step.who === 'broker'),
  };
}
