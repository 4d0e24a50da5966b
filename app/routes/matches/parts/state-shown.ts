import { dayOf, type Day } from '#app/domain/codes/day.ts';
import { isOver } from '#app/domain/matches/lifecycle.ts';
import type { Match } from '#app/domain/matches/match.ts';
import { placeNameOn } from '#app/i18n/places.ts';
import type { Translator } from '#app/i18n/translate.ts';
import { currentGeography } from '#app/operations/installation.ts';

/** A State as a match says it: what is over goes on saying the name of the day it closed. */
export function stateShown(
  t: Translator,
  { status, updatedAt }: Pick<Match, 'status' | 'updatedAt'>,
  stateCode: string,
  on: Day,
): string {
  return placeNameOn(currentGeography(), stateCode, isOver(status) ? dayOf(updatedAt) : on, t);
}
