import type { Judgement } from '#app/domain/matches/judge.ts';
import { sentence } from '#app/i18n/reason.ts';
import { scoreParts } from '#app/i18n/score-parts.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** A judgement in a reader's words: the points criterion by criterion, and what stands in the way. */
export function judgedShown(t: Translator, { points, criteria, stops }: Judgement) {
  return {
    points,
    parts: scoreParts(t, currentGeography(), criteria),
    stops: stops.map(({ code, reason }) => ({ code, text: sentence(t, currentGeography(), reason) })),
  };
}
