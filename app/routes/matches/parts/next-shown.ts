import { workingDaysBetween, type Day } from '#app/domain/codes/day.ts';
import type { BrokerStep, PartyStep } from '#app/domain/matches/next-step.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { isolated } from '#app/i18n/isolated.ts';
import type { MatchPage } from './match-page.ts';

/** Which broker has it on the desk, where one has; to them it is theirs. */
export type Holder = { id: string; name: string } | undefined;

/** For brokers, as their desk says it: a step of theirs is one broker's, or nobody's until one takes it. */
export function nextForBroker(
  t: Translator,
  step: BrokerStep,
  { holder, reader }: { holder: Holder; reader: string },
  on: Day,
): MatchPage['next'] {
  const shown = nextShown(t, step, 'broker', on);
  if (step.who !== 'broker') return shown;
  if (!holder) return { ...shown, who: t('matches.who.nobody_yet'), has: t('matches.has.nobody') };
  if (holder.id === reader) return { ...shown, who: t('matches.who.you'), yours: true };
  const person = t.person(holder.name) ?? '';
  return { ...shown, who: person, has: t('matches.has.other', { person: isolated(person) }) };
}

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
    yours: step.who === 'you',
  };
}
