import type { Day } from '#app/domain/codes/day.ts';
import { requestWindow, type RequestWindow } from '#app/domain/offers/request-window.ts';
import { placeName } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** Who may receive, in words: "least developed countries, the Caribbean and 12 more". */
export function eligibleText(eligible: readonly string[], t: Translator, most = Infinity): string {
  const names = eligible.slice(0, most).map((code) => placeName(currentGeography(), code, t));
  const left = eligible.length - names.length;
  return left > 0
    ? t('common.and_more', { shown: names.join(t('common.comma')), count: left })
    : t.list(names);
}

/** When a State may ask: open now, from a day, until a day, or closed. */
export function windowText(window: RequestWindow, t: Translator, on: Day): string {
  const { opensOn, closesOn } = window;
  const state = requestWindow(window, on);
  if (state === 'over') return t('home.offer.window.closed', { day: t.day(closesOn!) });
  if (state === 'early') return t('home.offer.window.opens', { day: t.day(opensOn!) });
  return closesOn ? t('home.offer.window.until', { day: t.day(closesOn) }) : t('home.offer.window.open');
}
