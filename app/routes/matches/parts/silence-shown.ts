import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { silenceOf } from '#app/domain/matches/delivery/clocks.ts';
import type { MatchStatus } from '#app/domain/matches/lifecycle.ts';
import { nextInSilence } from '#app/domain/matches/waiting.ts';
import type { Translator } from '#app/i18n/translate.ts';

/** How long nothing was heard of a match, and since when; what comes of it next, and whether one press is asked for. */
export type SilenceShown = { heard: string; next?: string; asks: boolean };

/** @returns undefined where a match cannot fall silent: before an introduction, and from the agreement on */
export function silenceShown(
  t: Translator,
  status: MatchStatus,
  lastSound: Date | undefined,
  on: Day,
): SilenceShown | undefined {
  if (!lastSound || (status !== 'introduced' && status !== 'designing')) return undefined;
  const { days, step } = silenceOf(status, lastSound, on);
  const day = t.day(dayOf(lastSound));
  const next = nextInSilence(dayOf(lastSound), on);
  return {
    heard: step > 0 ? t('silences.since', { days, day }) : t('silences.last_heard', { day }),
    next: next && t(`silences.next.${next.what}`, { day: t.day(next.on) }),
    asks: step > 0,
  };
}
